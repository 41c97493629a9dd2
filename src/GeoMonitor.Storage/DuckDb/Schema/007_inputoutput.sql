-- Sets of figures may be inter-country input-output tables too. A check cannot be widened, so the table is made anew.
CREATE TABLE figure_set_before AS SELECT * FROM figure_set;
DROP TABLE figure_set;
CREATE TABLE figure_set (
    dataset UINTEGER PRIMARY KEY,
    kind VARCHAR NOT NULL
        CHECK (kind IN ('production', 'governance', 'restrictions', 'assessments', 'concordance', 'codelist', 'chain', 'inputoutput')),
    source VARCHAR NOT NULL,
    edition VARCHAR,
    -- of production: the world, or the economy that is supplied; of code lists: the nomenclature; of input-output tables: the unit
    subject VARCHAR
);
INSERT INTO figure_set SELECT * FROM figure_set_before;
DROP TABLE figure_set_before;

-- What the rows and columns of a table of a year are: economies and groups, industries, categories of final demand.
CREATE TABLE io_label (
    dataset UINTEGER NOT NULL,
    year USMALLINT NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('economy', 'industry', 'category')),
    -- its place in the table
    nr USMALLINT NOT NULL,
    code VARCHAR NOT NULL,
    -- of an economy: its code, NULL for a group of economies; of an industry: its name
    meaning VARCHAR
);

-- Cells that are not zero. Rows and columns are numbers of io_label: a table of 1,435 industries has two million of them.
CREATE TABLE io_delivery (
    dataset UINTEGER NOT NULL,
    year USMALLINT NOT NULL,
    from_economy USMALLINT NOT NULL,
    from_industry USMALLINT NOT NULL,
    to_economy USMALLINT NOT NULL,
    to_industry USMALLINT NOT NULL,
    value DOUBLE NOT NULL
);

CREATE TABLE io_final_demand (
    dataset UINTEGER NOT NULL,
    year USMALLINT NOT NULL,
    from_economy USMALLINT NOT NULL,
    from_industry USMALLINT NOT NULL,
    to_economy USMALLINT NOT NULL,
    category USMALLINT NOT NULL,
    value DOUBLE NOT NULL
);

-- Output as published; the one that is used is the sum of the row.
CREATE TABLE io_output (
    dataset UINTEGER NOT NULL,
    year USMALLINT NOT NULL,
    economy USMALLINT NOT NULL,
    industry USMALLINT NOT NULL,
    value DOUBLE NOT NULL
);

CREATE VIEW io_economies AS
SELECT s.id AS dataset, l.year, l.nr, l.code AS label, l.meaning AS economy
FROM io_label l JOIN figure_sets s ON s.nr = l.dataset WHERE l.kind = 'economy';

CREATE VIEW io_industries AS
SELECT s.id AS dataset, l.year, l.nr, l.code AS industry, l.meaning AS name
FROM io_label l JOIN figure_sets s ON s.nr = l.dataset WHERE l.kind = 'industry';

CREATE VIEW io_deliveries AS
SELECT s.id AS dataset, s.subject AS unit, d.year, fe.code AS from_economy, fi.code AS from_industry, te.code AS to_economy, ti.code AS to_industry, d.value
FROM io_delivery d
JOIN figure_sets s ON s.nr = d.dataset
JOIN io_label fe ON fe.dataset = d.dataset AND fe.year = d.year AND fe.kind = 'economy' AND fe.nr = d.from_economy
JOIN io_label fi ON fi.dataset = d.dataset AND fi.year = d.year AND fi.kind = 'industry' AND fi.nr = d.from_industry
JOIN io_label te ON te.dataset = d.dataset AND te.year = d.year AND te.kind = 'economy' AND te.nr = d.to_economy
JOIN io_label ti ON ti.dataset = d.dataset AND ti.year = d.year AND ti.kind = 'industry' AND ti.nr = d.to_industry;

CREATE VIEW io_final_demands AS
SELECT s.id AS dataset, s.subject AS unit, d.year, fe.code AS from_economy, fi.code AS from_industry, te.code AS to_economy, c.code AS category, d.value
FROM io_final_demand d
JOIN figure_sets s ON s.nr = d.dataset
JOIN io_label fe ON fe.dataset = d.dataset AND fe.year = d.year AND fe.kind = 'economy' AND fe.nr = d.from_economy
JOIN io_label fi ON fi.dataset = d.dataset AND fi.year = d.year AND fi.kind = 'industry' AND fi.nr = d.from_industry
JOIN io_label te ON te.dataset = d.dataset AND te.year = d.year AND te.kind = 'economy' AND te.nr = d.to_economy
JOIN io_label c ON c.dataset = d.dataset AND c.year = d.year AND c.kind = 'category' AND c.nr = d.category;
