// Which organisations have these ids?
// Rule: an organisation is shown under its present name; names over time are names_of_organisations.
:param ids => ["U06", "C02", "O02", "X06"];
UNWIND $ids AS asked
MATCH (o:Organisation {id: asked})
OPTIONAL MATCH (o)-[line:REPORTS_TO]->(superior:Organisation)
RETURN asked, o.kind AS kind, o.id AS id, o.code AS code, o.name_zh AS name, o.full_name_zh AS full_name,
       o.name_en AS name_en, coalesce(o.aliases, []) AS aliases, o.category AS category, o.tier AS tier,
       o.legal_basis AS legal_basis, o.valid_from AS valid_from, o.valid_to AS valid_to,
       o.superior_name AS superior_name, superior.id AS superior_id,
       coalesce(o.reports_vertically, false) AS reports_vertically,
       o.evidence AS evidence, coalesce(o.synthetic, false) AS synthetic
