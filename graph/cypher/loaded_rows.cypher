// Which of these rows have been loaded before, and with which content?
:param keys => ["areas|440308", "responsibilities|R001"];
UNWIND $keys AS asked
MATCH (n:Loaded {loaded_key: asked})
RETURN asked, n.source_row AS source_row
