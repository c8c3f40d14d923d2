// What decides who may take which step on these hazards now?
// Rule: rectifiers are those who began or submitted a rectification since the hazard was last dispatched, as callers
// and as users. Cut to what the caller may see.
:param hics => ["44030800320212120230210017X"];
:param seenHazards => null;
UNWIND $hics AS asked
MATCH (h:Hazard {hic: asked})-[:LOCATED_IN]->(area:AdminArea)
MATCH (h)-[:OF_SUB_SCOPE]->(matter:SubScope)
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
WITH asked, h, area, matter, coalesce(head(COLLECT {
  MATCH (h)-[:HAS_TRANSITION]->(given:Transition {to_status: 'DISPATCHED'}) RETURN given.no ORDER BY given.no DESC LIMIT 1
}), 0) AS dispatched
RETURN asked, coalesce(h.version, 0) AS version, h.status AS status, h.level_current AS level, coalesce(h.last_at, h.found_at) AS last_at,
       area.code AS area, matter.key AS sub_scope, COUNT { (h)-[:HAS_TRANSITION]->(:Transition) } AS steps,
       head(COLLECT {
         MATCH (h)-[:HAS_TRANSITION]->(:Transition {no: 1})-[:BY_UNIT]->(unit:Department) RETURN unit.id
       }) AS registered_by,
       COLLECT {
         MATCH (h)-[:HAS_TRANSITION]->(did:Transition)
         WHERE did.no > dispatched
           AND (did.to_status = 'SUBMITTED' OR did.to_status = 'RECTIFYING' AND did.from_status = 'ACCEPTED')
         OPTIONAL MATCH (did)-[:BY_USER]->(user:User)
         UNWIND [did.by, user.id] AS who
         WITH DISTINCT who WHERE who IS NOT NULL
         RETURN who ORDER BY who
       } AS rectifiers,
       COLLECT {
         MATCH (h)-[:HAS_ASSIGNMENT]->(open:Assignment)-[:GIVEN_TO]->(unit:Department) WHERE open.ended_at IS NULL
         RETURN [open.role, unit.id] ORDER BY open.role
       } AS in_charge,
       COLLECT {
         MATCH (order:SupervisionOrder)-[:SUPERVISES]->(h) WHERE order.lifted_at IS NULL
         MATCH (order)-[:ISSUED_BY]->(issuer:Organisation)
         RETURN [order.id, issuer.id] ORDER BY order.id
       } AS orders
