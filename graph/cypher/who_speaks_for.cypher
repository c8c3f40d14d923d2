// Who signs for these departments on a date, and do they exist then?
// Rule: a department signs for itself. For one that has ended, whoever came after it and exists signs, also by way of
// others that have ended.
:param ids => ["U03", "U06"];
:param on => "2024-07-15";
WITH date($on) AS on
UNWIND $ids AS asked
MATCH (d:Department {id: asked})
WITH on, asked, d, coalesce(d.valid_from <= on, true) AND coalesce(on < d.valid_to, true) AS exists
RETURN asked, exists, CASE WHEN exists OR coalesce(on < d.valid_from, false) THEN [asked] ELSE COLLECT {
  MATCH (d)-[:SUCCEEDED_BY*1..8]->(heir:Department)
  WHERE coalesce(heir.valid_from <= on, true) AND coalesce(on < heir.valid_to, true)
  WITH DISTINCT heir.id AS id
  RETURN id ORDER BY id
} END AS signers
