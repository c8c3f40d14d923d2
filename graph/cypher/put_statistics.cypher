// Put the numbers of the work report
:param rows => [];
UNWIND $rows AS row
MERGE (s:YearStatistic {id: row.id})
SET s:Loaded, s.loaded_key = row.loaded_key, s.source_row = row.source_row, s.key = row.key, s.year = row.year,
    s.source = row.source, s.class = row.class, s.value = row.value, s.unit_zh = row.unit_zh, s.unit_en = row.unit_en,
    s.qualifier = row.qualifier, s.name_zh = row.name_zh, s.name_en = row.name_en, s.line = row.line,
    s.sentence = row.sentence, s.note = row.note
WITH s, row
OPTIONAL MATCH (s)-[old:RECORDS]->()
DELETE old
WITH DISTINCT s, row
MATCH (o:Organisation {id: row.organisation_id})
MERGE (s)-[:RECORDS]->(o)
