using GeoMonitor.Ingest.Bundle;

namespace GeoMonitor.Api.Hosting;

/// <summary>Finds the folder of the bundled figures: as set, else beside the program.</summary>
internal static class BundleFolderSetting
{
    private const string Name = "datasets";

    /// <summary>The folder; null when the operator wants none.</summary>
    /// <exception cref="SettingsException">The folder that was set holds no bundle, or there is none beside the program.</exception>
    public static string? Find(MonitorSettings settings)
    {
        if (settings.DatasetsDirectory is { } set)
        {
            if (set.Length == 0)
                return null;
            return IsBundle(set)
                ? set
                : throw new SettingsException(
                    $"{MonitorSettings.Section}:DatasetsDirectory is '{set}', which holds no {BundleManifest.FileName}. "
                    + "Give a folder of bundled figures, or an empty value for none.");
        }

        var beside = Path.Combine(AppContext.BaseDirectory, Name);
        return IsBundle(beside)
            ? beside
            : throw new SettingsException($"The bundled figures are not at {beside}. Build the program again.");
    }

    private static bool IsBundle(string folder) => File.Exists(Path.Combine(folder, BundleManifest.FileName));
}
