// Which departments are there, in the order of their ids, after a given one?
// Rule: keyset paging, so that a page stays right when departments are added meanwhile.
:param after => null;
:param first => 50;
MATCH (o:Department)
WHERE o.id > coalesce($after, '')
WITH o ORDER BY o.id LIMIT $first
OPTIONAL MATCH (o)-[line:REPORTS_TO]->(superior:Organisation)
WITH o, superior ORDER BY o.id
RETURN o.id AS asked, o.kind AS kind, o.id AS id, o.code AS code, o.name_zh AS name, o.full_name_zh AS full_name,
       o.name_en AS name_en, coalesce(o.aliases, []) AS aliases, o.category AS category, o.tier AS tier,
       o.legal_basis AS legal_basis, o.valid_from AS valid_from, o.valid_to AS valid_to,
       o.superior_name AS superior_name, superior.id AS superior_id,
       coalesce(o.reports_vertically, false) AS reports_vertically,
       o.evidence AS evidence, coalesce(o.synthetic, false) AS synthetic
