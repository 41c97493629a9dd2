using System.Text;

namespace GeoMonitor.Api.Tests.Processes;

/// <summary>Files in our own layout, made for a test.</summary>
internal static class SampleFlows
{
    public const string Header = "year,product,exporter,importer,value_kusd,quantity_t\n";

    /// <summary>A few flows of magnets; the value makes the file one of its own.</summary>
    public static string Magnets(double chinaKusd, string source = "Test office", int year = 2023) =>
        $"# source: {source}\n# revision: HS17\n# release: R1\n# licence: CC0-1.0\n{Header}"
        + $"{year},850511,CHN,NLD,{chinaKusd},300\n{year},850511,DEU,NLD,40,3\n{year},850511,CHN,DEU,500,30\n{year},850511,JPN,NLD,10,\n";

    /// <summary>Many flows of many years, so that loading takes a while.</summary>
    public static string Large(int years, int rowsPerYear)
    {
        string[] economies = ["NLD", "DEU", "FRA", "BEL", "CHN", "USA", "JPN", "KOR", "IND", "BRA", "ZAF", "AUS", "CAN", "MEX"];
        var text = new StringBuilder("# source: Large office\n# revision: HS17\n# release: R1\n").Append(Header);
        for (var year = 0; year < years; year++)
        {
            for (var row = 0; row < rowsPerYear; row++)
            {
                var (exporter, importer) = (row % 14, (row + 1 + (row / 14 % 13)) % 14);
                text.Append(1995 + year).Append(',').Append(100000 + (row / 182)).Append(',').Append(economies[exporter]).Append(',')
                    .Append(economies[importer]).Append(',').Append(1 + (row % 997)).Append(',').Append(row % 13).Append('\n');
            }
        }

        return text.ToString();
    }
}
