// Which handovers are there under a filter, in a chosen order?
// Rule: a department is one that hands over or takes over. Seen by both parties, and by whoever may see one of the
// hazards that are handed over; found by a hazard likewise by both parties, and by whoever may see that one.
:param department => null;
:param hazard => null;
:param state => "PROPOSED";
:param order => "PROPOSED_AT";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
:param seenHazards => null;
:param seenParties => null;
CALL () {
  WITH 1 AS _ WHERE $hazard IS NOT NULL
  MATCH (:Hazard {hic: $hazard})-[:HAS_ASSIGNMENT]->(:Assignment)<-[:HANDS_OVER]-(o:Handover)
  RETURN o
  UNION
  WITH 1 AS _ WHERE $hazard IS NULL AND $department IS NOT NULL
  MATCH (:Department {id: $department})<-[:HANDED_FROM|HANDED_TO]-(o:Handover)
  RETURN o
  UNION
  WITH 1 AS _ WHERE $hazard IS NULL AND $department IS NULL
  MATCH (o:Handover)
  RETURN o
}
MATCH (o)-[:HANDED_FROM]->(giver:Department)
MATCH (o)-[:HANDED_TO]->(taker:Department)
WITH o, giver, taker, CASE $order WHEN 'PROPOSED_AT' THEN toString(o.proposed_at.epochMillis) ELSE o.id END AS place
WHERE ($state IS NULL OR o.state = $state) AND ($department IS NULL OR giver.id = $department OR taker.id = $department)
  AND CASE WHEN $hazard IS NULL OR $seenHazards IS NULL THEN true
           WHEN $seenParties IS NULL OR 'unit:' + giver.id IN $seenParties OR 'unit:' + taker.id IN $seenParties
             OR 'unit:' + o.proposed_by_unit IN $seenParties THEN true
           WHEN EXISTS {
    MATCH (h:Hazard {hic: $hazard})-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
       OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
  } THEN true ELSE EXISTS {
    MATCH (:Hazard {hic: $hazard})-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
  } END
  AND CASE WHEN $seenHazards IS NULL THEN true
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
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND o.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND o.id < $high[1]))
RETURN o.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
