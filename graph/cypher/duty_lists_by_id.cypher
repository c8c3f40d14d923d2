// Which duty lists have these ids?
:param ids => ["DL-U18-V2"];
UNWIND $ids AS asked
MATCH (l:DutyList {id: asked})-[:LIST_OF]->(d:Department)
OPTIONAL MATCH (l)-[:ISSUED_BY]->(issuer:Organisation)
RETURN asked, l.id AS id, l.title_zh AS title, l.title_en AS title_en, l.version AS version,
              l.issued_on AS issued_on, l.published AS published, coalesce(l.synthetic, false) AS synthetic,
              d.id AS department_id, issuer.id AS issuer_id,
              COLLECT { MATCH (duty:Responsibility)-[listed:LISTED_IN]->(l) WHERE duty.id = duty.key RETURN [listed.item_no, duty.id] ORDER BY listed.item_no } AS listed
