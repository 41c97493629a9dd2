using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace GeoMonitor.Mutations;

/// <summary>One case of one test.</summary>
internal sealed record TestCase(MethodInfo Method, object?[] Arguments)
{
    public TimeSpan Took { get; set; }

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
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);
    private readonly string _folder;
    private readonly Assembly _core;

    public TestHost(string folder, byte[] core)
    {
        _folder = folder;
        _core = LoadFromStream(new MemoryStream(core));
        var tests = LoadFromAssemblyPath(Path.Combine(folder, "GeoMonitor.Core.Tests.dll"));
        Cases = [.. tests.GetTypes().Where(t => t.IsClass && !t.IsAbstract && t.Name.EndsWith("Tests", StringComparison.Ordinal)).SelectMany(CasesOf)];
        Switch = _core.GetType(MutatedProgram.SwitchType)!.GetField("Active")!;
    }

    public IReadOnlyList<TestCase> Cases { get; private set; }

    private FieldInfo Switch { get; }

    /// <summary>Runs the cases of a part without a mutation, drops those that take too long here or need a runner.</summary>
    public void Measure(string part)
    {
        var kept = new List<TestCase>();
        foreach (var test in Cases.Where(t => t.Method.DeclaringType!.Namespace!.Contains(".Indicators" + (part.Length > 0 ? "." : "") + part, StringComparison.Ordinal)))
        {
            var watch = Stopwatch.StartNew();
            if (!test.Passes())
            {
                Console.WriteLine($"left out, fails without a mutation: {test.Name}");
                continue;
            }

            test.Took = watch.Elapsed;
            if (test.Took < Slow)
                kept.Add(test);
            else
                Console.WriteLine($"left out, takes {test.Took.TotalSeconds:0.0} s: {test.Name}");
        }

        Cases = [.. kept.OrderBy(t => t.Took)];
    }

    /// <summary>The first case that fails with a mutation on; null when all pass.</summary>
    public string? Kill(Mutation mutation, IEnumerable<TestCase> cases, TimeSpan limit)
    {
        Switch.SetValue(null, mutation.Id);
        try
        {
            string? killer = null;
            var thread = new Thread(() => killer = cases.FirstOrDefault(t => !t.Passes())?.Name, 16 << 20) { IsBackground = true };
            thread.Start();

            // a loop without end is a failure too; it ends by itself when the mutation is off again
            return thread.Join(limit) ? killer : "timeout";
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
