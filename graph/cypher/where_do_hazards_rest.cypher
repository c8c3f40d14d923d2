// On which level do these hazards, or all of an area, rest at a time, and since when?
// Rule: a hazard rests while nobody has taken it on (registered, graded, dispatched, returned): since its last step
// or its last escalation, whichever is later. A hazard in hand (accepted, rectifying, submitted) rests only when its
// deadline has passed: since then, or since its last escalation. It rests on the highest level that it went up to and
// that has not settled it, and on the first when it went up to none. Steps after the asked time are not looked at.
:param hics => null;
:param area => "440308";
:param at => "2023-02-10T18:00:00+08:00";
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
CALL (at, h) {
  MATCH (h)-[:HAS_TRANSITION]->(t:Transition) WHERE t.at <= at
  WITH t ORDER BY t.no DESC LIMIT 1
  RETURN t.to_status AS status, t.at AS stepped
}
WITH at, h, CASE
       WHEN status IN ['REGISTERED', 'GRADED', 'DISPATCHED', 'RETURNED'] THEN stepped
       WHEN status IN ['ACCEPTED', 'RECTIFYING', 'SUBMITTED'] AND h.due_at < at THEN h.due_at
     END AS idle
WHERE idle IS NOT NULL
WITH h, idle, COLLECT {
       MATCH (h)<-[:ESCALATION_OF]-(e:Escalation)
       WHERE e.at <= at AND coalesce(at < e.resolved_at, true)
       RETURN [e.level, e.at] ORDER BY e.level DESC, e.at DESC
     } AS gone
WITH h, idle, gone[0] AS highest
RETURN h.hic AS asked, coalesce(highest[0], 1) AS level,
       CASE WHEN coalesce(highest[1] > idle, false) THEN highest[1] ELSE idle END AS since, h.level_current = 1 AS major
ORDER BY asked
