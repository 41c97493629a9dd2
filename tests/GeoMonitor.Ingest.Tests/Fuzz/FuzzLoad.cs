using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Tests.Fuzz;

/// <summary>Loads damaged bytes and lets nothing but a report or one clear sentence pass.</summary>
internal static class FuzzLoad
{
    private const int LongestSentence = 900;

    /// <summary>Loads bytes in place of those of a small file.</summary>
    /// <returns>The refusal, or null and the report of a file that is good enough.</returns>
    public static (LoadRefusedException? Refusal, LoadReport? Report) Of(SmallFile file, byte[] bytes, string? name = null, LoadOptions? options = null)
    {
        try
        {
            var report = FileLoader.Load(FileSource.FromBytes(name ?? file.Name, bytes), options ?? file.Options, new Sink()).Report;
            if (report.Series is not null)
                (report.RowsKept + report.RowsRejected).Should().Be(report.RowsRead, "every row is kept or counted");
            report.Checks.Where(c => c.Blocking).Should().OnlyContain(c => c.Passed);
            return (null, report);
        }
        catch (LoadRefusedException refusal)
        {
            refusal.Message.Should().StartWith("'").And.Contain(name ?? file.Name).And.EndWith(".").And.NotContain("Exception").And.NotContain("System.");
            refusal.Message.Length.Should().BeInRange(30, LongestSentence);
            refusal.Code.Should().MatchRegex("^[a-z0-9-]+$");
            return (refusal, null);
        }
    }

    /// <summary>Loads bytes that must not be loaded.</summary>
    public static LoadRefusedException Refusal(SmallFile file, byte[] bytes, string? name = null, LoadOptions? options = null)
    {
        var (refusal, report) = Of(file, bytes, name, options);
        refusal.Should().NotBeNull($"{file} must be refused, not give {report?.RowsKept} rows");
        return refusal!;
    }

    private sealed class Sink : IFlowSink
    {
        public void Accept(FlowBatch batch)
        {
            for (var r = 0; r < batch.Count; r++)
            {
                batch.ValuesUsd[r].Should().BeGreaterThanOrEqualTo(0);
                (double.IsNaN(batch.QuantitiesT[r]) || batch.QuantitiesT[r] >= 0).Should().BeTrue();
                batch.Exporters[r].Should().BeLessThan((ushort)Core.Economies.EconomyTable.Default.Count);
                batch.Importers[r].Should().BeLessThan((ushort)Core.Economies.EconomyTable.Default.Count);
            }
        }
    }
}
