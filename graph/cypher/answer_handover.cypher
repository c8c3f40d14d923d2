// Answer a handover: it is accepted, declined or withdrawn, and nobody answers it again
:param id => "HO-0123456789";
:param state => "DECLINED";
:param unit => "U18";
:param user => null;
:param at => "2024-01-01T00:00:00+08:00";
:param by => "API_KEY::0123456789";
:param reason => "不在本单位职责范围";
MATCH (o:Handover {id: $id})
SET o.version = o.version + 1, o.state = $state, o.answered_at = datetime($at), o.answered_by = $by,
    o.answered_by_unit = $unit, o.answer_zh = $reason
WITH o
CALL (o) { MATCH (u:User {id: $user})-[:WORKS_FOR]->(:Department {id: $unit}) MERGE (o)-[:ANSWERED_BY]->(u) }
CALL (o) {
  MATCH (o)-[offer:HANDS_OVER]->(:Assignment)
  SET offer.became = CASE WHEN $state = 'ACCEPTED' THEN offer.became ELSE 'KEPT' END
}
RETURN o.version AS version
