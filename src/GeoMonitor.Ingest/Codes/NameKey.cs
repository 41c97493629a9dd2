using System.Text;

namespace GeoMonitor.Ingest.Codes;

/// <summary>
/// What is left of a name when case, punctuation, accents and broken lines do not matter: sources write the same name in
/// as many ways as they have editions.
/// </summary>
internal static class NameKey
{
    // normalisation tables are not there with invariant globalisation, and names of economies need these only
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿşğı";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyysgi";

    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var lower = char.ToLowerInvariant(c == '\u0130' ? 'I' : c);
            var accent = Accented.IndexOf(lower, StringComparison.Ordinal);
            if (accent >= 0)
                key.Append(Plain[accent]);
            else if (char.IsLetterOrDigit(lower))
                key.Append(lower);
            else if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }
}
