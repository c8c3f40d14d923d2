// Record sharing agreements; a row whose key is there with other content corrects it
// Rule: as for duties. The old record is superseded and kept under its numbered id, the new one takes the key as its id.
// Believed from: as the row says, otherwise from the first day in force, for a correction from now; never in the future.
:param rows => [];
:param at => "2024-01-01T00:00:00+08:00";
UNWIND $rows AS row
OPTIONAL MATCH (old:SharingAgreement {id: row.id})
WITH row, old, coalesce(old.version, 0) + 1 AS version, datetime($at) AS at,
     datetime({date: date(row.valid_from), timezone: '+08:00'}) AS first_day
FOREACH (_ IN CASE WHEN old IS NULL THEN [] ELSE [1] END |
  SET old.id = row.id + '#' + toString(old.version), old.superseded_at = coalesce(old.superseded_at, at)
  REMOVE old:Loaded, old.loaded_key, old.source_row)
CREATE (pact:SharingAgreement:Loaded {id: row.id})
SET pact.loaded_key = row.loaded_key, pact.source_row = row.source_row, pact.key = row.id, pact.version = version,
    pact.dataset = row.dataset, pact.rows = row.rows, pact.consumer = row.consumer, pact.role = row.role,
    pact.purposes = row.purposes, pact.legal_basis = row.legal_basis,
    pact.valid_from = date(row.valid_from), pact.valid_to = date(row.valid_to),
    pact.recorded_at = coalesce(datetime(row.recorded_at),
      CASE WHEN old IS NULL AND first_day < at THEN first_day ELSE at END),
    pact.superseded_at = datetime(row.superseded_at),
    pact.obligations = row.obligations, pact.document = row.document,
    pact.synthetic = row.synthetic, pact.evidence = row.evidence
FOREACH (before IN CASE WHEN old IS NULL THEN [] ELSE [old] END | CREATE (pact)-[:REPLACES {reason: 'CORRECTION'}]->(before))
WITH row, pact
MATCH (provider:Organisation {id: row.provider_id})
CREATE (pact)-[:PROVIDED_BY]->(provider)
WITH row, pact
MATCH (consumer:Organisation {id: row.consumer_id})
CREATE (pact)-[:SHARED_WITH]->(consumer)
