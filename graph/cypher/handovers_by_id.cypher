// Which handovers have these ids?
// Rule: seen by both parties, and by whoever may see one of the hazards that are handed over.
:param ids => ["HO-0123456789"];
:param seenHazards => null;
:param seenParties => null;
UNWIND $ids AS asked
MATCH (o:Handover {id: asked})-[:HANDED_FROM]->(giver:Department)
MATCH (o)-[:HANDED_TO]->(taker:Department)
WHERE CASE WHEN $seenHazards IS NULL THEN true
           WHEN $seenParties IS NULL OR 'unit:' + giver.id IN $seenParties OR 'unit:' + taker.id IN $seenParties
             OR 'unit:' + o.proposed_by_unit IN $seenParties THEN true
           WHEN EXISTS {
  MATCH (o)-[:HANDS_OVER]->(:Assignment)<-[:HAS_ASSIGNMENT]-(h:Hazard)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (o)-[:HANDS_OVER]->(:Assignment)<-[:HAS_ASSIGNMENT]-(:Hazard)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department)
  WHERE 'unit:' + party.id IN $seenHazards
} END
RETURN asked, o.id AS id, o.version AS version, o.state AS state, o.reason_zh AS reason, o.document AS document,
       o.proposed_at AS proposed_at, CASE WHEN o.state = 'ACCEPTED' THEN o.answered_at END AS accepted_at,
       o.answered_at AS answered_at, o.answer_zh AS answer, giver.id AS from_id, taker.id AS to_id,
       o.proposed_by_unit AS proposed_by_id, o.answered_by_unit AS answered_by_id,
       head(COLLECT { MATCH (o)-[:PROPOSED_BY]->(u:User) RETURN u.id }) AS proposed_user_id,
       head(COLLECT { MATCH (o)-[:ANSWERED_BY]->(u:User) RETURN u.id }) AS answered_user_id
