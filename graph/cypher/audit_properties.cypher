// Where is a required property missing, or an enumerated one unknown?
CALL () {
  MATCH (n:Organisation) RETURN 'organisation ' + coalesce(n.id, elementId(n)) AS asked, [k IN ['id', 'code', 'kind', 'name_zh', 'full_name_zh'] WHERE n[k] IS NULL] AS missing,
    CASE WHEN n.kind IN ['DEPARTMENT', 'COMMITTEE', 'HEADQUARTERS', 'OFFICE', 'EXTERNAL'] THEN [] ELSE ['kind'] END AS unknown
  UNION ALL
  MATCH (n:Department) RETURN 'department ' + coalesce(n.id, elementId(n)) AS asked, [] AS missing,
    CASE WHEN n.category IS NULL OR n.category IN ['TERRITORIAL', 'INDUSTRY', 'COMPREHENSIVE', 'SUPPORT'] THEN [] ELSE ['category'] END AS unknown
  UNION ALL
  MATCH (n:AdminArea) RETURN 'area ' + coalesce(n.code, elementId(n)) AS asked, [k IN ['code', 'name_zh', 'kind'] WHERE n[k] IS NULL] AS missing, [] AS unknown
  UNION ALL
  MATCH (n:RiskCategory) RETURN 'category ' + coalesce(n.code, elementId(n)) AS asked, [k IN ['code', 'name_zh'] WHERE n[k] IS NULL] AS missing, [] AS unknown
  UNION ALL
  MATCH (n:SubScope) RETURN 'sub-scope ' + coalesce(n.key, elementId(n)) AS asked, [k IN ['key', 'name_zh', 'category_code'] WHERE n[k] IS NULL] AS missing, [] AS unknown
  UNION ALL
  MATCH (n:CoverageCell) RETURN 'cell ' + coalesce(n.key, elementId(n)) AS asked, [k IN ['key', 'sub_scope_key', 'area_code'] WHERE n[k] IS NULL] AS missing, [] AS unknown
  UNION ALL
  MATCH (n:Declaration) RETURN 'declaration ' + coalesce(n.id, elementId(n)) AS asked,
    [k IN ['id', 'cell_key', 'declared', 'valid_from', 'recorded_at', 'entered'] WHERE n[k] IS NULL] AS missing, [] AS unknown
  UNION ALL
  MATCH (n:Responsibility) RETURN 'duty ' + coalesce(n.id, elementId(n)) AS asked,
    [k IN ['id', 'key', 'version', 'role', 'valid_from', 'recorded_at', 'area_code', 'scope_key'] WHERE n[k] IS NULL] AS missing,
    CASE WHEN n.role IN ['TERRITORIAL', 'INDUSTRY_LEAD', 'INDUSTRY_SUPPORT', 'COMPREHENSIVE'] THEN [] ELSE ['role'] END AS unknown
  UNION ALL
  MATCH (n:Agreement) RETURN 'agreement ' + coalesce(n.id, elementId(n)) AS asked,
    [k IN ['id', 'role', 'primary_unit', 'units', 'valid_from', 'area_code', 'scope_key'] WHERE n[k] IS NULL] AS missing,
    CASE WHEN n.role IN ['TERRITORIAL', 'INDUSTRY_LEAD', 'COMPREHENSIVE'] THEN [] ELSE ['role'] END AS unknown
  UNION ALL
  MATCH (n:SharingAgreement) RETURN 'sharing agreement ' + coalesce(n.id, elementId(n)) AS asked,
    [k IN ['id', 'key', 'version', 'consumer', 'dataset', 'rows', 'purposes', 'legal_basis', 'valid_from', 'recorded_at'] WHERE n[k] IS NULL]
      + CASE WHEN n.dataset IN ['ENTERPRISES_RESTRICTED', 'USERS', 'ACCESS_LOG'] AND n.purposes = [] THEN ['purposes'] ELSE [] END AS missing,
    CASE WHEN n.dataset IN ['DUTIES', 'RESPONSE', 'RISK_POINTS', 'HAZARDS', 'INSPECTIONS', 'ENTERPRISES', 'ENTERPRISES_RESTRICTED', 'USERS', 'ACCESS_LOG'] THEN [] ELSE ['dataset'] END
      + CASE WHEN n.rows IN ['ALL', 'OWN_AREA', 'OWN_CATEGORY', 'OWNED', 'ASSIGNED', 'NONE'] THEN [] ELSE ['rows'] END
      + CASE WHEN n.role IS NULL OR n.role IN ['READER', 'OPERATOR', 'STEWARD', 'APPROVER', 'AUDITOR', 'ADMIN'] THEN [] ELSE ['role'] END
      + CASE WHEN all(p IN n.purposes WHERE p IN ['SUPERVISION', 'RESCUE', 'COORDINATION', 'AUDIT', 'STATISTICS', 'ANALYSIS']) THEN [] ELSE ['purposes'] END AS unknown
  UNION ALL
  MATCH (n:RiskPoint) RETURN 'risk point ' + coalesce(n.hic, elementId(n)) AS asked,
    [k IN ['hic', 'name_zh', 'level_initial', 'level_current', 'status'] WHERE n[k] IS NULL] AS missing,
    CASE WHEN n.level_current IN [1, 2, 3, 4] AND n.level_initial IN [1, 2, 3, 4] THEN [] ELSE ['level'] END
      + CASE WHEN n.status IN ['IN_USE', 'WITHDRAWN'] THEN [] ELSE ['status'] END AS unknown
  UNION ALL
  MATCH (n:Hazard) RETURN 'hazard ' + coalesce(n.hic, elementId(n)) AS asked,
    [k IN ['hic', 'description_zh', 'level_initial', 'level_current', 'status', 'found_at'] WHERE n[k] IS NULL] AS missing,
    CASE WHEN n.level_current IN [1, 2] AND n.level_initial IN [1, 2] THEN [] ELSE ['level'] END
      + CASE WHEN n.status IN ['REGISTERED', 'GRADED', 'DISPATCHED', 'RETURNED', 'ACCEPTED', 'RECTIFYING', 'SUBMITTED', 'VERIFIED', 'CLOSED', 'TRANSFERRED'] THEN [] ELSE ['status'] END AS unknown
  UNION ALL
  MATCH (n:YearStatistic) RETURN 'statistic ' + coalesce(n.id, elementId(n)) AS asked, [k IN ['id', 'key', 'year', 'class', 'qualifier', 'sentence'] WHERE n[k] IS NULL] AS missing,
    CASE WHEN n.qualifier IN ['EXACT', 'MORE_THAN', 'ABOUT', 'AT_LEAST'] THEN [] ELSE ['qualifier'] END AS unknown
  UNION ALL
  MATCH (n:Enterprise) RETURN 'enterprise ' + coalesce(n.id, elementId(n)) AS asked, [k IN ['id', 'name_zh'] WHERE n[k] IS NULL] AS missing, [] AS unknown
  UNION ALL
  MATCH (n:EscalationPost) RETURN 'escalation post ' + coalesce(n.id, elementId(n)) AS asked, [k IN ['id', 'level', 'condition'] WHERE n[k] IS NULL] AS missing,
    CASE WHEN n.level IN [4, 5] THEN [] ELSE ['level'] END
      + CASE WHEN n.condition IN ['ALWAYS', 'EVENT', 'LISTED_SUPERVISION', 'EARTHQUAKE', 'WEATHER_WARNING'] THEN [] ELSE ['condition'] END AS unknown
}
WITH asked, missing, [k IN unknown WHERE NOT k IN missing] AS unknown
WHERE missing <> [] OR unknown <> []
RETURN asked, 'missing: ' + reduce(t = '', k IN missing | t + k + ' ') + ', unknown value: ' + reduce(t = '', k IN unknown | t + k + ' ') AS detail
ORDER BY asked
