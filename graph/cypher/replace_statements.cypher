// Take from earlier statements what was told anew since, or is held no more
:param rows => [];
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s.live = row.live, s.held = row.held
FOREACH (_ IN CASE WHEN any(f IN row.live WHERE NOT f IN row.held) THEN [1] ELSE [] END | SET s:Claim)
FOREACH (_ IN CASE WHEN any(f IN row.live WHERE NOT f IN row.held) THEN [] ELSE [1] END | REMOVE s:Claim)
