using System.Text;
using GeoMonitor.Ingest.Comtrade;

namespace GeoMonitor.Ingest.Tests.Comtrade;

/// <summary>However the properties of records are ordered, each name must lead to its own field.</summary>
public sealed class ComtradePropertiesTests
{
    private static readonly string[] Names =
        ["typeCode", "REFYEAR", "reporterCode", "reporterISO", "cmdCode", "cmdDesc", "primaryValue", "netWgt", "other"];

    [Fact]
    public void The_order_of_properties_does_not_matter() =>
        Gen.Shuffle(Names).Array[1, 5].Sample(records =>
        {
            var properties = new ComtradeProperties(ComtradeLayout.Api);
            foreach (var record in records)
            {
                properties.Begin();
                foreach (var name in record)
                    FieldOf(properties, name).Should().Be(ComtradeLayout.Api.FieldOf(name), $"of {name}");
            }
        }, iter: 200);

    [Fact]
    public void A_property_given_twice_is_found_twice()
    {
        var properties = new ComtradeProperties(ComtradeLayout.Api);
        properties.Begin();
        string[] record = ["cmdCode", "flowCode", "cmdCode"];
        foreach (var name in record)
            FieldOf(properties, name).Should().Be(ComtradeLayout.Api.FieldOf(name));
    }

    [Fact]
    public void More_names_than_are_remembered_are_found_all_the_same()
    {
        var properties = new ComtradeProperties(ComtradeLayout.Api);
        properties.Begin();
        for (var i = 0; i < 1000; i++)
            FieldOf(properties, $"other{i}").Should().BeNull();
        FieldOf(properties, "primaryValue").Should().Be(ComtradeField.Value);
        FieldOf(properties, "primaryValue").Should().Be(ComtradeField.Value);
    }

    private static ComtradeField? FieldOf(ComtradeProperties properties, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        return properties.TryFind(bytes, out var field) ? field : properties.Learn(bytes, name);
    }
}
