using GeoMonitor.Core.Supply.Chain;
using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.Chains;

/// <summary>The flat tables of a chip chain: shares of countries, suppliers, links between companies.</summary>
internal sealed class FlatChainTables(ChainDraft draft, FigureIntake intake)
{
    private static readonly string[] Confidences = ["seen", "seen-secondary", "derived", "low", "memory"];

    /// <summary>A country's share in a segment.</summary>
    public void Share(FigureRow row)
    {
        if (draft.TrySegment(row, "segment_id", isEto: false) is not { } segment || !draft.TryShare(row, "share_pct", out var share) || !draft.TryYear(row, out var year))
            return;
        draft.Segment(segment, row["segment"], row["stage_group"]);
        if (!draft.Share(segment, row["country_iso3"], share, year, row.Optional("metric"), row.Optional("note"), Mark(row)))
        {
            draft.Repeated(row);
            return;
        }

        Kept(row, segment.Value, year, share is not null);
    }

    /// <summary>A company's share in a segment.</summary>
    public void Supplier(FigureRow row)
    {
        if (row.Optional("company") is not { } company)
        {
            intake.Reject(FigureReject.MissingField, row, "company");
            return;
        }

        if (draft.TrySegment(row, "product_id", isEto: false) is not { } segment
            || !draft.TryShare(row, "market_share_pct", out var share)
            || !draft.TryYear(row, out var year))
        {
            return;
        }

        draft.Segment(segment, row["product"], row["stage_group"]);
        if (!draft.Company(company, intake.Codes.Of(row["hq_country"]), segment, row.Optional("note"), share, year, Mark(row)))
        {
            draft.Repeated(row);
            return;
        }

        Kept(row, segment.Value, year, share is not null);
    }

    /// <summary>A company that delivers to another.</summary>
    public void Link(FigureRow row)
    {
        if (row.Optional("supplier") is not { } supplier || row.Optional("customer") is not { } customer)
        {
            intake.Reject(FigureReject.MissingField, row, row["supplier"].Length == 0 ? "supplier" : "customer");
            return;
        }

        draft.Link(new ChainLink(
            supplier, customer, Segment: null, row.Optional("product") ?? row.Optional("relation"), row.Optional("dependence"), Year: null, Mark(row)));
        intake.Keep();
    }

    private void Kept(FigureRow row, string subject, Core.Year? year, bool isKnown)
    {
        intake.Keep();
        if (year is { } y)
            intake.Count(y, subject, isKnown);
    }

    private static FactMark Mark(FigureRow row) => new(
        row.Optional("source_id") is { } ids ? [.. ids.Split('|', StringSplitOptions.RemoveEmptyEntries)] : row.Optional("source") is { } source ? [source.Replace('|', ';')] : ["loaded file"],
        Confidences.Contains(row["confidence"], StringComparer.Ordinal) ? row["confidence"] : "unmarked");
}
