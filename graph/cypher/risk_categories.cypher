// Which risk categories are in use?
MATCH (c:RiskCategory)
WITH c ORDER BY c.code
RETURN c.code AS asked, c.code AS code, c.name_zh AS name, c.name_en AS name_en, c.definition AS definition,
       c.event_class AS event_class, c.legal_basis AS legal_basis
