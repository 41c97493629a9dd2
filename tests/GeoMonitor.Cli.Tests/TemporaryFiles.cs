namespace GeoMonitor.Cli.Tests;

/// <summary>Files of one test, in a folder of their own.</summary>
internal sealed class TemporaryFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("geomonitor-cli-files-");

    public string Folder => _folder.FullName;

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <summary>A few flows of magnets; the value makes the file one of its own.</summary>
    public string Magnets(string name, double chinaKusd, string office = "Test office")
    {
        File.WriteAllText(Path(name), $"""
            # source: {office}
            # revision: HS17
            # licence: CC0-1.0
            year,product,exporter,importer,value_kusd,quantity_t
            2019,850511,CHN,NLD,{chinaKusd},3
            2019,850511,DEU,NLD,10,
            """);
        return Path(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
