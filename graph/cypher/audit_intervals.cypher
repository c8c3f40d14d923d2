// Where does an interval end before it begins, or two overlap that must not?
// Rule: intervals are half-open, so one that ends on the day the next begins does not overlap it.
CALL () {
  MATCH (n:Organisation|OrganisationName|Responsibility|Agreement|SharingAgreement) WHERE n.valid_to <= n.valid_from
  RETURN head(labels(n)) + ' ' + n.id AS asked, 'valid_to ' + toString(n.valid_to) + ' is not after valid_from ' + toString(n.valid_from) AS detail
  UNION ALL
  MATCH (n:Responsibility|SharingAgreement) WHERE n.superseded_at < n.recorded_at
  RETURN CASE WHEN n:Responsibility THEN 'duty ' ELSE 'sharing agreement ' END + n.id AS asked, 'superseded before it was recorded' AS detail
  UNION ALL
  MATCH (n:Responsibility|SharingAgreement|Declaration) WHERE n.recorded_at > datetime()
  RETURN CASE WHEN n:Responsibility THEN 'duty ' WHEN n:Declaration THEN 'declaration ' ELSE 'sharing agreement ' END + n.id AS asked, 'recorded in the future' AS detail
  UNION ALL
  MATCH (a:SharingAgreement {rows: 'NONE'}), (b:SharingAgreement)
  WHERE a.consumer = b.consumer AND a.dataset = b.dataset AND b.rows <> 'NONE' AND coalesce(a.role = b.role, true)
    AND a.superseded_at IS NULL AND b.superseded_at IS NULL
    AND coalesce(a.valid_from < b.valid_to, true) AND coalesce(b.valid_from < a.valid_to, true)
  RETURN 'sharing agreement ' + a.id AS asked, 'forbids what ' + b.id + ' permits at the same time' AS detail
  UNION ALL
  MATCH (a:EscalationRule), (b:EscalationRule {from_level: a.from_level})
  WHERE a.id < b.id AND coalesce(a.valid_from < b.valid_to, true) AND coalesce(b.valid_from < a.valid_to, true)
  RETURN 'escalation rule ' + a.id AS asked, 'in force at once with ' + b.id + ' for the same level' AS detail
  UNION ALL
  MATCH (a:OrganisationName)<-[:HAS_NAME]-(o:Organisation)-[:HAS_NAME]->(b:OrganisationName)
  WHERE a.id < b.id AND coalesce(a.valid_from < b.valid_to, true) AND coalesce(b.valid_from < a.valid_to, true)
  RETURN 'organisation ' + o.id AS asked, 'bears two names at once: ' + a.name_zh + ', ' + b.name_zh AS detail
  UNION ALL
  MATCH (a:Department)<-[x:HOSTED_BY]-(o:Office)-[y:HOSTED_BY]->(b:Department)
  WHERE elementId(x) < elementId(y) AND coalesce(x.valid_from < y.valid_to, true) AND coalesce(y.valid_from < x.valid_to, true)
  RETURN 'office ' + o.id AS asked, 'hosted by two departments at once: ' + a.id + ', ' + b.id AS detail
}
RETURN asked, detail ORDER BY asked, detail
