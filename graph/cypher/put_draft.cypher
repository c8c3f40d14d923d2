// Put a draft, or its next version, with its items
// Rule: items of earlier versions stay and count no more.
:param id => "D-example";
:param version => 1;
:param title => "示例";
:param effective => "2027-01-01";
:param document => null;
:param base => 2;
:param at => "2024-01-01T00:00:00+08:00";
:param author => "API_KEY::0123456789";
:param unit => "U19";
:param items => [];
MERGE (d:Draft {id: $id})
SET d.version = $version, d.edition = $version, d.title = $title, d.effective = date($effective), d.document = $document, d.state = 'OPEN',
    d.base = $base, d.prepared_at = datetime($at), d.author = $author, d.unit = $unit
FOREACH (item IN $items |
  CREATE (d)-[:HAS_ITEM]->(i:DraftItem {edition: $version})
  SET i.no = item.no, i.kind = item.kind, i.key = item.key, i.role = item.role, i.scope_key = item.scope,
      i.valid_from = date(item.valid_from), i.valid_to = date(item.valid_to), i.replaces = item.replaces,
      i.legal_basis = item.legal_basis, i.document = item.document, i.unit = item.unit_id, i.units = item.units,
      i.area_code = item.area_code, i.provision_ids = item.provision_ids)
RETURN d.version AS version
