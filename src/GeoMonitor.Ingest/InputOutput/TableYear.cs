using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GeoMonitor.Core;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>The year of a table whose rows do not say it: that of the caller, or the one in its name.</summary>
internal static partial class TableYear
{
    /// <summary>The year of a member.</summary>
    /// <exception cref="LoadRefusedException">Nobody says it, or a name holds several.</exception>
    public static Year Of(FlowFile file, RecognisedMember member, LoadOptions options)
    {
        if (options.Year is { } told)
            return told;
        var found = YearsIn(member.Head.Name);
        if (found.IsEmpty)
            found = YearsIn(file.Name);
        return found.Length == 1 ? new Year(found[0]) : throw TableRefusals.YearUnknown(file.NameFor(member), found);
    }

    private static ImmutableArray<int> YearsIn(string name) =>
        [.. Years().Matches(name).Select(m => int.Parse(m.ValueSpan)).Distinct()];

    [GeneratedRegex(@"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();
}
