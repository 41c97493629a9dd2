// Uniqueness only: constraints on presence and type need the Enterprise edition. What is sent is checked before.
CREATE CONSTRAINT economy_code IF NOT EXISTS FOR (e:Economy) REQUIRE e.code IS UNIQUE;
CREATE CONSTRAINT item_id IF NOT EXISTS FOR (i:Item) REQUIRE i.id IS UNIQUE;
CREATE CONSTRAINT company_id IF NOT EXISTS FOR (c:Company) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT ecosystem_id IF NOT EXISTS FOR (e:Ecosystem) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (d:Dataset) REQUIRE d.id IS UNIQUE;

// A flow of a year is one relationship. The economies are supernodes: questions start from product and year.
CREATE CONSTRAINT exports_key IF NOT EXISTS FOR ()-[x:EXPORTS]-() REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT flow_set_id IF NOT EXISTS FOR (f:FlowSet) REQUIRE f.id IS UNIQUE;
CREATE INDEX exports_product_year IF NOT EXISTS FOR ()-[x:EXPORTS]-() ON (x.hs6, x.year);

// Runs and what they found. A run under way is a RunDraft until it is whole.
CREATE CONSTRAINT run_id IF NOT EXISTS FOR (r:Run) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT run_draft_id IF NOT EXISTS FOR (r:RunDraft) REQUIRE r.draft IS UNIQUE;
CREATE CONSTRAINT run_part_id IF NOT EXISTS FOR (p:RunPart) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT dependency_id IF NOT EXISTS FOR (d:Dependency) REQUIRE d.id IS UNIQUE;
CREATE INDEX dependency_economy IF NOT EXISTS FOR (d:Dependency) ON (d.economy, d.level);
