// Register a hazard where it is, with the matter it belongs to and the first step of its life
:param hic => "440308003202121202401010016";
:param description => "示例";
:param descriptionEn => null;
:param level => 1;
:param foundAt => "2024-01-01T00:00:00+08:00";
:param area => "440308003";
:param subScope => "02-A";
:param riskPoint => null;
:param enterprise => null;
:param building => null;
:param factor => null;
:param mayCause => [];
:param recurrenceOf => null;
:param foundBy => null;
:param at => "2024-01-01T00:00:00+08:00";
:param unit => "U03";
:param by => "API_KEY::0123456789";
:param user => "U03-004";
MATCH (area:AdminArea {code: $area})
MATCH (matter:SubScope {key: $subScope})
MATCH (unit:Department {id: $unit})
CREATE (area)<-[:LOCATED_IN]-(h:Coded:Hazard {hic: $hic})-[:OF_SUB_SCOPE]->(matter)
CREATE (h)-[:HAS_TRANSITION]->(t:Transition {id: $hic + '|1'})-[:BY_UNIT]->(unit)
SET h.description_zh = $description, h.description_en = $descriptionEn, h.level_initial = $level, h.level_current = $level,
    h.found_at = datetime($foundAt), h.building_code = $building, h.synthetic = false, h.version = 1,
    h.status = 'REGISTERED', h.last_at = datetime($at),
    t.no = 1, t.to_status = 'REGISTERED', t.at = datetime($at), t.by = $by, t.synthetic = false
WITH h, t
CALL (t) { MATCH (u:User {id: $user})-[:WORKS_FOR]->(:Department {id: $unit}) MERGE (t)-[:BY_USER]->(u) }
CALL (h) { MATCH (p:RiskPoint {hic: $riskPoint}) MERGE (h)-[:FOUND_AT]->(p) }
CALL (h) { MATCH (e:Enterprise {id: $enterprise}) MERGE (h)-[:BELONGS_TO]->(e) }
CALL (h) { MATCH (b:Premises {building_code: left($building, 19)}) MERGE (h)-[:IN_BUILDING]->(b) }
CALL (h) { MATCH (f:HazardFactor {id: $factor}) MERGE (h)-[:HAS_FACTOR]->(f) }
CALL (h) { UNWIND $mayCause AS id MATCH (c:AccidentType {id: id}) MERGE (h)-[:MAY_CAUSE]->(c) }
CALL (h) { MATCH (earlier:Hazard {hic: $recurrenceOf}) MERGE (h)-[:RECURRENCE_OF]->(earlier) }
CALL (h) { MATCH (i:Inspection {id: $foundBy}) MERGE (h)-[:FOUND_BY]->(i) }
RETURN h.version AS version
