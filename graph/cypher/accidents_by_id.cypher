// Which accidents have these ids?
:param ids => ["ACC-2022-0505"];
UNWIND $ids AS asked
MATCH (a:Accident {id: asked})-[:LOCATED_IN]->(area:AdminArea)
MATCH (a)-[:OF_SUB_SCOPE]->(matter:SubScope)
MATCH (a)-[:OF_TYPE]->(type:AccidentType)
OPTIONAL MATCH (a)-[:INVESTIGATED_BY]->(i:Investigation)
RETURN asked, a.id AS id, a.name_zh AS name, a.name_en AS name_en, a.kind AS kind, a.grade AS grade,
              a.occurred_on AS occurred_on, a.deaths AS deaths, a.injuries AS injuries, a.loss_cny AS loss_cny,
              a.evidence AS evidence, area.code AS area_code, matter.key AS sub_scope_key, type.id AS type_id,
              i.id AS investigation_id
