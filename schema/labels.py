"""Enum values in both languages: as descriptions in the schema, and as labels beside every value that is shown."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

import strawberry

from graph.access_log import AccessKind, Decision
from graph.accidents import AccidentGrade, AccidentKind
from graph.activities import ActivityKind, ResponseKind, ResponseLevel
from graph.bodies import Capacity
from graph.callers import Role, Way
from graph.closed_loop import HazardStatus
from graph.duty_findings import UnheldReason
from graph.escalation import EscalationCondition
from graph.findings import FindingKind, Severity
from graph.inspections import InspectionKind, InspectionResult
from graph.legal import DocumentStatus
from graph.listing import Direction
from graph.notifications import NotificationTrigger
from graph.organisations import DepartmentCategory, OrganisationKind
from graph.ownership import CandidateReason, Verdict
from graph.reforms import SuccessionKind
from graph.resources import ResourceKind
from graph.responsibilities import ResponsibilityRole
from graph.risk_points import RiskPointStatus
from graph.sharing import Collection, Dataset, Purpose, Rows
from graph.slot_changes import ChangeCause, ChangeKind
from graph.statistics import Qualifier, StatisticClass
from graph.users import UserRole
from resolvers.why_not import WhyNot

E = TypeVar("E", bound=Enum)


@strawberry.federation.type(shareable=True, description="The name of a value, in Chinese and in English.")
class Label:
    """The name of a value, in Chinese and in English."""

    zh: str = strawberry.field(description="In Chinese")
    en: str = strawberry.field(description="In English")


_TEXTS: Mapping[Enum, tuple[str, str]] = {
    ResponsibilityRole.TERRITORIAL: ("属地", "Territorial: the unit of the place"),
    ResponsibilityRole.INDUSTRY_LEAD: ("行业主管", "Industry lead: the regulator of the trade"),
    ResponsibilityRole.INDUSTRY_SUPPORT: ("行业配合", "Industry support: helps, and never owns"),
    ResponsibilityRole.COMPREHENSIVE: ("综合监管", "Comprehensive regulation"),
    Verdict.OWNED: ("有责任单位", "Owned by one department"),
    Verdict.GAP: ("责任缝隙", "Gap: no department owns it"),
    Verdict.OVERLAP: ("责任重叠", "Overlap: several own it and none leads"),
    Verdict.SETTLED: ("重叠已协商", "Settled: several own it and an agreement names the lead"),
    FindingKind.GAP: ("责任缝隙", "Gap"),
    FindingKind.OVERLAP: ("责任重叠", "Overlap"),
    Severity.ERROR: ("错误", "Error"),
    Severity.WARNING: ("警告", "Warning"),
    CandidateReason.WON: ("采用", "Won: of the best specificity"),
    CandidateReason.LESS_SPECIFIC_AREA: ("区域较远", "Lost to a duty for a nearer area"),
    CandidateReason.WHOLE_CATEGORY: ("仅为全类别", "Lost to a duty for exactly this sub-scope"),
    CandidateReason.OUT_OF_PERIOD: ("不在有效期", "Not in force on the date"),
    CandidateReason.NOT_YET_RECORDED: ("当时未登记", "Not yet recorded at the time of knowledge"),
    CandidateReason.SUPERSEDED: ("当时已更正", "Already corrected at the time of knowledge"),
    CandidateReason.HOLDER_NOT_IN_EXISTENCE: ("单位不存续", "Its holder did not exist on the date"),
    EscalationCondition.ALWAYS: ("始终", "Always"),
    EscalationCondition.EVENT: ("突发事件", "On an emergency or the activation of a response"),
    EscalationCondition.LISTED_SUPERVISION: ("挂牌督办", "When the matter is listed for supervision"),
    EscalationCondition.EARTHQUAKE: ("地震", "On an earthquake"),
    EscalationCondition.WEATHER_WARNING: ("气象预警", "On a weather warning"),
    RiskPointStatus.IN_USE: ("在管", "Under surveillance"),
    RiskPointStatus.WITHDRAWN: ("已退出", "No more under surveillance"),
    DocumentStatus.IN_FORCE: ("现行有效", "In force"),
    DocumentStatus.REPEALED: ("已废止", "Repealed"),
    DocumentStatus.UNVERIFIED: ("未核", "A placeholder that nobody has read"),
    Direction.ASCENDING: ("升序", "From the beginning of the order"),
    Direction.DESCENDING: ("降序", "From the end of the order"),
    OrganisationKind.DEPARTMENT: ("部门", "Department"),
    OrganisationKind.COMMITTEE: ("委员会", "Committee"),
    OrganisationKind.HEADQUARTERS: ("指挥部", "Headquarters"),
    OrganisationKind.OFFICE: ("办公室", "Office of a committee or headquarters"),
    OrganisationKind.EXTERNAL: ("区外/非27单位", "Body beside the departments"),
    HazardStatus.REGISTERED: ("已登记", "Registered"),
    HazardStatus.GRADED: ("已定级", "Graded"),
    HazardStatus.DISPATCHED: ("已分拨", "Dispatched to a department"),
    HazardStatus.RETURNED: ("退回", "Returned by the department"),
    HazardStatus.ACCEPTED: ("已签收", "Accepted by the department"),
    HazardStatus.RECTIFYING: ("整改中", "Being put right"),
    HazardStatus.SUBMITTED: ("待复查", "Submitted for review"),
    HazardStatus.VERIFIED: ("复查合格", "Review passed"),
    HazardStatus.CLOSED: ("已销号", "Closed"),
    HazardStatus.TRANSFERRED: ("移送", "Transferred"),
    ChangeKind.GAP_OPENED: ("出现缝隙", "A gap opened: nobody owns it any more"),
    ChangeKind.GAP_CLOSED: ("缝隙消除", "A gap closed: somebody owns it now"),
    ChangeKind.OVERLAP_OPENED: ("出现重叠", "An overlap opened: several own it and none leads"),
    ChangeKind.OVERLAP_CLOSED: ("重叠消除", "An overlap closed: one owner is left"),
    ChangeKind.SETTLED: ("重叠已协商", "Several own it, and an agreement names the lead now"),
    ChangeKind.OWNER_CHANGED: ("责任单位变更", "Another owner, or others, than before"),
    ChangeCause.WORLD: ("事实变化", "The world changed"),
    ChangeCause.RECORD: ("记录更正", "Our record of it was corrected"),
    ChangeCause.BOTH: ("事实变化且记录更正", "The world changed and our record was corrected"),
    UnheldReason.HOLDER_ENDED: ("承担单位已撤销或不存续", "Its holder does not exist on the date"),
    UnheldReason.NO_USER: ("承担单位无在岗用户", "Its holder has no user on the date"),
    UserRole.PATROL: ("巡查员", "Patrols"),
    UserRole.VERIFIER: ("复查员", "Verifies what was put right"),
    UserRole.LIAISON: ("联络员", "Liaison"),
    UserRole.MANAGER: ("管理员", "Manages the department's users"),
    InspectionKind.PATROL: ("日常巡查", "Patrol"),
    InspectionKind.ENFORCEMENT: ("执法检查", "Enforcement inspection"),
    InspectionKind.JOINT: ("联合督导检查", "Joint inspection with the discipline body"),
    InspectionResult.NO_PROBLEM: ("未发现问题", "No problem found"),
    InspectionResult.PROBLEM_FOUND: ("发现问题", "A problem was found"),
    ActivityKind.MEETING: ("会议", "Meeting"),
    ActivityKind.JOINT_DUTY: ("联合值守", "Joint duty"),
    ActivityKind.DIRECTIVE: ("明令", "Directive"),
    ActivityKind.TYPHOON: ("台风", "Typhoon withstood"),
    ResponseKind.FLOOD: ("防汛", "Flood"),
    ResponseKind.TYPHOON: ("防风", "Typhoon"),
    ResponseKind.WEATHER: ("气象灾害", "Severe weather"),
    ResponseKind.FOREST_FIRE: ("森林防火", "Forest fire"),
    ResponseLevel.ATTENTION: ("关注级", "Attention, Shenzhen's level below the four"),
    ResponseLevel.IV: ("Ⅳ级", "Level IV"),
    ResponseLevel.III: ("Ⅲ级", "Level III"),
    ResponseLevel.II: ("Ⅱ级", "Level II"),
    ResponseLevel.I: ("Ⅰ级", "Level I, the highest"),
    ResourceKind.TEAM: ("应急救援队伍", "Rescue team"),
    ResourceKind.WAREHOUSE: ("救灾物资储备仓库", "Relief warehouse"),
    ResourceKind.DEPOT: ("分储点", "Depot"),
    StatisticClass.R: ("由记录统计", "Counted from the records here"),
    StatisticClass.S: ("仅为报告所述", "Only stated, no records behind it"),
    StatisticClass.C: ("配置或目标", "Configuration or target"),
    Qualifier.EXACT: ("确数", "Exact"),
    Qualifier.MORE_THAN: ("余", "More than"),
    Qualifier.ABOUT: ("约", "About"),
    Qualifier.AT_LEAST: ("至少(等)", "At least"),
    AccidentKind.PRODUCTION: ("生产安全事故", "Work accident"),
    AccidentKind.TRAFFIC: ("道路交通事故", "Road accident"),
    AccidentGrade.GENERAL: ("一般", "General"),
    AccidentGrade.CONSIDERABLE: ("较大", "Considerable"),
    AccidentGrade.MAJOR: ("重大", "Major"),
    AccidentGrade.EXTRAORDINARY: ("特别重大", "Extraordinarily major"),
    SuccessionKind.MERGE: ("合并", "Merged into another"),
    SuccessionKind.SPLIT: ("拆分", "Split among several"),
    SuccessionKind.ABOLISH: ("撤销", "Abolished"),
    SuccessionKind.TRANSFER: ("职责划转", "Gave part of its duties"),
    Capacity.LEAD: ("牵头单位", "Lead"),
    Capacity.MEMBER: ("成员单位", "Member"),
    NotificationTrigger.THREE_SIMULTANEOUS_REPORT: ("三同步:第一时间报告", "An emergency: report at once"),
    NotificationTrigger.THREE_SIMULTANEOUS_SCENE: (
        "三同步:第一时间赶赴现场",
        "An emergency: go to the scene at once",
    ),
    NotificationTrigger.THREE_SIMULTANEOUS_ONLINE: ("三同步:第一时间线上处置", "An emergency: act online at once"),
    NotificationTrigger.WORK_SAFETY_ACCIDENT: (
        "生产安全事故法定报告和通知",
        "A work accident: statutory notification",
    ),
    NotificationTrigger.RESPONSE_LEVEL_III: ("启动Ⅲ级响应", "A response of level III is activated"),
    NotificationTrigger.TYPHOON_RED: ("台风红色预警", "A red typhoon warning"),
    DepartmentCategory.TERRITORIAL: ("属地", "Territorial unit"),
    DepartmentCategory.INDUSTRY: ("行业监管", "Industry regulator"),
    DepartmentCategory.COMPREHENSIVE: ("综合监管", "Comprehensive regulator"),
    DepartmentCategory.SUPPORT: ("支撑", "Support; never an owner"),
    Dataset.DUTIES: ("机构与职责", "Organisations and duties"),
    Dataset.RESPONSE: ("应急处置与资源", "Emergency response and resources"),
    Dataset.RISK_POINTS: ("风险点", "Risk points"),
    Dataset.HAZARDS: ("隐患", "Hazards"),
    Dataset.INSPECTIONS: ("检查与执法", "Inspections and enforcement"),
    Dataset.ENTERPRISES: ("企业公开信息", "What is public about enterprises"),
    Dataset.ENTERPRISES_RESTRICTED: ("企业受限信息", "What is restricted about enterprises"),
    Dataset.USERS: ("用户", "Users"),
    Dataset.ACCESS_LOG: ("访问日志", "The log of who saw what"),
    Rows.ALL: ("全部", "Every row"),
    Rows.OWN_AREA: ("本辖区", "Rows in the consumer's own area"),
    Rows.OWN_CATEGORY: ("本行业类别", "Rows of the categories that the consumer leads"),
    Rows.OWNED: ("本单位负责", "Rows of matters that the consumer owns"),
    Rows.ASSIGNED: ("交办本单位", "Rows that name the consumer as the one who acts"),
    Rows.NONE: ("不共享", "No row: forbidden"),
    Purpose.SUPERVISION: ("监管执法", "Supervision and enforcement"),
    Purpose.RESCUE: ("应急救援", "Rescue in an emergency"),
    Purpose.COORDINATION: ("协同处置", "Coordination between departments"),
    Purpose.AUDIT: ("审计监督", "Audit"),
    Purpose.STATISTICS: ("统计", "Statistics"),
    Purpose.ANALYSIS: ("分析研判", "Analysis"),
    Collection.DEPARTMENTS: ("各部门", "Every department"),
    Collection.STREETS: ("各街道", "Every department that administers an area"),
    Collection.OFFICES: ("各委办", "Every office of a committee or headquarters"),
    Collection.BODIES: ("各委员会和指挥部", "Every committee and headquarters"),
    Role.READER: ("查询", "Reads"),
    Role.OPERATOR: ("经办", "Acts for the organisation"),
    Role.STEWARD: ("数据管理", "Looks after the organisation's data"),
    Role.APPROVER: ("审批", "Approves"),
    Role.AUDITOR: ("审计", "Audits"),
    Role.ADMIN: ("系统管理", "Runs the system"),
    Way.TOKEN: ("统一身份令牌", "A token of an identity provider"),
    Way.API_KEY: ("接口密钥", "An API key"),
    Way.CERTIFICATE: ("客户端证书", "A client certificate"),
    Way.LOCAL: ("本机", "The machine that holds the graph"),
    AccessKind.ANSWER: ("应答", "Data were handed out"),
    AccessKind.REFUSAL: ("拒绝", "All that was asked for was refused"),
    AccessKind.KEY_CREATED: ("创建密钥", "A key was made"),
    AccessKind.KEY_REVOKED: ("吊销密钥", "A key was revoked"),
    AccessKind.AGREEMENTS_LOADED: ("变更共享协议", "Sharing agreements were loaded"),
    AccessKind.EXPORTED: ("导出日志", "The log was exported"),
    AccessKind.PRUNED: ("清理日志", "Old records were removed"),
    AccessKind.GAP: ("日志空缺", "Answers without restricted data that are not recorded"),
    AccessKind.OPENED: ("开始", "A chain begins"),
    AccessKind.CHECKPOINT: ("签名检查点", "What stands before it is signed"),
    AccessKind.CLOSED: ("结束", "A chain ends"),
    Decision.PERMITTED: ("准许", "Permitted"),
    Decision.PARTLY: ("部分准许", "Permitted in part, refused in part"),
    Decision.REFUSED: ("拒绝", "Refused"),
    WhyNot.VISIBLE: ("可见", "It may be seen"),
    WhyNot.NOT_FOUND: ("不存在", "There is no such row"),
    WhyNot.ROW_NOT_COVERED: ("协议未覆盖该数据", "The agreements that are used do not cover this row"),
    WhyNot.NOT_FOUND_OR_NOT_COVERED: (
        "不存在或协议未覆盖",
        "There is no such row, or the agreements do not cover it; of restricted data it is not told which",
    ),
    WhyNot.NO_AGREEMENT: ("无协议", "No agreement in force names the caller"),
    WhyNot.AGREEMENT_FORBIDS: ("协议禁止", "An agreement in force forbids it"),
    WhyNot.PURPOSE_REQUIRED: ("须说明用途", "The request must state a purpose"),
    WhyNot.PURPOSE_NOT_COVERED: ("用途不在协议之内", "No agreement in force covers the stated purpose"),
}

LEVELS: Mapping[int, tuple[str, str]] = {
    1: ("重大(红)", "Major (red)"),
    2: ("较大(橙)", "Considerable (orange)"),
    3: ("一般(黄)", "General (yellow)"),
    4: ("低(蓝)", "Low (blue)"),
}

HAZARD_LEVELS: Mapping[int, tuple[str, str]] = {
    1: ("重大", "Major"),
    2: ("一般", "General"),
}

STEPS: Mapping[int, tuple[str, str]] = {
    1: ("属地", "Territorial"),
    2: ("行业监管", "Industry lead"),
    3: ("综合监管", "Comprehensive"),
    4: ("委办", "Office"),
    5: ("指挥部或委员会", "Headquarters or committee"),
}

KINDS: Mapping[str, tuple[str, str]] = {
    "DISTRICT": ("市辖区", "District"),
    "STREET": ("街道", "Subdistrict"),
    "COMMUNITY": ("社区", "Community"),
    "STAT_ZONE": ("统计区", "Statistical zone"),
    "FUNCTIONAL": ("功能区", "Functional zone"),
    "VIRTUAL": ("跨街道或海域", "Across streets, or at sea"),
}


def label(value: Enum) -> Label:
    """The label of an enum value."""
    return Label(zh=_TEXTS[value][0], en=_TEXTS[value][1])


def label_of(texts: Mapping[Any, tuple[str, str]], key: Any) -> Label:
    """The label of a level, step or kind; the bare key where none is listed."""
    zh, en = texts.get(key, (str(key), str(key)))
    return Label(zh=zh, en=en)


_NAMES: Mapping[type[Enum], str] = {
    Role: "CallerRole",
    Way: "CallerWay",
    WhyNot: "WhyNotRule",
    Rows: "SharedRows",
    Purpose: "SharingPurpose",
    Collection: "SharingConsumers",
    Decision: "AccessDecision",
}
"""Names in the public schema of enums whose own name a neighbour may well use for something else."""


def _register() -> None:
    """Make the graph's enums known to the public schema, each value described in both languages."""
    for enum in {type(value) for value in _TEXTS}:
        made: Any = strawberry.enum(enum, name=_NAMES.get(enum), description=(enum.__doc__ or "").strip())
        for value in made.__strawberry_definition__.values:
            value.description = "{} {}".format(*_TEXTS[enum[value.name]])


_register()
