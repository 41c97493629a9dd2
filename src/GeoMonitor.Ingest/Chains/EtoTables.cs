using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Supply.Chain;
using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.Chains;

/// <summary>The tables of the CSET/ETO chip explorer as they are published.</summary>
internal sealed class EtoTables(ChainDraft draft, FigureIntake intake)
{
    private const string Basis = "share by provider";
    private static readonly FactMark Mark = new(["eto-chip-explorer"], "unmarked");
    private readonly Dictionary<string, EconomyCode?> _seats = new(StringComparer.Ordinal);

    /// <summary>A step: its name and type.</summary>
    public void Input(FigureRow row)
    {
        if (draft.TrySegment(row, "input_id", isEto: true) is not { } segment)
            return;
        draft.Segment(segment, row["input_name"], row["type"] switch
        {
            "tool_resource" => "equipment",
            "material_resource" => "materials",
            "design_resource" => "eda_ip",
            _ => row["stage_name"].ToLowerInvariant(),
        });
        intake.Keep();
    }

    /// <summary>A provider and where it sits.</summary>
    public void Provider(FigureRow row)
    {
        _seats[row["provider_name"]] = intake.Codes.Of(row["country"]);
        intake.Keep();
    }

    /// <summary>A country's or a company's share in a step.</summary>
    public void Provision(FigureRow row)
    {
        if (row.Optional("provider_name") is not { } provider)
        {
            intake.Reject(FigureReject.MissingField, row, "provider_name");
            return;
        }

        if (draft.TrySegment(row, "provided_id", isEto: true) is not { } segment
            || !draft.TryShare(row, "share_provided", out var share)
            || !draft.TryYear(row, out var year))
        {
            return;
        }

        draft.Segment(segment, row["provided_name"], string.Empty);
        var isFresh = (intake.Codes.Of(provider) ?? intake.Names.Of(provider)) is { } economy
            ? draft.Share(segment, economy == EconomyCode.Unspecified ? provider : economy.Value, share, year, Basis, note: null, Mark)
            : draft.Company(provider, _seats.GetValueOrDefault(provider), segment, role: null, share, year, Mark);
        if (!isFresh)
        {
            draft.Repeated(row);
            return;
        }

        intake.Keep();
        if (year is { } y)
            intake.Count(y, segment.Value, share is not null);
    }

    /// <summary>What goes into what, and what is a type of what.</summary>
    public void Sequence(FigureRow row)
    {
        if (draft.TrySegment(row, "input_id", isEto: true) is not { } from)
            return;
        draft.Segment(from, row["input_name"], string.Empty);
        var isAny = false;
        foreach (var (column, name, relation) in new[] { ("goes_into_id", "goes_into_name", "goes into"), ("is_type_of_id", "is_type_of_name", ChainRelation.TypeOf) })
        {
            if (row[column].Length == 0 || ChainSlug.Of(row[column], isEto: true) is not { } to)
                continue;
            draft.Segment(to, row[name], string.Empty);
            draft.Relation(from, to, relation, Mark);
            isAny = true;
        }

        if (isAny)
            intake.Keep();
        else
            intake.Reject(FigureReject.MissingField, row, "goes_into_id");
    }
}
