// Into which sub-scopes are these categories divided?
:param codes => ["03", "09"];
UNWIND $codes AS asked
MATCH (c:RiskCategory {code: asked})<-[:IN_CATEGORY]-(s:SubScope)
WITH asked, c, s ORDER BY asked, s.key
RETURN asked, s.key AS key, s.name_zh AS name, s.name_en AS name_en, c.code AS category_code
