// Which cases of enforcement have these ids?
:param ids => ["CASE-001"];
UNWIND $ids AS asked
MATCH (c:EnforcementCase {id: asked})-[:BY_UNIT]->(unit:Department)
OPTIONAL MATCH (c)-[:ARISES_FROM]->(i:Inspection)
OPTIONAL MATCH (c)-[:AGAINST]->(firm:Enterprise)
RETURN asked, c.id AS id, c.filed_on AS filed_on, c.closed_on AS closed_on, c.result_zh AS result,
              c.fine_cny AS fine_cny, coalesce(c.synthetic, false) AS synthetic, c.evidence AS evidence,
              unit.id AS unit_id, i.id AS inspection_id, firm.id AS enterprise_id
