// Which inspections have these ids?
:param ids => ["J-001", "F-017"];
UNWIND $ids AS asked
MATCH (i:Inspection {id: asked})-[:BY_UNIT]->(unit:Department)
MATCH (i)-[:LOCATED_IN]->(area:AdminArea)
MATCH (i)-[:OF_SUB_SCOPE]->(matter:SubScope)
OPTIONAL MATCH (i)-[:WITH_UNIT]->(other:Organisation)
OPTIONAL MATCH (i)-[:INSPECTED]->(point:RiskPoint)
OPTIONAL MATCH (i)-[:INSPECTED]->(firm:Enterprise)
RETURN asked, i.id AS id, i.kind AS kind, i.inspected_on AS inspected_on, i.result AS result,
              coalesce(i.synthetic, false) AS synthetic, i.evidence AS evidence, unit.id AS unit_id,
              other.id AS with_unit_id, point.hic AS risk_point_hic, firm.id AS enterprise_id,
              area.code AS area_code, matter.key AS sub_scope_key
