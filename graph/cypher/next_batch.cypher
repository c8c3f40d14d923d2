// Which staged batch of this load comes next?
:param load => "example";
MATCH (b:LoadBatch {load: $load, done: false})
RETURN b.seq AS seq, b.kind AS kind, b.rows AS rows ORDER BY b.seq LIMIT 1
