// Put areas; what they lie in follows in link_areas, when all of them are there
:param rows => [];
UNWIND $rows AS row
MERGE (a:AdminArea {code: row.code})
REMOVE a:District:Street:Community:FunctionalZone:StatZone:VirtualArea
SET a:Loaded, a.loaded_key = row.loaded_key, a.source_row = row.source_row,
    a.name_zh = row.name_zh, a.name_en = coalesce(row.name_en, a.name_en), a.kind = row.kind,
    a.code_standard = row.code_standard, a.evidence = row.evidence, a.synthetic = row.synthetic,
    a:$(CASE row.kind WHEN 'DISTRICT' THEN 'District' WHEN 'STREET' THEN 'Street' WHEN 'COMMUNITY' THEN 'Community'
          WHEN 'FUNCTIONAL' THEN 'FunctionalZone' WHEN 'STAT_ZONE' THEN 'StatZone' ELSE 'VirtualArea' END)
