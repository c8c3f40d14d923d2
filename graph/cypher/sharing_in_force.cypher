// Which sharing agreements are in force on a date?
// Rule: in force on the date (half-open) and believed now, as for duties.
:param on => "2023-02-10";
WITH date($on) AS on, datetime() AS now
MATCH (pact:SharingAgreement)-[:PROVIDED_BY]->(provider:Organisation)
WHERE pact.valid_from <= on AND coalesce(on < pact.valid_to, true)
  AND pact.recorded_at <= now AND coalesce(now < pact.superseded_at, true)
RETURN pact.id AS asked, pact.id AS id, pact.dataset AS dataset, pact.rows AS rows, pact.consumer AS consumer,
       pact.role AS role, pact.purposes AS purposes, pact.legal_basis AS legal_basis, pact.valid_from AS valid_from,
       pact.valid_to AS valid_to, pact.recorded_at AS recorded_at, pact.superseded_at AS superseded_at,
       pact.obligations AS obligations, pact.document AS document, coalesce(pact.synthetic, false) AS synthetic,
       pact.evidence AS evidence, provider.id AS provider_id
ORDER BY asked
