using GeoMonitor.Core;

namespace GeoMonitor.Ingest.Codes;

/// <summary>One line of a country code table.</summary>
/// <param name="Code">The code as the source writes it, without leading zeros.</param>
/// <param name="Meaning">What it stands for; never <see cref="CodeMeaning.Unknown"/>.</param>
/// <param name="Index">The index of the economy; the unspecified partner when it is none.</param>
/// <param name="From">First year in which the source uses the code so; null when it always did.</param>
/// <param name="To">Last such year; null when it still does.</param>
/// <param name="Note">What is odd about the code; null when nothing is.</param>
public sealed record CountryCodeEntry(
    string Code, CodeMeaning Meaning, ushort Index, Year? From, Year? To, string? Note)
{
    /// <summary>How many years a year lies outside the years of the entry; zero when inside.</summary>
    internal int YearsOff(int year)
    {
        if (From is { } from && year < from.Value)
            return from.Value - year;
        return To is { } to && year > to.Value ? year - to.Value : 0;
    }
}
