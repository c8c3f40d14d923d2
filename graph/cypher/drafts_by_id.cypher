// Which drafts have these ids, in their latest version?
:param ids => ["D-0001"];
UNWIND $ids AS asked
MATCH (d:Draft {id: asked})
RETURN asked, d.id AS id, d.version AS version, d.title AS title, d.effective AS effective, d.document AS document,
       d.state AS state, d.base AS base, d.prepared_at AS prepared_at, d.settled_at AS settled_at, d.author AS author,
       d.unit AS unit_id, d.approver_unit AS approver_unit_id
