-- Sets of figures may be value chains too. A check cannot be widened, so the table is made anew.
CREATE TABLE figure_set_before AS SELECT * FROM figure_set;
DROP TABLE figure_set;
CREATE TABLE figure_set (
    dataset UINTEGER PRIMARY KEY,
    kind VARCHAR NOT NULL
        CHECK (kind IN ('production', 'governance', 'restrictions', 'assessments', 'concordance', 'codelist', 'chain')),
    source VARCHAR NOT NULL,
    edition VARCHAR,
    -- of production: the world, or the economy that is supplied; of code lists: the nomenclature
    subject VARCHAR
);
INSERT INTO figure_set SELECT * FROM figure_set_before;
DROP TABLE figure_set_before;

-- Every statement of a chain: a segment, what needs what, a share, a company, a delivery between companies.
CREATE TABLE chain_statement (
    dataset UINTEGER NOT NULL,
    nr UINTEGER NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('segment', 'relation', 'share', 'company', 'link')),
    -- of a relation and a share: the segment; of a company and a link: the company, the supplier
    subject VARCHAR NOT NULL,
    -- of a segment: its name; of a relation: what it reaches; of a company: its segment; of a link: the customer
    object VARCHAR,
    -- of a segment: its stage; of a share: whose; of a link: what is delivered
    role VARCHAR,
    economy VARCHAR,
    company VARCHAR,
    share DOUBLE,
    year USMALLINT,
    relation VARCHAR,
    essential BOOLEAN,
    note VARCHAR,
    sources VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL
);

CREATE VIEW chain_statements AS
SELECT s.id AS dataset, s.source, s.edition, c.* EXCLUDE (dataset, nr)
FROM chain_statement c JOIN figure_sets s ON s.nr = c.dataset;
