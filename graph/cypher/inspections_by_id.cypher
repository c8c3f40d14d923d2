// Which inspections have these ids?
// Rule: cut to what the caller may see; what was inspected is only named, and whoever looks that up asks for it by its key.
:param ids => ["J-001", "F-017"];
:param seenInspections => null;
UNWIND $ids AS asked
MATCH (i:Inspection {id: asked})-[:BY_UNIT]->(unit:Department)
MATCH (i)-[:LOCATED_IN]->(area:AdminArea)
MATCH (i)-[:OF_SUB_SCOPE]->(matter:SubScope)
WHERE CASE WHEN $seenInspections IS NULL THEN true ELSE EXISTS {
  MATCH (i)-[:LOCATED_IN]->(spot:AdminArea), (i)-[:OF_SUB_SCOPE]->(topic:SubScope), (i)-[:BY_UNIT]->(party:Department)
  WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
     OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections OR 'unit:' + party.id IN $seenInspections
} END
OPTIONAL MATCH (i)-[:WITH_UNIT]->(other:Organisation)
OPTIONAL MATCH (i)-[:INSPECTED]->(point:RiskPoint)
OPTIONAL MATCH (i)-[:INSPECTED]->(firm:Enterprise)
RETURN asked, i.id AS id, i.kind AS kind, i.inspected_on AS inspected_on, i.result AS result,
              coalesce(i.synthetic, false) AS synthetic, i.evidence AS evidence, unit.id AS unit_id,
              other.id AS with_unit_id, point.hic AS risk_point_hic, firm.id AS enterprise_id,
              area.code AS area_code, matter.key AS sub_scope_key
