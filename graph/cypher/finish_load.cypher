// Finish a load: its batches are done and go, its log stays
:param load => "example";
MATCH (l:Load {id: $load})
SET l.state = 'DONE', l.finished_at = datetime()
REMOVE l.until
WITH l
MATCH (b:LoadBatch {load: l.id})
DELETE b
