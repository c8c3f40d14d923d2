// Which comprehensive regulator is nearest to each place on a date, to catch what nobody owns?
// Rule: advice, never an owner. Of the departments whose category is comprehensive regulation and that hold
// comprehensive duties in force in the area or what it lies in: the nearest area, then the most duties, then the id.
// With a revision only what was recorded by then counts, as in who_owns.
:param asked => [["440308001", "2023-02-10"]];
:param knownAt => null;
:param revision => null;
WITH coalesce(datetime($knownAt), datetime()) AS knownAt
UNWIND $asked AS asked
WITH knownAt, asked, date(asked[1]) AS on
MATCH (area:AdminArea {code: asked[0]})
CALL (knownAt, area, on) {
  MATCH way = (area)-[:PART_OF*0..8]->(:AdminArea)<-[:APPLIES_IN]-(duty:Responsibility)-[:HELD_BY]->(holder:Department)
  WITH way, duty, holder, CASE WHEN $revision IS NULL THEN duty.superseded_at
    WHEN duty.left > $revision THEN duty.said_superseded_at ELSE duty.superseded_at END AS superseded
  WHERE duty.role = 'COMPREHENSIVE' AND holder.category = 'COMPREHENSIVE'
    AND duty.valid_from <= on AND coalesce(on < duty.valid_to, true)
    AND duty.recorded_at <= knownAt AND coalesce(knownAt < superseded, true)
    AND ($revision IS NULL OR coalesce(duty.entered, 0) <= $revision)
    AND coalesce(holder.valid_from <= on, true) AND coalesce(on < holder.valid_to, true)
  WITH holder.id AS id, min(length(way)) AS steps, count(DISTINCT duty) AS duties
  ORDER BY steps, duties DESC, id LIMIT 1
  RETURN collect(id) AS nearest
}
RETURN asked, head(nearest) AS department
