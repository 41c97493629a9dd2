using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Reads the economy columns of one source. Not thread-safe: implementations keep what they looked up.</summary>
internal interface IEconomyCodes
{
    /// <summary>What a field stands for in a year; blanks around it and quotes are gone already.</summary>
    CodeMatch Find(ReadOnlySpan<char> code, int year);
}
