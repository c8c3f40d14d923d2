// Lift an order of listed supervision
:param order => "ORD-001";
:param at => "2024-01-01T00:00:00+08:00";
:param by => "API_KEY::0123456789";
MATCH (order:SupervisionOrder {id: $order})
SET order.lifted_at = datetime($at), order.lifted_by = $by
RETURN order.id AS id
