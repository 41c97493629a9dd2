-- Figures beside trade: one set a dataset. Economies are codes here: the tables are small and read by people.
CREATE TABLE figure_set (
    dataset UINTEGER PRIMARY KEY,
    kind VARCHAR NOT NULL
        CHECK (kind IN ('production', 'governance', 'restrictions', 'assessments', 'concordance', 'codelist')),
    source VARCHAR NOT NULL,
    edition VARCHAR,
    -- of production: the world, or the economy that is supplied; of code lists: the nomenclature
    subject VARCHAR
);

-- nr is the place of a row in its file, so that a set is read in the order in which it was written.
CREATE TABLE production_figure (
    dataset UINTEGER NOT NULL,
    nr UINTEGER NOT NULL,
    publication VARCHAR NOT NULL,
    material VARCHAR NOT NULL,
    material_id VARCHAR,
    stage VARCHAR,
    form VARCHAR,
    economy VARCHAR NOT NULL,
    year USMALLINT NOT NULL,
    quantity DOUBLE,
    unit VARCHAR,
    share DOUBLE,
    is_below BOOLEAN NOT NULL,
    trade_parameter DOUBLE,
    is_estimate BOOLEAN NOT NULL,
    confidence VARCHAR NOT NULL,
    note VARCHAR
);

CREATE TABLE governance_figure (
    dataset UINTEGER NOT NULL,
    nr UINTEGER NOT NULL,
    economy VARCHAR NOT NULL,
    year USMALLINT NOT NULL,
    dimension VARCHAR NOT NULL,
    scale VARCHAR NOT NULL,
    value DOUBLE
);

CREATE TABLE export_restriction (
    dataset UINTEGER NOT NULL,
    nr UINTEGER NOT NULL,
    economy VARCHAR NOT NULL,
    materials VARCHAR NOT NULL,
    material_ids VARCHAR NOT NULL,
    type VARCHAR NOT NULL,
    measure VARCHAR,
    announced DATE,
    effective DATE,
    ended DATE,
    target VARCHAR,
    status VARCHAR,
    confidence VARCHAR NOT NULL,
    note VARCHAR,
    citation VARCHAR
);

CREATE TABLE assessment_figure (
    dataset UINTEGER NOT NULL,
    nr UINTEGER NOT NULL,
    material VARCHAR NOT NULL,
    material_id VARCHAR,
    year USMALLINT NOT NULL,
    measure VARCHAR NOT NULL,
    value DOUBLE,
    stage VARCHAR,
    confidence VARCHAR NOT NULL
);

CREATE TABLE material_use (
    dataset UINTEGER NOT NULL,
    nr UINTEGER NOT NULL,
    material VARCHAR NOT NULL,
    material_id VARCHAR,
    application VARCHAR NOT NULL,
    share DOUBLE,
    nace VARCHAR,
    nace_label VARCHAR,
    value_added_meur DOUBLE
);

CREATE TABLE concordance_link (
    dataset UINTEGER NOT NULL,
    nr UINTEGER NOT NULL,
    from_revision VARCHAR NOT NULL,
    from_code VARCHAR NOT NULL,
    to_revision VARCHAR NOT NULL,
    to_code VARCHAR NOT NULL,
    relation VARCHAR,
    weight DOUBLE
);

CREATE TABLE code_name (
    dataset UINTEGER NOT NULL,
    nr UINTEGER NOT NULL,
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL
);

-- What the active datasets hold, as analysts know it.
CREATE VIEW figure_sets AS
SELECT s.id, f.kind, f.source, f.edition, f.subject, s.licence, s.sha256, s.loaded_at, f.dataset AS nr
FROM figure_set f JOIN datasets s ON s.nr = f.dataset AND s.status = 'active';

CREATE VIEW production AS
SELECT s.id AS dataset, s.source, s.edition, s.subject AS supplied_to, p.* EXCLUDE (dataset, nr)
FROM production_figure p JOIN figure_sets s ON s.nr = p.dataset;

CREATE VIEW governance AS
SELECT s.id AS dataset, s.source, s.edition AS vintage, g.* EXCLUDE (dataset, nr)
FROM governance_figure g JOIN figure_sets s ON s.nr = g.dataset;

CREATE VIEW export_restrictions AS
SELECT s.id AS dataset, s.source AS compiled_by, s.edition, r.* EXCLUDE (dataset, nr)
FROM export_restriction r JOIN figure_sets s ON s.nr = r.dataset;

CREATE VIEW assessments AS
SELECT s.id AS dataset, s.source, s.edition, a.* EXCLUDE (dataset, nr)
FROM assessment_figure a JOIN figure_sets s ON s.nr = a.dataset;

CREATE VIEW material_uses AS
SELECT s.id AS dataset, s.source, s.edition, u.* EXCLUDE (dataset, nr)
FROM material_use u JOIN figure_sets s ON s.nr = u.dataset;

CREATE VIEW concordances AS
SELECT s.id AS dataset, s.source, s.edition, c.* EXCLUDE (dataset, nr)
FROM concordance_link c JOIN figure_sets s ON s.nr = c.dataset;

CREATE VIEW code_names AS
SELECT s.id AS dataset, s.source, s.edition, s.subject AS nomenclature, n.* EXCLUDE (dataset, nr)
FROM code_name n JOIN figure_sets s ON s.nr = n.dataset;
