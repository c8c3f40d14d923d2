// Settle a draft: it was adopted, or withdrawn
:param id => "D-example";
:param state => "WITHDRAWN";
:param at => "2024-01-01T00:00:00+08:00";
:param by => "API_KEY::0123456789";
:param unit => "U19";
MATCH (d:Draft {id: $id})
SET d.version = d.version + 1, d.state = $state, d.settled_at = datetime($at), d.approver = $by, d.approver_unit = $unit
RETURN d.version AS version
