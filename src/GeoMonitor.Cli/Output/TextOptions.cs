using System.CommandLine;
using System.Text.Json;

namespace GeoMonitor.Cli.Output;

/// <summary>How an answer with a text is shown: in one of its languages, or all of it as JSON.</summary>
/// <param name="json">What the JSON holds, for the help.</param>
internal sealed class TextOptions(string json)
{
    private readonly Option<string> _language = Language();
    private readonly Option<bool> _json = new("--json") { Description = json };

    /// <summary>Adds both options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_language);
        command.Add(_json);
    }

    /// <summary>Shows an answer as the line asks.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="write">Writes it with the text of a language.</param>
    /// <param name="output">Where to.</param>
    public void Show(ParseResult line, JsonElement answer, Action<JsonElement, string, TextWriter> write, TextWriter output)
    {
        if (line.GetValue(_json))
            output.WriteLine(JsonText.Of(answer));
        else
            write(answer, line.GetValue(_language)!, output);
    }

    private static Option<string> Language()
    {
        var language = new Option<string>("--language") { Description = "Language of the text", DefaultValueFactory = static _ => "en" };
        language.AcceptOnlyFromAmong("en", "nl");
        return language;
    }
}
