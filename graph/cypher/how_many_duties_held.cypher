// How many duties does each department hold on a date?
// Rule: in force on the date and believed at knownAt, as in who_owns; without a date every record that is believed.
:param asked => [["U07", "2024-07-15"]];
:param knownAt => null;
WITH coalesce(datetime($knownAt), datetime()) AS knownAt
UNWIND $asked AS asked
WITH knownAt, asked, date(asked[1]) AS on
MATCH (holder:Department {id: asked[0]})
RETURN asked, COUNT {
  MATCH (duty:Responsibility)-[:HELD_BY]->(holder)
  WHERE coalesce(duty.valid_from <= on AND coalesce(on < duty.valid_to, true), on IS NULL)
    AND duty.recorded_at <= knownAt AND coalesce(knownAt < duty.superseded_at, true)
} AS total
