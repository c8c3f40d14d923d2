// Which of these keys name something that is there?
// Rule: a key comes with the label that it must bear.
:param keys => [["AdminArea", "440308003"], ["SubScope", "02-A"]];
UNWIND $keys AS asked
CALL (asked) {
  WITH asked WHERE asked[0] = 'AdminArea' MATCH (n:AdminArea {code: asked[1]}) RETURN n
  UNION WITH asked WHERE asked[0] = 'SubScope' MATCH (n:SubScope {key: asked[1]}) RETURN n
  UNION WITH asked WHERE asked[0] = 'Department' MATCH (n:Department {id: asked[1]}) RETURN n
  UNION WITH asked WHERE asked[0] = 'Organisation' MATCH (n:Organisation {id: asked[1]}) RETURN n
  UNION WITH asked WHERE asked[0] = 'RiskCategory' MATCH (n:RiskCategory {code: asked[1]}) RETURN n
  UNION WITH asked WHERE asked[0] = 'HazardFactor' MATCH (n:HazardFactor {id: asked[1]}) RETURN n
  UNION WITH asked WHERE asked[0] = 'AccidentType' MATCH (n:AccidentType {id: asked[1]}) RETURN n
  UNION WITH asked WHERE asked[0] = 'Warehouse' MATCH (n:Warehouse {id: asked[1]}) RETURN n
}
RETURN asked ORDER BY asked
