// How many records of the access log have no id, and so no place in a chain?
MATCH (r:AccessRecord)
WHERE r.id IS NULL
RETURN count(r) AS number
