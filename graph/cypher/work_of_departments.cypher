// How many hazards must these departments act on, how many of them are overdue, and how many users do they have?
// Rule: at the asked time: assignments open then, overdue when the hazard's deadline lies before; users of the day. An
// area limits the hazards to those in it and in what lies in it.
// Cut to what the caller may see.
:param ids => ["U07", "U18"];
:param area => "440308";
:param at => "2023-02-10T18:00:00+08:00";
:param seenHazards => null;
:param seenUsers => null;
WITH datetime($at) AS at,
     COLLECT { MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(place:AdminArea) RETURN DISTINCT place.code } AS places
UNWIND $ids AS asked
MATCH (d:Department {id: asked})
RETURN asked,
       COUNT {
         MATCH (d)<-[:GIVEN_TO]-(a:Assignment)<-[:HAS_ASSIGNMENT]-(h:Hazard)-[:LOCATED_IN]->(place:AdminArea)
         WHERE a.assigned_at <= at AND coalesce(at < a.ended_at, true) AND ($area IS NULL OR place.code IN places)
           AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
             MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
             WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
                OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
           } THEN true ELSE EXISTS {
             MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
           } END
       } AS hazards,
       COUNT {
         MATCH (d)<-[:GIVEN_TO]-(a:Assignment)<-[:HAS_ASSIGNMENT]-(h:Hazard)-[:LOCATED_IN]->(place:AdminArea)
         WHERE a.assigned_at <= at AND coalesce(at < a.ended_at, true) AND h.due_at < at
           AND ($area IS NULL OR place.code IN places)
           AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
             MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
             WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
                OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
           } THEN true ELSE EXISTS {
             MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
           } END
       } AS overdue,
       COUNT {
         MATCH (d)<-[:WORKS_FOR]-(user:User)
         WHERE coalesce(user.valid_from <= date(at), true) AND coalesce(date(at) < user.valid_to, true)
           AND CASE WHEN $seenUsers IS NULL THEN true ELSE EXISTS {
             MATCH (user)-[:WORKS_FOR]->(party:Department) WHERE 'unit:' + party.id IN $seenUsers
           } END
       } AS users
