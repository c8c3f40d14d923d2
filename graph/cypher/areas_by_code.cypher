// Which areas have these codes, and what do they lie in?
:param codes => ["440308003", "FA-ZYJ"];
UNWIND $codes AS asked
MATCH (a:AdminArea {code: asked})
RETURN asked, a.code AS code, a.name_zh AS name, a.name_en AS name_en, a.kind AS kind,
       COLLECT { MATCH (a)-[:PART_OF]->(above:AdminArea) RETURN above.code ORDER BY above.code } AS parent_codes,
       a.code_standard AS code_standard, a.evidence AS evidence
