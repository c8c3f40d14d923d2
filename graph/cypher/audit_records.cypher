// Where do the records of a duty, or of a sharing agreement, contradict each other?
// Rule: a key names its current record; every earlier record is superseded, numbered, and replaced by the next.
CALL () {
  MATCH (n:Responsibility|SharingAgreement)
  WITH CASE WHEN n:Responsibility THEN 'duty ' ELSE 'sharing agreement ' END AS kind, n.key AS key, collect(n) AS records
  WHERE size([r IN records WHERE r.id = key]) <> 1
  RETURN kind + key AS asked, 'not exactly one current record' AS detail
  UNION ALL
  MATCH (n:Responsibility)<-[:CONFIRMS]-(:Confirmation)-[:BY_UNIT]->(unit) WHERE NOT EXISTS { (n)-[:HELD_BY]->(unit) }
  RETURN 'duty ' + n.id AS asked, 'confirmed by ' + unit.id + ', which does not hold it' AS detail
  UNION ALL
  MATCH (n:Responsibility|SharingAgreement) WHERE n.id <> n.key AND n.superseded_at IS NULL
  RETURN CASE WHEN n:Responsibility THEN 'duty ' ELSE 'sharing agreement ' END + n.id AS asked,
         'an earlier record that nothing has superseded' AS detail
  UNION ALL
  MATCH (n:Responsibility|SharingAgreement)
  WHERE n.id <> n.key AND NOT EXISTS { (:Responsibility|SharingAgreement {key: n.key})-[:REPLACES]->(n) }
  RETURN CASE WHEN n:Responsibility THEN 'duty ' ELSE 'sharing agreement ' END + n.id AS asked,
         'an earlier record that nothing replaces' AS detail
  UNION ALL
  MATCH (n:Responsibility|SharingAgreement)
  WITH CASE WHEN n:Responsibility THEN 'duty ' ELSE 'sharing agreement ' END AS kind, n.key AS key,
       n.version AS version, count(*) AS records
  WHERE records > 1
  RETURN kind + key AS asked, toString(records) + ' records bear the number ' + toString(version) AS detail
}
RETURN asked, detail ORDER BY asked, detail
