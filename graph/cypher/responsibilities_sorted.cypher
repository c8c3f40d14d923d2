// Which duties are recorded under a filter, in a chosen order?
// Rule: with a date those in force on it and believed at knownAt, as in who_owns; without one every record. The
// filter that finds few begins: a department, a list, a provision, an area, which stands for what lies in it too.
// Confirmed is the record itself: `notConfirmedSince` leaves those that nobody confirmed on that day or later.
:param department => null;
:param list => null;
:param provision => null;
:param area => "440308002";
:param role => "INDUSTRY_LEAD";
:param category => null;
:param subScope => null;
:param on => "2023-02-10";
:param knownAt => null;
:param withoutBasis => null;
:param notConfirmedSince => null;
:param order => "VALID_FROM";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $department IS NOT NULL
  MATCH (duty:Responsibility)-[:HELD_BY]->(:Department {id: $department})
  RETURN duty
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $list IS NOT NULL
  MATCH (duty:Responsibility)-[:LISTED_IN]->(:DutyList {id: $list})
  RETURN duty
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $list IS NULL AND $provision IS NOT NULL
  MATCH (duty:Responsibility)-[:BASED_ON]->(:LegalProvision {id: $provision})
  RETURN duty
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $list IS NULL AND $provision IS NULL AND $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:APPLIES_IN]-(duty:Responsibility)
  RETURN duty
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $list IS NULL AND $provision IS NULL AND $area IS NULL
  MATCH (duty:Responsibility)
  RETURN duty
}
WITH duty, date($on) AS on, coalesce(datetime($knownAt), datetime()) AS knownAt,
     CASE $order WHEN 'VALID_FROM' THEN toString(duty.valid_from)
                 WHEN 'VALID_TO' THEN coalesce(toString(duty.valid_to), '9999') ELSE duty.id END AS place
WHERE coalesce(duty.valid_from <= on AND coalesce(on < duty.valid_to, true), on IS NULL)
  AND ($on IS NULL AND $knownAt IS NULL OR duty.recorded_at <= knownAt AND coalesce(knownAt < duty.superseded_at, true))
  AND ($role IS NULL OR duty.role = $role)
  AND ($category IS NULL OR duty.scope_key STARTS WITH $category + '-')
  AND ($subScope IS NULL OR duty.scope_key = $subScope)
  AND CASE WHEN $list IS NULL THEN true ELSE EXISTS { (duty)-[:LISTED_IN]->(:DutyList {id: $list}) } END
  AND CASE WHEN $provision IS NULL THEN true ELSE EXISTS { (duty)-[:BASED_ON]->(:LegalProvision {id: $provision}) } END
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (duty)-[:APPLIES_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
  AND CASE WHEN $withoutBasis IS NULL THEN true ELSE $withoutBasis <> EXISTS { (duty)-[:BASED_ON]->(:LegalProvision) } END
  AND CASE WHEN $notConfirmedSince IS NULL THEN true ELSE NOT EXISTS {
    MATCH (duty)<-[:CONFIRMS]-(c:Confirmation) WHERE c.at >= datetime({date: date($notConfirmedSince), timezone: '+08:00'})
  } END
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND duty.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND duty.id < $high[1]))
RETURN duty.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
