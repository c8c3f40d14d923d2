// Which activated responses are there under a filter, in a chosen order?
// Rule: `activeAt`: activated by then and not ended then; `since` and `before` bound the day of activation in
// Shanghai, half-open.
:param since => "2022-01-01";
:param before => "2023-01-01";
:param organisation => "H01";
:param kind => null;
:param level => "III";
:param activeAt => null;
:param order => "STARTED_AT";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $organisation IS NOT NULL
  MATCH (:Organisation {id: $organisation})<-[:ACTIVATED_BY]-(r:ResponseActivation)
  RETURN r
  UNION
  WITH 1 AS _ WHERE $organisation IS NULL
  MATCH (r:ResponseActivation)
  RETURN r
}
WITH r, CASE $order WHEN 'STARTED_AT' THEN toString(r.started_at.epochMillis) ELSE r.id END AS place
WHERE CASE WHEN $organisation IS NULL THEN true ELSE EXISTS { (r)-[:ACTIVATED_BY]->(:Organisation {id: $organisation}) } END
  AND ($kind IS NULL OR r.kind = $kind)
  AND ($level IS NULL OR r.level = $level)
  AND ($since IS NULL OR datetime({date: date($since), timezone: 'Asia/Shanghai'}) <= r.started_at)
  AND ($before IS NULL OR r.started_at < datetime({date: date($before), timezone: 'Asia/Shanghai'}))
  AND ($activeAt IS NULL OR r.started_at <= datetime($activeAt) AND coalesce(datetime($activeAt) < r.ended_at, true))
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND r.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND r.id < $high[1]))
RETURN r.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
