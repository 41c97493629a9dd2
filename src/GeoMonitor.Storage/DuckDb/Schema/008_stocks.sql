-- Sets of figures may be stocks too. The list of kinds is left to the program: a check in the file cannot be widened, and
-- making the table anew with every kind would undo what another step has added.
CREATE TABLE figure_set_before AS SELECT * FROM figure_set;
DROP TABLE figure_set;
CREATE TABLE figure_set (
    dataset UINTEGER PRIMARY KEY,
    kind VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    edition VARCHAR,
    -- of production: the world, or the economy that is supplied; of code lists: the nomenclature; of input-output tables: the unit
    subject VARCHAR
);
INSERT INTO figure_set SELECT * FROM figure_set_before;
DROP TABLE figure_set_before;

CREATE TABLE stock_figure (
    dataset UINTEGER NOT NULL,
    nr UINTEGER NOT NULL,
    economy VARCHAR NOT NULL,
    item VARCHAR NOT NULL,
    year USMALLINT NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('strategic', 'commercial')),
    -- null where not known, which is not a stock of zero
    stock_t DOUBLE CHECK (stock_t >= 0),
    citation VARCHAR,
    note VARCHAR
);

CREATE VIEW stocks AS
SELECT s.id AS dataset, s.source, s.edition, f.* EXCLUDE (dataset, nr)
FROM stock_figure f JOIN figure_sets s ON s.nr = f.dataset;
