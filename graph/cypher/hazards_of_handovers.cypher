// Which assignments are handed over by these handovers, and what became of each?
// Rule: what was answered stands as it was then; what is proposed still is told as it would be left out now. The parties
// see all that they sign for; others what they may see.
:param ids => ["HO-0123456789"];
:param seenHazards => null;
:param seenParties => null;
UNWIND $ids AS asked
MATCH (o:Handover {id: asked})-[offer:HANDS_OVER]->(a:Assignment)<-[:HAS_ASSIGNMENT]-(h:Hazard)
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (o)-[:HANDED_FROM|HANDED_TO]->(side:Department)
  WHERE $seenParties IS NULL OR 'unit:' + side.id IN $seenParties OR 'unit:' + o.proposed_by_unit IN $seenParties
} THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
WITH asked, offer, a, h ORDER BY asked, h.hic, a.role
RETURN asked, h.hic AS hic, a.role AS role, a.due_at AS due_at,
       CASE WHEN offer.became <> 'OFFERED' OR a.ended_at IS NULL THEN offer.became
            WHEN h.status IN ['CLOSED', 'TRANSFERRED'] THEN 'CLOSED' ELSE 'REASSIGNED' END AS became
