using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GeoMonitor.Mutations;

/// <summary>The indicators with every mutation in them, compiled once.</summary>
internal static class MutatedProgram
{
    public const string SwitchType = "MutationSwitch";
    private const int MostRounds = 25;

    private const string Extra = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        public static class MutationSwitch
        {
            public static volatile int Active;
            public static int Hits;

            // a recursion or a loop without end must fail its test and not hold up the whole run
            public static bool Is(int mutation)
            {
                if (Active != mutation)
                    return false;
                if (++Hits > 200_000_000)
                    throw new TimeoutException("A loop has no end.");
                System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                return true;
            }
        }
        """;

    /// <summary>Compiles the core of a checkout with the mutations of its indicators.</summary>
    public static (byte[] Assembly, IReadOnlyList<Mutation> Mutations) Build(string root, string testFolder)
    {
        var core = Path.Combine(root, "src/GeoMonitor.Core");
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var trees = Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, Path.GetRelativePath(core, f)))
            .Append(CSharpSyntaxTree.ParseText(Extra, options, "extra.cs"))
            .ToList();
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "netstandard.dll" or "mscorlib.dll");
        var references = platform.Append(Path.Combine(testFolder, "MathNet.Numerics.dll")).Select(p => (MetadataReference)MetadataReference.CreateFromFile(p));
        var plain = CSharpCompilation.Create("GeoMonitor.Core", trees, references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        return Settle(plain, core);
    }

    // what does not compile is no mutation: it is taken out, and the rest compiled again
    private static (byte[] Assembly, IReadOnlyList<Mutation> Mutations) Settle(CSharpCompilation plain, string core)
    {
        var refused = new HashSet<int>();
        for (var round = 0; round < MostRounds; round++)
        {
            var found = new List<Mutation>();
            var mutated = plain;
            foreach (var tree in plain.SyntaxTrees.Where(t => t.FilePath.StartsWith("Indicators/", StringComparison.Ordinal)))
            {
                var root = new Mutator(plain.GetSemanticModel(tree), tree.FilePath["Indicators/".Length..], found, refused).Visit(tree.GetRoot())!;
                mutated = mutated.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root, tree.Options));
            }

            using var output = new MemoryStream();
            var emitted = mutated.Emit(output, manifestResources: Resources(core));
            if (emitted.Success)
                return (output.ToArray(), [.. found.Where(m => !refused.Contains(m.Id))]);
            var errors = emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
            var before = refused.Count;
            foreach (var error in errors)
            {
                var node = error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan);
                var at = node.AncestorsAndSelf().FirstOrDefault(n => n.HasAnnotations(Mutation.Mark));

                // a constant behind a switch is no constant any more, which the expression around it may need
                var marked = at is not null ? [at] : node.DescendantNodes().Where(n => n.HasAnnotations(Mutation.Mark));
                refused.UnionWith(marked.Select(n => int.Parse(n.GetAnnotations(Mutation.Mark).First().Data!, CultureInfo.InvariantCulture)));
            }

            if (refused.Count == before)
                throw new InvalidOperationException($"The program does not compile: {string.Join(Environment.NewLine, errors.Take(5))}");
        }

        throw new InvalidOperationException("The program did not compile within the rounds allowed.");
    }

    private static IEnumerable<ResourceDescription> Resources(string core) =>
    [
        new("economies.csv", () => File.OpenRead(Path.Combine(core, "Economies/economies.csv")), isPublic: true),
        new("method-parameters.json", () => File.OpenRead(Path.Combine(core, "Scoring/method-parameters.json")), isPublic: true),
    ];
}
