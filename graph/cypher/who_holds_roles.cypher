// Which departments hold duties of each owning role, where a department acts, on a date?
// Rule: in force on the date, believed now, and the holder exists, as in who_owns. A department acts in the topmost areas
// above those of its duties, and in all that lies in them; one without any duty acts everywhere.
:param asked => [["U06", "2023-02-10"], ["U24", "2023-02-10"]];
:param knownAt => null;
WITH coalesce(datetime($knownAt), datetime()) AS knownAt
UNWIND $asked AS asked
WITH knownAt, asked, COLLECT {
       MATCH (:Department {id: asked[0]})<-[:HELD_BY]-(:Responsibility)-[:APPLIES_IN]->(place:AdminArea)
       WITH DISTINCT place
       MATCH (place)-[:PART_OF*0..8]->(top:AdminArea) WHERE NOT (top)-[:PART_OF]->(:AdminArea)
       RETURN DISTINCT top.code ORDER BY top.code
     } AS tops
WITH knownAt, tops, asked[1] AS day, collect(asked) AS askers
CALL (knownAt, tops, day) {
  WITH knownAt, tops, date(day) AS on
  CALL (tops) {
    UNWIND tops AS code
    MATCH (:AdminArea {code: code})<-[:PART_OF*0..8]-(area:AdminArea)
    WITH DISTINCT area
    MATCH (area)<-[:APPLIES_IN]-(duty:Responsibility)
    RETURN duty
    UNION ALL
    WITH 1 AS _ WHERE tops = []
    MATCH (duty:Responsibility)
    RETURN duty
  }
  WITH knownAt, on, duty
  WHERE duty.role <> 'INDUSTRY_SUPPORT' AND duty.valid_from <= on AND coalesce(on < duty.valid_to, true)
    AND duty.recorded_at <= knownAt AND coalesce(knownAt < duty.superseded_at, true)
  MATCH (duty)-[:HELD_BY]->(holder:Department)
  WHERE coalesce(holder.valid_from <= on, true) AND coalesce(on < holder.valid_to, true)
  WITH DISTINCT duty.role AS role, holder.id AS holder ORDER BY role, holder
  RETURN collect([role, holder]) AS holders
}
UNWIND askers AS asked
RETURN asked, holders
