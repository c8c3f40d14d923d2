// Register a risk point where it is, with the matter it is watched for
:param hic => "440308003102321202401010014";
:param name => "示例点位";
:param nameEn => null;
:param level => 3;
:param area => "440308003";
:param subScope => "02-A";
:param building => null;
:param patrolDays => 30;
:param at => "2024-01-01T00:00:00+08:00";
:param unit => "U03";
:param by => "API_KEY::0123456789";
MATCH (area:AdminArea {code: $area})
MATCH (matter:SubScope {key: $subScope})
CREATE (area)<-[:LOCATED_IN]-(p:Coded:RiskPoint {hic: $hic})-[:OF_SUB_SCOPE]->(matter)
SET p.name_zh = $name, p.name_en = $nameEn, p.level_initial = $level, p.level_current = $level, p.long_term = true,
    p.patrol_days = $patrolDays, p.status = 'IN_USE', p.registered_on = date(datetime($at)), p.building_code = $building,
    p.synthetic = false, p.version = 1, p.by = $by, p.registered_by = $unit
WITH p
CALL (p) { MATCH (b:Premises {building_code: left($building, 19)}) MERGE (p)-[:IN_BUILDING]->(b) }
RETURN p.version AS version
