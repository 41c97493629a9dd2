using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.InputOutput;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>Answers what stands still when industries lose output, from the tables that are loaded.</summary>
public sealed class InoperabilityDesk(TableShelf shelf, EconomyTable economies)
{
    // sums of millions of cells, in doubles
    private const double Tolerance = 1e-9;

    /// <summary>Answers a request.</summary>
    /// <exception cref="Problems.MonitorProblemException">The request is wrong; every fault is named with its field.</exception>
    public InoperabilityAnswer Answer(InoperabilityRequest request)
    {
        var economy = TablePerspective.EconomyOf(economies, request.Economy ?? "NLD", "economy");
        if (shelf.Find(request.Year, request.Dataset) is not { } entry)
            return Nothing(null, new(economy, [], [], []), $"NO_TABLE: no input-output table is loaded; {LookThroughDesk.LoadOne}");
        var perturbation = new InoperabilityReading(economies, entry).Read(request.Losses);
        var perspective = TablePerspective.Of(economies, economy, entry);
        if (perspective.Places.IsEmpty)
            return Nothing(LookThroughDesk.ReferenceTo(entry), perspective, LookThroughDesk.NotThere(entry, economy));
        return Answer(entry, shelf.Solve(entry), perspective, perturbation);
    }

    private static InoperabilityAnswer Answer(TableEntry entry, SolvedTable solved, TablePerspective perspective, double[] perturbation)
    {
        var lost = Inoperability.LostOutput(solved.System, solved.Output, perturbation);
        var clipped = new double[lost.Length];
        for (var s = 0; s < lost.Length; s++)
            clipped[s] = Math.Clamp(lost[s], 0, Math.Max(0, solved.Output[s]));
        ImmutableArray<IndustryInoperability> industries =
        [
            .. entry.Industries.Select((industry, i) => Industry(solved, perspective, perturbation, clipped, (i, industry.Code, EconomyContents.NameOf(industry))))
                .OrderByDescending(i => i.Inoperability)
                .ThenBy(i => i.Industry, StringComparer.Ordinal),
        ];
        var places = Enumerable.Range(0, entry.Economies.Length).Select(p => LossOf(entry, solved, clipped, p)).ToList();
        var output = perspective.Places.Sum(p => OutputOf(entry, solved, p));
        double? ownLoss = output > 0 ? perspective.Places.Sum(p => places[p].OutputLoss) / output : null;
        ImmutableArray<EconomyLoss> elsewhere =
        [
            .. places.Where((_, p) => !perspective.Places.Contains(p)).OrderByDescending(p => p.OutputLoss).ThenBy(p => p.Economy, StringComparer.Ordinal),
        ];
        var check = CheckOf(solved, perturbation, lost);
        return new InoperabilityAnswer(
            LookThroughDesk.ReferenceTo(entry),
            perspective.Economy.Code.Value,
            perspective.Economy.NameEn,
            perspective.Members,
            perspective.Missing,
            industries,
            ownLoss,
            elsewhere,
            check,
            InoperabilityText.Of(entry, perspective, industries, ownLoss, check),
            ownLoss is null ? [new MissingValue("outputLoss", "NO_OUTPUT: the economy makes nothing in this table")] : []);
    }

    private static IndustryInoperability Industry(
        SolvedTable solved, TablePerspective perspective, double[] perturbation, double[] lost, (int Place, string Code, string Name) industry)
    {
        var (loss, output, isFirst) = (0.0, 0.0, false);
        foreach (var place in perspective.Places)
        {
            var sector = solved.Table.SectorOf(place, industry.Place);
            loss += lost[sector];
            output += Math.Max(0, solved.Output[sector]);
            isFirst |= perturbation[sector] > 0;
        }

        return new(industry.Code, industry.Name, output > 0 ? loss / output : 0, loss, isFirst);
    }

    private static EconomyLoss LossOf(TableEntry entry, SolvedTable solved, double[] lost, int place)
    {
        var (loss, output) = (0.0, OutputOf(entry, solved, place));
        for (var i = 0; i < entry.Industries.Length; i++)
            loss += lost[solved.Table.SectorOf(place, i)];
        return new(entry.Economies[place].Label, TablePerspective.NameOf(entry.Economies[place]), loss, output > 0 ? loss / output : 0);
    }

    private static double OutputOf(TableEntry entry, SolvedTable solved, int place) =>
        Enumerable.Range(0, entry.Industries.Length).Sum(i => Math.Max(0, solved.Output[solved.Table.SectorOf(place, i)]));

    private static InoperabilityCheck CheckOf(SolvedTable solved, double[] perturbation, double[] lost)
    {
        var (first, all, added, clipped) = (0.0, 0.0, 0.0, 0);
        for (var s = 0; s < lost.Length; s++)
        {
            first += Math.Max(0, solved.Output[s]) * perturbation[s];
            all += lost[s];
            added += lost[s] * solved.ValueAdded[s];
            clipped += lost[s] > solved.Output[s] && solved.Output[s] > 0 ? 1 : 0;
        }

        return new(first, all, added, Math.Abs(first - added) <= Tolerance * Math.Max(1, first), clipped);
    }

    private static InoperabilityAnswer Nothing(TableReference? table, TablePerspective perspective, string reason) => new(
        table,
        perspective.Economy.Code.Value,
        perspective.Economy.NameEn,
        perspective.Members,
        perspective.Missing,
        [],
        null,
        [],
        null,
        LookThroughText.Nothing(perspective.Economy, table is not null),
        [.. (table is null ? (string[])["table", "industries", "outputLoss", "check"] : ["industries", "outputLoss", "check"]).Select(f => new MissingValue(f, reason))]);
}
