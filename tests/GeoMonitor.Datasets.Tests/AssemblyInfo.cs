using System.Diagnostics.CodeAnalysis;

// every text in these tests is a code or a slug: the ordinal default of == and of sets is what is meant
[assembly: SuppressMessage("Usage", "MA0002", Justification = "ordinal by default")]
[assembly: SuppressMessage("Usage", "MA0006", Justification = "ordinal by default")]
