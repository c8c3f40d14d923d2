// Which names do these organisations bear, and which did they bear before?
:param ids => ["U08", "U09"];
UNWIND $ids AS asked
MATCH (:Organisation {id: asked})-[:HAS_NAME]->(n:OrganisationName)
WITH asked, n ORDER BY asked, coalesce(n.valid_from, date("0001-01-01")), n.id
RETURN asked, n.name_zh AS name, n.full_name_zh AS full_name, n.name_en AS name_en,
       n.valid_from AS valid_from, n.valid_to AS valid_to
