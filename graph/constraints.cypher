// What the database itself holds true, and the indexes that the questions walk by. Applied at every start.
// Neo4j Community has only uniqueness constraints; required fields and "exactly one" are audited by `zeren check`.
// Indexes of ownership hold only what never changes. That of a hazard's state changes with it: an index scan may
// miss a node whose indexed property changes meanwhile, but then the revision is odd and the question is asked again,
// or, by the clock that looks for what rests too long, the next time.

CREATE CONSTRAINT revision_key IF NOT EXISTS FOR (n:Revision) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT program_key IF NOT EXISTS FOR (n:Program) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organisation_code IF NOT EXISTS FOR (n:Organisation) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT organisation_name_id IF NOT EXISTS FOR (n:OrganisationName) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT department_id IF NOT EXISTS FOR (n:Department) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT office_id IF NOT EXISTS FOR (n:Office) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT area_code IF NOT EXISTS FOR (n:AdminArea) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT category_code IF NOT EXISTS FOR (n:RiskCategory) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT sub_scope_key IF NOT EXISTS FOR (n:SubScope) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT cell_key IF NOT EXISTS FOR (n:CoverageCell) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT responsibility_id IF NOT EXISTS FOR (n:Responsibility) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sharing_agreement_id IF NOT EXISTS FOR (n:SharingAgreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT legal_document_id IF NOT EXISTS FOR (n:LegalDocument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT legal_provision_id IF NOT EXISTS FOR (n:LegalProvision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT escalation_post_id IF NOT EXISTS FOR (n:EscalationPost) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT escalation_rule_id IF NOT EXISTS FOR (n:EscalationRule) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT enterprise_id IF NOT EXISTS FOR (n:Enterprise) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT enterprise_uscc IF NOT EXISTS FOR (n:Enterprise) REQUIRE n.uscc IS UNIQUE;
CREATE CONSTRAINT coded_hic IF NOT EXISTS FOR (n:Coded) REQUIRE n.hic IS UNIQUE;
CREATE CONSTRAINT risk_point_hic IF NOT EXISTS FOR (n:RiskPoint) REQUIRE n.hic IS UNIQUE;
CREATE CONSTRAINT hazard_hic IF NOT EXISTS FOR (n:Hazard) REQUIRE n.hic IS UNIQUE;
CREATE CONSTRAINT transition_id IF NOT EXISTS FOR (n:Transition) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assignment_id IF NOT EXISTS FOR (n:Assignment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT escalation_id IF NOT EXISTS FOR (n:Escalation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT supervision_order_id IF NOT EXISTS FOR (n:SupervisionOrder) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT special_day_id IF NOT EXISTS FOR (n:SpecialDay) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT user_id IF NOT EXISTS FOR (n:User) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT premises_code IF NOT EXISTS FOR (n:Premises) REQUIRE n.building_code IS UNIQUE;
CREATE CONSTRAINT inspection_id IF NOT EXISTS FOR (n:Inspection) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT enforcement_case_id IF NOT EXISTS FOR (n:EnforcementCase) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT activity_id IF NOT EXISTS FOR (n:Activity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT response_id IF NOT EXISTS FOR (n:ResponseActivation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT roster_post_id IF NOT EXISTS FOR (n:RosterPost) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT duty_shift_id IF NOT EXISTS FOR (n:DutyShift) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT warning_kind_code IF NOT EXISTS FOR (n:WarningKind) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT warning_scope_id IF NOT EXISTS FOR (n:WarningScope) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT warning_id IF NOT EXISTS FOR (n:Warning) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT resource_id IF NOT EXISTS FOR (n:Resource) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT warehouse_id IF NOT EXISTS FOR (n:Warehouse) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT duty_list_id IF NOT EXISTS FOR (n:DutyList) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT year_statistic_id IF NOT EXISTS FOR (n:YearStatistic) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT hazard_factor_id IF NOT EXISTS FOR (n:HazardFactor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT accident_type_id IF NOT EXISTS FOR (n:AccidentType) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reform_id IF NOT EXISTS FOR (n:ReformEvent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT post_id IF NOT EXISTS FOR (n:Post) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT notification_rule_id IF NOT EXISTS FOR (n:NotificationRule) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT investigation_id IF NOT EXISTS FOR (n:Investigation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT accident_id IF NOT EXISTS FOR (n:Accident) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT held_responsible_id IF NOT EXISTS FOR (n:HeldResponsible) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT loaded_key IF NOT EXISTS FOR (n:Loaded) REQUIRE n.loaded_key IS UNIQUE;
CREATE CONSTRAINT load_id IF NOT EXISTS FOR (n:Load) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT api_key_prefix IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.prefix IS UNIQUE;
CREATE CONSTRAINT access_record_id IF NOT EXISTS FOR (n:AccessRecord) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT access_chain_writer IF NOT EXISTS FOR (n:AccessChain) REQUIRE n.writer IS UNIQUE;
CREATE CONSTRAINT load_batch_key IF NOT EXISTS FOR (n:LoadBatch) REQUIRE n.key IS UNIQUE;

CREATE CONSTRAINT draft_id IF NOT EXISTS FOR (n:Draft) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT declaration_id IF NOT EXISTS FOR (n:Declaration) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT waiver_id IF NOT EXISTS FOR (n:Waiver) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT authority_id IF NOT EXISTS FOR (n:Authority) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT batch_id IF NOT EXISTS FOR (n:Batch) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT receipt_key IF NOT EXISTS FOR (n:Receipt) REQUIRE n.receipt IS UNIQUE;
CREATE CONSTRAINT feed_key IF NOT EXISTS FOR (n:Feed) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT clock_key IF NOT EXISTS FOR (n:Clock) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT change_number IF NOT EXISTS FOR (n:Change) REQUIRE n.n IS UNIQUE;
CREATE CONSTRAINT webhook_id IF NOT EXISTS FOR (n:Webhook) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dead_letter_id IF NOT EXISTS FOR (n:DeadLetter) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT confirmation_id IF NOT EXISTS FOR (n:Confirmation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT handover_id IF NOT EXISTS FOR (n:Handover) REQUIRE n.id IS UNIQUE;
CREATE INDEX change_key IF NOT EXISTS FOR (n:Change) ON (n.key);
CREATE INDEX dead_letter_webhook IF NOT EXISTS FOR (n:DeadLetter) ON (n.webhook);
CREATE INDEX coded_shared_as IF NOT EXISTS FOR (n:Coded) ON (n.shared_as);
CREATE INDEX statement_about IF NOT EXISTS FOR (n:Statement) ON (n.about);
CREATE INDEX transition_by IF NOT EXISTS FOR (n:Transition) ON (n.by);
CREATE INDEX escalation_by IF NOT EXISTS FOR (n:Escalation) ON (n.by);
CREATE INDEX escalation_resolved_by IF NOT EXISTS FOR (n:Escalation) ON (n.resolved_by);
CREATE INDEX supervision_order_by IF NOT EXISTS FOR (n:SupervisionOrder) ON (n.by);
CREATE INDEX supervision_order_lifted_by IF NOT EXISTS FOR (n:SupervisionOrder) ON (n.lifted_by);
CREATE INDEX responsibility_by_draft IF NOT EXISTS FOR (n:Responsibility) ON (n.by_draft);
CREATE INDEX receipt_at IF NOT EXISTS FOR (n:Receipt) ON (n.at);
CREATE INDEX responsibility_slot IF NOT EXISTS FOR (n:Responsibility) ON (n.area_code, n.scope_key, n.role);
CREATE INDEX responsibility_scope IF NOT EXISTS FOR (n:Responsibility) ON (n.scope_key, n.role);
CREATE INDEX responsibility_key IF NOT EXISTS FOR (n:Responsibility) ON (n.key);
CREATE INDEX sharing_agreement_key IF NOT EXISTS FOR (n:SharingAgreement) ON (n.key);
CREATE INDEX agreement_slot IF NOT EXISTS FOR (n:Agreement) ON (n.area_code, n.scope_key, n.role);
CREATE INDEX hazard_status IF NOT EXISTS FOR (n:Hazard) ON (n.status);
CREATE INDEX hazard_standing IF NOT EXISTS FOR (n:Hazard) ON (n.status, n.hic);
CREATE INDEX hazard_found IF NOT EXISTS FOR (n:Hazard) ON (n.found_at, n.hic);
CREATE INDEX inspection_day IF NOT EXISTS FOR (n:Inspection) ON (n.inspected_on, n.id);
CREATE INDEX escalation_time IF NOT EXISTS FOR (n:Escalation) ON (n.at, n.id);
CREATE INDEX access_record_at IF NOT EXISTS FOR (n:AccessRecord) ON (n.at);
CREATE INDEX duty_shift_started IF NOT EXISTS FOR (n:DutyShift) ON (n.organisation_id, n.started_at);
CREATE INDEX cell_area IF NOT EXISTS FOR (n:CoverageCell) ON (n.area_code);
CREATE INDEX declaration_cell IF NOT EXISTS FOR (n:Declaration) ON (n.cell_key);

// Text is looked for in pairs of characters (cjk), because Chinese has no spaces between words.
CREATE FULLTEXT INDEX risk_point_texts IF NOT EXISTS FOR (n:RiskPoint) ON EACH [n.name_zh, n.name_en] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX hazard_texts IF NOT EXISTS FOR (n:Hazard) ON EACH [n.description_zh, n.description_en] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX enterprise_texts IF NOT EXISTS FOR (n:Enterprise) ON EACH [n.name_zh, n.name_en] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX organisation_texts IF NOT EXISTS FOR (n:Organisation|OrganisationName) ON EACH [n.name_zh, n.full_name_zh, n.name_en, n.aliases] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX premises_texts IF NOT EXISTS FOR (n:Premises) ON EACH [n.name_zh, n.name_en, n.address_zh] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
// Nouns of which there are few share one index; each question keeps its own label.
CREATE FULLTEXT INDEX noun_texts IF NOT EXISTS FOR (n:AdminArea|SubScope|Resource|LegalDocument|Activity|Accident|Investigation|AccidentType|HazardFactor|DutyList|Post|ReformEvent|LegalProvision) ON EACH [n.name_zh, n.name_en, n.title_zh, n.title_en, n.summary_zh] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};

// Which graph this is: revisions of two graphs say nothing about each other.
MERGE (g:Revision {key: 'revision'}) ON CREATE SET g.n = 0 SET g.graph = coalesce(g.graph, randomUUID()), g.ended = coalesce(g.ended, 0);
