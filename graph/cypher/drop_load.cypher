// Undo one load that is staged and will not be applied
:param load => "example";
MATCH (l:Load {id: $load, state: 'STAGING'})
OPTIONAL MATCH (b:LoadBatch {load: l.id})
DELETE b
WITH DISTINCT l
DELETE l
