// Where does a derived property that serves an index not equal what it derives from?
CALL () {
  MATCH (n:Responsibility)-[:APPLIES_IN]->(a:AdminArea) WHERE n.area_code <> a.code
  RETURN 'duty ' + n.id AS asked, 'area_code says ' + n.area_code + ', APPLIES_IN says ' + a.code AS detail
  UNION ALL
  MATCH (n:Responsibility)-[:COVERS]->(m:SubScope|RiskCategory)
  WITH n, coalesce(m.key, m.code + '-*') AS covered WHERE n.scope_key <> covered
  RETURN 'duty ' + n.id AS asked, 'scope_key says ' + n.scope_key + ', COVERS says ' + covered AS detail
  UNION ALL
  MATCH (n:SubScope)-[:IN_CATEGORY]->(c:RiskCategory) WHERE n.category_code <> c.code OR NOT n.key STARTS WITH c.code + '-'
  RETURN 'sub-scope ' + n.key AS asked, 'category_code says ' + n.category_code + ', IN_CATEGORY says ' + c.code AS detail
  UNION ALL
  MATCH (m:SubScope)<-[:FOR_SUB_SCOPE]-(n:CoverageCell)-[:IN_AREA]->(a:AdminArea)
  WHERE n.sub_scope_key <> m.key OR n.area_code <> a.code OR n.key <> m.key + '|' + a.code
  RETURN 'cell ' + n.key AS asked, 'its edges say ' + m.key + '|' + a.code AS detail
  UNION ALL
  MATCH (n:Declaration)-[:DECLARES]->(c:CoverageCell) WHERE n.cell_key <> c.key
  RETURN 'declaration ' + n.id AS asked, 'cell_key says ' + n.cell_key + ', DECLARES says ' + c.key AS detail
  UNION ALL
  MATCH (n:Agreement)-[:APPLIES_IN]->(a:AdminArea) WHERE n.area_code <> a.code
  RETURN 'agreement ' + n.id AS asked, 'area_code says ' + n.area_code + ', APPLIES_IN says ' + a.code AS detail
  UNION ALL
  MATCH (n:Agreement)-[:COVERS]->(m:SubScope|RiskCategory)
  WITH n, coalesce(m.key, m.code + '-*') AS covered WHERE n.scope_key <> covered
  RETURN 'agreement ' + n.id AS asked, 'scope_key says ' + n.scope_key + ', COVERS says ' + covered AS detail
  UNION ALL
  MATCH (n:Agreement)-[:LED_BY]->(lead:Department)
  WITH n, lead, COLLECT { MATCH (n)-[:AGREED_BY]->(d:Department) RETURN d.id ORDER BY d.id } AS agreed
  WHERE n.primary_unit <> lead.id OR NOT lead.id IN agreed
    OR any(u IN n.units WHERE NOT u IN agreed) OR any(u IN agreed WHERE NOT u IN n.units)
  RETURN 'agreement ' + n.id AS asked, 'primary_unit or units do not say what LED_BY and AGREED_BY say' AS detail
  UNION ALL
  MATCH (n:SharingAgreement)-[:SHARED_WITH]->(o:Organisation) WHERE n.consumer <> o.id
  RETURN 'sharing agreement ' + n.id AS asked, 'consumer says ' + n.consumer + ', SHARED_WITH says ' + o.id AS detail
  UNION ALL
  MATCH (n:Organisation)
  WITH n, [l IN labels(n) WHERE l IN ['Department', 'Committee', 'Headquarters', 'Office', 'ExternalBody']] AS kinds
  WHERE kinds <> [CASE n.kind WHEN 'DEPARTMENT' THEN 'Department' WHEN 'COMMITTEE' THEN 'Committee'
    WHEN 'HEADQUARTERS' THEN 'Headquarters' WHEN 'OFFICE' THEN 'Office' ELSE 'ExternalBody' END]
  RETURN 'organisation ' + n.id AS asked, 'its label does not say what its kind says' AS detail
}
RETURN asked, detail ORDER BY asked, detail
