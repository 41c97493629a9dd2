using GeoMonitor.Core.Items;
using GeoMonitor.Datasets.Builder.Output;

namespace GeoMonitor.Datasets.Builder.Items;

/// <summary>
/// Writes for each six-digit code the revisions that have it and the steps between two of them where its meaning
/// changes: what decides whether the same digits in two series are one item.
/// </summary>
internal static class HsMeaningFile
{
    private static readonly Origin Source = new(
        "United Nations Statistics Division; Growth Lab at Harvard University",
        "HS92-HS22",
        "correlation tables to HS22",
        "Apache-2.0",
        "UN Statistics Division, HS correlation tables, as compiled by the Growth Lab at Harvard University in "
        + "comtrade-conversion-weights (Apache-2.0); condensed by the project",
        "From a public copy of the compilation.");

    public static BundleFile Write(Concordance concordance)
    {
        var text = new CsvText();
        text.Header("hs6", "revisions", "changes");
        foreach (var code in concordance.AllCodes)
        {
            var revisions = HsRevision.All.Where(r => concordance.Has(r, code)).ToList();
            var changes = HsRevision.All.Zip(HsRevision.All.Skip(1))
                .Where(s => concordance.Has(s.First, code) && concordance.Has(s.Second, code))
                .Where(s => !concordance.IsUnchangedAfter(s.First, code))
                .Select(s => s.Second);
            text.Row(code.ToString(), string.Join('|', revisions), string.Join('|', changes));
        }

        return BundleFile.From(
            "hs-meaning", "hs_meaning.csv.gz", "hs-meaning", Source, text,
            "changes names the revisions with which the digits got another meaning.");
    }
}
