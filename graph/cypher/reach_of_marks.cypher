// How much of the graph stands behind marks of what may be seen?
// Rule: of all ties to places, to matters and to departments, the share that leads to what a mark names; `within` an
// area lies everything that lies in it. Of a department the largest share of what it was given, has done and employs.
// Nodes and the graph know how many ties they have, so that none is followed: an estimate (graph/reach.py).
// Of the hazards of a `status`, or of several, their share, counted in the index of states; of more than `most` it is all.
:param asked => ["area:440308003", "category:02", "unit:U03", "within:440308", "status:VERIFIED", "status:RECTIFYING,VERIFIED"];
:param most => 20000;
CALL () { MATCH ()-[tie:LOCATED_IN]->() RETURN toFloat(count(tie)) AS placed }
CALL () { MATCH ()-[tie:OF_SUB_SCOPE]->() RETURN toFloat(count(tie)) AS sorted }
CALL () { MATCH ()-[tie:GIVEN_TO]->() RETURN toFloat(count(tie)) AS given }
CALL () { MATCH ()-[tie:BY_UNIT]->() RETURN toFloat(count(tie)) AS done }
CALL () { MATCH ()-[tie:WORKS_FOR]->() RETURN toFloat(count(tie)) AS employed }
CALL () { MATCH (h:Hazard) RETURN toFloat(count(h)) AS hazards }
UNWIND $asked AS asked
CALL (asked, placed, sorted, given, done, employed, hazards) {
  WITH substring(asked, 5) AS code, placed WHERE asked STARTS WITH 'area:'
  MATCH (place:AdminArea {code: code})
  RETURN COUNT { (place)<-[:LOCATED_IN]-() } / placed AS share
  UNION ALL
  WITH substring(asked, 7) AS code, placed WHERE asked STARTS WITH 'within:'
  MATCH (:AdminArea {code: code})<-[:PART_OF*0..8]-(place:AdminArea)
  WITH DISTINCT place, placed
  RETURN sum(COUNT { (place)<-[:LOCATED_IN]-() } / placed) AS share
  UNION ALL
  WITH substring(asked, 9) AS code, sorted WHERE asked STARTS WITH 'category:'
  MATCH (matter:SubScope {category_code: code})
  RETURN sum(COUNT { (matter)<-[:OF_SUB_SCOPE]-() } / sorted) AS share
  UNION ALL
  WITH substring(asked, 5) AS id, given, done, employed WHERE asked STARTS WITH 'unit:'
  MATCH (unit:Department {id: id})
  UNWIND [COUNT { (unit)<-[:GIVEN_TO]-() } / given, COUNT { (unit)<-[:BY_UNIT]-() } / done, COUNT { (unit)<-[:WORKS_FOR]-() } / employed] AS of
  RETURN max(of) AS share
  UNION ALL
  WITH split(substring(asked, 7), ',') AS statuses, hazards WHERE asked STARTS WITH 'status:'
  CALL (statuses) { MATCH (h:Hazard) WHERE h.status IN statuses RETURN h LIMIT $most + 1 }
  WITH count(h) AS found, hazards
  RETURN CASE WHEN found > $most THEN 1.0 ELSE found / hazards END AS share
}
RETURN asked, toFloat(sum(share)) AS share
