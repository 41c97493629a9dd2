using System.Collections;
using System.Reflection;
using System.Runtime.Loader;

namespace GeoMonitor.Mutations;

/// <summary>One case of one test.</summary>
internal sealed record TestCase(MethodInfo Method, object?[] Arguments)
{
    /// <summary>What it costs without a mutation, in time of the processor.</summary>
    public TimeSpan Cost { get; set; }

    public string Name => $"{Method.DeclaringType!.Name}.{Method.Name}";

    /// <summary>Runs the case; false when it fails. A skipped case passes.</summary>
    public bool Passes()
    {
        try
        {
            var instance = Activator.CreateInstance(Method.DeclaringType!);
            if (Method.Invoke(instance, Arguments) is Task task)
                task.GetAwaiter().GetResult();
            return true;
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException?.Message.StartsWith("$XunitDynamicSkip$", StringComparison.Ordinal) == true;
        }
    }
}

/// <summary>The tests of the core, loaded beside the mutated program.</summary>
internal sealed class TestHost : AssemblyLoadContext
{
    private static readonly TimeSpan Costly = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private readonly string _folder;
    private readonly Assembly _core;

    public TestHost(string folder, byte[] core)
    {
        _folder = folder;
        _core = LoadFromStream(new MemoryStream(core));
        var tests = LoadFromAssemblyPath(Path.Combine(folder, "GeoMonitor.Core.Tests.dll"));
        Cases = [.. tests.GetTypes().Where(t => t.IsClass && !t.IsAbstract && t.Name.EndsWith("Tests", StringComparison.Ordinal)).SelectMany(CasesOf)];
        Switch = _core.GetType(MutatedProgram.SwitchType)!.GetField("Active")!;
        Hits = _core.GetType(MutatedProgram.SwitchType)!.GetField("Hits")!;
    }

    public IReadOnlyList<TestCase> Cases { get; private set; }

    private FieldInfo Switch { get; }

    private FieldInfo Hits { get; }

    /// <summary>Runs the cases of the given folders without a mutation, drops those that cost too much here or need a runner.</summary>
    public void Measure(IReadOnlyList<string> folders)
    {
        var kept = new List<TestCase>();
        foreach (var test in Cases.Where(t => folders.Any(f => IsOf(t, f))))
        {
            var before = Environment.CpuUsage.TotalTime;
            if (!test.Passes())
            {
                Console.WriteLine($"left out, fails without a mutation: {test.Name}");
                continue;
            }

            test.Cost = Environment.CpuUsage.TotalTime - before;
            if (test.Cost < Costly)
                kept.Add(test);
            else
                Console.WriteLine($"left out, costs {test.Cost.TotalSeconds:0.0} s: {test.Name}");
        }

        Cases = kept;
    }

    /// <summary>Whether a case lies in the folder of the tests that mirrors one of the indicators.</summary>
    public static bool IsOf(TestCase test, string folder) =>
        test.Method.DeclaringType!.Namespace!.EndsWith($".Indicators.{folder}", StringComparison.Ordinal);

    /// <summary>The first case that fails with a mutation on; null when all pass.</summary>
    /// <param name="mutation">The mutation.</param>
    /// <param name="cases">The cases, in the order in which they run.</param>
    /// <param name="limit">
    /// Time of the processor after which the cases count as hanging; the clock would blame a busy machine on a mutation.
    /// </param>
    public string? Kill(Mutation mutation, IEnumerable<TestCase> cases, TimeSpan limit)
    {
        Hits.SetValue(null, 0);
        Switch.SetValue(null, mutation.Id);
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            string? killer = null;
            var thread = new Thread(() => killer = cases.FirstOrDefault(t => !t.Passes())?.Name, 16 << 20) { IsBackground = true };
            thread.Start();

            // a loop without end is a failure too; it ends by itself when the mutation is off again
            while (!thread.Join(Look))
            {
                if (Environment.CpuUsage.TotalTime - before > limit)
                    return "hangs";
            }

            return killer;
        }
        finally
        {
            Switch.SetValue(null, 0);
        }
    }

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is "GeoMonitor.Core")
            return _core;
        var path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static IEnumerable<TestCase> CasesOf(Type type)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            var attributes = method.GetCustomAttributes().ToList();
            var names = attributes.Select(a => a.GetType().Name).ToList();
            if (names.Contains("FactAttribute"))
                yield return new TestCase(method, []);
            if (!names.Contains("TheoryAttribute"))
                continue;
            foreach (var attribute in attributes)
            {
                var getData = attribute.GetType().GetMethod("GetData");
                if (getData is null)
                    continue;
                var tracker = Activator.CreateInstance(getData.GetParameters()[1].ParameterType);
                dynamic pending = getData.Invoke(attribute, [method, tracker])!;
                foreach (object row in (IEnumerable)pending.AsTask().GetAwaiter().GetResult())
                {
                    var values = (object?[])row.GetType().GetInterfaces().Select(i => i.GetMethod("GetData")).First(m => m is not null)!.Invoke(row, [])!;
                    yield return new TestCase(method, [.. values.Zip(method.GetParameters(), Fit)]);
                }
            }
        }
    }

    // constants of attributes come as written: an int for a double parameter
    private static object? Fit(object? value, ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return value is IConvertible && type.IsPrimitive && value.GetType() != type
            ? Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture)
            : value;
    }
}
