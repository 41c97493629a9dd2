using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.Runs;

/// <summary>The statements of the run store.</summary>
internal static class RunCypher
{
    // who has lost the turn meanwhile begins nothing
    public static readonly CypherStatement BeginDraft = new(
        """
        MATCH (l:Lock {name: 'writer'})
        SET l.askedAt = datetime()
        WITH l WHERE l.holder = $me
        MERGE (r:RunDraft {draft: $draft})
        SET r.begunAt = datetime()
        RETURN COUNT { MATCH (o:RunDraft) WHERE o.draft <> $draft } AS others
        """);

    public static readonly CypherStatement AppendParts = new(
        """
        MATCH (r:RunDraft {draft: $draft})
        UNWIND $parts AS row
        MERGE (p:RunPart {id: row.id})
        SET p.nr = row.nr, p.source = row.source, p.revision = row.revision, p.release = row.release, p.year = row.year,
            p.products = row.products, p.cells = row.cells, p.sha256 = row.sha256, p.blocks = row.blocks
        MERGE (r)-[:HAS_PART]->(p)
        MERGE (p)-[:HAS_BLOCK]->(b:RunBlock {nr: 0})
        SET b.bytes = row.bytes
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

    // One statement, so that it is one transaction and one way to the server. The write to the lock comes first: from
    // then on nobody else takes the turn. No row when the turn or the draft is lost, or when it was done before.
    public static readonly CypherStatement Store = new(
        """
        MATCH (l:Lock {name: 'writer'})
        SET l.askedAt = datetime()
        WITH l WHERE l.holder = $me
        MATCH (r:RunDraft {draft: $draft})
        WITH r, COLLECT { MATCH (o:Run) WHERE o.id STARTS WITH $wanted RETURN o.id } AS taken, COLLECT { MATCH (o:Run) RETURN o.nr } AS numbers
        WITH r, reduce(last = 0, n IN numbers | CASE WHEN n > last THEN n ELSE last END) AS last,
            CASE
                WHEN NOT $wanted IN taken THEN $wanted
                ELSE head([k IN range(2, size(taken) + 1) WHERE NOT $wanted + '-' + k IN taken | $wanted + '-' + k])
            END AS id
        REMOVE r:RunDraft, r.begunAt
        SET r:Run, r.id = id, r.nr = last + 1, r.startedAt = $startedAt, r.finishedAt = $finishedAt, r.methodVersion = $methodVersion,
            r.parameters = $parameters, r.figuresDigest = $figuresDigest, r.digest = $digest, r.datasets = $datasets
        FOREACH (dataset IN $datasets | MERGE (d:Dataset {id: dataset}) MERGE (r)-[:USED]->(d))
        MERGE (m:Monitor {name: 'monitor'})
        WITH r, m
        OPTIONAL MATCH (m)-[before:CURRENT_RUN]->()
        DELETE before
        WITH DISTINCT r, m
        CREATE (m)-[:CURRENT_RUN]->(r)
        RETURN r.id AS id, r.finishedAt AS finishedAt
        """);

    public static readonly CypherStatement All = new(Records("MATCH (r:Run)"));

    public static readonly CypherStatement Current = new(Records("MATCH (:Monitor {name: 'monitor'})-[:CURRENT_RUN]->(r:Run)"));

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
        SET r:RetiredRun
        RETURN count(r) AS n
        """);

    public static readonly CypherStatement RemoveRetiredContents = new(RemoveContents("(r:RetiredRun)"));

    public static readonly CypherStatement RemoveRetired = new("MATCH (r:RetiredRun) DETACH DELETE r");

    public static readonly CypherStatement RemoveDraftContents = new(RemoveContents("(r:RunDraft) WHERE r.draft <> $but"));

    public static readonly CypherStatement RemoveDrafts = new("MATCH (r:RunDraft) WHERE r.draft <> $but DETACH DELETE r");

    private static string Records(string runs) =>
        $$"""
        {{runs}}
        RETURN r.id AS id, r.startedAt AS startedAt, r.finishedAt AS finishedAt, r.methodVersion AS methodVersion,
            r.parameters AS parameters, r.figuresDigest AS figuresDigest, r.digest AS digest, r.datasets AS datasets,
            EXISTS { (:Monitor)-[:CURRENT_RUN]->(r) } AS isCurrent,
            COLLECT { MATCH (r)-[:HAS_PART]->(p) RETURN [p.source, p.revision, p.release, p.year, p.products, p.cells] ORDER BY p.nr } AS parts
        ORDER BY r.nr DESC
        """;

    private static string RemoveContents(string runs) =>
        $$"""
        MATCH {{runs}}
        OPTIONAL MATCH (r)-[:HAS_PART|FOUND]->(x)
        OPTIONAL MATCH (x)-[:HAS_BLOCK]->(b)
        WITH [b, x] AS nodes
        UNWIND nodes AS n
        WITH DISTINCT n WHERE n IS NOT NULL
        CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS
        """;
}
