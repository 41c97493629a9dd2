using System.Collections.Frozen;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>The names that a layout of UN Comtrade gives to the fields; fields without a name are not in it.</summary>
/// <param name="Names">The name of each field.</param>
/// <param name="Codes">Makes the reader of its country codes.</param>
internal sealed record ComtradeLayout(FrozenDictionary<ComtradeField, string> Names, Func<IEconomyCodes> Codes)
{
    /// <summary>Who made the figures.</summary>
    public string Source { get; init; } = "UN Comtrade";

    /// <summary>Under which licence they are; null when nobody says.</summary>
    public string? Licence { get; init; } = "UN Comtrade usage agreement (no re-dissemination without a subscription)";

    /// <summary>The reporter of all rows, where no column names it; null when one does.</summary>
    public string? Reporter { get; init; }

    /// <summary>Whether values are thousand US dollars instead of US dollars.</summary>
    public bool ValuesInThousands { get; init; }

    /// <summary>The number of fields, for arrays that have one entry for each.</summary>
    public static int FieldCount { get; } = Enum.GetValues<ComtradeField>().Length;

    /// <summary>The names of the API, which its JSON, its CSV and the bulk files share.</summary>
    public static ComtradeLayout Api { get; } = new(
        new Dictionary<ComtradeField, string>
        {
            [ComtradeField.Type] = "typeCode",
            [ComtradeField.Frequency] = "freqCode",
            [ComtradeField.Year] = "refYear",
            [ComtradeField.Month] = "refMonth",
            [ComtradeField.Reporter] = "reporterCode",
            [ComtradeField.Partner] = "partnerCode",
            [ComtradeField.Flow] = "flowCode",
            [ComtradeField.Classification] = "classificationCode",
            [ComtradeField.Product] = "cmdCode",
            [ComtradeField.SecondPartner] = "partner2Code",
            [ComtradeField.Customs] = "customsCode",
            [ComtradeField.SupplyMode] = "mosCode",
            [ComtradeField.Transport] = "motCode",
            [ComtradeField.Value] = "primaryValue",
            [ComtradeField.NetWeight] = "netWgt",
            [ComtradeField.WeightEstimated] = "isNetWgtEstimated",
        }.ToFrozenDictionary(),
        Numeric);

    /// <summary>The names of the site before 2023.</summary>
    public static ComtradeLayout Legacy { get; } = new(
        new Dictionary<ComtradeField, string>
        {
            [ComtradeField.Year] = "Period",
            [ComtradeField.Reporter] = "Reporter Code",
            [ComtradeField.Partner] = "Partner Code",
            [ComtradeField.Flow] = "Trade Flow Code",
            [ComtradeField.Classification] = "Classification",
            [ComtradeField.Product] = "Commodity Code",
            [ComtradeField.SecondPartner] = "2nd Partner Code",
            [ComtradeField.Customs] = "Customs Proc. Code",
            [ComtradeField.Transport] = "Mode of Transport Code",
            [ComtradeField.Value] = "Trade Value (US$)",
            [ComtradeField.NetWeight] = "Netweight (kg)",
        }.ToFrozenDictionary(),
        Numeric);

    /// <summary>Short names, as scripts write them that keep a few columns of the API.</summary>
    public static ComtradeLayout Short { get; } = new(
        new Dictionary<ComtradeField, string>
        {
            [ComtradeField.Year] = "year",
            [ComtradeField.Reporter] = "reporter",
            [ComtradeField.Partner] = "partner",
            [ComtradeField.Flow] = "flow",
            [ComtradeField.Product] = "cmd",
            [ComtradeField.Value] = "value",
            [ComtradeField.NetWeight] = "netwgt",
        }.ToFrozenDictionary(),
        Numeric);

    /// <summary>An extract of one side among selected reporters, with ISO codes instead of numbers.</summary>
    public static ComtradeLayout Network { get; } = new(
        new Dictionary<ComtradeField, string>
        {
            [ComtradeField.Year] = "year",
            [ComtradeField.Reporter] = "reporter_code",
            [ComtradeField.Partner] = "partner_code",
            [ComtradeField.Product] = "hs_code",
            [ComtradeField.Value] = "trade_value_usd",
        }.ToFrozenDictionary(),
        () => new Iso3Codes());

    /// <summary>Whether it has any of some fields.</summary>
    public bool Has(params ReadOnlySpan<ComtradeField> any)
    {
        foreach (var field in any)
        {
            if (Names.ContainsKey(field))
                return true;
        }

        return false;
    }

    /// <summary>How to call a field in a sentence.</summary>
    public string NameOf(ComtradeField field) => Names.GetValueOrDefault(field, field.ToString());

    /// <summary>The field of a column or property; null when it is none that is read. Case does not matter.</summary>
    public ComtradeField? FieldOf(ReadOnlySpan<char> name)
    {
        foreach (var (field, itsName) in Names)
        {
            if (name.Equals(itsName, StringComparison.OrdinalIgnoreCase))
                return field;
        }

        return null;
    }

    private static NumericCodes Numeric() => new(CountryCodeTable.Comtrade);
}
