namespace GeoMonitor.Ingest.Figures;

/// <summary>A row that may be rejected when others are known.</summary>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Text">The row as it stands in the file.</param>
internal readonly record struct RowMark(long Line, string Text);
