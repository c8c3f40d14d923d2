// Which kinds of warning have these codes, and which matters do they concern?
// Rule: a whole category stands for all its parts.
:param codes => ["RAINSTORM"];
UNWIND $codes AS asked
MATCH (k:WarningKind {code: asked})
RETURN asked, k.code AS code, k.name_zh AS name, k.name_en AS name_en, k.colours AS colours,
       coalesce(k.synthetic, false) AS synthetic, k.evidence AS evidence,
       COLLECT {
         MATCH (k)-[:CONCERNS]->(:WarningScope)-[:COVERS]->(:SubScope|RiskCategory)<-[:IN_CATEGORY*0..1]-(part:SubScope)
         RETURN DISTINCT part.key ORDER BY part.key
       } AS sub_scope_keys
