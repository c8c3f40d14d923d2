// Which cases of enforcement have these ids?
// Rule: cut to what the caller may see; inspection and enterprise are only named, and whoever looks them up asks by their keys.
:param ids => ["CASE-001"];
:param seenInspections => null;
UNWIND $ids AS asked
MATCH (c:EnforcementCase {id: asked})-[:BY_UNIT]->(unit:Department)
WHERE CASE WHEN $seenInspections IS NULL THEN true WHEN EXISTS {
  MATCH (c)-[:ARISES_FROM|AGAINST]->(cause)-[:LOCATED_IN]->(spot:AdminArea), (cause)-[:OF_SUB_SCOPE|CONCERNED_BY]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
     OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections
} THEN true ELSE EXISTS {
  MATCH (c)-[:BY_UNIT]->(party:Department) WHERE 'unit:' + party.id IN $seenInspections
} END
OPTIONAL MATCH (c)-[:ARISES_FROM]->(i:Inspection)
OPTIONAL MATCH (c)-[:AGAINST]->(firm:Enterprise)
RETURN asked, c.id AS id, c.filed_on AS filed_on, c.closed_on AS closed_on, c.result_zh AS result,
              c.fine_cny AS fine_cny, coalesce(c.synthetic, false) AS synthetic, c.evidence AS evidence,
              unit.id AS unit_id, i.id AS inspection_id, firm.id AS enterprise_id
