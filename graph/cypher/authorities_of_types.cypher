// Which department's word decides about which field of these types?
:param types => ["Enterprise"];
UNWIND $types AS asked
MATCH (a:Authority {type: asked})-[:DECIDED_BY]->(d:Department)
RETURN asked, a.field AS field, d.id AS unit ORDER BY asked, field
