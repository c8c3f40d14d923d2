// Which department hosts each office on a date, and whose office is it?
// Rule: an office is hosted by one department at a time (half-open intervals); its parent is a committee or headquarters.
:param asked => [["O02", "2023-02-10"], ["O04", "2023-02-10"]];
UNWIND $asked AS asked
WITH asked, date(asked[1]) AS on
MATCH (office:Office {id: asked[0]})
RETURN asked,
       head(COLLECT {
         MATCH (office)-[seat:HOSTED_BY]->(host:Department)
         WHERE coalesce(seat.valid_from <= on, true) AND coalesce(on < seat.valid_to, true)
         RETURN host.id ORDER BY host.id
       }) AS host,
       head(COLLECT { MATCH (body:Organisation)-[:HAS_OFFICE]->(office) RETURN body.id ORDER BY body.id }) AS parent
