// How many rows do the lists have that grow with the district, when nothing is left out?
// Rule: by the name of the list; every node of its label is a row of it, and the graph knows how many there are.
CALL () { MATCH (n:Hazard) RETURN count(n) AS hazards }
CALL () { MATCH (n:RiskPoint) RETURN count(n) AS points }
CALL () { MATCH (n:Inspection) RETURN count(n) AS inspections }
CALL () { MATCH (n:EnforcementCase) RETURN count(n) AS cases }
CALL () { MATCH (n:Enterprise) RETURN count(n) AS enterprises }
CALL () { MATCH (n:Premises) RETURN count(n) AS premises }
CALL () { MATCH (n:User) RETURN count(n) AS users }
CALL () { MATCH (n:Escalation) RETURN count(n) AS escalations }
CALL () { MATCH (n:SupervisionOrder) RETURN count(n) AS orders }
UNWIND [['hazards', hazards], ['risk points', points], ['inspections', inspections], ['enforcement cases', cases],
        ['enterprises', enterprises], ['premises', premises], ['users', users], ['escalations', escalations],
        ['supervision orders', orders]] AS told
RETURN told[0] AS asked, told[1] AS number
