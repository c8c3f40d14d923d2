// Which duties of the three owning roles are in force on a date?
// Rule: in force on the date and believed at knownAt, as in who_owns; an area stands for what lies in it too.
:param on => "2023-02-10";
:param knownAt => null;
:param area => "440308";
WITH date($on) AS on, coalesce(datetime($knownAt), datetime()) AS knownAt
CALL () {
  WITH 1 AS _ WHERE $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:APPLIES_IN]-(duty:Responsibility)
  RETURN duty
  UNION
  WITH 1 AS _ WHERE $area IS NULL
  MATCH (duty:Responsibility)
  RETURN duty
}
WITH on, knownAt, duty
WHERE duty.role <> 'INDUSTRY_SUPPORT'
  AND duty.valid_from <= on AND coalesce(on < duty.valid_to, true)
  AND duty.recorded_at <= knownAt AND coalesce(knownAt < duty.superseded_at, true)
RETURN duty.id AS asked, duty.id AS place ORDER BY asked
