namespace GeoMonitor.Tests.Support;

/// <summary>
/// An input-output table of three economies of one sector each, in the project's own layout:
/// A = [[.20, .02, .01], [.15, .25, .02], [.05, .12, .45]], 1,000 of output each.
/// </summary>
internal static class ThreeEconomyTable
{
    public const string Text = """
        # source: three economies
        # unit: million EUR
        year,from_economy,from_industry,to_economy,to_industry,final_demand,value
        2021,NLD,all,NLD,all,,200
        2021,NLD,all,DEU,all,,20
        2021,NLD,all,CHN,all,,10
        2021,DEU,all,NLD,all,,150
        2021,DEU,all,DEU,all,,250
        2021,DEU,all,CHN,all,,20
        2021,CHN,all,NLD,all,,50
        2021,CHN,all,DEU,all,,120
        2021,CHN,all,CHN,all,,450
        2021,NLD,all,NLD,,households,770
        2021,DEU,all,DEU,,households,580
        2021,CHN,all,CHN,,households,380
        """;
}
