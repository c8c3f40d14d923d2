// Which posts must be kept manned, from which day to which, and who is on them within a period?
// Rule: the posts of an organisation, or of those that administer an area or what lies in it. No shift lasts longer
// than a week, so none that began earlier reaches into the period.
:param from => "2023-02-10T00:00:00+08:00";
:param to => "2023-02-11T00:00:00+08:00";
:param organisation => null;
:param area => "440308003";
WITH datetime($from) AS since, datetime($to) AS until
MATCH (p:RosterPost)-[:KEPT_BY]->(o:Organisation)
WHERE ($organisation IS NULL OR o.id = $organisation)
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS {
    MATCH (o)-[:ADMINISTERS]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area})
  } END
RETURN o.id AS asked, p.post AS post, p.valid_from AS valid_from, p.valid_to AS valid_to, COLLECT {
  MATCH (s:DutyShift {organisation_id: o.id})
  WHERE s.started_at > since - duration('P7D') AND s.started_at < until AND s.ended_at > since AND s.post = p.post
  RETURN [s.person, s.started_at, s.ended_at] ORDER BY s.started_at, s.id
} AS shifts
ORDER BY asked, post
