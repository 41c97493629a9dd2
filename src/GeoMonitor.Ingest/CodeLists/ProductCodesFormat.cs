using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Baci;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Sorting;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.CodeLists;

/// <summary>
/// What the codes of a revision of the Harmonized System are called: the list <c>code,description</c> that comes with each
/// BACI archive. Products of which the catalogue has no name are shown under theirs.
/// </summary>
internal sealed class ProductCodesFormat : IFigureFormat
{
    private const int Digits = 6;

    /// <inheritdoc />
    public string Name => "product-codes";

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.CodeList;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FlowSignatures.BaciProductCodes];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var member = file.Members.First(m => m.Signature == FlowSignatures.BaciProductCodes);
        var name = BaciName.Read(member.Head.Name);
        var revision = name.Revision ?? options.Revision ?? throw new LoadRefusedException(
            "revision-unknown",
            $"'{file.Name}' does not say of which HS revision its codes are: name it like product_codes_HS22_V202501.csv, or "
            + "give the revision with the load (such as HS22).");
        using var text = file.OpenText(member, intake.Encoding);
        var rows = new GatheredRows<CodeName>();
        var seen = new HashSet<Hs6>();
        foreach (var row in FigureTable.Open(text, file.NameFor(member), "code", "description").Rows(intake))
        {
            var digits = DigitsOf(row, intake);
            if (!Hs6.TryParse(digits, out var code))
            {
                intake.Reject(RejectReason.BadProductCode, row, "code");
                continue;
            }

            if (!seen.Add(code))
            {
                intake.Reject(FigureReject.RepeatedKey, row, "code");
                continue;
            }

            intake.Keep();
            rows.Add(new CodeName(digits, row["description"]));
        }

        var origin = new FigureOrigin(options.Source ?? (name.IsBaci ? BaciFormat.Source : "a list of product codes"), options.Release ?? name.Release);
        return new FigureFileFacts(new CodeListFigures(origin, revision.ToString(), rows.Take()), null, [], []);
    }

    private static string DigitsOf(FigureRow row, FigureIntake intake)
    {
        if (row["code"] is not { Length: Digits - 1 } shortened)
            return row["code"];
        intake.Repaired("had a code of five digits: the leading zero that a spreadsheet had dropped was put back");
        return "0" + shortened;
    }
}
