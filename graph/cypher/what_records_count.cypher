// What do the records of the graph count, for each of these numbers of a work report and its year?
// Rule: of what happened, in the year the number is about; of what stands, on the last day of that year or later.
// The half-hour circle holds when no street is farther than that from a warehouse; otherwise the farthest tells.
// Null for a number that no records stand behind.
:param asked => [["rescue_teams", 2022], ["joint_duty_days", 2022]];
UNWIND $asked AS asked
WITH asked, asked[1] AS year, date({year: asked[1], month: 1, day: 1}) AS first, date({year: asked[1] + 1, month: 1, day: 1}) AS next
RETURN asked, CASE asked[0]
  WHEN 'committees' THEN COUNT { (:Committee) }
  WHEN 'headquarters' THEN COUNT { (:Headquarters) }
  WHEN 'risk_categories_in_use' THEN COUNT { (:RiskCategory) }
  WHEN 'long_term_points' THEN COUNT { (:RiskPoint {long_term: true, status: 'IN_USE'}) }
  WHEN 'departments' THEN COUNT { MATCH (n:Department) WHERE coalesce(next < n.valid_to, true) }
  WHEN 'users' THEN COUNT { MATCH (n:User) WHERE n.valid_from < next AND coalesce(next < n.valid_to, true) }
  WHEN 'supervisory_roles' THEN COUNT { MATCH (n:Responsibility) WHERE n.role <> 'INDUSTRY_SUPPORT' RETURN DISTINCT n.role AS role }
  WHEN 'rescue_teams' THEN COUNT { (:RescueTeam) }
  WHEN 'warehouses' THEN COUNT { (:Warehouse) }
  WHEN 'depots' THEN COUNT { (:Depot) }
  WHEN 'response_circle_minutes' THEN head(COLLECT {
    MATCH (street:Street)
    WITH street, head(COLLECT {
      MATCH (street)<-[way:REACHES]-(:AdminArea)<-[:LOCATED_IN]-(:Warehouse) RETURN way.minutes ORDER BY way.minutes
    }) AS nearest
    RETURN CASE WHEN nearest <= 30 THEN 30 ELSE nearest END AS minutes ORDER BY minutes DESC LIMIT 1
  })
  WHEN 'joint_inspections_with_discipline_body' THEN COUNT {
    MATCH (n:Inspection {kind: 'JOINT'}) WHERE first <= n.inspected_on AND n.inspected_on < next }
  WHEN 'risk_points_corrected_after_joint_inspection' THEN COUNT {
    MATCH (i:Inspection {kind: 'JOINT'})<-[:FOUND_BY]-(:Hazard {status: 'CLOSED'})-[:FOUND_AT]->(p:RiskPoint)
    WHERE first <= i.inspected_on AND i.inspected_on < next RETURN DISTINCT p }
  WHEN 'enforcement_inspections' THEN COUNT {
    MATCH (n:Inspection {kind: 'ENFORCEMENT'}) WHERE first <= n.inspected_on AND n.inspected_on < next }
  WHEN 'cases_filed' THEN COUNT { MATCH (n:EnforcementCase) WHERE first <= n.filed_on AND n.filed_on < next }
  WHEN 'accidents_investigated' THEN COUNT {
    MATCH (a:Accident)-[:INVESTIGATED_BY]->(:Investigation) WHERE first <= a.occurred_on AND a.occurred_on < next
    RETURN DISTINCT a }
  WHEN 'units_held_responsible' THEN COUNT {
    MATCH (a:Accident)-[:INVESTIGATED_BY]->(:Investigation)-[:HELD_RESPONSIBLE]->(n:HeldResponsible {kind: 'UNIT'})
    WHERE first <= a.occurred_on AND a.occurred_on < next RETURN DISTINCT n }
  WHEN 'persons_held_responsible' THEN COUNT {
    MATCH (a:Accident)-[:INVESTIGATED_BY]->(:Investigation)-[:HELD_RESPONSIBLE]->(n:HeldResponsible {kind: 'PERSON'})
    WHERE first <= a.occurred_on AND a.occurred_on < next RETURN DISTINCT n }
  WHEN 'disaster_responses' THEN COUNT { MATCH (n:ResponseActivation) WHERE n.started_at.year = year }
  WHEN 'joint_duty_sessions' THEN COUNT { MATCH (n:Activity {kind: 'JOINT_DUTY'}) WHERE n.begins_on.year = year }
  WHEN 'joint_duty_days' THEN reduce(days = 0, each IN COLLECT {
    MATCH (n:Activity {kind: 'JOINT_DUTY'}) WHERE n.begins_on.year = year
    RETURN duration.inDays(n.begins_on, n.ends_on).days
  } | days + each)
  WHEN 'orders_issued_by_three_preventions_office' THEN COUNT { MATCH (n:Activity {kind: 'DIRECTIVE'}) WHERE n.begins_on.year = year }
  WHEN 'meetings' THEN COUNT { MATCH (n:Activity {kind: 'MEETING'}) WHERE n.begins_on.year = year }
  WHEN 'typhoons_named' THEN COUNT { MATCH (n:Activity {kind: 'TYPHOON'}) WHERE n.begins_on.year = year }
END AS counted
