// Which warnings have these ids?
:param ids => ["WRN-02"];
UNWIND $ids AS asked
MATCH (w:Warning {id: asked})-[:OF_KIND]->(k:WarningKind)
RETURN asked, w.id AS id, w.colour AS colour, w.name_zh AS name, w.name_en AS name_en, w.source_zh AS source,
       w.started_at AS started_at, w.ended_at AS ended_at, coalesce(w.synthetic, false) AS synthetic,
       w.evidence AS evidence, k.code AS kind_code,
       COLLECT { MATCH (w)-[:HOLDS_IN]->(a:AdminArea) RETURN a.code ORDER BY a.code } AS area_codes
