// Confirm that the holder of a duty answers for it still
// Rule: confirmations are appended, never changed, and stand by the record that was confirmed: a corrected duty is
// another record, which nobody has confirmed. `user` ties it to a user of the unit, where the caller is one.
:param id => "C-0123456789";
:param duty => "R032";
:param unit => "U16";
:param user => null;
:param at => "2024-01-01T00:00:00+08:00";
:param by => "API_KEY::0123456789";
:param reason => null;
MATCH (duty:Responsibility {id: $duty})
MATCH (unit:Department {id: $unit})
CREATE (duty)<-[:CONFIRMS]-(c:Confirmation {id: $id})-[:BY_UNIT]->(unit)
SET c.at = datetime($at), c.by = $by, c.reason_zh = $reason
WITH c
CALL (c) { MATCH (u:User {id: $user})-[:WORKS_FOR]->(:Department {id: $unit}) MERGE (c)-[:BY_USER]->(u) }
RETURN c.id AS id
