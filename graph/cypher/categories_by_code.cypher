// Which risk categories have these codes?
:param codes => ["03", "09"];
UNWIND $codes AS asked
MATCH (c:RiskCategory {code: asked})
RETURN asked, c.code AS code, c.name_zh AS name, c.name_en AS name_en, c.definition AS definition,
       c.event_class AS event_class, c.legal_basis AS legal_basis
