using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.Runs;

/// <summary>The statements of the run store.</summary>
internal static class RunCypher
{
    public static readonly CypherStatement BeginDraft = new(
        "MERGE (r:RunDraft {draft: $draft}) SET r.begunAt = datetime()");

    public static readonly CypherStatement AppendPart = new(
        """
        MATCH (r:RunDraft {draft: $draft})
        MERGE (p:RunPart {id: $id})
        SET p.nr = $nr, p.source = $source, p.revision = $revision, p.release = $release, p.year = $year,
            p.products = $products, p.cells = $cells, p.sha256 = $sha256, p.blocks = $blocks
        MERGE (r)-[:HAS_PART]->(p)
        MERGE (p)-[:HAS_BLOCK]->(b:RunBlock {nr: 0})
        SET b.bytes = $bytes
        RETURN count(*) AS n
        """);

    public static readonly CypherStatement AppendBlock = new(
        """
        MATCH (p:RunPart {id: $id})
        MERGE (p)-[:HAS_BLOCK]->(b:RunBlock {nr: $nr})
        SET b.bytes = $bytes
        RETURN count(*) AS n
        """);

    public static readonly CypherStatement FindStored = new(
        "MATCH (r:Run {draft: $draft}) RETURN r.id AS id, r.finishedAt AS finishedAt");

    public static readonly CypherStatement IdsLike = new(
        "MATCH (r:Run) WHERE r.id STARTS WITH $wanted RETURN r.id AS id");

    public static readonly CypherStatement LastNumber = new("MATCH (r:Run) RETURN coalesce(max(r.nr), 0) AS nr");

    public static readonly CypherStatement Store = new(
        """
        MATCH (r:RunDraft {draft: $draft})
        REMOVE r:RunDraft, r.begunAt
        SET r:Run, r.id = $id, r.nr = $nr, r.startedAt = $startedAt, r.finishedAt = $finishedAt, r.methodVersion = $methodVersion,
            r.parameters = $parameters, r.figuresDigest = $figuresDigest, r.digest = $digest, r.datasets = $datasets
        RETURN count(*) AS n
        """);

    public static readonly CypherStatement LinkDatasets = new(
        """
        MATCH (r:Run {id: $id})
        UNWIND $datasets AS dataset
        MERGE (d:Dataset {id: dataset})
        MERGE (r)-[:USED]->(d)
        """);

    public static readonly CypherStatement MakeCurrent = new(
        """
        MERGE (m:Monitor {name: 'monitor'})
        WITH m
        MATCH (r:Run {id: $id})
        OPTIONAL MATCH (m)-[before:CURRENT_RUN]->()
        DELETE before
        CREATE (m)-[:CURRENT_RUN]->(r)
        RETURN count(*) AS n
        """);

    public static readonly CypherStatement All = new(
        """
        MATCH (r:Run)
        RETURN r.id AS id, r.startedAt AS startedAt, r.finishedAt AS finishedAt, r.methodVersion AS methodVersion,
            r.parameters AS parameters, r.figuresDigest AS figuresDigest, r.digest AS digest, r.datasets AS datasets,
            EXISTS { (:Monitor)-[:CURRENT_RUN]->(r) } AS isCurrent,
            COLLECT { MATCH (r)-[:HAS_PART]->(p) RETURN [p.source, p.revision, p.release, p.year, p.products, p.cells] ORDER BY p.nr } AS parts
        ORDER BY r.nr DESC
        """);

    public static readonly CypherStatement FindPart = new(
        """
        MATCH (:Run {id: $run})-[:HAS_PART]->(p:RunPart {year: $year, source: $source, revision: $revision, release: $release})
        RETURN p.id AS id, p.products AS products, p.cells AS cells, p.sha256 AS sha256, p.blocks AS blocks
        """);

    public static readonly CypherStatement ReadBlocks = new(
        "MATCH (:RunPart {id: $id})-[:HAS_BLOCK]->(b:RunBlock) RETURN b.bytes AS bytes ORDER BY b.nr");

    // first out of every list, in one transaction; what it holds can then go bit by bit
    public static readonly CypherStatement Retire = new(
        """
        MATCH (r:Run)
        WITH r ORDER BY r.nr DESC SKIP $keep
        WHERE NOT EXISTS { (:Monitor)-[:CURRENT_RUN|SHOWS]->(r) }
        REMOVE r:Run
        SET r:RunDraft
        RETURN count(r) AS n
        """);

    public static readonly CypherStatement RemoveDraftContents = new(
        """
        MATCH (r:RunDraft)
        OPTIONAL MATCH (r)-[:HAS_PART|FOUND]->(x)
        OPTIONAL MATCH (x)-[:HAS_BLOCK]->(b)
        WITH [b, x] AS nodes
        UNWIND nodes AS n
        WITH DISTINCT n WHERE n IS NOT NULL
        CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS
        """);

    public static readonly CypherStatement RemoveDrafts = new("MATCH (r:RunDraft) DETACH DELETE r");
}
