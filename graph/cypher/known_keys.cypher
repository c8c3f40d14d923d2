// Which other keys does the graph know, by kind?
CALL () {
  MATCH (n:RiskCategory) RETURN 'RiskCategory' AS asked, n.code AS key
  UNION ALL MATCH (n:SubScope) RETURN 'SubScope' AS asked, n.key AS key
  UNION ALL MATCH (n:LegalDocument) RETURN 'LegalDocument' AS asked, n.id AS key
  UNION ALL MATCH (n:LegalProvision) RETURN 'LegalProvision' AS asked, n.id AS key
  UNION ALL MATCH (n:Responsibility) RETURN 'Responsibility' AS asked, n.key AS key
  UNION ALL MATCH (n:DutyList) RETURN 'DutyList' AS asked, n.id AS key
  UNION ALL MATCH (n:AccidentType) RETURN 'AccidentType' AS asked, n.id AS key
  UNION ALL MATCH (n:ReformEvent) RETURN 'ReformEvent' AS asked, n.id AS key
  UNION ALL MATCH (n:Investigation) RETURN 'Investigation' AS asked, n.id AS key
  UNION ALL MATCH (n:WarningKind) UNWIND n.colours AS colour RETURN 'WarningColour' AS asked, n.code + '|' + colour AS key
  UNION ALL MATCH (n:Warehouse) RETURN 'Warehouse' AS asked, n.id AS key
}
RETURN asked, collect(key) AS keys
