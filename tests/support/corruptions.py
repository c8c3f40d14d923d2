"""Corruptions that the database does not refuse, each with its undoing and what the audit must say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Corruption:
    name: str
    plant: str
    undo: str
    invariant: str
    subject: str


CORRUPTIONS = [
    Corruption(
        "a duty without a holder",
        "MATCH (:Responsibility {id: 'R001'})-[h:HELD_BY]->() DELETE h",
        "MATCH (r:Responsibility {id: 'R001'}), (d:Department {id: 'U07'}) CREATE (r)-[:HELD_BY]->(d)",
        "EXACTLY_ONE_EDGE",
        "duty R001",
    ),
    Corruption(
        "a duty with two holders",
        "MATCH (r:Responsibility {id: 'R001'}), (d:Department {id: 'U08'}) CREATE (r)-[:HELD_BY]->(d)",
        "MATCH (:Responsibility {id: 'R001'})-[h:HELD_BY]->(:Department {id: 'U08'}) DELETE h",
        "EXACTLY_ONE_EDGE",
        "duty R001",
    ),
    Corruption(
        "a duty held by a committee",
        "MATCH (r:Responsibility {id: 'R001'})-[h:HELD_BY]->(), (c:Committee {id: 'C01'}) "
        "DELETE h CREATE (r)-[:HELD_BY]->(c)",
        "MATCH (r:Responsibility {id: 'R001'})-[h:HELD_BY]->(), (d:Department {id: 'U07'}) "
        "DELETE h CREATE (r)-[:HELD_BY]->(d)",
        "EXACTLY_ONE_EDGE",
        "duty R001",
    ),
    Corruption(
        "a dangling cell",
        "CREATE (:CoverageCell:Planted {key: '99-Z|nowhere', sub_scope_key: '99-Z', area_code: 'nowhere'})",
        "MATCH (n:Planted) DETACH DELETE n",
        "EXACTLY_ONE_EDGE",
        "cell 99-Z|nowhere",
    ),
    Corruption(
        "a declaration of nothing",
        "CREATE (:Declaration:Planted {id: '03-A|440308003#9', cell_key: '03-A|440308003', declared: false, "
        "valid_from: date('2024-01-01'), recorded_at: datetime('2023-12-01T00:00:00Z'), entered: 9})",
        "MATCH (n:Planted) DETACH DELETE n",
        "EXACTLY_ONE_EDGE",
        "declaration 03-A|440308003#9",
    ),
    Corruption(
        "a declaration that names another pair",
        "MATCH (c:CoverageCell {key: '03-A|440308003'}) CREATE (n:Declaration:Planted {id: 'lies', "
        "cell_key: '03-A|440308001', declared: false, valid_from: date('2024-01-01'), "
        "recorded_at: datetime('2023-12-01T00:00:00Z'), entered: 9})-[:DECLARES]->(c)",
        "MATCH (n:Planted) DETACH DELETE n",
        "DERIVED_PROPERTY",
        "declaration lies",
    ),
    Corruption(
        "a declaration from no day",
        "MATCH (c:CoverageCell {key: '03-A|440308003'}) CREATE (n:Declaration:Planted {id: 'never', "
        "cell_key: c.key, declared: false, recorded_at: datetime('2023-12-01T00:00:00Z'), entered: 9})"
        "-[:DECLARES]->(c)",
        "MATCH (n:Planted) DETACH DELETE n",
        "REQUIRED_PROPERTY",
        "declaration never",
    ),
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
        "an office that belongs to nobody",
        "MATCH ()-[h:HAS_OFFICE]->(:Office {id: 'O01'}) DELETE h",
        "MATCH (c:Committee {id: 'C01'}), (o:Office {id: 'O01'}) CREATE (c)-[:HAS_OFFICE]->(o)",
        "EXACTLY_ONE_EDGE",
        "office O01",
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
        "a handover to nobody",
        "MATCH (d:Department {id: 'U08'}) "
        "CREATE (o:Handover:Planted {id: 'HO-1'})-[:HANDED_FROM]->(d) SET o.state = 'PROPOSED'",
        "MATCH (n:Planted) DETACH DELETE n",
        "EXACTLY_ONE_EDGE",
        "handover HO-1",
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
        "a duty that is in force from no day",
        "MATCH (r:Responsibility {id: 'R001'}) REMOVE r.valid_from",
        "MATCH (r:Responsibility {id: 'R001'}) SET r.valid_from = date('2022-01-01')",
        "REQUIRED_PROPERTY",
        "duty R001",
    ),
    Corruption(
        "a role that does not exist",
        "MATCH (r:Responsibility {id: 'R001'}) SET r.role = 'OWNER'",
        "MATCH (r:Responsibility {id: 'R001'}) SET r.role = 'INDUSTRY_LEAD'",
        "REQUIRED_PROPERTY",
        "duty R001",
    ),
    Corruption(
        "an area key that lies",
        "MATCH (r:Responsibility {id: 'R001'}) SET r.area_code = '440308001'",
        "MATCH (r:Responsibility {id: 'R001'}) SET r.area_code = '440308'",
        "DERIVED_PROPERTY",
        "duty R001",
    ),
    Corruption(
        "a scope key that lies",
        "MATCH (r:Responsibility {id: 'R001'}) SET r.scope_key = '01-*'",
        "MATCH (r:Responsibility {id: 'R001'}) SET r.scope_key = '01-A'",
        "DERIVED_PROPERTY",
        "duty R001",
    ),
    Corruption(
        "a sub-scope that names another category",
        "MATCH (s:SubScope {key: '03-A'}) SET s.category_code = '04'",
        "MATCH (s:SubScope {key: '03-A'}) SET s.category_code = '03'",
        "DERIVED_PROPERTY",
        "sub-scope 03-A",
    ),
    Corruption(
        "a department that is labelled as an office too",
        "MATCH (d:Department {id: 'U26'}) SET d:Office",
        "MATCH (d:Department {id: 'U26'}) REMOVE d:Office",
        "DERIVED_PROPERTY",
        "organisation U26",
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
        "an inspection by nobody",
        "MATCH (:Inspection {id: 'J-001'})-[r:BY_UNIT]->() DELETE r",
        "MATCH (i:Inspection {id: 'J-001'}), (d:Department {id: 'U06'}) CREATE (i)-[:BY_UNIT]->(d)",
        "EXACTLY_ONE_EDGE",
        "inspection J-001",
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
        "a sharing agreement that nobody provides",
        "MATCH (:SharingAgreement {id: 'SA01'})-[p:PROVIDED_BY]->() DELETE p",
        "MATCH (s:SharingAgreement {id: 'SA01'}), (d:Department {id: 'U06'}) CREATE (s)-[:PROVIDED_BY]->(d)",
        "EXACTLY_ONE_EDGE",
        "sharing agreement SA01",
    ),
    Corruption(
        "a sharing agreement with an organisation that is not there",
        "MATCH (:SharingAgreement {id: 'SA24'})-[w:SHARED_WITH]->() DELETE w",
        "MATCH (s:SharingAgreement {id: 'SA24'}), (d:Department {id: 'U06'}) CREATE (s)-[:SHARED_WITH]->(d)",
        "EXACTLY_ONE_EDGE",
        "sharing agreement SA24",
    ),
    Corruption(
        "a sharing agreement whose consumer lies",
        "MATCH (s:SharingAgreement {id: 'SA24'}) SET s.consumer = 'U07'",
        "MATCH (s:SharingAgreement {id: 'SA24'}) SET s.consumer = 'U06'",
        "DERIVED_PROPERTY",
        "sharing agreement SA24",
    ),
    Corruption(
        "restricted data without a purpose",
        "MATCH (s:SharingAgreement {id: 'SA23'}) SET s.purposes = []",
        "MATCH (s:SharingAgreement {id: 'SA23'}) SET s.purposes = ['SUPERVISION', 'RESCUE']",
        "REQUIRED_PROPERTY",
        "sharing agreement SA23",
    ),
    Corruption(
        "rows of a kind that does not exist",
        "MATCH (s:SharingAgreement {id: 'SA11'}) SET s.rows = 'SOME'",
        "MATCH (s:SharingAgreement {id: 'SA11'}) SET s.rows = 'OWNED'",
        "REQUIRED_PROPERTY",
        "sharing agreement SA11",
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
