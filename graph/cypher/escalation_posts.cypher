// Which bodies stand on the fourth and fifth level of escalation, for which category and under which condition?
// Rule: a post without a category answers for all of them.
MATCH (post:EscalationPost)-[:ANSWERED_BY]->(body:Organisation)
OPTIONAL MATCH (post)-[:FOR_CATEGORY]->(category:RiskCategory)
WITH post, body, category ORDER BY post.level, body.id, post.condition, category.code
RETURN post.id AS asked, post.level AS level, post.condition AS condition, body.id AS body, category.code AS category
