-- Numbers of economies inside this file. Rows are only ever added: flows keep the number for good.
CREATE TABLE economy (
    idx USMALLINT PRIMARY KEY,
    code VARCHAR NOT NULL UNIQUE
);

CREATE TABLE dataset (
    nr UINTEGER PRIMARY KEY,
    id VARCHAR NOT NULL UNIQUE,
    format VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    source VARCHAR,
    revision VARCHAR,
    release VARCHAR,
    licence VARCHAR,
    sha256 VARCHAR NOT NULL,
    loaded_at TIMESTAMP NOT NULL,
    report JSON NOT NULL
);

-- The last row of a dataset is its status; earlier rows are its history.
CREATE TABLE dataset_status (
    seq UINTEGER PRIMARY KEY,
    dataset UINTEGER NOT NULL,
    status VARCHAR NOT NULL CHECK (status IN ('active', 'superseded', 'withdrawn')),
    superseded_by UINTEGER,
    changed_at TIMESTAMP NOT NULL,
    note VARCHAR,
    CHECK ((status = 'superseded') = (superseded_by IS NOT NULL))
);

-- A product of NULL stands for every product of the revision.
CREATE TABLE coverage (
    dataset UINTEGER NOT NULL,
    year USMALLINT NOT NULL,
    product UINTEGER,
    complete BOOLEAN NOT NULL,
    provisional BOOLEAN NOT NULL,
    note VARCHAR
);

-- No key: rows come sorted by product within each dataset and year, and the zone maps of the row groups find them.
CREATE TABLE flow (
    dataset UINTEGER NOT NULL,
    year USMALLINT NOT NULL,
    product UINTEGER NOT NULL,
    importer USMALLINT NOT NULL,
    exporter USMALLINT NOT NULL,
    value_usd BIGINT NOT NULL,
    quantity_t DOUBLE
);

-- What flow holds, counted when it was written: the contents of a dataset without reading its flows.
CREATE TABLE content (
    dataset UINTEGER NOT NULL,
    year USMALLINT NOT NULL,
    product UINTEGER NOT NULL,
    flows BIGINT NOT NULL,
    value_usd BIGINT NOT NULL
);

CREATE VIEW datasets AS
SELECT d.id, d.format, d.file_name, d.source, d.revision, d.release, d.licence, d.sha256, d.loaded_at,
    s.status, n.id AS superseded_by, s.changed_at AS status_at, s.note AS status_note, d.report, d.nr
FROM dataset d
JOIN (SELECT dataset, max(seq) AS seq FROM dataset_status GROUP BY dataset) AS latest ON latest.dataset = d.nr
JOIN dataset_status s ON s.seq = latest.seq
LEFT JOIN dataset n ON n.nr = s.superseded_by;

-- The flows of the active datasets as analysts know them: codes as text, thousand dollars, unknown quantities NULL.
CREATE VIEW flows AS
SELECT d.id AS dataset, d.source, d.revision, d.release, f.year, lpad(f.product::VARCHAR, 6, '0') AS product,
    x.code AS exporter, i.code AS importer, f.value_usd / 1000.0::DOUBLE AS value_kusd, f.quantity_t
FROM flow f
JOIN dataset d ON d.nr = f.dataset
JOIN datasets s ON s.id = d.id AND s.status = 'active'
JOIN economy x ON x.idx = f.exporter
JOIN economy i ON i.idx = f.importer;
