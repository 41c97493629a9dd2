-- Runs are immutable: rows are added when a run is made and never changed.
CREATE TABLE run (
    nr UINTEGER PRIMARY KEY,
    id VARCHAR NOT NULL UNIQUE,
    started_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP NOT NULL,
    method_version VARCHAR NOT NULL,
    parameters JSON NOT NULL,
    figures_digest VARCHAR NOT NULL,
    digest VARCHAR NOT NULL
);

CREATE TABLE run_dataset (
    run UINTEGER NOT NULL,
    dataset VARCHAR NOT NULL
);

-- The last row names the current run; earlier rows are its history.
CREATE TABLE current_run (
    seq UINTEGER PRIMARY KEY,
    run UINTEGER NOT NULL,
    since TIMESTAMP NOT NULL
);

-- One series in one year of a run.
CREATE TABLE run_part (
    part UINTEGER PRIMARY KEY,
    run UINTEGER NOT NULL,
    source VARCHAR NOT NULL,
    revision VARCHAR NOT NULL,
    release VARCHAR NOT NULL,
    year USMALLINT NOT NULL,
    products BIGINT NOT NULL,
    cells BIGINT NOT NULL
);

CREATE TABLE run_product (
    part UINTEGER NOT NULL,
    product UINTEGER NOT NULL,
    cells BIGINT NOT NULL,
    exports_usd BIGINT NOT NULL,
    export_hhi DOUBLE,
    export_hhi_eu_as_one DOUBLE
);

-- No key: rows of a part come sorted by product and economy.
CREATE TABLE run_cell (
    part UINTEGER NOT NULL,
    product UINTEGER NOT NULL,
    economy USMALLINT NOT NULL,
    imports_usd BIGINT NOT NULL,
    extra_eu_imports_usd BIGINT NOT NULL,
    intra_eu_imports_usd BIGINT NOT NULL,
    exports_usd BIGINT NOT NULL,
    unspecified_usd BIGINT NOT NULL,
    import_hhi DOUBLE,
    import_hhi_low DOUBLE,
    import_hhi_high DOUBLE,
    extra_eu_hhi DOUBLE,
    top_supplier USMALLINT NOT NULL,
    top_share DOUBLE,
    suppliers USMALLINT NOT NULL,
    supplier_risk DOUBLE,
    imputed_risk_share DOUBLE
);

CREATE VIEW runs AS
SELECT r.nr, r.id, r.started_at, r.finished_at, r.method_version, r.parameters, r.figures_digest, r.digest,
    r.nr = (SELECT run FROM current_run ORDER BY seq DESC LIMIT 1) AS is_current
FROM run r;

-- The indicators of the current run as analysts know them.
CREATE VIEW indicators AS
SELECT p.source, p.revision, p.release, p.year, lpad(c.product::VARCHAR, 6, '0') AS product, e.code AS economy,
    c.imports_usd / 1000.0::DOUBLE AS imports_kusd, c.exports_usd / 1000.0::DOUBLE AS exports_kusd, c.import_hhi,
    c.extra_eu_hhi, t.code AS top_supplier, c.top_share, c.suppliers, c.supplier_risk
FROM run_cell c
JOIN run_part p ON p.part = c.part
JOIN runs r ON r.nr = p.run AND r.is_current
JOIN economy e ON e.idx = c.economy
LEFT JOIN economy t ON t.idx = c.top_supplier AND c.top_share IS NOT NULL;
