using GeoMonitor.Monitoring.Problems;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>Which flows an answer counts.</summary>
public enum View
{
    /// <summary>As the source has them.</summary>
    Reported,

    /// <summary>Net of re-exports.</summary>
    Domestic,

    /// <summary>By where goods were made, hubs looked through.</summary>
    Origin,
}

/// <summary>The views by name.</summary>
public static class Views
{
    private static readonly string[] Names = [.. Enum.GetValues<View>().Select(v => v.Id())];

    /// <summary>The name of a view in questions and answers.</summary>
    public static string Id(this View view) => view.ToString().ToLowerInvariant();

    /// <summary>The view with a name; reported when none is given.</summary>
    /// <exception cref="MonitorProblemException">There is no such view.</exception>
    public static View Find(string? name)
    {
        if (name is null)
            return View.Reported;
        foreach (var view in Enum.GetValues<View>())
        {
            if (string.Equals(view.Id(), name, StringComparison.OrdinalIgnoreCase))
                return view;
        }

        throw MonitorProblemException.NotOneOf("view", name, Names);
    }
}
