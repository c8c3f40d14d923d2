// Which sharing agreements have these ids?
:param ids => ["SA01", "SA02"];
UNWIND $ids AS asked
MATCH (pact:SharingAgreement {id: asked})-[:PROVIDED_BY]->(provider:Organisation)
RETURN asked, pact.id AS id, pact.dataset AS dataset, pact.rows AS rows, pact.consumer AS consumer,
       pact.role AS role, pact.purposes AS purposes, pact.legal_basis AS legal_basis, pact.valid_from AS valid_from,
       pact.valid_to AS valid_to, pact.recorded_at AS recorded_at, pact.superseded_at AS superseded_at,
       pact.obligations AS obligations, pact.document AS document, coalesce(pact.synthetic, false) AS synthetic,
       pact.evidence AS evidence, provider.id AS provider_id
