// Which agreements on who leads have these ids?
:param ids => ["none is in the seeds"];
UNWIND $ids AS asked
MATCH (pact:Agreement {id: asked})
RETURN asked, pact.id AS id, pact.role AS role, pact.valid_from AS valid_from, pact.valid_to AS valid_to,
       pact.document AS document, pact.area_code AS area_code, pact.scope_key AS scope_key,
       pact.primary_unit AS primary_id, pact.units AS unit_ids
