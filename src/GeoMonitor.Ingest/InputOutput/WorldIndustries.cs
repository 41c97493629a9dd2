using System.Collections.Frozen;
using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>The codes of the World Input-Output Database, release 2013: <c>c1</c> to <c>c35</c>, <c>f1</c> to <c>f5</c>, in million US dollars.</summary>
internal static class WorldIndustries
{
    /// <summary>What a table in these codes is called when nobody says where it is from.</summary>
    public const string Source = "a table in the codes of WIOD 2013";

    /// <summary>Names of the industries by code; some hold commas.</summary>
    public static FrozenDictionary<string, string> Names { get; } =
        NameResource.Read("wiod-industries").ToFrozenDictionary(r => r[0], r => string.Join(',', r.Skip(1)), StringComparer.Ordinal);

    /// <summary>Whether a table has these codes and no others.</summary>
    public static bool AreUsedIn(TableDraft draft) =>
        draft.Industries.All(Names.ContainsKey) && draft.Categories.All(c => c is ['f', >= '1' and <= '5']);
}
