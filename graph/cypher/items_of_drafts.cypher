// What do the drafts with these ids say, item by item, in their latest version?
// Rule: items are never changed; those of earlier versions stay, and count no more.
:param ids => ["D-0001"];
UNWIND $ids AS asked
MATCH (d:Draft {id: asked})-[:HAS_ITEM]->(i:DraftItem {edition: d.edition})
RETURN asked, i.no AS no, i.kind AS kind, i.key AS key, i.role AS role, i.scope_key AS scope, i.valid_from AS valid_from,
       i.valid_to AS valid_to, i.replaces AS replaces, i.legal_basis AS legal_basis, i.document AS document,
       i.unit AS unit_id, i.units AS units, i.area_code AS area_code, i.provision_ids AS provision_ids
ORDER BY asked, no
