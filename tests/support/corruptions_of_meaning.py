"""Nodes that are whole and contradict the rules: of time, of a hazard's life, of who may own, of the lock."""

from __future__ import annotations

from tests.support.corruption import Corruption

OF_MEANING = [
    Corruption(
        "a declaration that was recorded in the future",
        "MATCH (c:CoverageCell {key: '03-A|440308003'}) CREATE (n:Declaration:Planted {id: 'soon', "
        "cell_key: c.key, declared: false, valid_from: date('2024-01-01'), "
        "recorded_at: datetime('2999-12-01T00:00:00Z'), "
        "entered: 9})-[:DECLARES]->(c)",
        "MATCH (n:Planted) DETACH DELETE n",
        "INTERVALS",
        "declaration soon",
    ),
    Corruption(
        "a duty that was confirmed by a department that does not hold it",
        "MATCH (r:Responsibility {id: 'R001'}), (d:Department {id: 'U08'}) "
        "CREATE (r)<-[:CONFIRMS]-(:Confirmation:Planted {id: 'C-1'})-[:BY_UNIT]->(d)",
        "MATCH (n:Planted) DETACH DELETE n",
        "RECORDS_OF_A_DUTY",
        "duty R001",
    ),
    Corruption(
        "a handover that was declined, and whose hazards are offered still",
        "MATCH (a:Assignment), (d:Department {id: 'U08'}), (e:Department {id: 'U07'}) WITH a, d, e LIMIT 1 "
        "CREATE (d)<-[:HANDED_FROM]-(o:Handover:Planted {id: 'HO-1', state: 'DECLINED'})-[:HANDED_TO]->(e) "
        "CREATE (o)-[:HANDS_OVER {became: 'OFFERED'}]->(a)",
        "MATCH (n:Planted) DETACH DELETE n",
        "HAZARDS",
        "handover HO-1",
    ),
    Corruption(
        "an assignment that is offered twice",
        "MATCH (a:Assignment), (d:Department {id: 'U08'}), (e:Department {id: 'U07'}) WITH a, d, e LIMIT 1 "
        "UNWIND ['HO-1', 'HO-2'] AS id "
        "CREATE (d)<-[:HANDED_FROM]-(o:Handover:Planted {id: id, state: 'PROPOSED'})-[:HANDED_TO]->(e) "
        "CREATE (o)-[:HANDS_OVER {became: 'OFFERED'}]->(a)",
        "MATCH (n:Planted) DETACH DELETE n",
        "HAZARDS",
        "assignment ",
    ),
    Corruption(
        "two names at once",
        "MATCH (o:Organisation {id: 'U07'}) CREATE (o)-[:HAS_NAME]->(:OrganisationName:Planted "
        "{id: 'planted', name_zh: '又名', full_name_zh: '又名', valid_from: date('2020-01-01')})",
        "MATCH (n:Planted) DETACH DELETE n",
        "INTERVALS",
        "organisation U07",
    ),
    Corruption(
        "a duty that ends before it begins",
        "MATCH (r:Responsibility {id: 'R001'}) SET r.valid_to = date('2021-01-01')",
        "MATCH (r:Responsibility {id: 'R001'}) REMOVE r.valid_to",
        "INTERVALS",
        "Responsibility R001",
    ),
    Corruption(
        "a record of the future",
        "MATCH (r:Responsibility {id: 'R001'}) SET r.recorded_at = datetime('2999-01-01T00:00:00+08:00')",
        "MATCH (r:Responsibility {id: 'R001'}) SET r.recorded_at = datetime('2022-01-01T00:00:00+08:00')",
        "INTERVALS",
        "duty R001",
    ),
    Corruption(
        "an office hosted by two departments at once",
        "MATCH (o:Office {id: 'O02'}), (d:Department {id: 'U10'}) CREATE (o)-[:HOSTED_BY]->(d)",
        "MATCH (:Office {id: 'O02'})-[h:HOSTED_BY]->(:Department {id: 'U10'}) DELETE h",
        "INTERVALS",
        "office O02",
    ),
    Corruption(
        "an office hosted in a loop",
        "MATCH (o:Office {id: 'O02'}), (d:Department {id: 'U06'}) CREATE (d)-[:HOSTED_BY]->(o)",
        "MATCH (:Department {id: 'U06'})-[h:HOSTED_BY]->() DELETE h",
        "NO_LOOPS",
        "organisation O02",
    ),
    Corruption(
        "an area that lies in itself",
        "MATCH (a:AdminArea {code: '440308'}), (b:AdminArea {code: '440308003'}) CREATE (a)-[:PART_OF]->(b)",
        "MATCH (:AdminArea {code: '440308'})-[p:PART_OF]->() DELETE p",
        "NO_LOOPS",
        "area 440308003",
    ),
    Corruption(
        "a support department as an owner",
        "MATCH (r:Responsibility {id: 'R001'})-[h:HELD_BY]->(), (d:Department {id: 'U26'}) "
        "DELETE h CREATE (r)-[:HELD_BY]->(d)",
        "MATCH (r:Responsibility {id: 'R001'})-[h:HELD_BY]->(), (d:Department {id: 'U07'}) "
        "DELETE h CREATE (r)-[:HELD_BY]->(d)",
        "SUPPORT_NEVER_OWNS",
        "duty R001",
    ),
    Corruption(
        "a hazard that says it is closed while its last step says otherwise",
        "MATCH (h:Hazard {hic: '440308002207212202211300033'}) SET h.status = 'CLOSED'",
        "MATCH (h:Hazard {hic: '440308002207212202211300033'}) SET h.status = 'RETURNED'",
        "HAZARDS",
        "hazard 440308002207212202211300033",
    ),
    Corruption(
        "a step of a hazard's life that is gone",
        "MATCH (:Hazard {hic: '440308002207212202211300033'})-[r:HAS_TRANSITION]->(t {no: 4}) "
        "DELETE r SET t:Planted",
        "MATCH (h:Hazard {hic: '440308002207212202211300033'}), (t:Planted) CREATE (h)-[:HAS_TRANSITION]->(t) "
        "REMOVE t:Planted",
        "HAZARDS",
        "hazard 440308002207212202211300033",
    ),
    Corruption(
        "a department that must act although no assignment is open",
        "MATCH (h:Hazard {hic: '440308002207212202211300033'}), (d:Department {id: 'U16'}) "
        "CREATE (h)-[:ASSIGNED_TO {role: 'INDUSTRY_LEAD'}]->(d)",
        "MATCH (:Hazard {hic: '440308002207212202211300033'})-[r:ASSIGNED_TO]->() DELETE r",
        "HAZARDS",
        "hazard 440308002207212202211300033",
    ),
    Corruption(
        "a general hazard that is listed for supervision",
        "MATCH (h:Hazard {hic: '440308000208122202301050027'}) SET h.level_current = 2",
        "MATCH (h:Hazard {hic: '440308000208122202301050027'}) SET h.level_current = 1",
        "HAZARDS",
        "order ORD-001",
    ),
    Corruption(
        "two versions of a rule in force at once",
        "MATCH (r:EscalationRule {id: 'E1@1'}) REMOVE r.valid_to",
        "MATCH (r:EscalationRule {id: 'E1@1'}) SET r.valid_to = date('2022-01-01')",
        "INTERVALS",
        "escalation rule E1",
    ),
    Corruption(
        "a duty whose current record is gone",
        "MATCH (r:Responsibility {id: 'R001'}) SET r.id = 'R001#1'",
        "MATCH (r:Responsibility {id: 'R001#1'}) SET r.id = 'R001'",
        "RECORDS_OF_A_DUTY",
        "duty R001",
    ),
    Corruption(
        "hazards permitted and forbidden at once",
        "MATCH (s:SharingAgreement {id: 'SA11'}) SET s.rows = 'NONE'",
        "MATCH (s:SharingAgreement {id: 'SA11'}) SET s.rows = 'OWNED'",
        "INTERVALS",
        "sharing agreement SA11",
    ),
    Corruption(
        "a sharing agreement whose current record is gone",
        "MATCH (s:SharingAgreement {id: 'SA11'}) SET s.id = 'SA11#1'",
        "MATCH (s:SharingAgreement {id: 'SA11#1'}) SET s.id = 'SA11'",
        "RECORDS_OF_A_DUTY",
        "sharing agreement SA11",
    ),
    Corruption(
        "an odd revision left by a dead writer",
        "MATCH (g:Revision) SET g.n = g.n + 1, g.owner = 'dead', g.since = datetime() - duration('PT1H'), "
        "g.until = datetime() - duration('PT30M')",
        "RETURN 1",  # the audit itself repairs it, after it has told
        "SETTLED_REVISION",
        "revision",
    ),
    Corruption(
        "a second revision",
        "CREATE (:Revision:Planted {n: 0})",
        "MATCH (n:Planted) DETACH DELETE n",
        "SETTLED_REVISION",
        "revision",
    ),
]
