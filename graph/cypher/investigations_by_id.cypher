// Which investigations have these ids, and how many units and persons did they hold responsible?
:param ids => ["INV-2022-1"];
UNWIND $ids AS asked
MATCH (i:Investigation {id: asked})
OPTIONAL MATCH (i)-[:LED_BY]->(lead:Organisation)
RETURN asked, i.id AS id, i.name_zh AS name, i.name_en AS name_en, i.opened_on AS opened_on, i.evidence AS evidence,
              lead.id AS lead_id,
              COLLECT { MATCH (i)<-[:INVESTIGATED_BY]-(a:Accident) RETURN a.id ORDER BY a.id } AS accident_ids,
              COUNT { (i)-[:HELD_RESPONSIBLE]->(:HeldResponsible {kind: 'UNIT'}) } AS units_held,
              COUNT { (i)-[:HELD_RESPONSIBLE]->(:HeldResponsible {kind: 'PERSON'}) } AS persons_held,
              NOT EXISTS { MATCH (i)-[:HELD_RESPONSIBLE]->(h:HeldResponsible) WHERE h.accident_id IS NULL } AS split_known
