// How many hazards must these departments act on, how many of them are overdue, and how many users do they have?
// Rule: at the asked time: assignments open then, overdue when the hazard's deadline lies before; users of the day. An
// area limits the hazards to those in it and in what lies in it.
:param ids => ["U07", "U18"];
:param area => "440308";
:param at => "2023-02-10T18:00:00+08:00";
WITH datetime($at) AS at,
     COLLECT { MATCH (:AdminArea {code: $area})<-[:PART_OF*0..8]-(place:AdminArea) RETURN DISTINCT place.code } AS places
UNWIND $ids AS asked
MATCH (d:Department {id: asked})
RETURN asked,
       COUNT {
         MATCH (d)<-[:GIVEN_TO]-(a:Assignment)<-[:HAS_ASSIGNMENT]-(:Hazard)-[:LOCATED_IN]->(place:AdminArea)
         WHERE a.assigned_at <= at AND coalesce(at < a.ended_at, true) AND ($area IS NULL OR place.code IN places)
       } AS hazards,
       COUNT {
         MATCH (d)<-[:GIVEN_TO]-(a:Assignment)<-[:HAS_ASSIGNMENT]-(h:Hazard)-[:LOCATED_IN]->(place:AdminArea)
         WHERE a.assigned_at <= at AND coalesce(at < a.ended_at, true) AND h.due_at < at
           AND ($area IS NULL OR place.code IN places)
       } AS overdue,
       COUNT {
         MATCH (d)<-[:WORKS_FOR]-(user:User)
         WHERE coalesce(user.valid_from <= date(at), true) AND coalesce(date(at) < user.valid_to, true)
       } AS users
