// Which duties are in force on a date although their holder has ended, or has nobody who uses the system?
// Rule: a finding, never an owner: such a holder does not count where it has ended. In force and believed as in who_owns.
// Cut to what the caller may see: a user that is not seen does not count.
:param on => "2022-06-30";
:param area => "440308";
:param department => null;
:param seenUsers => null;
WITH date($on) AS on, datetime() AS knownAt
CALL () {
  WITH 1 AS _ WHERE $department IS NOT NULL
  MATCH (holder:Department {id: $department})<-[:HELD_BY]-(duty:Responsibility)
  RETURN duty, holder
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $area IS NOT NULL
  MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(:AdminArea)<-[:APPLIES_IN]-(duty:Responsibility)-[:HELD_BY]->(holder:Department)
  RETURN duty, holder
  UNION
  WITH 1 AS _ WHERE $department IS NULL AND $area IS NULL
  MATCH (duty:Responsibility)-[:HELD_BY]->(holder:Department)
  RETURN duty, holder
}
WITH on, knownAt, duty, holder
WHERE duty.valid_from <= on AND coalesce(on < duty.valid_to, true)
  AND duty.recorded_at <= knownAt AND coalesce(knownAt < duty.superseded_at, true)
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (duty)-[:APPLIES_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
WITH on, holder, collect(duty.id) AS duties
WITH on, holder, duties, CASE
       WHEN coalesce(holder.valid_to <= on, false) OR coalesce(on < holder.valid_from, false) THEN 'HOLDER_ENDED'
       WHEN NOT EXISTS {
         MATCH (user:User)-[:WORKS_FOR]->(holder)
         WHERE coalesce(user.valid_from <= on, true) AND coalesce(on < user.valid_to, true)
           AND CASE WHEN $seenUsers IS NULL THEN true ELSE EXISTS {
             MATCH (user)-[:WORKS_FOR]->(party:Department) WHERE 'unit:' + party.id IN $seenUsers
           } END
       } THEN 'NO_USER'
     END AS reason
WHERE reason IS NOT NULL
UNWIND duties AS asked
RETURN asked, reason, holder.id AS holder_id ORDER BY asked
