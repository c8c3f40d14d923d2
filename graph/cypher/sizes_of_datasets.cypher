// How many rows has each dataset of which not everybody sees all?
// Rule: by its name; counted by the graph itself, which knows how many nodes bear a label.
CALL () { MATCH (n:Hazard) RETURN count(n) AS hazards }
CALL () { MATCH (n:RiskPoint) RETURN count(n) AS points }
CALL () { MATCH (n:Inspection) RETURN count(n) AS inspections }
CALL () { MATCH (n:Enterprise) RETURN count(n) AS enterprises }
CALL () { MATCH (n:User) RETURN count(n) AS users }
UNWIND [['HAZARDS', hazards], ['RISK_POINTS', points], ['INSPECTIONS', inspections], ['ENTERPRISES', enterprises],
        ['USERS', users]] AS told
RETURN told[0] AS asked, told[1] AS number
