// On which level are these hazards, or all open ones of an area, at a time, since when, and is anybody acting on them?
// Rule: a hazard is on the highest of three levels: that of the role it was last assigned in (territorial 1, industry
// lead 2, comprehensive 3; 1 before any assignment), that of an escalation not yet settled, and 4 while an order of
// listed supervision is in force. It is in hand from its acceptance on; before that, and when it was returned, nobody
// acts. An order in force sets the deadline, otherwise the hazard has its own. Its case began with its first step. Who
// catches what no level settles has it in vain as long as that escalation is not settled either. What came after the
// asked time is not looked at.
// Cut to what the caller may see.
:param hics => null;
:param area => "440308";
:param at => "2023-02-10T18:00:00+08:00";
:param seenHazards => null;
WITH datetime($at) AS at
CALL () {
  WITH 1 AS _ WHERE $hics IS NOT NULL
  UNWIND $hics AS hic
  MATCH (h:Hazard {hic: hic})
  RETURN h
  UNION
  WITH 1 AS _ WHERE $hics IS NULL AND $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(h:Hazard)
  RETURN h
  UNION
  WITH 1 AS _ WHERE $hics IS NULL AND $area IS NULL
  MATCH (h:Hazard)
  RETURN h
}
WITH at, h WHERE h.found_at <= at AND coalesce(at < h.closed_at, true)
  AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
    MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
       OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
  } THEN true ELSE EXISTS {
    MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
  } END
CALL (at, h) {
  MATCH (h)-[:HAS_TRANSITION]->(t:Transition) WHERE t.at <= at
  WITH t ORDER BY t.no
  WITH collect(t) AS steps
  RETURN head(steps).at AS began, last(steps).to_status AS status, last(steps).at AS stepped
}
WITH at, h, began, status, stepped WHERE status <> 'TRANSFERRED'
WITH h, began, status, stepped,
     head(COLLECT {
       MATCH (h)-[:HAS_ASSIGNMENT]->(a:Assignment) WHERE a.assigned_at <= at
       RETURN [CASE a.role WHEN 'INDUSTRY_LEAD' THEN 2 WHEN 'COMPREHENSIVE' THEN 3 ELSE 1 END, a.assigned_at, null]
       ORDER BY a.assigned_at DESC, a.id
     }) AS assigned,
     head(COLLECT {
       MATCH (h)<-[:ESCALATION_OF]-(e:Escalation) WHERE e.at <= at AND coalesce(at < e.resolved_at, true)
       RETURN [e.level, e.at, null] ORDER BY e.level DESC, coalesce(e.exhausted, false), e.at DESC, e.id
     }) AS gone,
     EXISTS {
       MATCH (h)<-[:ESCALATION_OF]-(e:Escalation {exhausted: true}) WHERE e.at <= at AND coalesce(at < e.resolved_at, true)
     } AS caught,
     head(COLLECT {
       MATCH (h)<-[:SUPERVISES]-(o:SupervisionOrder) WHERE o.started_at <= at AND coalesce(at < o.lifted_at, true)
       RETURN [4, o.started_at, o.due_at] ORDER BY o.started_at DESC, o.id
     }) AS listed
WITH h, began, status, stepped, caught, listed,
     reduce(top = [1, h.found_at, null], each IN [each IN [assigned, listed, gone] WHERE each IS NOT NULL] |
       CASE WHEN each[0] >= top[0] THEN each ELSE top END) AS top
RETURN h.hic AS asked, top[0] AS level, top[1] AS arrived, stepped,
       status IN ['ACCEPTED', 'RECTIFYING', 'SUBMITTED', 'VERIFIED'] AS in_hand,
       coalesce(listed[2], h.due_at) AS deadline, h.level_current = 1 AS major, began, listed IS NOT NULL AS listed, caught
ORDER BY asked
