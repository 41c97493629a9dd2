using System.Text;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Ingest.Chains;

/// <summary>Makes the identifier of an item of what a table of a value chain calls a step.</summary>
internal static class ChainSlug
{
    private const int Longest = 80;

    /// <summary>
    /// The identifier: <c>eto:N20</c> and <c>N20</c> of the CSET/ETO data are <c>eto-n20</c>, a slug stays itself. Null when
    /// nothing of the text can stand in an identifier, or when the text is none of the CSET/ETO data (a letter and a number).
    /// </summary>
    public static ItemId? Of(string text, bool isEto = false)
    {
        if (isEto && (text.Length < 2 || !char.IsAsciiLetter(text[0]) || !text.AsSpan(1).ContainsAnyInRange('0', '9') || text.AsSpan(1).ContainsAnyExceptInRange('0', '9')))
            return null;
        var slug = new StringBuilder();
        foreach (var c in isEto ? "eto:" + text : text)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length == Longest)
                break;
        }

        return ItemId.TryParse(slug.ToString().Trim('-'), out var id) && id.Product is null ? id : null;
    }
}
