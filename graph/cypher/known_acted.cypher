// On which hazards have departments acted here, and which of their steps and assignments came from files?
// Rule: a step that was taken here names who took it (`by`).
MATCH (step:Transition) WHERE step.by IS NOT NULL
MATCH (h:Hazard)-[:HAS_TRANSITION]->(step)
WITH DISTINCT h
RETURN h.hic AS asked,
       COLLECT { MATCH (h)-[:HAS_TRANSITION]->(t:Loaded) RETURN t.loaded_key }
         + COLLECT { MATCH (h)-[:HAS_ASSIGNMENT]->(a:Loaded) RETURN a.loaded_key } AS keys
