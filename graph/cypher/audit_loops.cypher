// Where does a chain come back to where it began?
CALL () {
  MATCH (a:AdminArea) WHERE EXISTS { (a)-[:PART_OF*1..9]->(a) }
  RETURN 'area ' + a.code AS asked, 'lies in itself' AS detail
  UNION ALL
  MATCH (a:AdminArea) WHERE EXISTS { (a)-[:PART_OF*9..9]->(:AdminArea) }
  RETURN 'area ' + a.code AS asked, 'lies more than 8 steps deep, where questions do not look' AS detail
  UNION ALL
  MATCH (o:Organisation) WHERE EXISTS { (o)-[:HOSTED_BY|REPORTS_TO*1..8]->(o) }
  RETURN 'organisation ' + o.id AS asked, 'is hosted by or reports to itself, by a chain' AS detail
  UNION ALL
  MATCH (o)-[:HOSTED_BY]->(host) WHERE NOT o:Office OR NOT host:Department
  RETURN 'organisation ' + coalesce(o.id, '?') AS asked, 'only an office is hosted, and only by a department' AS detail
}
RETURN asked, detail ORDER BY asked, detail
