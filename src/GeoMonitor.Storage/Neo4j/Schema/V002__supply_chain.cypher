// The statements of the supply chain, each a relationship known by its key.
CREATE CONSTRAINT produces_key IF NOT EXISTS FOR ()-[x:PRODUCES]-() REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT input_to_key IF NOT EXISTS FOR ()-[x:INPUT_TO]-() REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT classified_as_key IF NOT EXISTS FOR ()-[x:CLASSIFIED_AS]-() REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT makes_key IF NOT EXISTS FOR ()-[x:MAKES]-() REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT supplies_key IF NOT EXISTS FOR ()-[x:SUPPLIES]-() REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT restricts_key IF NOT EXISTS FOR ()-[x:RESTRICTS]-() REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT used_in_key IF NOT EXISTS FOR ()-[x:USED_IN]-() REQUIRE x.key IS UNIQUE;

// Which chain is there whole, by its digest.
CREATE CONSTRAINT chain_mark_name IF NOT EXISTS FOR (m:ChainMark) REQUIRE m.name IS UNIQUE;
