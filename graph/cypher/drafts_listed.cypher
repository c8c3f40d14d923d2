// Which drafts are there, the latest first?
:param state => null;
:param first => 50;
MATCH (d:Draft)
WHERE $state IS NULL OR d.state = $state
RETURN d.id AS asked, d.id AS id, d.version AS version, d.title AS title, d.effective AS effective,
       d.document AS document, d.state AS state, d.base AS base, d.prepared_at AS prepared_at, d.settled_at AS settled_at,
       d.author AS author, d.unit AS unit_id, d.approver_unit AS approver_unit_id
ORDER BY prepared_at DESC, id DESC LIMIT $first
