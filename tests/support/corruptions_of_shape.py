"""Nodes that lack an edge or a property, have one too many, or say otherwise than their edges."""

from __future__ import annotations

from tests.support.corruption import Corruption

OF_SHAPE = [
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
        "an office that belongs to nobody",
        "MATCH ()-[h:HAS_OFFICE]->(:Office {id: 'O01'}) DELETE h",
        "MATCH (c:Committee {id: 'C01'}), (o:Office {id: 'O01'}) CREATE (c)-[:HAS_OFFICE]->(o)",
        "EXACTLY_ONE_EDGE",
        "office O01",
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
        "an inspection by nobody",
        "MATCH (:Inspection {id: 'J-001'})-[r:BY_UNIT]->() DELETE r",
        "MATCH (i:Inspection {id: 'J-001'}), (d:Department {id: 'U06'}) CREATE (i)-[:BY_UNIT]->(d)",
        "EXACTLY_ONE_EDGE",
        "inspection J-001",
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
]
