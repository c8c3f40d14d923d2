// When did the holders of these duties confirm that they answer for them, the earliest first?
// Rule: of the record that is named; what was confirmed of an earlier record stands by that one.
:param ids => ["R032", "R096"];
UNWIND $ids AS asked
MATCH (:Responsibility {id: asked})<-[:CONFIRMS]-(c:Confirmation)-[:BY_UNIT]->(unit:Department)
OPTIONAL MATCH (c)-[:BY_USER]->(user:User)
WITH asked, c, unit, user ORDER BY asked, c.at, c.id
RETURN asked, c.at AS at, c.reason_zh AS reason, unit.id AS unit_id, user.id AS user_id
