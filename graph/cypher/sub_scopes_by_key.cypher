// Which sub-scopes have these keys?
:param keys => ["03-A", "09-C"];
UNWIND $keys AS asked
MATCH (s:SubScope {key: asked})-[:IN_CATEGORY]->(c:RiskCategory)
RETURN asked, s.key AS key, s.name_zh AS name, s.name_en AS name_en, c.code AS category_code
