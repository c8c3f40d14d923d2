// Which owning duties are held by a department that can never be an owner?
MATCH (n:Responsibility)-[:HELD_BY]->(d:Department {category: 'SUPPORT'})
WHERE n.role <> 'INDUSTRY_SUPPORT'
RETURN 'duty ' + n.id AS asked, d.id + ' ' + d.name_zh + ' is a support department and cannot hold the role ' + n.role AS detail
ORDER BY asked
