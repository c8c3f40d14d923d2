// Undo loads that died while they were staging: nothing of them was ever applied
:param load => "the one that asks, which is alive";
MATCH (l:Load {state: 'STAGING'})
WHERE l.id <> $load AND l.until < datetime()
OPTIONAL MATCH (b:LoadBatch {load: l.id})
DELETE b
WITH DISTINCT l
DELETE l
