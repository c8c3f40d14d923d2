"""The names of values of the domain, in Chinese and in English."""

from collections.abc import Mapping
from enum import Enum

from graph.accidents import AccidentGrade, AccidentKind
from graph.activities import ActivityKind, ResponseKind, ResponseLevel
from graph.bodies import Capacity
from graph.citing import CitationFinding
from graph.closed_loop import HazardStatus
from graph.duty_findings import UnheldReason
from graph.escalation import EscalationCondition
from graph.findings import FindingKind, Severity
from graph.handovers import HandoverOutcome, HandoverState
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
from graph.rosters import RosterFindingKind, RosterPost
from graph.slot_changes import ChangeCause, ChangeKind
from graph.statistics import Qualifier, StatisticClass
from graph.stranded import StrandedReason
from graph.users import UserRole
from graph.warnings import WarningColour

DOMAIN: Mapping[Enum, tuple[str, str]] = {
    ResponsibilityRole.TERRITORIAL: ("属地", "Territorial: the unit of the place"),
    ResponsibilityRole.INDUSTRY_LEAD: ("行业主管", "Industry lead: the regulator of the trade"),
    ResponsibilityRole.INDUSTRY_SUPPORT: ("行业配合", "Industry support: helps, and never owns"),
    ResponsibilityRole.COMPREHENSIVE: ("综合监管", "Comprehensive regulation"),
    Verdict.OWNED: ("有责任单位", "Owned by one department"),
    Verdict.GAP: ("责任缝隙", "Gap: no department owns it"),
    Verdict.OVERLAP: ("责任重叠", "Overlap: several own it and none leads"),
    Verdict.SETTLED: ("重叠已协商", "Settled: several own it and an agreement names the lead"),
    CitationFinding.SAME: ("完全一致", "Exactly the same answer"),
    CitationFinding.WORDED_OTHERWISE: (
        "结论一致,措辞有变",
        "The same decision, worded otherwise: names or dates changed",
    ),
    CitationFinding.DECIDED_OTHERWISE: ("结论不一致", "Another decision: what it rests on was changed in place"),
    CitationFinding.OTHER_RULE: ("规则版本不同", "Decided by another version of the rule"),
    RosterPost.LEADER: ("领导带班", "Leader on duty"),
    RosterPost.DUTY_1: ("专人双岗(一)", "First duty post"),
    RosterPost.DUTY_2: ("专人双岗(二)", "Second duty post"),
    RosterFindingKind.UNCOVERED: ("值班空档", "Nobody is on the post"),
    RosterFindingKind.SAME_PERSON: ("同一人双岗", "One person is on both posts"),
    WarningColour.WHITE: ("白色", "White: below the levels of the law, only in Shenzhen"),
    WarningColour.BLUE: ("蓝色(四级)", "Blue, level 4 by the law"),
    WarningColour.YELLOW: ("黄色(三级)", "Yellow, level 3 by the law"),
    WarningColour.ORANGE: ("橙色(二级)", "Orange, level 2 by the law"),
    WarningColour.RED: ("红色(一级)", "Red, level 1 by the law: the highest"),
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
    HandoverState.PROPOSED: ("待接收", "Proposed: the other department has not signed"),
    HandoverState.ACCEPTED: ("已接收", "Accepted: both have signed"),
    HandoverState.DECLINED: ("已拒绝", "Declined by the other department"),
    HandoverState.WITHDRAWN: ("已撤回", "Withdrawn by whoever proposed it"),
    HandoverOutcome.OFFERED: ("待移交", "Offered, and open still"),
    HandoverOutcome.HANDED_OVER: ("已移交", "Handed over"),
    HandoverOutcome.CLOSED: ("已闭环,未移交", "Left out: closed or transferred meanwhile"),
    HandoverOutcome.REASSIGNED: ("已改派,未移交", "Left out: returned, or assigned anew, meanwhile"),
    HandoverOutcome.KEPT: ("未移交", "Not handed over: the handover was declined or withdrawn"),
    StrandedReason.HOLDER_ENDED: ("承办单位已撤销或不存续", "The department does not exist any more"),
    StrandedReason.DUTY_ENDED: ("职责已不在该单位", "It owned the matter when it was assigned, and does not now"),
    StrandedReason.NEVER_OWNED: ("分拨时即非责任单位", "It was assigned although it did not own the matter"),
    ChangeKind.GAP_OPENED: ("出现缝隙", "A gap opened: nobody owns it any more"),
    ChangeKind.GAP_CLOSED: ("缝隙消除", "A gap closed: somebody owns it now"),
    ChangeKind.OVERLAP_OPENED: ("出现重叠", "An overlap opened: several own it and none leads"),
    ChangeKind.OVERLAP_CLOSED: ("重叠消除", "An overlap closed: one owner is left"),
    ChangeKind.SETTLED: ("重叠已协商", "Several own it, and an agreement names the lead now"),
    ChangeKind.OWNER_CHANGED: ("责任单位变更", "Another owner, or others, than before"),
    ChangeKind.NO_LONGER_ASKED: ("不再要求有责任单位", "Its pair is withdrawn: nobody must own it any more"),
    ChangeKind.NOW_ASKED: ("开始要求有责任单位", "Its pair is declared: somebody must own it now, and does"),
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
}
