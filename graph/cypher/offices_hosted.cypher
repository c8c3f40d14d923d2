// Which offices does each department host on a date?
:param asked => [["U06", "2023-02-10"]];
UNWIND $asked AS asked
WITH asked, date(asked[1]) AS on
MATCH (host:Department {id: asked[0]})
RETURN asked, COLLECT {
  MATCH (office:Office)-[seat:HOSTED_BY]->(host)
  WHERE coalesce(seat.valid_from <= on, true) AND coalesce(on < seat.valid_to, true)
  RETURN office.id ORDER BY office.id
} AS office_ids
