// Which departments are members of these bodies on a date, the lead first?
// Rule: members on the date (half-open; a missing end is open).
:param asked => [["H01", "2023-02-10"]];
UNWIND $asked AS asked
WITH asked, date(asked[1]) AS on
MATCH (d:Department)-[m:MEMBER_OF]->(body:Organisation {id: asked[0]})
WHERE coalesce(m.valid_from <= on, true) AND coalesce(on < m.valid_to, true)
WITH asked, m, body, d ORDER BY asked, m.capacity, body.id, d.id
RETURN asked, m.capacity AS capacity, m.valid_from AS valid_from, m.valid_to AS valid_to, m.evidence AS evidence,
       body.id AS body_id, d.id AS member_id
