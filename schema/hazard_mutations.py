"""What can be ordered about hazards: the steps of the closed loop, and listed supervision."""

from typing import Annotated, Any

import strawberry

from graph.acting.move import Move
from graph.acting.moves import (
    Accept,
    Close,
    Dispatch,
    GiveBack,
    Grade,
    Start,
    Submit,
    Transfer,
    Verify,
)
from graph.acting.registration import Found
from graph.failures import BadInput
from graph.sharing import Dataset
from resolvers import inputs
from resolvers.outcome import OutcomeRow
from schema.context import Info
from schema.edges import asked
from schema.hazard_inputs import (
    LONGEST_DESCRIPTION,
    LONGEST_DOCUMENT,
    DispatchHazardInput,
    GradeHazardInput,
    HazardOrderInput,
    HazardStepInput,
    ListForSupervisionInput,
    RegisterHazardInput,
    ReturnHazardInput,
    TransferHazardInput,
    VerifyRectificationInput,
)
from schema.order_inputs import reason
from schema.ordering import SENT, ordering, told
from schema.outcomes import HazardPayload

LEAST_SEVERE = 2
MOST_CAUSED = 10


@strawberry.type
class HazardMutations:
    """Each checks what was sent, and has it carried out; the rules stand in graph/acting/."""

    @asked(
        HazardPayload | None,
        "登记: register a hazard that was found, under an identity code of today. Look at its possibleDuplicates",
    )
    async def register_hazard(self, info: Info, input: Annotated[RegisterHazardInput, SENT]) -> Any:
        """Register."""
        return await told(
            info, ordering(info, Dataset.HAZARDS).register_hazard(input.given(info.field_name), _found(input))
        )

    @asked(HazardPayload | None, "定级: say how severe it is")
    async def grade_hazard(self, info: Info, input: Annotated[GradeHazardInput, SENT]) -> Any:
        """Grade."""
        return await _moved(info, input, Grade(input.why, _level(input.level)))

    @asked(HazardPayload | None, "分拨: assign it to a department, which must act in a role")
    async def dispatch_hazard(self, info: Info, input: Annotated[DispatchHazardInput, SENT]) -> Any:
        """Dispatch."""
        unit = inputs.shaped(input.unit, "ORGANISATION_ID", "input.unit")
        role = inputs.owning(input.role, "input.role")
        return await _moved(info, input, Dispatch(input.why, unit, role or input.role, input.due_at))

    @asked(HazardPayload | None, "签收: the department that it is assigned to takes it on")
    async def accept_hazard(self, info: Info, input: Annotated[HazardStepInput, SENT]) -> Any:
        """Accept."""
        return await _moved(info, input, Accept(input.why))

    @asked(HazardPayload | None, "退回: the department that it is assigned to returns it, and proposes another")
    async def return_hazard(self, info: Info, input: Annotated[ReturnHazardInput, SENT]) -> Any:
        """Return."""
        unit = inputs.shaped(input.proposed_unit, "ORGANISATION_ID", "input.proposedUnit")
        return await _moved(info, input, GiveBack(reason(input.reason), unit))

    @asked(HazardPayload | None, "开始整改: the department in charge begins to put it right")
    async def start_rectification(self, info: Info, input: Annotated[HazardStepInput, SENT]) -> Any:
        """Start."""
        return await _moved(info, input, Start(input.why))

    @asked(HazardPayload | None, "提交复查: the department in charge says that it is put right")
    async def submit_rectification(self, info: Info, input: Annotated[HazardStepInput, SENT]) -> Any:
        """Submit."""
        return await _moved(info, input, Submit(input.why))

    @asked(HazardPayload | None, "复查: whoever oversees it, and did not rectify it, says whether it is put right")
    async def verify_rectification(self, info: Info, input: Annotated[VerifyRectificationInput, SENT]) -> Any:
        """Verify."""
        return await _moved(info, input, Verify(input.why, input.passed))

    @asked(HazardPayload | None, "销号: close it for good; what shows again is a new hazard")
    async def close_hazard(self, info: Info, input: Annotated[HazardStepInput, SENT]) -> Any:
        """Close."""
        return await _moved(info, input, Close(input.why))

    @asked(HazardPayload | None, "移送: hand it over to somebody outside the district's departments, for good")
    async def transfer_hazard(self, info: Info, input: Annotated[TransferHazardInput, SENT]) -> Any:
        """Transfer."""
        return await _moved(info, input, Transfer(reason(input.reason)))

    @asked(HazardPayload | None, "挂牌督办: list a major hazard for supervision")
    async def list_for_supervision(self, info: Info, input: Annotated[ListForSupervisionInput, SENT]) -> Any:
        """List."""
        document = inputs.text(input.document, LONGEST_DOCUMENT, "input.document")
        hic = inputs.hic(input.hic, "input.hic")
        ordered = ordering(info, Dataset.HAZARDS).list_for_supervision(
            input.given(info.field_name), hic, input.expected_version, input.due_at, document
        )
        return await told(info, ordered)

    @asked(HazardPayload | None, "解除督办: lift the order of the caller's organisation over a hazard")
    async def lift_supervision(self, info: Info, input: Annotated[HazardOrderInput, SENT]) -> Any:
        """Lift."""
        hic = inputs.hic(input.hic, "input.hic")
        return await told(
            info,
            ordering(info, Dataset.HAZARDS).lift_supervision(
                input.given(info.field_name), hic, input.expected_version
            ),
        )


async def _moved(info: Info, sent: HazardOrderInput, move: Move) -> OutcomeRow:
    hic = inputs.hic(sent.hic, "input.hic")
    return await told(
        info, ordering(info, Dataset.HAZARDS).move(sent.given(info.field_name), hic, sent.expected_version, move)
    )


def _level(sent: int) -> int:
    return inputs.between(sent, 1, LEAST_SEVERE, "input.level")


def _found(sent: RegisterHazardInput) -> Found:
    if len(sent.may_cause or ()) > MOST_CAUSED:
        raise BadInput("input.mayCause", "LENGTH", f"must name at most {MOST_CAUSED} types")
    named = {
        "risk_point": sent.risk_point and inputs.hic(sent.risk_point, "input.riskPoint"),
        "enterprise": inputs.optional(sent.enterprise, "ID", "input.enterprise"),
        "building": sent.building and inputs.building(sent.building, "input.building"),
        "factor": inputs.optional(sent.factor, "ID", "input.factor"),
        "recurrence_of": sent.recurrence_of and inputs.hic(sent.recurrence_of, "input.recurrenceOf"),
        "found_by": inputs.optional(sent.found_by, "ID", "input.foundBy"),
    }
    english = sent.description_en
    return Found(
        description=inputs.text(sent.description, LONGEST_DESCRIPTION, "input.description"),
        description_en=english and inputs.text(english, LONGEST_DESCRIPTION, "input.descriptionEn"),
        level=_level(sent.level),
        found_at=inputs.moment(sent.found_at),
        area=inputs.shaped(sent.area, "AREA_CODE", "input.area"),
        sub_scope=inputs.shaped(sent.sub_scope, "SUB_SCOPE_KEY", "input.subScope"),
        may_cause=[inputs.shaped(each, "ID", "input.mayCause") for each in sent.may_cause or ()],
        **named,
    )
