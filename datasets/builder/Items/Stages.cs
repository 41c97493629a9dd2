using GeoMonitor.Core.Items;

namespace GeoMonitor.Datasets.Builder.Items;

/// <summary>The stages of a material.</summary>
internal static class Stages
{
    /// <summary>
    /// The stage a code belongs to when no name says otherwise: minerals, ores, fuels, potash, rubber, wood and cork
    /// are taken from nature, alumina lies between, everything else is made.
    /// </summary>
    public static string Of(Hs6 code) => code.Chapter switch
    {
        "25" or "26" or "27" or "31" or "40" or "44" or "45" => "extraction",
        "28" when code == Hs6.Parse("281820") => "intermediate",
        _ => "processing",
    };

    /// <summary>The Dutch word for a stage of supply.</summary>
    public static string Dutch(string stage) => stage switch
    {
        "extraction" => "winning",
        "processing" => "verwerking",
        "intermediate" => "tussenproduct",
        _ => throw new InvalidDataException($"There is no Dutch word for the stage '{stage}'."),
    };
}
