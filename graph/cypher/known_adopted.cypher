// Which duties and agreements has an adopted draft added or ended, and which pairs has one withdrawn?
CALL () {
  MATCH (duty:Responsibility) WHERE duty.by_draft IS NOT NULL RETURN duty.id AS id
  UNION
  MATCH (pact:Agreement) WHERE pact.by_draft IS NOT NULL RETURN pact.id AS id
  UNION
  MATCH (said:Declaration) RETURN said.cell_key AS id
}
RETURN DISTINCT id AS asked ORDER BY asked
