-- Rows of a file that were not kept, up to the limit of the load report, as they stood (cut after 200 characters).
CREATE TABLE rejected_row (
    dataset UINTEGER NOT NULL,
    seq UINTEGER NOT NULL,
    file VARCHAR,
    line BIGINT NOT NULL,
    field VARCHAR,
    reason VARCHAR NOT NULL,
    text VARCHAR NOT NULL
);
