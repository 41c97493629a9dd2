using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using GeoMonitor.Core.Screening;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>
/// SHA-256 over the inputs, parameters and results of a run: two runs with one digest gave the same numbers, to the
/// last digit.
/// </summary>
internal sealed class RunDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public RunDigest(IEnumerable<string> datasets, string parameters, string figures)
    {
        foreach (var dataset in datasets)
            Add(dataset);
        Add(parameters);
        Add(figures);
    }

    public void Add(YearScreening screening)
    {
        Add($"{screening.Series} {screening.Year}");
        var cells = screening.Cells;
        Add<ushort>(cells.Economies);
        Add<long>(cells.ImportsUsd);
        Add<long>(cells.ExtraEuImportsUsd);
        Add<long>(cells.ExportsUsd);
        Add<double>(cells.ImportHhi);
        Add<double>(cells.ExtraEuHhi);
        Add<double>(cells.SupplierRisk);
        Add<double>(screening.Worlds.ExportHhi);
        Add<double>(screening.Worlds.ExportHhiEuAsOne);
    }

    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void Add(string text) => _hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));

    private void Add<T>(T[] column)
        where T : unmanaged => _hash.AppendData(MemoryMarshal.AsBytes(column.AsSpan()));
}
