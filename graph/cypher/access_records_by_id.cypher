// Which records of the access log have these ids?
// Rule: cut to what the caller may see.
:param ids => ["20230210T093000-0123456789ab#000000000001"];
:param seenAccess => null;
UNWIND $ids AS asked
MATCH (r:AccessRecord {id: asked})
WHERE $seenAccess IS NULL OR 'unit:' + r.organisation IN $seenAccess
RETURN asked, r.id AS id, r.writer AS writer, r.seq AS seq, r.at AS at, r.kind AS kind, r.decision AS decision,
       r.caller AS caller, r.way AS way, r.subject AS subject, r.issuer AS issuer, coalesce(r.roles, []) AS roles,
       r.purpose AS purpose, r.basis AS basis, coalesce(r.datasets, []) AS datasets, coalesce(r.refused, []) AS refused,
       r.operation AS operation, r.document AS document, r.request AS request, r.revision AS revision,
       r.period_from AS period_from, r.period_to AS period_to, r.number AS number, r.note AS note,
       r.previous AS previous, r.hash AS hash, r.organisation AS organisation_id,
       coalesce(r.agreements, []) AS agreement_ids, coalesce(r.types, []) AS types, coalesce(r.counts, []) AS counts,
       coalesce(r.keys, []) AS keys
