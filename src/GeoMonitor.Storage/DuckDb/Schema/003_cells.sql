-- The engine writes and reads column by column: two numbers in the place of four make a third less work of a year.
DROP VIEW flows;

CREATE TABLE flow_part (
    part UINTEGER PRIMARY KEY,
    dataset UINTEGER NOT NULL,
    year USMALLINT NOT NULL
);

INSERT INTO flow_part
SELECT row_number() OVER (ORDER BY dataset, year), dataset, year FROM (SELECT DISTINCT dataset, year FROM content);

-- A cell is a product and its importer: product * 4096 + importer. No key: the rows of a part come sorted by cell and
-- exporter, and the zone maps of the row groups find them.
ALTER TABLE flow RENAME TO flow_before;

CREATE TABLE flow (
    part UINTEGER NOT NULL,
    cell UINTEGER NOT NULL,
    exporter USMALLINT NOT NULL,
    value_usd BIGINT NOT NULL,
    quantity_t DOUBLE
);

INSERT INTO flow
SELECT p.part, f.product * 4096 + f.importer, f.exporter, f.value_usd, f.quantity_t
FROM flow_before f JOIN flow_part p ON p.dataset = f.dataset AND p.year = f.year
ORDER BY p.part, f.product, f.importer, f.exporter;

DROP TABLE flow_before;

-- Cells of a run are kept as sums, from which shares and indexes follow: half as many columns that do not compress.
-- Sums cannot be had back from shares to the last digit, so the runs made before go; the next start makes one anew.
DROP VIEW indicators;
DELETE FROM current_run;
DELETE FROM run_dataset;
DELETE FROM run_product;
DELETE FROM run_part;
DELETE FROM run;
DROP TABLE run_cell;

-- A cell is a product and the economy that imports it. No key: rows of a part come sorted by cell.
CREATE TABLE run_cell (
    part UINTEGER NOT NULL,
    cell UINTEGER NOT NULL,
    imports_usd BIGINT NOT NULL,
    intra_eu_imports_usd BIGINT NOT NULL,
    exports_usd BIGINT NOT NULL,
    unspecified_usd BIGINT NOT NULL,
    squares DOUBLE NOT NULL,
    extra_eu_named_usd BIGINT NOT NULL,
    extra_eu_squares DOUBLE NOT NULL,
    top_supplier USMALLINT NOT NULL,
    top_usd BIGINT NOT NULL,
    suppliers USMALLINT NOT NULL,
    supplier_risk DOUBLE,
    imputed_usd BIGINT NOT NULL
);

-- The indicators of the current run as analysts know them.
CREATE VIEW indicators AS
SELECT p.source, p.revision, p.release, p.year, lpad((c.cell // 4096)::VARCHAR, 6, '0') AS product, e.code AS economy,
    c.imports_usd / 1000.0::DOUBLE AS imports_kusd, c.exports_usd / 1000.0::DOUBLE AS exports_kusd,
    c.squares / nullif((c.imports_usd - c.unspecified_usd)::DOUBLE ** 2, 0) AS import_hhi,
    c.extra_eu_squares / nullif(c.extra_eu_named_usd::DOUBLE ** 2, 0) AS extra_eu_hhi, t.code AS top_supplier,
    c.top_usd / nullif((c.imports_usd - c.unspecified_usd)::DOUBLE, 0) AS top_share, c.suppliers, c.supplier_risk
FROM run_cell c
JOIN run_part p ON p.part = c.part
JOIN runs r ON r.nr = p.run AND r.is_current
JOIN economy e ON e.idx = c.cell % 4096
LEFT JOIN economy t ON t.idx = c.top_supplier AND c.top_usd > 0;

-- Rows that a second connection writes for a load or a run are committed a moment before the load or run itself. What
-- is announced here and has no dataset or run in the end was interrupted in that moment: its rows are deleted.
CREATE TABLE unfinished (
    kind VARCHAR NOT NULL CHECK (kind IN ('load', 'run')),
    nr UINTEGER NOT NULL,
    first_part UINTEGER NOT NULL
);

-- The flows of the active datasets as analysts know them: codes as text, thousand dollars, unknown quantities NULL.
CREATE VIEW flows AS
SELECT d.id AS dataset, d.source, d.revision, d.release, p.year, lpad((f.cell // 4096)::VARCHAR, 6, '0') AS product,
    x.code AS exporter, i.code AS importer, f.value_usd / 1000.0::DOUBLE AS value_kusd, f.quantity_t
FROM flow f
JOIN flow_part p ON p.part = f.part
JOIN dataset d ON d.nr = p.dataset
JOIN datasets s ON s.id = d.id AND s.status = 'active'
JOIN economy x ON x.idx = f.exporter
JOIN economy i ON i.idx = f.cell % 4096;
