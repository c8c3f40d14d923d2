// Put sub-scopes into their categories
:param rows => [];
UNWIND $rows AS row
MATCH (c:RiskCategory {code: row.category_code})
MERGE (s:SubScope {key: row.key})
SET s:Loaded, s.loaded_key = row.loaded_key, s.source_row = row.source_row,
    s.category_code = c.code, s.name_zh = row.name_zh, s.name_en = coalesce(row.name_en, s.name_en)
MERGE (s)-[:IN_CATEGORY]->(c)
