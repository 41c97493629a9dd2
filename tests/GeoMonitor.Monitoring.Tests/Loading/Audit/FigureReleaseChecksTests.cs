using System.Collections.Immutable;
using System.Text;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Monitoring.Loading.Audit;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Tests.Loading.Audit;

/// <summary>Figures beside trade are held against the edition of the same source that was loaded before.</summary>
public sealed class FigureReleaseChecksTests : IDisposable
{
    private static readonly string[] Producers = ["Chile", "China", "Australia", "Peru", "Zambia", "Canada", "Mexico", "Poland", "Brazil", "Indonesia", "Kazakhstan", "Germany"];

    private readonly TemporaryMonitor _monitor = new();

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public void The_first_edition_has_nothing_to_be_held_against()
    {
        var check = Load(Mining("Copper", 100), "2024").Check("previous-release");

        check.Passed.Should().BeTrue();
        check.Detail.Should().Be("No earlier release of these figures is in the archive.");
    }

    [Fact]
    public void Figures_that_changed_are_named_with_economy_old_new_and_ratio()
    {
        Load(Mining("Copper", 100), "2024");
        var check = Load(
            Mining("Copper", 100).Replace("Chile,1,CHL,2022,100", "Chile,1,CHL,2022,250").Replace("Peru,1,PER,2022,100", "Peru,1,PER,2022,50"), "2025")
            .Check("previous-release");

        check.Should().Match<LoadCheck>(c => !c.Passed && !c.Blocking);
        check.Detail.Should().StartWith(
            "Against 'wmd-2024.csv' (World Mining Data, Austrian Federal Ministry of Finance 2024) 2 of 12 figures that both have changed by more than 20.0%: ")
            .And.Contain("CHL in t 2022 from 100 to 250 (x 2.5)").And.Contain("PER in t 2022 from 100 to 50 (x 0.5)")
            .And.Contain("16.7% changed or gone, 10.0% is expected at most");
    }

    [Fact]
    public void Figures_that_are_gone_or_new_are_counted()
    {
        Load(Mining("Copper", 100), "2024");
        var check = Load(Mining("Copper", 100).Replace("Chile,1,CHL,", "Bolivia,1,BOL,"), "2025").Check("previous-release");

        check.Passed.Should().BeTrue("one of twelve is below the limit");
        check.Detail.Should().Contain("1 figures are gone").And.Contain("CHL in t 2022").And.Contain("1 are new");
    }

    [Fact]
    public void A_limit_of_the_settings_decides()
    {
        Load(Mining("Copper", 100), "2024");
        var strict = new DatasetLoader(
            _monitor.Archive, EconomyTable.Default, new AuditLimits { ChangeTolerance = 0.01, MaxChangedShare = 0 }, _monitor.Figures);

        Load(Mining("Copper", 100).Replace("Chile,1,CHL,2022,100", "Chile,1,CHL,2022,102"), "2025", loader: strict)
            .Check("previous-release").Passed.Should().BeFalse();
    }

    [Fact]
    public void A_file_in_which_the_unit_has_changed_is_refused()
    {
        Load(Mining("Copper", 100), "2024");

        var load = () => Load(Mining("Copper", 100_000), "2025");

        load.Should().Throw<LoadRefusedException>().Where(r => r.Code == "previous-release")
            .WithMessage("*1000 times as high or more, which is a change of unit*");
        _monitor.Archive.Datasets().Should().ContainSingle();
    }

    [Fact]
    public void An_edition_that_stays_in_use_beside_the_new_one_is_named()
    {
        var old = Load(Mining("Copper", 100), "2024");

        var beside = Load(Mining("Copper", 101), "2025").Check("mixed-releases");

        beside.Should().Match<LoadCheck>(c => !c.Passed && !c.Blocking);
        beside.Detail.Should().Contain($"supersedes={old.Id}");
    }

    [Fact]
    public void An_edition_whose_place_is_taken_does_not_mix()
    {
        var old = Load(Mining("Copper", 100), "2024");

        Load(Mining("Copper", 101), "2025", supersedes: [old.Id]).Check("mixed-releases").Passed.Should().BeTrue();
    }

    [Fact]
    public void Estimates_of_governance_are_compared_by_difference_because_they_cross_zero()
    {
        Governance("0.01", "2023");

        Governance("0.02", "2024").Check("previous-release").Passed.Should().BeTrue("twice a hundredth is a hundredth more");
        var check = Governance("0.9", "2025").Check("previous-release");
        check.Passed.Should().BeFalse();
        check.Detail.Should().Contain("2021 from 0.02 to 0.9");
    }

    [Fact]
    public void Ranks_are_no_edition_of_estimates()
    {
        Governance("0.01", "2023");

        var ranks = Load("Country/Territory,Code,2021,2022\nChina,CHN,30,31\nGermany,DEU,70,71\n", "2024", "wgi_pv_rank");

        ranks.Report.Checks.Should().NotContain(c => c.Name == "mixed-releases");
        ranks.Check("previous-release").Passed.Should().BeTrue();
    }

    [Fact]
    public void Assessments_are_compared_too()
    {
        Assessment("2.0", "2023");

        Assessment("4.0", "2024").Check("previous-release").Detail.Should().Contain("SupplyRisk 2023 from 2 to 4 (x 2)");
    }

    [Fact]
    public void The_same_file_again_is_not_held_against_itself()
    {
        Load(Mining("Copper", 100), "2024");

        Load(Mining("Copper", 100), "2024");

        _monitor.Archive.Datasets().Should().ContainSingle();
    }

    private static string Mining(string commodity, double tonnes) =>
        "commodity,Country,Country_Code,Country_ISO,year,production,unit,data_source\n"
        + string.Concat(Producers.Select(p => FormattableString.Invariant($"{commodity},{p},1,{Iso3(p)},2022,{tonnes},metr. t,r\n")));

    private static string Iso3(string producer) => EconomyTable.Default.All.Single(e => e.NameEn == producer).Code.Value;

    private DatasetRecord Load(
        string text, string release, string name = "wmd", ImmutableArray<DatasetId> supersedes = default, DatasetLoader? loader = null) =>
        (loader ?? _monitor.Loader).Load(
            FileSource.FromBytes($"{name}-{release}.csv", Encoding.UTF8.GetBytes(text)),
            new LoadOptions { Release = release },
            coverage: [],
            supersedes).Dataset;

    private DatasetRecord Governance(string estimate, string release) => Load(
        "Country/Territory,Code,2021,2022\nChina,CHN," + estimate + ",-0.5\nGermany,DEU,0.7,0.6\n", release, "wgi_pv_estimate");

    private DatasetRecord Assessment(string risk, string release) => Load(
        $"Material,Year,SR,EI\nCobalt,2023,{risk},6.8\nGallium,2023,3.9,3.7\n", release, "crms");
}
