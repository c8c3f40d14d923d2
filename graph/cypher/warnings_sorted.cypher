// Which warnings are there under a filter, in a chosen order?
// Rule: `activeAt`: begun by then and not ended then; `since` and `before` bound the day of its beginning in
// Shanghai, half-open. A warning is one for an area that it holds in, or for one that lies in such an area, or in
// which such an area lies. It is one for a sub-scope that its kind concerns.
:param kind => "RAINSTORM";
:param colour => null;
:param area => "440308001";
:param subScope => null;
:param since => "2022-01-01";
:param before => null;
:param activeAt => null;
:param order => "STARTED_AT";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
MATCH (w:Warning)-[:OF_KIND]->(k:WarningKind)
WITH w, k, CASE $order WHEN 'STARTED_AT' THEN toString(w.started_at.epochMillis) ELSE w.id END AS place
WHERE ($kind IS NULL OR k.code = $kind)
  AND ($colour IS NULL OR w.colour = $colour)
  AND ($since IS NULL OR datetime({date: date($since), timezone: 'Asia/Shanghai'}) <= w.started_at)
  AND ($before IS NULL OR w.started_at < datetime({date: date($before), timezone: 'Asia/Shanghai'}))
  AND ($activeAt IS NULL OR w.started_at <= datetime($activeAt) AND coalesce(datetime($activeAt) < w.ended_at, true))
  AND CASE WHEN $area IS NULL THEN true
           WHEN EXISTS { (w)-[:HOLDS_IN]->(:AdminArea)<-[:PART_OF*0..8]-(:AdminArea {code: $area}) } THEN true
           ELSE EXISTS { (w)-[:HOLDS_IN]->(:AdminArea)-[:PART_OF*1..8]->(:AdminArea {code: $area}) } END
  AND CASE WHEN $subScope IS NULL THEN true ELSE EXISTS {
    MATCH (k)-[:CONCERNS]->(:WarningScope)-[:COVERS]->(:SubScope|RiskCategory)<-[:IN_CATEGORY*0..1]-(:SubScope {key: $subScope})
  } END
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND w.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND w.id < $high[1]))
RETURN w.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
