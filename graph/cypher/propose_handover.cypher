// Propose to hand open assignments over to another department
// Rule: nothing changes hands before the other department signs.
:param id => "HO-0123456789";
:param giver => "U17";
:param taker => "U18";
:param assignments => [];
:param reason => "机构改革";
:param document => null;
:param unit => "U17";
:param user => null;
:param at => "2024-01-01T00:00:00+08:00";
:param by => "API_KEY::0123456789";
MATCH (giver:Department {id: $giver})
MATCH (taker:Department {id: $taker})
CREATE (giver)<-[:HANDED_FROM]-(o:Handover {id: $id})-[:HANDED_TO]->(taker)
SET o.version = 1, o.state = 'PROPOSED', o.reason_zh = $reason, o.document = $document,
    o.proposed_at = datetime($at), o.proposed_by = $by, o.proposed_by_unit = $unit
WITH o
CALL (o) { MATCH (u:User {id: $user})-[:WORKS_FOR]->(:Department {id: $unit}) MERGE (o)-[:PROPOSED_BY]->(u) }
UNWIND $assignments AS assignment
MATCH (a:Assignment {id: assignment})
CREATE (o)-[:HANDS_OVER {became: 'OFFERED'}]->(a)
RETURN count(*) AS offered
