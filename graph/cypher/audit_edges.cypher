// Where does a node not have exactly the one edge that it must have?
// Rule: Neo4j Community cannot demand an edge, so each of them is counted here.
CALL () {
  MATCH (n:Responsibility) RETURN 'duty ' + n.id AS asked, 'HELD_BY a department' AS edge, COUNT { (n)-[:HELD_BY]->(:Department) } AS found, COUNT { (n)-[:HELD_BY]->() } AS total
  UNION ALL
  MATCH (n:Responsibility) RETURN 'duty ' + n.id AS asked, 'COVERS a sub-scope or category' AS edge, COUNT { (n)-[:COVERS]->(:SubScope|RiskCategory) } AS found, COUNT { (n)-[:COVERS]->() } AS total
  UNION ALL
  MATCH (n:Responsibility) RETURN 'duty ' + n.id AS asked, 'APPLIES_IN an area' AS edge, COUNT { (n)-[:APPLIES_IN]->(:AdminArea) } AS found, COUNT { (n)-[:APPLIES_IN]->() } AS total
  UNION ALL
  MATCH (n:CoverageCell) RETURN 'cell ' + n.key AS asked, 'FOR_SUB_SCOPE' AS edge, COUNT { (n)-[:FOR_SUB_SCOPE]->(:SubScope) } AS found, COUNT { (n)-[:FOR_SUB_SCOPE]->() } AS total
  UNION ALL
  MATCH (n:CoverageCell) RETURN 'cell ' + n.key AS asked, 'IN_AREA' AS edge, COUNT { (n)-[:IN_AREA]->(:AdminArea) } AS found, COUNT { (n)-[:IN_AREA]->() } AS total
  UNION ALL
  MATCH (n:Declaration) RETURN 'declaration ' + n.id AS asked, 'DECLARES a cell' AS edge, COUNT { (n)-[:DECLARES]->(:CoverageCell) } AS found, COUNT { (n)-[:DECLARES]->() } AS total
  UNION ALL
  MATCH (n:SubScope) RETURN 'sub-scope ' + n.key AS asked, 'IN_CATEGORY' AS edge, COUNT { (n)-[:IN_CATEGORY]->(:RiskCategory) } AS found, COUNT { (n)-[:IN_CATEGORY]->() } AS total
  UNION ALL
  MATCH (n:RiskPoint) RETURN 'risk point ' + n.hic AS asked, 'LOCATED_IN an area' AS edge, COUNT { (n)-[:LOCATED_IN]->(:AdminArea) } AS found, COUNT { (n)-[:LOCATED_IN]->() } AS total
  UNION ALL
  MATCH (n:RiskPoint) RETURN 'risk point ' + n.hic AS asked, 'OF_SUB_SCOPE' AS edge, COUNT { (n)-[:OF_SUB_SCOPE]->(:SubScope) } AS found, COUNT { (n)-[:OF_SUB_SCOPE]->() } AS total
  UNION ALL
  MATCH (n:Enterprise) RETURN 'enterprise ' + n.id AS asked, 'LOCATED_IN an area' AS edge, COUNT { (n)-[:LOCATED_IN]->(:AdminArea) } AS found, COUNT { (n)-[:LOCATED_IN]->() } AS total
  UNION ALL
  MATCH (n:Enterprise) RETURN 'enterprise ' + n.id AS asked, 'CONCERNED_BY a sub-scope' AS edge, COUNT { (n)-[:CONCERNED_BY]->(:SubScope) } AS found, COUNT { (n)-[:CONCERNED_BY]->() } AS total
  UNION ALL
  MATCH (n:Agreement) RETURN 'agreement ' + n.id AS asked, 'LED_BY a department' AS edge, COUNT { (n)-[:LED_BY]->(:Department) } AS found, COUNT { (n)-[:LED_BY]->() } AS total
  UNION ALL
  MATCH (n:Agreement) RETURN 'agreement ' + n.id AS asked, 'COVERS a sub-scope or category' AS edge, COUNT { (n)-[:COVERS]->(:SubScope|RiskCategory) } AS found, COUNT { (n)-[:COVERS]->() } AS total
  UNION ALL
  MATCH (n:Agreement) RETURN 'agreement ' + n.id AS asked, 'APPLIES_IN an area' AS edge, COUNT { (n)-[:APPLIES_IN]->(:AdminArea) } AS found, COUNT { (n)-[:APPLIES_IN]->() } AS total
  UNION ALL
  MATCH (n:SharingAgreement) RETURN 'sharing agreement ' + n.id AS asked, 'PROVIDED_BY an organisation' AS edge, COUNT { (n)-[:PROVIDED_BY]->(:Organisation) } AS found, COUNT { (n)-[:PROVIDED_BY]->() } AS total
  UNION ALL
  MATCH (n:SharingAgreement) WHERE NOT n.consumer IN ['DEPARTMENTS', 'STREETS', 'OFFICES', 'BODIES']
  RETURN 'sharing agreement ' + n.id AS asked, 'SHARED_WITH an organisation' AS edge, COUNT { (n)-[:SHARED_WITH]->(:Organisation) } AS found, COUNT { (n)-[:SHARED_WITH]->() } AS total
  UNION ALL
  MATCH (n:EscalationPost) RETURN 'escalation post ' + n.id AS asked, 'ANSWERED_BY an organisation' AS edge, COUNT { (n)-[:ANSWERED_BY]->(:Organisation) } AS found, COUNT { (n)-[:ANSWERED_BY]->() } AS total
  UNION ALL
  MATCH (n:LegalProvision) RETURN 'provision ' + n.id AS asked, 'PROVISION_OF a document' AS edge, COUNT { (n)-[:PROVISION_OF]->(:LegalDocument) } AS found, COUNT { (n)-[:PROVISION_OF]->() } AS total
  UNION ALL
  MATCH (n:OrganisationName) RETURN 'name ' + n.id AS asked, 'HAS_NAME from its organisation' AS edge, COUNT { (:Organisation)-[:HAS_NAME]->(n) } AS found, COUNT { ()-[:HAS_NAME]->(n) } AS total
  UNION ALL
  MATCH (n:Office) RETURN 'office ' + n.id AS asked, 'HAS_OFFICE from its committee or headquarters' AS edge, COUNT { (:Committee|Headquarters)-[:HAS_OFFICE]->(n) } AS found, COUNT { ()-[:HAS_OFFICE]->(n) } AS total
  UNION ALL
  MATCH (n:Hazard) RETURN 'hazard ' + n.hic AS asked, 'LOCATED_IN' AS edge, COUNT { (n)-[:LOCATED_IN]->(:AdminArea) } AS found, COUNT { (n)-[:LOCATED_IN]->() } AS total
  UNION ALL
  MATCH (n:Hazard) RETURN 'hazard ' + n.hic AS asked, 'OF_SUB_SCOPE' AS edge, COUNT { (n)-[:OF_SUB_SCOPE]->(:SubScope) } AS found, COUNT { (n)-[:OF_SUB_SCOPE]->() } AS total
  UNION ALL
  MATCH (n:Transition) RETURN 'step ' + n.id AS asked, 'BY_UNIT' AS edge, COUNT { (n)-[:BY_UNIT]->(:Department) } AS found, COUNT { (n)-[:BY_UNIT]->() } AS total
  UNION ALL
  MATCH (n:Assignment) RETURN 'assignment ' + n.id AS asked, 'GIVEN_TO' AS edge, COUNT { (n)-[:GIVEN_TO]->(:Department) } AS found, COUNT { (n)-[:GIVEN_TO]->() } AS total
  UNION ALL
  MATCH (n:Confirmation) RETURN 'confirmation ' + n.id AS asked, 'CONFIRMS' AS edge, COUNT { (n)-[:CONFIRMS]->(:Responsibility) } AS found, COUNT { (n)-[:CONFIRMS]->() } AS total
  UNION ALL
  MATCH (n:Confirmation) RETURN 'confirmation ' + n.id AS asked, 'BY_UNIT' AS edge, COUNT { (n)-[:BY_UNIT]->(:Department) } AS found, COUNT { (n)-[:BY_UNIT]->() } AS total
  UNION ALL
  MATCH (n:Handover) RETURN 'handover ' + n.id AS asked, 'HANDED_FROM' AS edge, COUNT { (n)-[:HANDED_FROM]->(:Department) } AS found, COUNT { (n)-[:HANDED_FROM]->() } AS total
  UNION ALL
  MATCH (n:Handover) RETURN 'handover ' + n.id AS asked, 'HANDED_TO' AS edge, COUNT { (n)-[:HANDED_TO]->(:Department) } AS found, COUNT { (n)-[:HANDED_TO]->() } AS total
  UNION ALL
  MATCH (n:Escalation) RETURN 'escalation ' + n.id AS asked, 'ESCALATION_OF' AS edge, COUNT { (n)-[:ESCALATION_OF]->(:Hazard) } AS found, COUNT { (n)-[:ESCALATION_OF]->() } AS total
  UNION ALL
  MATCH (n:Escalation) RETURN 'escalation ' + n.id AS asked, 'ESCALATED_TO' AS edge, COUNT { (n)-[:ESCALATED_TO]->(:Organisation) } AS found, COUNT { (n)-[:ESCALATED_TO]->() } AS total
  UNION ALL
  MATCH (n:SupervisionOrder) RETURN 'order ' + n.id AS asked, 'SUPERVISES' AS edge, COUNT { (n)-[:SUPERVISES]->(:Hazard) } AS found, COUNT { (n)-[:SUPERVISES]->() } AS total
  UNION ALL
  MATCH (n:SupervisionOrder) RETURN 'order ' + n.id AS asked, 'ISSUED_BY' AS edge, COUNT { (n)-[:ISSUED_BY]->(:Organisation) } AS found, COUNT { (n)-[:ISSUED_BY]->() } AS total
  UNION ALL
  MATCH (n:Inspection) RETURN 'inspection ' + n.id AS asked, 'BY_UNIT' AS edge, COUNT { (n)-[:BY_UNIT]->(:Department) } AS found, COUNT { (n)-[:BY_UNIT]->() } AS total
  UNION ALL
  MATCH (n:Inspection) RETURN 'inspection ' + n.id AS asked, 'LOCATED_IN' AS edge, COUNT { (n)-[:LOCATED_IN]->(:AdminArea) } AS found, COUNT { (n)-[:LOCATED_IN]->() } AS total
  UNION ALL
  MATCH (n:Inspection) RETURN 'inspection ' + n.id AS asked, 'OF_SUB_SCOPE' AS edge, COUNT { (n)-[:OF_SUB_SCOPE]->(:SubScope) } AS found, COUNT { (n)-[:OF_SUB_SCOPE]->() } AS total
  UNION ALL
  MATCH (n:EnforcementCase) RETURN 'case ' + n.id AS asked, 'BY_UNIT' AS edge, COUNT { (n)-[:BY_UNIT]->(:Department) } AS found, COUNT { (n)-[:BY_UNIT]->() } AS total
  UNION ALL
  MATCH (n:User) RETURN 'user ' + n.id AS asked, 'WORKS_FOR' AS edge, COUNT { (n)-[:WORKS_FOR]->(:Department) } AS found, COUNT { (n)-[:WORKS_FOR]->() } AS total
  UNION ALL
  MATCH (n:Premises) RETURN 'building ' + n.building_code AS asked, 'LOCATED_IN' AS edge, COUNT { (n)-[:LOCATED_IN]->(:AdminArea) } AS found, COUNT { (n)-[:LOCATED_IN]->() } AS total
  UNION ALL
  MATCH (n:Resource) RETURN 'resource ' + n.id AS asked, 'LOCATED_IN' AS edge, COUNT { (n)-[:LOCATED_IN]->(:AdminArea) } AS found, COUNT { (n)-[:LOCATED_IN]->() } AS total
  UNION ALL
  MATCH (n:DutyList) RETURN 'duty list ' + n.id AS asked, 'LIST_OF' AS edge, COUNT { (n)-[:LIST_OF]->(:Department) } AS found, COUNT { (n)-[:LIST_OF]->() } AS total
  UNION ALL
  MATCH (n:Post) RETURN 'post ' + n.id AS asked, 'POST_IN' AS edge, COUNT { (n)-[:POST_IN]->(:Organisation) } AS found, COUNT { (n)-[:POST_IN]->() } AS total
  UNION ALL
  MATCH (n:ResponseActivation) RETURN 'response ' + n.id AS asked, 'ACTIVATED_BY' AS edge, COUNT { (n)-[:ACTIVATED_BY]->(:Organisation) } AS found, COUNT { (n)-[:ACTIVATED_BY]->() } AS total
  UNION ALL
  MATCH (n:Accident) RETURN 'accident ' + n.id AS asked, 'LOCATED_IN' AS edge, COUNT { (n)-[:LOCATED_IN]->(:AdminArea) } AS found, COUNT { (n)-[:LOCATED_IN]->() } AS total
  UNION ALL
  MATCH (n:Accident) RETURN 'accident ' + n.id AS asked, 'OF_TYPE' AS edge, COUNT { (n)-[:OF_TYPE]->(:AccidentType) } AS found, COUNT { (n)-[:OF_TYPE]->() } AS total
  UNION ALL
  MATCH (n:Transition) RETURN 'step ' + n.id AS asked, 'HAS_TRANSITION from its hazard' AS edge, COUNT { (:Hazard)-[:HAS_TRANSITION]->(n) } AS found, COUNT { ()-[:HAS_TRANSITION]->(n) } AS total
}
WITH asked, edge, found, total WHERE found <> 1 OR total <> 1
RETURN asked, edge + ': ' + toString(total) + ' found, ' + toString(found) + ' of them of the right kind, 1 expected' AS detail
ORDER BY asked, detail
