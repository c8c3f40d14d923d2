// Issue an order of listed supervision over a hazard
// Rule: no two orders are issued over one version of a hazard, so that it names the order.
:param hic => "44030800320212120230210017X";
:param version => 3;
:param issuer => "C02";
:param at => "2024-01-01T00:00:00+08:00";
:param due => "2024-02-01T00:00:00+08:00";
:param document => "示例督办〔2024〕1号";
:param by => "API_KEY::0123456789";
MATCH (h:Hazard {hic: $hic})
MATCH (issuer:Organisation {id: $issuer})
CREATE (h)<-[:SUPERVISES]-(order:SupervisionOrder {id: $hic + '|' + $version})-[:ISSUED_BY]->(issuer)
SET order.started_at = datetime($at), order.due_at = datetime($due), order.document = $document, order.by = $by,
    order.synthetic = false
RETURN order.id AS id
