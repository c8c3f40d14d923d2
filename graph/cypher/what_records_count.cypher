// What do the records of the graph count, for each number of the work report that records stand behind?
// Rule: of what happened, in the year the number is about; of what stands, on the last day of that year or later.
:param years => [2022];
UNWIND $years AS year
WITH year, date({year: year, month: 1, day: 1}) AS first, date({year: year + 1, month: 1, day: 1}) AS next
CALL (year, first, next) {
  MATCH (n:Committee) RETURN 'committees' AS key, count(n) AS counted
  UNION MATCH (n:Headquarters) RETURN 'headquarters' AS key, count(n) AS counted
  UNION MATCH (n:RiskCategory) RETURN 'risk_categories_in_use' AS key, count(n) AS counted
  UNION MATCH (n:RiskPoint {long_term: true, status: 'IN_USE'}) RETURN 'long_term_points' AS key, count(n) AS counted
  UNION MATCH (n:Department) WHERE coalesce(next < n.valid_to, true) RETURN 'departments' AS key, count(n) AS counted
  UNION MATCH (n:User) WHERE n.valid_from < next AND coalesce(next < n.valid_to, true) RETURN 'users' AS key, count(n) AS counted
  UNION MATCH (n:Responsibility) WHERE n.role <> 'INDUSTRY_SUPPORT' RETURN 'supervisory_roles' AS key, count(DISTINCT n.role) AS counted
  UNION MATCH (n:RescueTeam) RETURN 'rescue_teams' AS key, count(n) AS counted
  UNION MATCH (n:Warehouse) RETURN 'warehouses' AS key, count(n) AS counted
  UNION MATCH (n:Depot) RETURN 'depots' AS key, count(n) AS counted
  UNION MATCH (n:Inspection {kind: 'JOINT'}) WHERE first <= n.inspected_on AND n.inspected_on < next
        RETURN 'joint_inspections_with_discipline_body' AS key, count(n) AS counted
  UNION MATCH (i:Inspection {kind: 'JOINT'})<-[:FOUND_BY]-(h:Hazard {status: 'CLOSED'})-[:FOUND_AT]->(p:RiskPoint)
        WHERE first <= i.inspected_on AND i.inspected_on < next
        RETURN 'risk_points_corrected_after_joint_inspection' AS key, count(DISTINCT p) AS counted
  UNION MATCH (n:Inspection {kind: 'ENFORCEMENT'}) WHERE first <= n.inspected_on AND n.inspected_on < next
        RETURN 'enforcement_inspections' AS key, count(n) AS counted
  UNION MATCH (n:EnforcementCase) WHERE first <= n.filed_on AND n.filed_on < next RETURN 'cases_filed' AS key, count(n) AS counted
  UNION MATCH (a:Accident)-[:INVESTIGATED_BY]->(:Investigation) WHERE first <= a.occurred_on AND a.occurred_on < next
        RETURN 'accidents_investigated' AS key, count(DISTINCT a) AS counted
  UNION MATCH (a:Accident)-[:INVESTIGATED_BY]->(:Investigation)-[:HELD_RESPONSIBLE]->(n:HeldResponsible {kind: 'UNIT'})
        WHERE first <= a.occurred_on AND a.occurred_on < next RETURN 'units_held_responsible' AS key, count(DISTINCT n) AS counted
  UNION MATCH (a:Accident)-[:INVESTIGATED_BY]->(:Investigation)-[:HELD_RESPONSIBLE]->(n:HeldResponsible {kind: 'PERSON'})
        WHERE first <= a.occurred_on AND a.occurred_on < next RETURN 'persons_held_responsible' AS key, count(DISTINCT n) AS counted
  UNION MATCH (n:ResponseActivation) WHERE n.started_at.year = year RETURN 'disaster_responses' AS key, count(n) AS counted
  UNION MATCH (n:Activity {kind: 'JOINT_DUTY'}) WHERE n.begins_on.year = year RETURN 'joint_duty_sessions' AS key, count(n) AS counted
  UNION MATCH (n:Activity {kind: 'JOINT_DUTY'}) WHERE n.begins_on.year = year
        RETURN 'joint_duty_days' AS key, sum(duration.inDays(n.begins_on, n.ends_on).days) AS counted
  UNION MATCH (n:Activity {kind: 'DIRECTIVE'}) WHERE n.begins_on.year = year
        RETURN 'orders_issued_by_three_preventions_office' AS key, count(n) AS counted
  UNION MATCH (n:Activity {kind: 'MEETING'}) WHERE n.begins_on.year = year RETURN 'meetings' AS key, count(n) AS counted
  UNION MATCH (n:Activity {kind: 'TYPHOON'}) WHERE n.begins_on.year = year RETURN 'typhoons_named' AS key, count(n) AS counted
  UNION MATCH (street:Street)
        WITH street, head(COLLECT {
          MATCH (street)<-[way:REACHES]-(:AdminArea)<-[:LOCATED_IN]-(:Warehouse) RETURN way.minutes ORDER BY way.minutes
        }) AS nearest
        WITH max(nearest) AS slowest
        RETURN 'response_circle_minutes' AS key, CASE WHEN slowest <= 30 THEN 30 ELSE slowest END AS counted
}
RETURN key + '|' + toString(year) AS asked, counted ORDER BY asked
