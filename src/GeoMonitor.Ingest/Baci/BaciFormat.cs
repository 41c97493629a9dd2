using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Baci;

/// <summary>
/// CEPII BACI: <c>t,i,j,k,v,q</c> with numeric country codes, thousand US dollars and tonnes; year files alone or in
/// their archive. Also tables of others in this layout, whose source and revision the caller gives.
/// </summary>
internal sealed class BaciFormat : IFlowFormat
{
    /// <summary>The name of the source of files that CEPII has named.</summary>
    public const string Source = "CEPII BACI";

    private const string Licence = "Etalab Open Licence 2.0";
    private const string UnstatedSource = "unstated, in BACI layout";
    private const int OffNamed = 5;

    private static readonly FlowLayout Layout = new("t", "i", "j", "k", "v", "q")
    {
        Header = ["t", "i", "j", "k", "v", "q"],
    };

    // looked up once in a process
    private static readonly NumericCodes Codes = new(CountryCodeTable.Baci);

    /// <inheritdoc />
    public string Name => "baci";

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FlowSignatures.Baci];

    /// <inheritdoc />
    public FlowFileFacts Read(FlowFile file, LoadOptions options, FlowIntake intake)
    {
        var names = file.Members.Where(IsOfBaci).Select(m => m.Head.Name).Prepend(file.Name).Distinct(StringComparer.Ordinal);
        ImmutableArray<(string File, BaciName Name)> said = [.. names.Select(n => (n, BaciName.Read(n)))];
        var isBaci = said.Any(s => s.Name.IsBaci);
        ImmutableArray<SeriesStatement> statements =
        [
            .. said.Select(s => new SeriesStatement(
                $"the name '{s.File}'", null, s.Name.Revision, s.Name.Release)),
            new SeriesStatement("the caller", options.Source, options.Revision, options.Release),
        ];
        var series = SeriesStatement.Agree(statements, isBaci ? Source : UnstatedSource, file.Name);

        var notes = ImmutableArray.CreateBuilder<string>();
        var checks = ImmutableArray.CreateBuilder<LoadCheck>();
        if (!isBaci && options.Source is null)
            notes.Add("The name of the file does not say who made its figures: give the source with the load.");
        intake.Begin(series);
        var rows = new FlowRowReader(Layout, Codes, intake);
        foreach (var member in file.Members.Where(m => m.Signature == FlowSignatures.Baci))
        {
            using var text = file.OpenText(member);
            var table = rows.Read(text, file.NameFor(member), linesBefore: 0);
            if (!table.Columns.Extra.IsEmpty)
                notes.Add($"'{file.NameFor(member)}' has columns that are not read: {string.Join(", ", table.Columns.Extra)}.");
            if (YearOfName(member, file, table) is { } check)
                checks.Add(check);
            intake.EndOfPart();
        }

        var years = checks.DrainToImmutable();

        return new FlowFileFacts(
            series, options.Licence ?? (isBaci ? Licence : null), years.Length > 1 ? [TogetherOf(years)] : years, notes.ToImmutable());
    }

    // a file under another year's name is most often one that was fetched twice
    private static LoadCheck? YearOfName(RecognisedMember member, FlowFile file, FlowTable table)
    {
        if (BaciName.Read(member.Head.Name).Year is not { } year || table.LastYear < table.FirstYear)
            return null;
        var years = table.FirstYear == table.LastYear ? $"{table.FirstYear}" : $"{table.FirstYear} to {table.LastYear}";
        return new LoadCheck(
            "year-of-name",
            table.FirstYear == year && table.LastYear == year,
            false,
            $"the name '{file.NameFor(member)}' says {year}, its rows are of {years}");
    }

    // an archive has one check and not thirty
    private static LoadCheck TogetherOf(ImmutableArray<LoadCheck> checks)
    {
        var off = checks.Where(c => !c.Passed).Select(c => c.Detail).ToArray();
        return new LoadCheck(
            checks[0].Name,
            off.Length == 0,
            false,
            off.Length == 0
                ? $"the names of all {checks.Length} year files say the years of their rows"
                : $"{off.Length} of {checks.Length} year files hold other years than their names say: {string.Join("; ", off.Take(OffNamed))}");
    }

    private static bool IsOfBaci(RecognisedMember member) =>
        member.Signature == FlowSignatures.Baci
        || member.Signature?.Kind == FlowSignatures.BaciCountryCodes.Kind
        || member.Signature?.Kind == FlowSignatures.BaciProductCodes.Kind;
}
