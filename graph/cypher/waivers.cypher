// Which gaps were accepted for a time, by whom, why and until when?
// Rule: `on` leaves those that hold on that day, `expiredBy` those that had ended by that day.
:param on => null;
:param expiredBy => null;
:param first => 100;
MATCH (w:Waiver)
WHERE ($on IS NULL OR (date(datetime({datetime: w.at, timezone: 'Asia/Shanghai'})) <= date($on) AND date($on) < w.until))
  AND ($expiredBy IS NULL OR w.until <= date($expiredBy))
RETURN w.id AS id, w.role AS role, w.reason AS reason, w.until AS until, w.at AS at, w.draft AS draft_id, w.unit AS unit_id,
       w.sub_scope_key AS sub_scope_key, w.area_code AS area_code
ORDER BY until, id LIMIT $first
