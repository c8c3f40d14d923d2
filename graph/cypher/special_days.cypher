// Which days are not what their weekday says?
MATCH (d:SpecialDay)
RETURN d.id AS asked, d.day AS day, d.kind AS kind ORDER BY asked
