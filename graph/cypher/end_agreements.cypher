// End agreements on who leads, each on a day
:param rows => [];
:param draft => "D-example";
UNWIND $rows AS row
MATCH (g:Agreement {id: row[0]})
SET g.valid_to = date(row[1]), g.by_draft = $draft
RETURN g.id AS id, 1 AS version, g.area_code AS area, g.scope_key AS scope ORDER BY id
