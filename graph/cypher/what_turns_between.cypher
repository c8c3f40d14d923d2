// Which duties begin or lapse, and which holders and agreements begin or end, on the days of a period?
// Rule: the period is half-open. Only records count that are believed at knownAt; a holder counts when a duty of it is in
// force around that day. What applies in an area is what applies in it, in what lies in it, or in what it lies in.
:param begin => "2024-06-01";
:param end => "2024-09-01";
:param knownAt => null;
:param area => "440308";
:param category => null;
:param subScope => null;
:param role => null;
:param department => null;
WITH date($begin) AS begin, date($end) AS end, coalesce(datetime($knownAt), datetime()) AS knownAt
CALL () {
  WITH 1 AS _ WHERE $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:APPLIES_IN]-(row:Responsibility|Agreement)
  RETURN row
  UNION
  WITH 1 AS _ WHERE $area IS NOT NULL
  MATCH (:AdminArea {code: $area})-[:PART_OF*1..8]->(:AdminArea)<-[:APPLIES_IN]-(row:Responsibility|Agreement)
  RETURN row
  UNION
  WITH 1 AS _ WHERE $area IS NULL
  MATCH (row:Responsibility|Agreement)
  RETURN row
}
WITH begin, end, knownAt, row
WHERE ($role IS NULL OR row.role = $role)
  AND ($category IS NULL OR row.scope_key STARTS WITH $category + '-')
  AND ($subScope IS NULL OR row.scope_key IN [$subScope, split($subScope, '-')[0] + '-*'])
CALL (knownAt, row) {
  WITH knownAt, row AS duty WHERE duty:Responsibility
    AND duty.recorded_at <= knownAt AND coalesce(knownAt < duty.superseded_at, true)
  MATCH (duty)-[:HELD_BY]->(holder:Department)
  WHERE $department IS NULL OR holder.id = $department
  WITH duty, holder, duty.valid_from AS first, duty.valid_to AS lapse
  WITH duty, holder, first, lapse,
       [day IN [holder.valid_from] WHERE first <= day AND coalesce(day < lapse, true)] AS begun,
       [day IN [holder.valid_to] WHERE first < day AND coalesce(day <= lapse, true)] AS ended
  UNWIND [[first, 'DUTY_BEGINS', duty.id], [lapse, 'DUTY_LAPSES', duty.id],
          [begun[0], 'HOLDER_BEGINS', holder.id], [ended[0], 'HOLDER_ENDS', holder.id]] AS turn
  RETURN turn
  UNION
  WITH row AS pact WHERE pact:Agreement AND ($department IS NULL OR $department IN pact.units)
  UNWIND [[pact.valid_from, 'AGREEMENT_BEGINS', pact.id], [pact.valid_to, 'AGREEMENT_ENDS', pact.id]] AS turn
  RETURN turn
}
WITH DISTINCT begin, end, turn[0] AS asked, turn[1] AS turn, turn[2] AS key
WHERE begin <= asked AND asked < end
RETURN asked, turn, key ORDER BY asked, turn, key
