using System.IO.Compression;
using System.Text;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Supply.Chain;

namespace GeoMonitor.Ingest.Tests.Chains;

/// <summary>Files in the layout of the CSET/ETO data; all figures in them are made up.</summary>
public sealed class ChipChainFormatTests
{
    private const string Shares = """
        stage_group,kind,segment,segment_id,country_iso3,share_pct,year,metric,note,source,source_id,confidence
        equipment,lithography,Scanners of light,eto:N900,NLD,60,2024,sales,made up,own,own-figures,seen
        equipment,lithography,Scanners of light,eto:N900,JPN,30.5,2024,sales,,own,own-figures,seen
        equipment,lithography,Scanners of light,eto:N900,EUR,,2024,sales,,own,own-figures,memory
        equipment,lithography,Scanners of light,eto:N900,ROW,9.5,2024,sales,,own,own-figures,derived
        """;

    private const string Provision = """
        provider_name,provider_id,provided_name,provided_id,share_provided,minor_share,year
        JPN,P1,Mirrors of light,N901,61%,,2024
        DEU,P2,Mirrors of light,N901,39%,,2024
        Lightworks,P9,Mirrors of light,N901,45,,2024
        """;

    private const string Sequence = """
        input_name,input_id,goes_into_name,goes_into_id,is_type_of_name,is_type_of_id
        Mirrors of light,N901,Scanners of light,N900,,
        Round mirrors,N902,,,Mirrors of light,N901
        """;

    private static readonly (string Name, string Text)[] Archive =
    [
        ("provision.csv", Provision),
        ("sequence.csv", Sequence),
        ("providers.csv", "provider_name,alias,provider_id,provider_type,country\nJPN,,P1,country,\nLightworks,,P9,organization,DEU\n"),
        ("inputs.csv", "input_name,input_id,type,stage_name,stage_id,description\nScanners of light,N900,tool_resource,Fabrication,S2,\n"),
    ];

    [Fact]
    public void Flat_shares_are_segments_with_countries_and_a_remainder()
    {
        var (figures, report) = LoadedFigures<ChainFigures>.Text("own_chain.csv", Shares);

        report.Format.Should().Be("chip-chain", "the file is told by its columns");
        (report.RowsRead, report.RowsKept).Should().Be((4, 4));
        var segment = figures.Tables.Segments.Should().ContainSingle().Which;
        (segment.Id.Value, segment.NameEn, segment.StageGroup).Should().Be(("eto-n900", "Scanners of light", "equipment"));
        figures.Tables.Shares.Select(s => (s.EconomyText, s.Kind, s.Share?.Value)).Should().Equal(
            ("NLD", ChainShareKind.Country, .6), ("JPN", ChainShareKind.Country, .305), ("EUR", ChainShareKind.Country, null), ("ROW", ChainShareKind.Remainder, .095));
        figures.Tables.Shares[2].Economy.Should().BeNull("a region is no economy");
        report.Unmapped.Should().ContainSingle().Which.Code.Should().Be("EUR");
        report.Checks.Single(c => c.Name == "share-sums").Passed.Should().BeTrue();
    }

    [Fact]
    public void Suppliers_and_links_are_companies()
    {
        var suppliers = LoadedFigures<ChainFigures>.Text(
            "own_suppliers.csv",
            "company,hq_country,facility_country,stage_group,kind,product,product_id,market_share_pct,year,note,source,source_id,confidence\n"
            + "Lightworks,DEU,,equipment,,Mirrors,eto:N901,45,2024,leader,own,own-figures,seen\nOthers,,,equipment,,Mirrors,eto:N901,,2024,,own,own-figures,low\n").Figures;
        var links = LoadedFigures<ChainFigures>.Text(
            "own_links.csv",
            "supplier,supplier_country,customer,customer_country,product,relation,dependence,source,source_url,source_id,confidence\n"
            + "Lightworks,DEU,Scanmaker,NLD,mirrors,supplies,critical,own,,own-figures,seen-secondary\n").Figures;

        suppliers.Tables.Companies.Select(c => (c.Company, c.Seat?.Value, c.Segment.Value, c.Share?.Value)).Should().Equal(
            ("Lightworks", "DEU", "eto-n901", .45), ("Others", null, "eto-n901", null));
        var link = links.Tables.Links.Should().ContainSingle().Which;
        (link.Supplier, link.Customer, link.Product, link.Dependence, link.Mark.Confidence).Should().Be(("Lightworks", "Scanmaker", "mirrors", "critical", "seen-secondary"));
    }

    [Fact]
    public void The_published_tables_in_one_archive_are_one_chain()
    {
        var (figures, report) = LoadedFigures<ChainFigures>.Bytes("chips.zip", Zip(Archive));

        figures.Origin.Source.Should().StartWith("CSET/ETO");
        report.Licence.Should().Be("CC BY-NC 4.0");
        figures.Tables.Segments.Select(s => (s.Id.Value, s.StageGroup)).Should().Equal(("eto-n900", "equipment"), ("eto-n901", "unstated"), ("eto-n902", "unstated"));
        figures.Tables.Relations.Select(r => (r.From.Value, r.Relation, r.To)).Should().BeEquivalentTo(
            [("eto-n901", "goes into", "eto-n900"), ("eto-n902", "is type of", "eto-n901")]);
        figures.Tables.Shares.Select(s => (s.Economy!.Value.Value, s.Share!.Value.Value)).Should().Equal(("JPN", .61), ("DEU", .39));
        figures.Tables.Companies.Single().Seat!.Value.Value.Should().Be("DEU", "the table of providers says where it sits");
    }

    [Fact]
    public void A_single_published_table_can_be_loaded_by_itself() =>
        LoadedFigures<ChainFigures>.Text("sequence.csv", Sequence).Figures.Tables.Relations.Should().HaveCount(2);

    [Fact]
    public void Shares_that_add_to_more_than_one_are_told()
    {
        var check = LoadedFigures<ChainFigures>.Text("own_chain.csv", Shares.Replace(",60,", ",96,", StringComparison.Ordinal))
            .Report.Checks.Single(c => c.Name == "share-sums");

        check.Passed.Should().BeFalse();
        check.Detail.Should().Contain("eto-n900").And.Contain("1.265");
    }

    [Theory]
    [InlineData("equipment,x,Scanners,eto:N900,NLD,160,2024,sales,,own,own,seen", "out-of-scale")]
    [InlineData("equipment,x,Scanners,eto:N900,NLD,many,2024,sales,,own,own,seen", "out-of-scale")]
    [InlineData("equipment,x,Scanners,,NLD,60,2024,sales,,own,own,seen", "missing-field")]
    [InlineData("equipment,x,Scanners,eto:N900,NLD,60,20240,sales,,own,own,seen", "year-out-of-range")]
    [InlineData("equipment,lithography,Scanners of light,eto:N900,NLD,61,2024,sales,,own,own,seen", "repeated-key")]
    public void A_faulty_row_is_counted_with_its_reason(string row, string reason)
    {
        LoadedFigures<ChainFigures>.Text("own_chain.csv", Shares.TrimEnd() + "\n" + row + "\n").Report.Rejected
            .Should().ContainSingle().Which.Reason.Should().Be(reason);
    }

    [Fact]
    public void The_fact_tables_of_that_shape_are_read()
    {
        var (chain, report) = LoadedFigures<ChainFigures>.Sample("facts/chips_chain.csv", Loaded.Lenient);

        report.RowsRead.Should().Be(629);
        chain.Tables.Segments.Should().HaveCountGreaterThan(100);
        LoadedFigures<ChainFigures>.Sample("facts/chips_suppliers.csv", Loaded.Lenient).Report.RowsRead.Should().Be(764);
        LoadedFigures<ChainFigures>.Sample("facts/chips_supply_links.csv").Figures.Tables.Links.Should().HaveCount(184);
    }

    [Fact]
    public void A_file_without_the_column_of_shares_is_refused_with_what_it_lacks()
    {
        var load = () => LoadedFigures<ChainFigures>.Text("own_chain.csv", Shares.Replace("share_pct", "part", StringComparison.Ordinal));

        load.Should().Throw<LoadRefusedException>().WithMessage("*share_pct*");
    }

    private static byte[] Zip(IEnumerable<(string Name, string Text)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
