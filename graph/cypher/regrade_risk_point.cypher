// Grade a risk point anew, and keep the grading
// Rule: gradings are appended, never changed; the identity code keeps the level at registration.
:param hic => "440308001101212202201150012";
:param level => 2;
:param reason => "隐患整改后复评";
:param at => "2024-01-01T00:00:00+08:00";
:param unit => "U01";
:param by => "API_KEY::0123456789";
MATCH (p:RiskPoint {hic: $hic})
MATCH (unit:Department {id: $unit})
CREATE (p)-[:HAS_GRADING]->(g:Grading {id: $hic + '|' + toString(datetime($at))})-[:BY_UNIT]->(unit)
SET g.from_level = p.level_current, g.to_level = $level, g.at = datetime($at), g.reason_zh = $reason, g.by = $by,
    p.level_current = $level, p.version = coalesce(p.version, 0) + 1
RETURN p.version AS version
