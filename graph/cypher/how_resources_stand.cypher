// How do the resources with these ids stand, and what has each source told of them?
// Rule: resources are shared as a whole, so nothing is cut here; a list is told as one text.
:param keys => ["id:T01"];
UNWIND $keys AS asked
MATCH (r:Resource {id: substring(asked, 3)})-[:LOCATED_IN]->(area:AdminArea)
WITH asked, r, area, head(COLLECT { MATCH (r)-[:RUN_BY]->(o:Organisation) RETURN o.id }) AS run_by,
     COLLECT { MATCH (r)-[:CAN_HANDLE]->(c:RiskCategory) RETURN c.code ORDER BY c.code } AS codes,
     head(COLLECT { MATCH (r)-[:SUPPLIED_BY]->(w:Warehouse) RETURN w.id }) AS supplied_by
RETURN asked, r.id AS key, true AS seen, [] AS hidden, null AS registrar, coalesce(r.version, 0) AS version,
       {kind: r.kind, name: r.name_zh, nameEn: r.name_en, type: r.type, domain: r.domain, area: area.code,
        runBy: run_by, capacity: r.capacity, suppliedBy: supplied_by,
        handles: CASE codes WHEN [] THEN null ELSE substring(reduce(t = '', c IN codes | t + ',' + c), 1) END} AS held,
       COLLECT { MATCH (r)<-[:ABOUT]-(s:Statement) WHERE s.live <> []
                 RETURN [s.id, s.unit, s.fields, s.values, s.live, s.held] } AS statements
