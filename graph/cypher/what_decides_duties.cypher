// What decides whether these duties may be confirmed on a date?
// Rule: in force on the date and believed at knownAt, as in who_owns.
:param ids => ["R032", "R096"];
:param on => "2024-07-15";
:param knownAt => null;
WITH date($on) AS on, coalesce(datetime($knownAt), datetime()) AS knownAt
UNWIND $ids AS asked
MATCH (duty:Responsibility {id: asked})-[:HELD_BY]->(holder:Department)
MATCH (duty)-[:COVERS]->(matter:SubScope|RiskCategory)
RETURN asked, duty.version AS version, holder.id AS holder, duty.area_code AS area, matter.key AS sub_scope,
       duty.valid_from <= on AND coalesce(on < duty.valid_to, true)
         AND duty.recorded_at <= knownAt AND coalesce(knownAt < duty.superseded_at, true) AS in_force
