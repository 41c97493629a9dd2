using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Currency;

namespace GeoMonitor.Ingest.Comext;

/// <summary>Says in the load report what the figures are: procedures, currency, hidden partners and products, coverage.</summary>
internal sealed class ComextReport(
    ComextReading reading, ComextSettlement settlement, ComextLayout layout, bool statesProcedures)
{
    private readonly Int128 _keptUsd = reading.Intake.KeptUsd;

    /// <summary>What was checked.</summary>
    public ImmutableArray<LoadCheck> Checks() =>
        [.. new[] { Procedures(), settlement.UnitedKingdom(), TradeTypes() }.OfType<LoadCheck>()];

    /// <summary>What else to know, in sentences.</summary>
    public ImmutableArray<string> Notes() =>
        [.. new[] { Currency(), PartnerConcept(), HiddenPartners(), Unallocated(), Hidden(), Repeated() }.OfType<string>()];

    /// <summary>Every year is an extract: Comext has the trade of its declarants and of nobody else.</summary>
    public ImmutableArray<YearExtract> Extracts() =>
        [.. reading.Ledger.Periods.Years.Select(y => new YearExtract(new Year(y), CoverageOf(y)))];

    private string Direction => reading.Options.Flow == ComextFlow.Imports ? "imports" : "exports";

    private LoadCheck Procedures()
    {
        const string Check = "statistical-procedures";
        if (!statesProcedures)
        {
            return layout.Indicator is null
                ? new LoadCheck(Check, false, false, "The file does not say which statistical procedures it counts.")
                : new LoadCheck(Check, true, false, "The tables of the service count all statistical procedures.");
        }

        var all = reading.Findings.Procedures;
        return new LoadCheck(
            Check, true, false, $"Counted: {Sum(counted: true)}; left out: {Sum(counted: false)} (all partners, before other rules).");

        string Sum(bool counted)
        {
            var parts = all.Where(p => reading.Options.Procedures.Contains(p.Key) == counted)
                .Select(p => $"{ComextProcedures.Describe(p.Key)} {Kusd(p.Value)}")
                .ToArray();
            return parts.Length == 0 ? "none" : string.Join(", ", parts);
        }
    }

    private LoadCheck? TradeTypes()
    {
        var findings = reading.Findings;
        return findings.TradeTypes == 0
            ? null
            : new LoadCheck(
                "trade-type",
                findings.OtherTradeTypes == 0,
                false,
                $"{findings.OtherTradeTypes:N0} of {findings.TradeTypes:N0} rows say intra or extra-EU against the membership "
                + "of the Union in their year.");
    }

    private string Currency()
    {
        var rates = reading.Ledger.Periods.Years.Select(y => FormattableString.Invariant($"{y} {EuroRates.Of(y):0.0000}"));
        return $"Euro amounts were turned into US dollars at the {EuroRates.Name}: {string.Join(", ", rates)}.";
    }

    private string? PartnerConcept() => reading.Options.Flow == ComextFlow.Exports
        ? "Exports go to the last known destination; they are not the imports of the partner and never added to them."
        : _keptUsd == 0
            ? null
            : $"{Share(settlement.InsideUnionUsd)} of the value is from members of the Union of the year, where the partner "
            + "is the country of dispatch; for all other partners it is the country of origin.";

    private string? HiddenPartners()
    {
        var hidden = reading.Findings.HiddenPartners;
        if (hidden.Count == 0)
            return null;
        var rows = hidden.Values.Sum(h => h.Rows);
        var value = hidden.Values.Aggregate(Int128.Zero, (sum, h) => sum + h.Usd);
        var codes = hidden.Select(h => $"{h.Key} {Kusd(h.Value.Usd)}");
        return $"{rows:N0} rows with {Kusd(value)} ({Share(value)} of the value) have a partner that is secret or not "
            + $"specified ({string.Join(", ", codes)}): they are kept under the unnamed partner.";
    }

    private string? Unallocated()
    {
        if (NotKept(ComextReasons.Unallocated)?.ValueKusd is not { } kusd)
            return null;
        var share = kusd / (kusd + ((double)_keptUsd / 1000));
        return $"{kusd:N0} thousand US dollars of {Direction} ({(double.IsNaN(share) ? 0 : share):P2} of all) are unallocated: "
            + "confidential products and those of chapters 98 and 99, which belong to no HS6 code.";
    }

    private string? Hidden()
    {
        return NotKept(ComextReasons.HiddenValue) is not { } hidden
            ? null
            : $"{hidden.Rows:N0} rows hide their figure: it is not zero, and the true values are larger by it.";
    }

    private string? Repeated() => NotKept(ComextReasons.Repeated) is not { } repeated
        ? null
        : $"{repeated.Rows:N0} rows are of figures that an earlier file of the archive holds too: they were counted once.";

    private string CoverageOf(int year)
    {
        var table = EconomyTable.Default;
        var declarants = reading.Ledger.Periods.DeclarantsOf(year).Select(d => table[d]).ToArray();
        var members = table.All.Where(e => e.InUnionOf(new Year(year))).ToArray();
        var missing = members.Except(declarants).ToArray();
        var others = declarants.Except(members).ToArray();
        var note = $"Holds the {Direction} of {members.Length - missing.Length} of the {members.Length} members of the Union";
        if (missing.Length > 0)
            note += $" (not {Codes(missing)})";
        if (others.Length > 0)
            note += $" and of {Codes(others)}";
        note += ", not those of other economies";
        if (!layout.IsBulk || !reading.Options.Products.IsDefaultOrEmpty)
            note += ", of selected products";
        var months = reading.Ledger.Periods.MissingMonths(year).ToArray();
        if (months.Length > 0)
            note += $", without {ComextRefusals.Months(months)}";
        var late = reading.Ledger.Periods.Late(year).Select(d => table[d]).ToArray();
        return late.Length == 0 || !layout.IsBulk ? $"{note}." : $"{note}; single months are missing of {Codes(late)}.";
    }

    private RejectedRows? NotKept(string reason) => reading.Intake.Rejections.ToRejected()
        .FirstOrDefault(r => string.Equals(r.Reason, reason, StringComparison.Ordinal));

    private static string Codes(IEnumerable<Economy> economies) =>
        string.Join(", ", economies.Select(e => e.Code.Value).Order(StringComparer.Ordinal));

    private string Share(Int128 usd) => $"{(_keptUsd == 0 ? 0 : (double)usd / (double)_keptUsd):P2}";

    private static string Kusd(Int128 usd) => $"{(double)usd / 1000:N0} thousand US dollars";
}
