using System.Collections.Immutable;
using System.Text;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade.Conversion;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Conversions;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Tests.Conversions;

public sealed class DatasetConversionTests : IDisposable
{
    private static readonly Concordance<Hs6, Hs6> Down = Links(
        "HS22", "HS17", ("854141", "854140"), ("854142", "854140"), ("850511", "850511"), ("811231", "811292"), ("811292", "811292"));

    private static readonly Concordance<Hs6, Hs6> Up = Links(
        "HS17", "HS22", ("854140", "854141"), ("854140", "854142"), ("850511", "850511"));

    private readonly TemporaryMonitor _monitor = new();

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public void A_dataset_becomes_another_one_that_says_what_it_was_derived_from_and_how()
    {
        var source = Load("HS22", "2023,854141,CHN,NLD,60,6", "2023,854142,CHN,NLD,40,4", "2024,850511,CHN,NLD,5,");

        var outcome = Convert(source);

        outcome.AlreadyConverted.Should().BeFalse();
        var report = outcome.Dataset.Report;
        report.Format.Should().Be("hs-conversion");
        report.Series!.ToString().Should().Be("Test office HS17 V1, converted from HS22 by HS22 to HS17");
        report.Licence.Should().Be("CC BY 4.0");
        report.RowsRead.Should().Be(3);
        report.Notes.Should().Contain(n => n.StartsWith($"Derived from the dataset {source}", StringComparison.Ordinal));
        report.Years.Select(y => (y.Year.Value, y.Rows, y.ValueKusd)).Should().Equal((2023, 1, 100), (2024, 1, 5));
        var flows = _monitor.Archive.ReadYear([outcome.Dataset.Id], new Year(2023));
        flows.Products.Should().Equal(Hs6.Parse("854140"));
        flows.ValuesUsd.ToArray().Should().Equal(100_000);
        flows.QuantitiesT.ToArray().Should().Equal(10);
    }

    [Fact]
    public void The_dataset_that_was_converted_stays_as_it_was()
    {
        var source = Load("HS22", "2023,854141,CHN,NLD,60,6");

        Convert(source);

        _monitor.Archive.Dataset(source)!.Status.Should().Be(DatasetStatus.Active);
        _monitor.Archive.Products(source).Should().Equal(Hs6.Parse("854141"));
    }

    [Fact]
    public void The_same_conversion_twice_adds_nothing()
    {
        var source = Load("HS22", "2023,854141,CHN,NLD,60,6");
        var first = Convert(source);

        var second = Convert(source);

        second.AlreadyConverted.Should().BeTrue();
        second.Dataset.Id.Should().Be(first.Dataset.Id);
        _monitor.Archive.Datasets().Should().HaveCount(2);
    }

    [Fact]
    public void Observed_weights_are_those_of_the_last_year_that_the_source_has_in_both_revisions()
    {
        var source = Load("HS17", "2022,854140,CHN,NLD,1000,10", "2023,854140,CHN,NLD,100,1", "2023,850511,CHN,NLD,7,");
        var overlap = Load("HS22", "2022,854141,CHN,NLD,300,", "2022,854142,CHN,NLD,700,");

        var outcome = Convert(source, Up, new ConversionLimits { Weights = ConversionWeights.Observed });

        var flows = _monitor.Archive.ReadYear([outcome.Dataset.Id], new Year(2023));
        flows.Products.Should().Equal(Hs6.Parse("850511"), Hs6.Parse("854141"), Hs6.Parse("854142"));
        flows.ValuesUsd.ToArray().Should().Equal(7_000, 30_000, 70_000);
        outcome.Dataset.Report.Series!.Release.Should().EndWith($"weighted by Test office 2022 ({overlap})");
        outcome.Dataset.Report.Notes.Should().Contain(n => n.Contains("by observed trade", StringComparison.Ordinal));
        outcome.Dataset.Report.Checks.Single(c => c.Name == "assumed-weights").Passed.Should().BeTrue();
    }

    [Fact]
    public void Stated_weights_are_the_default_and_another_dataset()
    {
        var source = Load("HS17", "2022,854140,CHN,NLD,1000,10");
        Load("HS22", "2022,854141,CHN,NLD,300,", "2022,854142,CHN,NLD,700,");

        var (stated, observed) = (Convert(source, Up), Convert(source, Up, new ConversionLimits { Weights = ConversionWeights.Observed }));

        _monitor.Archive.ReadYear([stated.Dataset.Id], new Year(2022)).ValuesUsd.ToArray().Should().Equal(500_000, 500_000);
        observed.Dataset.Id.Should().NotBe(stated.Dataset.Id);
    }

    [Fact]
    public void Observed_weights_without_a_year_of_both_revisions_are_refused_with_what_to_do()
    {
        var source = Load("HS17", "2022,854140,CHN,NLD,1000,10");
        Load("HS22", "2023,854141,CHN,NLD,300,");

        var convert = () => Convert(source, Up, new ConversionLimits { Weights = ConversionWeights.Observed });

        convert.Should().Throw<MonitorProblemException>().Where(p => p.Code == "no-overlap")
            .WithMessage("*load such a file in HS22, or convert with stated weights.");
    }

    [Fact]
    public void Other_weights_make_another_dataset()
    {
        var source = Load("HS17", "2023,854140,CHN,NLD,60,6");
        var equal = Links("HS17", "HS22", ("854140", "854141"), ("854140", "854142"));
        var chosen = equal.WithChoice("chosen", new Dictionary<Hs6, Hs6> { [Hs6.Parse("854140")] = Hs6.Parse("854142") });

        var (one, other) = (Convert(source, equal), Convert(source, chosen));

        one.Dataset.Id.Should().NotBe(other.Dataset.Id);
        one.Dataset.Report.Series.Should().NotBe(other.Dataset.Report.Series);
    }

    [Fact]
    public void A_product_is_complete_when_every_code_that_goes_into_it_was()
    {
        var source = Load(
            "HS22",
            [
                Covers("854141", complete: true, provisional: true),
                Covers("854142", complete: true),
                Covers("850511", complete: false),
                Covers("811292", complete: true),
            ],
            "2023,854141,CHN,NLD,60,6",
            "2023,854142,CHN,NLD,60,6",
            "2023,850511,CHN,NLD,60,6",
            "2023,811292,CHN,NLD,60,6");

        var coverage = _monitor.Archive.Coverage(Convert(source).Dataset.Id).ToDictionary(c => c.Product!.Value.ToString());

        coverage["854140"].Complete.Should().BeTrue();
        coverage["854140"].Provisional.Should().BeTrue("a part of it is");
        coverage["854140"].Note.Should().Contain("854141, 854142");
        coverage["850511"].Complete.Should().BeFalse();
        coverage["811292"].Complete.Should().BeFalse("hafnium (811231) was not in the dataset, so a part of the goods is missing");
        coverage["811292"].Note.Should().Contain("811231");
    }

    [Fact]
    public void A_year_of_the_dataset_is_complete_for_every_product_where_the_source_said_so_of_all()
    {
        var source = Load("HS22", "2022,811292,CHN,NLD,60,6", "2023,854141,CHN,NLD,60,6");

        _monitor.Archive.Coverage(Convert(source).Dataset.Id).Should().HaveCount(4).And.OnlyContain(c => c.Complete);
    }

    [Fact]
    public void A_product_that_was_told_apart_by_assumption_decides_no_test()
    {
        var source = Load("HS17", "2021,854140,CHN,NLD,60,6", "2021,850511,CHN,NLD,60,6");
        var up = Links("HS17", "HS22", ("854140", "854142"), ("854140", "854143"), ("850511", "850511"));

        var outcome = Convert(source, up);

        var coverage = _monitor.Archive.Coverage(outcome.Dataset.Id).ToDictionary(c => c.Product!.Value.ToString());
        coverage["854143"].Complete.Should().BeFalse();
        coverage["854143"].Note.Should().Contain("by assumption");
        coverage["850511"].Complete.Should().BeTrue();
        outcome.Dataset.Report.Checks.Single(c => c.Name == "assumed-weights").Passed.Should().BeFalse();
        outcome.Report!.AssumedShare!.Value.Value.Should().Be(0.5);
    }

    [Fact]
    public void A_jump_in_a_year_of_a_new_revision_is_said_to_be_no_shock_by_itself()
    {
        var source = Load("HS22", "2021,850511,CHN,NLD,1,", "2022,850511,CHN,NLD,9,");

        Convert(source).Dataset.Report.Notes.Should().Contain(n => n.Contains("2022") && n.Contains("no shock"));
    }

    [Fact]
    public void A_code_without_a_counterpart_is_named_with_its_share_and_stays_in_the_total()
    {
        var source = Load("HS22", "2023,850511,CHN,NLD,98,", "2023,690890,CHN,NLD,2,");

        var outcome = Convert(source);

        outcome.Dataset.Report.Checks.Single(c => c.Name == "unmatched-codes").Detail.Should().Contain("690890 2.00 %");
        _monitor.Archive.ReadYear([outcome.Dataset.Id], new Year(2023)).ValuesUsd.ToArray().Sum().Should().Be(100_000);
        _monitor.Archive.Coverage(outcome.Dataset.Id).Single(c => c.Product == HsConversion.Unmatched).Complete.Should().BeFalse();
    }

    [Fact]
    public void Too_much_value_without_a_counterpart_refuses_the_conversion_and_leaves_nothing()
    {
        var source = Load("HS22", "2023,850511,CHN,NLD,90,", "2023,690890,CHN,NLD,10,");
        var convert = () => Convert(source);

        convert.Should().Throw<LoadRefusedException>().WithMessage("*690890 10.00*");
        _monitor.Archive.Datasets().Should().ContainSingle();
        Conversion.Convert(source, Down, new ConversionLimits { MaxUnmatchedShare = 0.2 })
            .AlreadyConverted.Should().BeFalse();
    }

    [Fact]
    public void A_dataset_of_another_revision_or_a_converted_one_is_not_converted()
    {
        var other = Load("HS12", "2023,850511,CHN,NLD,1,");
        var converted = Convert(Load("HS22", "2023,850511,CHN,NLD,1,")).Dataset.Id;

        var wrong = () => Convert(other);
        var twice = () => Convert(converted, Links("HS17", "HS12", ("850511", "850511")));
        var unknown = () => Convert(DatasetId.Parse("nothing"));

        wrong.Should().Throw<MonitorProblemException>().WithMessage("*is in HS12*from HS22*");
        twice.Should().Throw<MonitorProblemException>().WithMessage("*was converted itself*");
        unknown.Should().Throw<MonitorProblemException>().Which.Kind.Should().Be(ProblemKind.NotFound);
    }

    [Fact]
    public void A_dataset_is_converted_over_the_tables_that_were_loaded()
    {
        var source = Load("HS22", "2023,854141,CHN,NLD,60,6");
        _monitor.Loader.Load(
            FileSource.FromBytes(
                "hs.csv",
                "code.after,code.before,Relationship,adjustment\n854141,854140,n:1,2022 to 2017\n854140,854100,1:1,2017 to 2012\n"u8.ToArray()),
            new LoadOptions(),
            []);

        var dataset = Conversion.Convert(source, HsRevision.Parse("HS12")).Dataset;

        _monitor.Archive.Products(dataset.Id).Should().Equal(Hs6.Parse("854100"));
        dataset.Report.Series!.Release.Should().Contain("HS22 to HS17").And.Contain("HS17 to HS12");
        var missing = () => Conversion.Convert(source, HsRevision.Parse("HS07"));
        missing.Should().Throw<MonitorProblemException>().WithMessage("*no concordance between HS12 and HS07*");
    }

    [Fact]
    public void A_series_never_mixes_native_and_converted_figures_in_silence()
    {
        var native = Load("HS17", "2023,850511,CHN,NLD,1,");
        var converted = Convert(Load("HS22", "2023,850511,CHN,NLD,7,", "2024,850511,CHN,NLD,7,")).Dataset.Id;
        var mix = () => _monitor.Archive.ReadYear([native, converted], new Year(2023));

        mix.Should().Throw<ArgumentException>();
        SeriesContents.Read(_monitor.Archive).Where(s => s.Series.Revision == HsRevision.Parse("HS17")).Should().HaveCount(2);
    }

    [Fact]
    public void What_a_source_publishes_goes_before_what_was_converted()
    {
        Load("HS17", "2023,850511,CHN,NLD,1,", "2023,720110,CHN,NLD,1,");
        Convert(Load("HS22", "2023,850511,CHN,NLD,7,", "2024,850511,CHN,NLD,7,"));

        var bound = ProductBinding.Bind(
            SeriesContents.Read(_monitor.Archive).Where(s => s.Series.Revision == HsRevision.Parse("HS17")),
            ItemCatalogue.Empty,
            ProductNames.None);

        bound[ItemId.Parse("850511")].Series.IsConverted.Should().BeFalse();
        bound[ItemId.Parse("850511")].Others.Should().ContainSingle().Which.IsConverted.Should().BeTrue();
    }

    private DatasetConversion Conversion => new(_monitor.Archive, new ConcordanceShelf(_monitor.Figures));

    private ConversionOutcome Convert(DatasetId source, Concordance<Hs6, Hs6>? concordance = null, ConversionLimits? limits = null) =>
        Conversion.Convert(source, concordance ?? Down, limits);

    private DatasetId Load(string revision, params string[] rows) => Load(revision, [], rows);

    private DatasetId Load(string revision, ImmutableArray<CoverageEntry> coverage, params string[] rows)
    {
        var text = $"# source: Test office\n# revision: {revision}\n# release: V1\n# licence: CC BY 4.0\n"
            + "year,product,exporter,importer,value_kusd,quantity_t\n" + string.Join('\n', rows) + "\n";
        return _monitor.Loader.Load(
            FileSource.FromBytes($"{revision}.csv", Encoding.UTF8.GetBytes(text)), new LoadOptions(), coverage).Dataset.Id;
    }

    private static CoverageEntry Covers(string product, bool complete, bool provisional = false) =>
        new(new Year(2023), Hs6.Parse(product), complete, provisional);

    private static Concordance<Hs6, Hs6> Links(string from, string to, params (string From, string To)[] links) =>
        ConcordanceBuilding.FromLinks(
            $"{from} to {to}",
            Nomenclature.Of(HsRevision.Parse(from)),
            Nomenclature.Of(HsRevision.Parse(to)),
            links.Select(l => (Hs6.Parse(l.From), Hs6.Parse(l.To))));
}
