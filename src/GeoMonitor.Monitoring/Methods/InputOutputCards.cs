namespace GeoMonitor.Monitoring.Methods;

/// <summary>The cards of what is asked of input-output tables.</summary>
internal static class InputOutputCards
{
    private const string Tables = "methodology 6.1, 6.2";

    public static IEnumerable<MethodCard> All()
    {
        yield return new MethodCard(
            "valueAddedShare",
            "Where the value in final demand, or in the products of an industry, was added",
            "indicator",
            "v L b by origin, b a unit of final demand or of an industry; v = 1 - column sum of A, L = (I - A)^-1, A = Z / x",
            "0..1; all origins add to one",
            "Null when no input-output table is loaded, the economy is not in it, or nothing is made or bought.",
            [],
            [],
            [Tables, "Miller and Blair 2009, chapter 2"],
            "known");
        yield return new MethodCard(
            "hiddenExposure",
            "Exposure to an origin at all steps that the books do not show at the first",
            "indicator",
            "FPEM - FPEMfv by origin: L b over its sum, less (I + A) b over the same sum",
            "0..1, never negative",
            "Null when no input-output table is loaded, the economy is not in it, or nothing is made or bought.",
            [
                new MethodThreshold(.15, "look-through share above the direct share by this much is hidden, at least", "this project"),
                new MethodThreshold(2, "look-through share over direct share is hidden, at least", "this project"),
            ],
            [],
            [Tables, "Baldwin, Freeman and Theodorakopoulos 2022, NBER 30525"],
            "known");
        yield return new MethodCard(
            "foreignInputReliance",
            "Foreign inputs at all steps for one unit of output",
            "indicator",
            "sum over origins outside the economy of (L - I) b",
            "0 and more; above 1 where goods pass several borders",
            "Null when no input-output table is loaded, the economy is not in it, or the industry makes nothing.",
            [],
            [],
            [Tables, "Baldwin, Freeman and Theodorakopoulos 2022, NBER 30525"],
            "known");
        yield return new MethodCard(
            "inoperability",
            "The part of an industry that stands still when its customers lose output",
            "indicator",
            "q = (I - A*)^-1 c*, A* = x^-1 A x, c* the first loss as a part of planned output; cut off at 1",
            "0..1; the loss of those who deliver, not the shortage of those who receive",
            "Null when no input-output table is loaded or the economy is not in it.",
            [],
            [],
            [Tables, "Haimes and Jiang 2001", "Santos and Haimes 2004"],
            "known");
    }
}
