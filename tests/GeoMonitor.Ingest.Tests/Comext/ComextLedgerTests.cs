using GeoMonitor.Ingest.Comext;

namespace GeoMonitor.Ingest.Tests.Comext;

/// <summary>What holds for any rows, in any order.</summary>
public sealed class ComextLedgerTests
{
    private static readonly Gen<string> Row =
        from reporter in OneOf("NL", "DE", "GR", "EL")
        from partner in OneOf("CN", "US", "GB", "XI", "XU", "QA", "QZ", "ZZ", "GR", "WORLD")
        from product in OneOf("81129289", "81129295", "811292", "28046900", "39XXXXXX", "8112", "TOTAL")
        from period in OneOf("202301", "202302", "202352", "202403", "202452")
        from flow in OneOf('1', '2')
        from procedure in OneOf('1', '2', '3', '4', '9')
        from euros in Gen.Int[0, 1_000_000]
        from kg in OneOf("", "0", "7", ":")
        select ComextText.V2(reporter, partner, product, euros.ToString(), kg, period, flow, procedure);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly ComextOptions AcceptPartial = new() { AcceptPartialYears = true };

    // at least one row is sure to be kept
    private static readonly Gen<string[]> Rows =
        Row.Array[0, 40].Select(rows => rows.Append(ComextText.V2("NL", "CN", "28046900", "5")).ToArray());

    [Fact]
    public void The_order_of_the_rows_does_not_matter() =>
        Rows.SelectMany(rows => Gen.Shuffle(rows).Select(shuffled => (rows, shuffled))).Sample(t =>
        {
            var (one, other) = (ComextText.Load(AcceptPartial, t.rows), ComextText.Load(AcceptPartial, t.shuffled));
            other.Flows.Should().Equal(one.Flows);
            other.Report.Rejected.Should().BeEquivalentTo(one.Report.Rejected);
        }, iter: 200);

    [Fact]
    public void Every_row_is_kept_or_counted_under_a_reason() => Rows.Sample(rows =>
    {
        var report = ComextText.Load(AcceptPartial, rows).Report;
        report.RowsRead.Should().Be(rows.Length);
        (report.RowsKept + report.Rejected.Sum(r => r.Rows)).Should().Be(rows.Length);
    }, iter: 200);

    [Fact]
    public void No_value_is_lost_or_counted_twice() => Rows.Sample(rows =>
    {
        var report = ComextText.Load(AcceptPartial, rows).Report;
        var kusd = rows.Sum(r => double.Parse(r.Split(',')[14]) * (r.Split(',')[13].StartsWith("2023", StringComparison.Ordinal) ? 1.0813 : 1.0824)) / 1000;
        // every amount is rounded to the dollar
        (report.Years.Sum(y => y.ValueKusd) + report.Rejected.Sum(r => r.ValueKusd ?? 0))
            .Should().BeApproximately(kusd, rows.Length * 0.0005);
    }, iter: 200);

    [Fact]
    public void A_flow_stands_there_once() => Rows.Sample(rows =>
        ComextText.Load(AcceptPartial, rows).Flows
            .Select(f => (f.Year, f.Product, f.Exporter, f.Importer)).Should().OnlyHaveUniqueItems(), iter: 200);
}
