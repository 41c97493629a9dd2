using System.Globalization;
using GeoMonitor.Core.Trade.Mirror;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>Says in a load report how far the two sides of a year agree.</summary>
internal static class MirrorSentence
{
    public static string Of(MirrorSummary mirror, MirrorParameters parameters)
    {
        var invariant = CultureInfo.InvariantCulture;
        var seen = string.Create(
            invariant,
            $"{mirror.TwoSided:N0} of {mirror.Flows:N0} flows are reported from both sides, {mirror.OneSidedShare ?? 0:P1} of the value from one side only");
        var agreement = mirror is { MedianRatio: { } ratio, MedianAsymmetry: { } asymmetry }
            ? string.Create(invariant, $"; median of imports/exports {ratio:0.000}, median asymmetry {asymmetry:0.000}")
            : "";
        var chosen = mirror.ChosenReports > 0
            ? string.Create(
                invariant, $"; in {mirror.ChosenReports:N0} flows the reports contradict each other and the more reliable reporter stands")
            : "";
        return seen + agreement + chosen
            + string.Create(invariant, $"; imports are divided by {mirror.CifFactor.Value:0.0000} ({Basis(mirror.CifFactor, parameters)}) to be FOB");
    }

    private static string Basis(CifFactor factor, MirrorParameters parameters) => factor.IsMeasured
        ? "the median of its own flows"
        : parameters.CifFactor is null ? "the default, because too few flows have two reports" : "as given";
}
