using System.Reflection;

namespace GeoMonitor.Tests.Support;

/// <summary>A worked example, or a published result, and the test that holds it.</summary>
internal static class WorkedExample
{
    /// <summary>Fails unless the class has a test of that name that runs.</summary>
    /// <param name="example">The name of the example, for the message.</param>
    /// <param name="tests">The class of the test.</param>
    /// <param name="name">The name of the test.</param>
    public static void ShouldBeTested(string example, Type tests, string name)
    {
        var method = tests.GetMethod(name);
        method.Should().NotBeNull(example);
        method!.GetCustomAttributes<FactAttribute>().Should().ContainSingle(example).Which.Skip.Should().BeNull(example);
    }
}
