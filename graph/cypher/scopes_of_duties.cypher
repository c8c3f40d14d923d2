// What does each recorded duty cover, in which role?
:param area => "440308";
CALL () {
  WITH 1 AS _ WHERE $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:APPLIES_IN]-(duty:Responsibility)
  RETURN duty
  UNION
  WITH 1 AS _ WHERE $area IS NULL
  MATCH (duty:Responsibility)
  RETURN duty
}
RETURN duty.id AS asked, duty.role AS role, duty.scope_key AS scope_key ORDER BY asked
