using System.Globalization;
using System.Text;
using System.Xml;

namespace GeoMonitor.Monitoring.SupplyChains.Neighbourhoods;

/// <summary>Writes a neighbourhood as GraphML, which Gephi, yEd and networkx open.</summary>
public static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly (string Name, string Type, Func<SupplyChainNode, object?> Value)[] OfNodes =
    [
        ("kind", "string", n => n.Kind),
        ("label", "string", n => n.Name),
        ("place", "string", n => n.Place),
    ];

    private static readonly (string Name, string Type, Func<SupplyChainEdge, object?> Value)[] OfEdges =
    [
        ("kind", "string", e => e.Kind),
        ("share", "double", e => e.Share),
        ("confidence", "string", e => e.Confidence),
        ("source", "string", e => e.Source),
        ("year", "int", e => e.Year),
        ("item", "string", e => e.Item),
        ("group", "string", e => e.Group),
        ("essential", "boolean", e => e.Essential),
        ("use", "string", e => e.Use),
        ("note", "string", e => e.Note),
    ];

    /// <summary>The document in UTF-8. What is not known has no data element: a missing share is no zero.</summary>
    public static string Write(SupplyChainAnswer answer)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(new Utf8Writer(text), new XmlWriterSettings { Indent = true }))
        {
            xml.WriteStartElement("graphml", Namespace);
            xml.WriteAttributeString("xmlns", "xsi", null, SchemaInstance);
            xml.WriteAttributeString("schemaLocation", SchemaInstance, $"{Namespace} {Namespace}/1.0/graphml.xsd");
            foreach (var (name, type, _) in OfNodes)
                Key(xml, "node", name, type);
            foreach (var (name, type, _) in OfEdges)
                Key(xml, "edge", name, type);
            xml.WriteStartElement("graph", Namespace);
            xml.WriteAttributeString("id", Clean(answer.Item));
            xml.WriteAttributeString("edgedefault", "directed");
            foreach (var node in answer.Nodes)
            {
                xml.WriteStartElement("node", Namespace);
                xml.WriteAttributeString("id", Clean(node.Id));
                foreach (var (name, _, value) in OfNodes)
                    Data(xml, "node", name, value(node));
                xml.WriteEndElement();
            }

            foreach (var (number, edge) in answer.Edges.Index())
            {
                xml.WriteStartElement("edge", Namespace);
                xml.WriteAttributeString("id", "e" + number.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("source", Clean(edge.From));
                xml.WriteAttributeString("target", Clean(edge.To));
                foreach (var (name, _, value) in OfEdges)
                    Data(xml, "edge", name, value(edge));
                xml.WriteEndElement();
            }
        }

        return text.ToString();
    }

    private static void Key(XmlWriter xml, string of, string name, string type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", $"{of}-{name}");
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string of, string name, object? value)
    {
        if (value is null)
            return;
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", $"{of}-{name}");
        xml.WriteString(value switch
        {
            bool yes => yes ? "true" : "false",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => Clean(value.ToString()!),
        });
        xml.WriteEndElement();
    }

    // names come from files of users too, and XML has no place for control characters
    private static string Clean(string text) =>
        text.All(c => XmlConvert.IsXmlChar(c)) ? text : new string([.. text.Select(c => XmlConvert.IsXmlChar(c) ? c : '?')]);

    private sealed class Utf8Writer(StringBuilder text) : StringWriter(text, CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
