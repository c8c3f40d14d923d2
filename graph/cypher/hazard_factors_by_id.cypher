// Which hazardous factors have these ids?
:param ids => ["21@2022"];
UNWIND $ids AS asked
MATCH (f:HazardFactor {id: asked})
RETURN asked, f.id AS id, f.code AS code, f.edition AS edition, f.name_zh AS name, f.name_en AS name_en,
              f.evidence AS evidence
