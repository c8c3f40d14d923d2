// How many hazards must these departments act on, how many of them are overdue, and how many users do they have?
// Rule: at the asked time: open assignments by now, overdue when the hazard's deadline lies before; users of the day.
:param ids => ["U07", "U18"];
:param at => "2023-02-10T18:00:00+08:00";
WITH datetime($at) AS at
UNWIND $ids AS asked
MATCH (d:Department {id: asked})
RETURN asked,
       COUNT {
         MATCH (d)<-[:GIVEN_TO]-(a:Assignment)
         WHERE a.assigned_at <= at AND coalesce(at < a.ended_at, true)
       } AS hazards,
       COUNT {
         MATCH (d)<-[:GIVEN_TO]-(a:Assignment)<-[:HAS_ASSIGNMENT]-(h:Hazard)
         WHERE a.assigned_at <= at AND coalesce(at < a.ended_at, true) AND h.due_at < at
       } AS overdue,
       COUNT {
         MATCH (d)<-[:WORKS_FOR]-(user:User)
         WHERE coalesce(user.valid_from <= date(at), true) AND coalesce(date(at) < user.valid_to, true)
       } AS users
