using System.Collections.Immutable;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest;

/// <summary>The options that only the readers of one office take.</summary>
public static class FormatOptions
{
    /// <summary>The code of a refusal because an option does not fit the file; its field is the option.</summary>
    public const string Unfitting = "unfitting-option";

    /// <summary>What the readers of UN Comtrade take.</summary>
    public static ImmutableArray<string> Comtrade { get; } = ["side", "year", "cifFactor", "maxWorldDeviation"];

    /// <summary>What the reader of Eurostat Comext takes.</summary>
    public static ImmutableArray<string> Comext { get; } = ["flow", "procedures", "products", "acceptPartialYears"];

    /// <summary>What the readers of input-output tables take.</summary>
    public static ImmutableArray<string> InputOutput { get; } = ["year"];

    /// <summary>The options of all of them.</summary>
    public static ImmutableArray<string> All { get; } = [.. Comtrade, .. Comext];

    /// <summary>Refuses a file whose reader does not take an option that was named.</summary>
    /// <param name="fileName">The file.</param>
    /// <param name="format">The format it was recognised as.</param>
    /// <param name="taken">What the reader of that format takes.</param>
    /// <param name="options">What was named.</param>
    /// <exception cref="LoadRefusedException">It names one that does not fit.</exception>
    internal static void RefuseUnfitting(string fileName, string format, ImmutableArray<string> taken, LoadOptions options)
    {
        foreach (var named in options.Named)
        {
            if (taken.Contains(named, StringComparer.Ordinal))
                continue;
            var owner = InputOutput.Contains(named, StringComparer.Ordinal) ? "UN Comtrade and input-output tables"
                : Comtrade.Contains(named, StringComparer.Ordinal) ? "UN Comtrade"
                : "Eurostat Comext";
            var allowed = taken.IsEmpty ? "none of the options for one format" : string.Join(", ", taken);
            throw new LoadRefusedException(
                Unfitting, $"'{fileName}' is of format {format}, but {named} is for files of {owner}; {format} takes {allowed}.")
            {
                Field = named,
            };
        }
    }
}
