// Put how many minutes the way takes from one area to another
// Rule: an edge cannot be found by the key it was loaded with, so a LoadedLink stands for it.
:param rows => [];
UNWIND $rows AS row
MERGE (l:Loaded {loaded_key: row.loaded_key})
SET l:LoadedLink, l.source_row = row.source_row
WITH row
MATCH (a:AdminArea {code: row.from_area})
MATCH (b:AdminArea {code: row.to_area})
MERGE (a)-[way:REACHES]->(b)
SET way.minutes = row.minutes, way.synthetic = row.synthetic, way.evidence = row.evidence
