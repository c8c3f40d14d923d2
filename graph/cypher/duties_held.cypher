// Which duties does each department hold on a date, in the order of their ids, between two of them?
// Rule: in force on the date and believed at knownAt, as in who_owns; without a date every record that is believed.
:param asked => [["U07", "2024-07-15"]];
:param knownAt => null;
:param after => null;
:param before => null;
:param ascending => true;
:param first => 50;
WITH coalesce(datetime($knownAt), datetime()) AS knownAt
UNWIND $asked AS asked
WITH knownAt, asked, date(asked[1]) AS on
MATCH (holder:Department {id: asked[0]})
RETURN asked, COLLECT {
  MATCH (duty:Responsibility)-[:HELD_BY]->(holder)
  WHERE duty.id > coalesce($after, '') AND ($before IS NULL OR duty.id < $before)
    AND coalesce(duty.valid_from <= on AND coalesce(on < duty.valid_to, true), on IS NULL)
    AND duty.recorded_at <= knownAt AND coalesce(knownAt < duty.superseded_at, true)
  RETURN duty.id ORDER BY CASE WHEN $ascending THEN duty.id END, duty.id DESC LIMIT $first
} AS duties
