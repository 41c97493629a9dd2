using System.Text;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Comext;

public sealed class ComextArchiveTests
{
    [Fact]
    public void The_twelve_monthly_files_of_a_year_are_one_year()
    {
        var loaded = Zip([.. Enumerable.Range(1, 12).Select(m => ($"full_v2_2024{m:00}.dat", Month(m)))]);

        loaded.Flows.Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(1200));
        loaded.Report.Rejected.Should().BeEmpty();
    }

    [Fact]
    public void A_month_that_was_packed_twice_is_counted_once()
    {
        var loaded = Zip([.. Enumerable.Range(1, 12).Select(m => ($"full_v2_2024{m:00}.dat", Month(m))), ("full_v2_202412 (1).dat", Month(12))]);

        loaded.Flows.Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(1200));
        loaded.Report.Rejected.Should().ContainSingle().Which.Should().Be(
            new RejectedRows("repeated-in-archive", 1, ComextText.Kusd2024(100)));
    }

    // pitfall 22 of the formats
    [Fact]
    public void The_file_of_the_parts_of_the_United_Kingdom_adds_nothing_to_the_file_of_all_partners()
    {
        var uk = ComextText.V2("NL", "GB", "25111000", "1000");
        var parts = uk + ComextText.V2("NL", "XU", "25111000", "900", type: 'M') + ComextText.V2("NL", "XI", "25111000", "100", type: 'L');

        var loaded = Zip([("full_partxixu_v2_202452.dat", parts), ("full_v2_202452.dat", uk)]);

        loaded.Flows.Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(1000));
    }

    [Fact]
    public void Files_are_held_against_each_other_by_their_codes_and_not_by_the_order_of_these()
    {
        var (nl, de) = (ComextText.V2("NL", "CN", "28046900", "100"), ComextText.V2("DE", "US", "28046900", "200"));

        var loaded = Zip([("a.dat", nl + de), ("b.dat", de + nl)]);

        loaded.Flows.Should().HaveCount(2);
        loaded.Report.RowsKept.Should().Be(2);
        loaded.Report.Notes.Should().Contain(n => n.StartsWith("2 rows are of figures that an earlier file"));
    }

    [Fact]
    public void Bulk_files_that_were_split_by_chapter_add_up()
    {
        var loaded = Zip(
            [("28.dat", ComextText.V2("NL", "CN", "28046900", "100")), ("81.dat", ComextText.V2("NL", "CN", "81129289", "200"))]);

        loaded.Flows.Select(f => f.Product).Should().BeEquivalentTo("280469", "811292");
        loaded.Report.Rejected.Should().BeEmpty();
    }

    [Fact]
    public void Extracts_of_different_products_add_up()
    {
        var loaded = Loaded.Bytes(
            Loaded.Zip(
                ("a.csv", Encoding.UTF8.GetBytes(ComextText.ExtractHeader + "NL,CN,81129289,1,2024,100\n")),
                ("b.csv", Encoding.UTF8.GetBytes(ComextText.ExtractHeader + "NL,CN,81129295,1,2024,200\nNL,CN,81129289,1,2024,100\n"))),
            "mine.zip",
            Loaded.Lenient);

        loaded.Flows.Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(300));
        loaded.Report.RowsOf("repeated-in-archive").Should().Be(1);
    }

    private static string Month(int month) => ComextText.V2("NL", "CN", "28046900", "100", period: $"2024{month:00}");

    private static Loaded Zip(params (string Name, string Rows)[] files) => Loaded.Bytes(
        Loaded.Zip([.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(ComextText.V2Header + f.Rows)))]), "2024.zip", Loaded.Lenient);
}
