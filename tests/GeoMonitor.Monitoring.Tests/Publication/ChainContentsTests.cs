using GeoMonitor.Monitoring.Publication;
using GeoMonitor.Storage.Neo4j.Graph;

namespace GeoMonitor.Monitoring.Tests.Publication;

public sealed class ChainContentsTests(BundledRun bundled)
{
    private readonly GraphChain _chain = ChainContents.Of(bundled.View.SupplyChain.Graph);

    [Fact]
    public void Every_node_and_statement_of_the_chain_is_taken_over()
    {
        var graph = bundled.View.SupplyChain.Graph;

        _chain.Nodes.Should().HaveSameCount(graph.Nodes);
        _chain.Edges.Should().HaveSameCount(graph.Edges, "the chain has no deliveries between economies of its own");
        _chain.Edges.Select(e => e.Relation).Distinct().Should().HaveCount(7, "every relation occurs in the bundled figures");
        _chain.Edges.Sum(e => e.Share ?? 0).Should().BeApproximately(graph.Edges.Sum(e => e.Share ?? 0), 1e-9);
        _chain.Edges.Count(e => e.Share is null).Should().Be(graph.Edges.Count(e => e.Share is null), "what is not known stays so");
    }

    [Fact]
    public void No_two_statements_of_a_relation_have_one_key_and_no_two_nodes_of_a_kind_one_id()
    {
        _chain.Edges.Select(e => (e.Relation, e.Key)).Should().OnlyHaveUniqueItems();
        _chain.Nodes.Select(n => (n.Kind, n.Id)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_digest_is_that_of_the_chain_and_of_no_other()
    {
        ChainContents.Of(bundled.View.SupplyChain.Graph).Digest().Should().Be(_chain.Digest());
        (_chain with { Edges = [.. _chain.Edges.Skip(1)] }).Digest().Should().NotBe(_chain.Digest());
        (_chain with { Edges = [_chain.Edges[0] with { Confidence = "low" }, .. _chain.Edges.Skip(1)] }).Digest().Should().NotBe(_chain.Digest());
    }
}
