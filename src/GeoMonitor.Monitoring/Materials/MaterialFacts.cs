using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Supply.Criticality;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>What the words on a material are made of.</summary>
internal sealed record MaterialFacts(
    CriticalityMaterial Material,
    string NameNl,
    StageBottleneck? Worst,
    EconomicImportance? Importance,
    PublishedAnswer Published,
    Economy Economy,
    Year Year,
    MaterialGeoPolRisk Geo);
