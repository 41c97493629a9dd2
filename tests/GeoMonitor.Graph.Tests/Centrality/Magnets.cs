using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Tests.Centrality;

/// <summary>The six flows of methodology 6.7.</summary>
internal static class Magnets
{
    public const int Aus = 0;
    public const int Chn = 1;
    public const int Jpn = 2;
    public const int Nld = 3;
    public const int Deu = 4;

    public static CsrGraph Flows { get; } = CsrGraph.Of(
        5, [new(Aus, Chn, 10), new(Aus, Jpn, 2), new(Chn, Jpn, 8), new(Chn, Nld, 4), new(Jpn, Nld, 10), new(Nld, Deu, 5)]);
}
