using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace GeoMonitor.Storage.Neo4j.Schema;

/// <summary>One step of the schema of the graph, as it is compiled into the assembly.</summary>
/// <param name="Version">Its number; steps are applied in this order.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Script">Its statements.</param>
internal sealed record GraphMigration(int Version, string Name, string Script)
{
    /// <summary>SHA-256 of the script, in lower-case hexadecimal: a step that was applied must never change.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));

    /// <summary>
    /// The statements: each ends with a semicolon at the end of a line; lines that begin with <c>//</c> are comments.
    /// </summary>
    public ImmutableArray<string> Statements { get; } = [.. Split(Script)];

    /// <summary>The steps of this version, from <c>V001__name.cypher</c> on.</summary>
    public static ImmutableArray<GraphMigration> All { get; } = ReadAll();

    private static IEnumerable<string> Split(string script)
    {
        var statement = new StringBuilder();
        foreach (var line in script.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)))
        {
            statement.Append(statement.Length > 0 ? "\n" : "").Append(line.TrimEnd(';'));
            if (!line.EndsWith(';'))
                continue;
            yield return statement.ToString();
            statement.Clear();
        }

        if (statement.Length > 0)
            throw new FormatException($"The last statement of a schema step does not end with a semicolon: {statement}");
    }

    private static ImmutableArray<GraphMigration> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".cypher", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return [.. names.Select((name, i) => Read(assembly, name, i + 1))];
    }

    private static GraphMigration Read(Assembly assembly, string resource, int version)
    {
        var (number, name) = (resource[1..4], Path.GetFileNameWithoutExtension(resource)[6..]);
        if (int.Parse(number) != version)
            throw new InvalidOperationException($"Schema step {version} is missing before {resource}.");
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return new GraphMigration(version, name, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
