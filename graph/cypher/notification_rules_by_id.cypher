// Which rules of notification have these ids?
:param ids => ["N-THREE_SIMULTANEOUS_SCENE-01"];
UNWIND $ids AS asked
MATCH (n:NotificationRule {id: asked})
OPTIONAL MATCH (n)-[:NOTIFIES]->(o:Organisation)
RETURN asked, n.id AS id, n.trigger AS trigger, n.order_no AS order_no, n.recipient_role AS recipient_role,
              n.action_zh AS action, n.action_en AS action_en, n.wait AS wait,
              coalesce(n.wait_in_working_days, false) AS wait_in_working_days, n.channel AS channel,
              n.basis AS basis, n.evidence AS evidence, o.id AS recipient_id
