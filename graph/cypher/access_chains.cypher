// Which chains does the access log have, where do they end, and up to where are they pruned?
MATCH (c:AccessChain)
RETURN c.writer AS writer, c.seq AS seq, c.hash AS hash, coalesce(c.pruned_seq, 0) AS pruned_seq,
       coalesce(c.pruned_hash, '') AS pruned_hash, c.pruned_key AS pruned_key, c.pruned_signature AS pruned_signature
ORDER BY writer
