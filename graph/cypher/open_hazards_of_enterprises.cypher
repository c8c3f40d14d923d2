// How many hazards of these enterprises are open, and how many of those are major?
// Rule: open is what is neither closed nor transferred; major is level 1 now. No hazards at all is 0, not nothing.
:param ids => ["E01"];
UNWIND $ids AS asked
MATCH (e:Enterprise {id: asked})
OPTIONAL MATCH (e)<-[:BELONGS_TO]-(h:Hazard) WHERE NOT h.status IN ['CLOSED', 'TRANSFERRED']
RETURN asked, count(h) AS open, count(CASE h.level_current WHEN 1 THEN 1 END) AS major
