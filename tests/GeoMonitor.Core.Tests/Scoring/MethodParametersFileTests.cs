using System.Text;
using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Indicators.Dependency;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Scoring;

public sealed class MethodParametersFileTests
{
    [Fact]
    public void The_parameters_that_ship_hold_the_published_thresholds()
    {
        var parameters = MethodParameters.Default;
        parameters.Version.Should().NotBeNullOrWhiteSpace();
        parameters.Cdi.Should().Be(CdiThresholds.Published);
        parameters.GeoDep.Should().Be(GeoDepThresholds.Published);
        parameters.Merics.Should().Be(MericsThresholds.Published);
        parameters.CbsBands.Should().Be(ConcentrationBands.Cbs);
        parameters.Criticality.Should().Be(new CriticalityThresholds(1.0, 2.8, 1));
    }

    [Fact]
    public void What_is_written_reads_back_unchanged()
    {
        var changed = MethodParameters.Default with { Version = "test", Cdi = new(0.3, 0.5, 1) };
        Read(MethodParametersFile.Write(changed)).Should().Be(changed);
    }

    [Fact]
    public void A_field_left_out_is_refused_and_named() =>
        Refusal(json => json.Replace("\"factorFloor\": 0.01,", "", StringComparison.Ordinal)).Should().Contain("factorFloor");

    [Fact]
    public void A_misspelt_field_is_refused_and_named() =>
        Refusal(json => json.Replace("\"version\"", "\"extra\": 1, \"version\"", StringComparison.Ordinal)).Should().Contain("extra");

    [Theory]
    [InlineData("\"extraShare\": 0.5", "\"extraShare\": 50", "cdi")]
    [InlineData("\"worldExportHhi\": 0.4", "\"worldExportHhi\": 0", "geoDep")]
    [InlineData("\"factorFloor\": 0.01", "\"factorFloor\": 0", "factorFloor")]
    [InlineData("\"needed\": 2", "\"needed\": 4", "hysteresis")]
    [InlineData("\"hubRhoCap\": 0.99", "\"hubRhoCap\": 1", "hubRhoCap")]
    [InlineData("\"e\": 25", "\"e\": 0", "kappa")]
    [InlineData("\"lowQuantile\": 0.05", "\"lowQuantile\": 0.95", "quantiles")]
    [InlineData("\"spreadFloor\": 0.05", "\"spreadFloor\": 0", "spike")]
    [InlineData("\"minimumYears\": 5", "\"minimumYears\": 2", "trend")]
    [InlineData("\"watchCdisPassed\": 2", "\"watchCdisPassed\": 4", "levels")]
    [InlineData("\"vulnerabilityExponent\": 0.5", "\"vulnerabilityExponent\": 0", "exponents")]
    [InlineData("\"somewhat\": 0.15", "\"somewhat\": 0.35", "bands")]
    [InlineData("\"hiddenRatio\": 2", "\"hiddenRatio\": 0.5", "network")]
    [InlineData("\"quadrantCutoff\": 0.2", "\"quadrantCutoff\": 0", "quadrantCutoff")]
    [InlineData("\"weightConcentration\": 50", "\"weightConcentration\": 0", "robustness")]
    [InlineData("\"elasticityLow\": 0.2", "\"elasticityLow\": 0.4", "scenario")]
    [InlineData("\"stockHigh\": 1.25", "\"stockHigh\": 0.5", "scenario")]
    [InlineData("\"decimals\": 1", "\"decimals\": -1", "decimals")]
    [InlineData("\"version\": \"1.2\"", "\"version\": \" \"", "version")]
    public void Figures_that_make_no_sense_are_refused_and_named(string shipped, string changed, string named)
    {
        MethodParametersFile.Write(MethodParameters.Default).Should().Contain(shipped);
        Refusal(json => json.Replace(shipped, changed, StringComparison.Ordinal)).Should().Contain(named);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("[]")]
    public void Other_json_is_refused(string json)
    {
        var act = () => Read(json);
        act.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("bad-method-parameters");
    }

    private static string Refusal(Func<string, string> change)
    {
        var json = change(MethodParametersFile.Write(MethodParameters.Default));
        var act = () => Read(json);
        return act.Should().Throw<LoadRefusedException>().Which.Message;
    }

    private static MethodParameters Read(string json) => MethodParametersFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
