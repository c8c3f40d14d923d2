// Record what a batch of a load has changed, each noun under a number of its own
// Rule: in the transaction of the batch, after its change, so that the version is the one after it. Of a hazard, of
// which a row may tell only a step, place and matter are its own; one that departments registered is not added.
:param changes => [["Hazard", "44030800320212120230210017X", "CHANGED", null, null]];
:param by => "LOAD::example";
:param at => "2024-01-01T00:00:00+08:00";
MATCH (lock:Revision)
MERGE (feed:Feed {key: 'feed'}) ON CREATE SET feed.n = 0
WITH feed, lock.n + 1 AS revision, feed.n AS last
SET feed.n = last + size($changes)
WITH revision, last
UNWIND range(1, size($changes)) AS step
WITH revision, last + step AS n, $changes[step - 1] AS told
OPTIONAL MATCH (coded:Coded {hic: told[1]}) WHERE told[0] IN ['Hazard', 'RiskPoint']
OPTIONAL MATCH (duty:Responsibility {id: told[1]}) WHERE told[0] = 'Responsibility'
OPTIONAL MATCH (pact:SharingAgreement {id: told[1]}) WHERE told[0] = 'SharingAgreement'
CREATE (:Change {
  n: n, type: told[0], key: told[1], by: $by, at: datetime($at), revision: revision,
  kind: CASE WHEN told[2] = 'ADDED' AND coded.version > 1 THEN 'CHANGED' ELSE told[2] END,
  version: coalesce(coded.version, duty.version, pact.version),
  area: coalesce(told[3], head(COLLECT { MATCH (coded)-[:LOCATED_IN]->(spot:AdminArea) RETURN spot.code })),
  sub_scope: coalesce(told[4], head(COLLECT { MATCH (coded)-[:OF_SUB_SCOPE]->(topic:SubScope) RETURN topic.key }))
})
