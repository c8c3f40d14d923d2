// Which duties have these ids?
:param ids => ["R032", "R096"];
UNWIND $ids AS asked
MATCH (duty:Responsibility {id: asked})-[:HELD_BY]->(holder:Department)
MATCH (duty)-[:APPLIES_IN]->(area:AdminArea)
MATCH (duty)-[:COVERS]->(matter:SubScope|RiskCategory)
RETURN asked, duty.id AS id, duty.version AS version, duty.role AS role, duty.valid_from AS valid_from, duty.valid_to AS valid_to,
       duty.recorded_at AS recorded_at, duty.superseded_at AS superseded_at,
       duty.legal_basis AS legal_basis, duty.note AS note, holder.id AS holder_id, area.code AS area_code,
       coalesce(matter.code, split(matter.key, '-')[0]) AS category_code, matter.key AS sub_scope_key
