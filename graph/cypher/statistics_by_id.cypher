// Which numbers of the work report have these keys?
:param ids => ["users|2022|REPORT-2022"];
UNWIND $ids AS asked
MATCH (s:YearStatistic {id: asked})
OPTIONAL MATCH (s)-[:RECORDS]->(o:Organisation)
RETURN asked, s.id AS id, s.key AS key, s.year AS year, s.source AS source, s.class AS statistic_class,
              s.value AS value, s.unit_zh AS unit, s.unit_en AS unit_en, s.qualifier AS qualifier, s.name_zh AS name,
              s.name_en AS name_en, s.line AS line, s.sentence AS sentence, s.note AS note, o.id AS organisation_id
