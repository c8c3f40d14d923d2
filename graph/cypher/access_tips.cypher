// Which ends of chains does no other chain name yet?
// Rule: a chain that has grown since it was named is to be named again.
:param writer => "20230210T093000-0123456789ab";
MATCH (c:AccessChain)
WHERE c.writer <> $writer AND c.seq > coalesce(c.named, 0)
RETURN c.writer AS writer, c.seq AS seq, c.hash AS hash ORDER BY writer
