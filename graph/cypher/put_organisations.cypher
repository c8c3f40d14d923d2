// Put organisations; what ties them together follows in link_organisations, when all of them are there
:param rows => [];
UNWIND $rows AS row
MERGE (o:Organisation {id: row.id})
REMOVE o:Department:Committee:Headquarters:Office:ExternalBody
SET o:Loaded, o.loaded_key = row.loaded_key, o.source_row = row.source_row,
    o.code = row.code, o.kind = row.kind, o.name_zh = row.name_zh, o.full_name_zh = row.full_name_zh,
    o.name_en = row.name_en, o.aliases = row.aliases, o.category = row.category, o.category_zh = row.category_zh,
    o.tier = row.tier, o.superior_name = row.superior_name, o.reports_vertically = row.reports_vertically,
    o.legal_basis = row.legal_basis, o.valid_from = date(row.valid_from), o.valid_to = date(row.valid_to),
    o.predecessor = row.predecessor, o.successor = row.successor, o.users = row.users,
    o.evidence = row.evidence, o.confidence = row.confidence, o.synthetic = row.synthetic,
    o:$(CASE row.kind WHEN 'DEPARTMENT' THEN 'Department' WHEN 'COMMITTEE' THEN 'Committee'
          WHEN 'HEADQUARTERS' THEN 'Headquarters' WHEN 'OFFICE' THEN 'Office' ELSE 'ExternalBody' END)
