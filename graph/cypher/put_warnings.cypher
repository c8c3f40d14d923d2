// Put warnings, and where they hold
:param rows => [];
UNWIND $rows AS row
MERGE (w:Warning {id: row.id})
SET w:Loaded, w.loaded_key = row.loaded_key, w.source_row = row.source_row, w.colour = row.colour,
    w.name_zh = row.name_zh, w.name_en = row.name_en, w.source_zh = row.source_zh,
    w.started_at = datetime(row.started_at), w.ended_at = datetime(row.ended_at),
    w.synthetic = row.synthetic, w.evidence = row.evidence
WITH w, row
OPTIONAL MATCH (w)-[old:OF_KIND|HOLDS_IN]->()
DELETE old
WITH DISTINCT w, row
MATCH (k:WarningKind {code: row.kind})
MERGE (w)-[:OF_KIND]->(k)
WITH w, row
UNWIND row.area_codes AS code
MATCH (a:AdminArea {code: code})
MERGE (w)-[:HOLDS_IN]->(a)
