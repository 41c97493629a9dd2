using System.Security.Cryptography;
using System.Text;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;

namespace GeoMonitor.Monitoring.Conversions;

/// <summary>
/// Stands for the SHA-256 of a file where a dataset was made of another one: the hash of the file it was made of and of
/// every weight used. The same conversion has the same on every machine.
/// </summary>
internal static class ConversionFingerprint
{
    // goes up when the same inputs would give other figures
    private const string Version = "hs-conversion 1";

    public static string Of(string sourceSha256, Concordance<Hs6, Hs6> concordance, ConversionLimits limits)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append($"{Version}\n{sourceSha256}\n{concordance.Name}\n{concordance.From} {concordance.To}\n{limits.MaxAssumedShare:R}\n");
        foreach (var (code, split) in concordance.Splits)
        {
            foreach (var part in split.Parts)
                Append($"{code} {part.Code} {part.Weight:R} {split.Basis}\n");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
