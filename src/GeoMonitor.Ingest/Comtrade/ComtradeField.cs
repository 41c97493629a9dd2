namespace GeoMonitor.Ingest.Comtrade;

/// <summary>What the readers need of a row of UN Comtrade; layouts give the names.</summary>
internal enum ComtradeField
{
    /// <summary>C for goods, S for services.</summary>
    Type,

    /// <summary>A for annual, M for monthly.</summary>
    Frequency,

    /// <summary>The year; in some layouts a month as YYYYMM.</summary>
    Year,

    /// <summary>The month; 52 is the whole year.</summary>
    Month,

    /// <summary>Who reports.</summary>
    Reporter,

    /// <summary>With whom it trades; 0 is the world.</summary>
    Partner,

    /// <summary>M or X, or a part of one of them.</summary>
    Flow,

    /// <summary>H0 to H6, HS for whatever the reporter used, or another nomenclature.</summary>
    Classification,

    /// <summary>The product.</summary>
    Product,

    /// <summary>The country of consignment; 0 for all together.</summary>
    SecondPartner,

    /// <summary>The customs procedure; C00 for all together.</summary>
    Customs,

    /// <summary>The mode of supply of services; 0 for all together.</summary>
    SupplyMode,

    /// <summary>The mode of transport; 0 for all together.</summary>
    Transport,

    /// <summary>US dollars, CIF for imports, FOB for exports.</summary>
    Value,

    /// <summary>Kilograms.</summary>
    NetWeight,

    /// <summary>Whether the weight was estimated by the UN.</summary>
    WeightEstimated,
}
