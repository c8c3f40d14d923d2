// Which departments hold duties of each role on a date?
// Rule: in force on the date, believed now, and the holder exists, as in who_owns.
:param asked => [["TERRITORIAL", "2023-02-10"], ["COMPREHENSIVE", "2023-02-10"]];
:param knownAt => null;
WITH coalesce(datetime($knownAt), datetime()) AS knownAt
UNWIND $asked AS asked
WITH knownAt, asked, date(asked[1]) AS on
RETURN asked, COLLECT {
  MATCH (holder:Department)
  WHERE coalesce(holder.valid_from <= on, true) AND coalesce(on < holder.valid_to, true)
    AND EXISTS {
      MATCH (duty:Responsibility {role: asked[0]})-[:HELD_BY]->(holder)
      WHERE duty.valid_from <= on AND coalesce(on < duty.valid_to, true)
        AND duty.recorded_at <= knownAt AND coalesce(knownAt < duty.superseded_at, true)
    }
  RETURN holder.id ORDER BY holder.id
} AS holders
