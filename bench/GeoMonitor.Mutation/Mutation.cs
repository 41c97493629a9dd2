using Microsoft.CodeAnalysis;

namespace GeoMonitor.Mutations;

/// <summary>One change of one expression.</summary>
/// <param name="Id">Its number, from 1; the switch in the program turns exactly one on.</param>
/// <param name="File">The file below the indicators.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
/// <param name="Kind">What is changed.</param>
/// <param name="Before">The expression as it is.</param>
/// <param name="After">The expression as changed.</param>
internal sealed record Mutation(int Id, string File, int Line, int Column, string Kind, string Before, string After)
{
    /// <summary>Marks the place of a mutation, so that a compiler error can be traced to it.</summary>
    public const string Mark = "mutation";

    /// <summary>The folder of the file.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>What is changed into what, on one line.</summary>
    public string Change => $"{Kind}: {Flat(Before)} -> {Flat(After)}";

    public SyntaxAnnotation Annotation { get; } = new(Mark, Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Flat(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
