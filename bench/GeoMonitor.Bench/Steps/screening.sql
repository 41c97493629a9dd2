-- Two passes over the flows: one by importer, one by exporter and whether the importer is a member of the Union.
-- All the rest follows from the second, which is small.
CREATE OR REPLACE TEMP TABLE union_member AS SELECT idx FROM economy WHERE code IN ({members});

CREATE OR REPLACE TEMP TABLE importer_cell AS
SELECT cell // 4096 AS product, cell % 4096 AS importer, sum(value_usd) AS imports, sum(value_usd::DOUBLE * value_usd) / sum(value_usd::DOUBLE) ** 2 AS hhi,
    arg_max(exporter, value_usd) AS top, max(value_usd) / sum(value_usd::DOUBLE) AS top_share, count(*) AS suppliers
FROM flow JOIN flow_part USING (part) WHERE year = {year} GROUP BY cell;

CREATE OR REPLACE TEMP TABLE side AS
SELECT cell // 4096 AS product, exporter, cell % 4096 IN ({member_numbers}) AS to_union, sum(value_usd)::BIGINT AS usd
FROM flow JOIN flow_part USING (part) WHERE year = {year} GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE exporter_cell AS
SELECT product, exporter, sum(usd)::BIGINT AS exports FROM side GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE cell AS
SELECT i.*, coalesce(e.exports, 0) AS exports
FROM importer_cell i LEFT JOIN exporter_cell e ON e.product = i.product AND e.exporter = i.importer;

CREATE OR REPLACE TEMP TABLE world AS
SELECT product, sum(exports) AS exports, sum(exports::DOUBLE * exports) / sum(exports::DOUBLE) ** 2 AS hhi
FROM exporter_cell GROUP BY product;

CREATE OR REPLACE TEMP TABLE union_cell AS
SELECT product, sum(usd) AS imports, sum(usd::DOUBLE * usd) / sum(usd::DOUBLE) ** 2 AS hhi, arg_max(exporter, usd) AS top,
    max(usd) / sum(usd::DOUBLE) AS top_share, count(*) AS suppliers
FROM side WHERE to_union AND exporter NOT IN ({member_numbers}) GROUP BY product;

CREATE OR REPLACE TEMP TABLE world_union AS
SELECT product, sum(usd) AS exports, sum(usd::DOUBLE * usd) / sum(usd::DOUBLE) ** 2 AS hhi,
    coalesce(sum(usd) FILTER (exporter = -1), 0) AS union_exports
FROM (
    SELECT product, CASE WHEN exporter IN ({member_numbers}) THEN -1 ELSE exporter END AS exporter, sum(usd)::BIGINT AS usd
    FROM side WHERE NOT (to_union AND exporter IN ({member_numbers})) GROUP BY ALL)
GROUP BY product;
