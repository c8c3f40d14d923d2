// Record an inspection: by whom, of what, where, and what was found
:param id => "I-example";
:param kind => "PATROL";
:param result => "NO_PROBLEM";
:param on => "2024-01-01";
:param area => "440308003";
:param subScope => "02-A";
:param riskPoint => null;
:param enterprise => null;
:param withUnit => null;
:param unit => "U03";
:param by => "API_KEY::0123456789";
MATCH (unit:Department {id: $unit})
MATCH (area:AdminArea {code: $area})
MATCH (matter:SubScope {key: $subScope})
CREATE (unit)<-[:BY_UNIT]-(i:Inspection {id: $id})-[:LOCATED_IN]->(area)
CREATE (i)-[:OF_SUB_SCOPE]->(matter)
SET i.kind = $kind, i.result = $result, i.inspected_on = date($on), i.synthetic = false, i.by = $by
WITH i
CALL (i) { MATCH (o:Organisation {id: $withUnit}) MERGE (i)-[:WITH_UNIT]->(o) }
CALL (i) { MATCH (p:RiskPoint {hic: $riskPoint}) MERGE (i)-[:INSPECTED]->(p) }
CALL (i) { MATCH (e:Enterprise {id: $enterprise}) MERGE (i)-[:INSPECTED]->(e) }
RETURN i.id AS id
