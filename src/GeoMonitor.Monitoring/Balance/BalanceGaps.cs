using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Dependencies;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>Why figures of a balance are null.</summary>
internal static class BalanceGaps
{
    private const string NothingImported = "NO_IMPORTS: nothing that counts is imported from named suppliers in this year.";
    private const string OneSide = "ONE_SIDE_UNKNOWN: a balance needs both directions.";
    private const string NoDependence = "NO_DEPENDENCE: neither gets anything from the other.";
    private const string NoCapacity = "CAPACITY_UNKNOWN: of no product that counts it is known in tonnes what others could deliver.";

    private const string NoServices =
        "NO_SERVICE_PARTNERS: services by partner are published in twelve wide categories and for part of the trade alone, so neither side can be told.";

    public static ImmutableArray<MissingValue> Of(TwoAxes axes, AdjustedBalances adjusted, Economy economy, bool sharesUnion)
    {
        var missing = ImmutableArray.CreateBuilder<MissingValue>();
        void Note(bool isNull, string reason, params ReadOnlySpan<string> fields)
        {
            if (!isNull)
                return;
            foreach (var field in fields)
                missing.Add(new MissingValue(field, reason));
        }

        Note(axes.Dependence is null, NothingImported, "dependence");
        Note(axes.Reverse is null, NothingImported, "reverse");
        Note(axes.Quadrant is null, OneSide, "salience", "symmetry", "interdependence", "quadrant");
        Note(axes.Asymmetry is null, axes.Quadrant is null ? OneSide : NoDependence, "asymmetry");
        Case("onlyImporterHit", adjusted.OnlyImporterHit);
        Case("rationed", adjusted.Rationed);
        Case("world", adjusted.World);
        Note(
            !sharesUnion,
            economy.InEu27
                ? "PARTNER_IN_UNION: the Union does not trade with its own member."
                : "NOT_IN_UNION: the economy is no member of the Union.",
            "union",
            "reverseDependencies.union");
        Note(isNull: true, NoServices, "services");
        return missing.ToImmutable();

        void Case(string name, AdjustedAxes one)
        {
            var at = $"adjusted.{name}.";
            Note(one.Dependence is null, axes.Dependence is null ? NothingImported : NoCapacity, at + "dependence", at + "dependenceLow");
            Note(one.Reverse is null, axes.Reverse is null ? NothingImported : NoCapacity, at + "reverse", at + "reverseLow");
            Note(one.Quadrant is null, OneSide, at + "salience", at + "quadrant");
            Note(one.Asymmetry is null, one.Quadrant is null ? OneSide : NoDependence, at + "asymmetry");
        }
    }
}
