using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Files;

/// <summary>Counts the inflated bytes of one compressed file and refuses it when they pass the limits.</summary>
internal sealed class InflationBudget(string fileName, long compressedBytes, FileLimits limits)
{
    private long _inflated;

    /// <summary>Takes bytes off the budget.</summary>
    /// <exception cref="LoadRefusedException">The bytes pass a limit.</exception>
    public void Spend(int bytes)
    {
        _inflated += bytes;
        if (_inflated > limits.MaxInflatedBytes)
        {
            throw new LoadRefusedException(
                "inflated-too-large",
                $"'{fileName}' unpacks to more than {limits.MaxInflatedBytes:N0} bytes, the limit for one file: "
                + "load it in parts, or raise the limit if the file is what it should be.");
        }

        if (_inflated > limits.RatioFloor && _inflated > limits.MaxInflationRatio * Math.Max(1, compressedBytes))
        {
            throw new LoadRefusedException(
                "inflated-too-large",
                $"'{fileName}' unpacks to more than {limits.MaxInflationRatio:N0} times its own size, as no trade table "
                + "does: it is refused as a decompression bomb, fetch it again from its source.");
        }
    }
}
