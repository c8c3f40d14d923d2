"""What a draft says, read from what was sent."""

from collections.abc import Iterator
from datetime import date

import strawberry

from graph.drafts.draft import DraftItemRow, ItemKind
from graph.drafts.drafting import Content
from graph.drafts.waivers import Waived
from graph.failures import BadInput
from resolvers import inputs
from schema.draft_inputs import (
    DeclaredCellInput,
    DraftDutiesInput,
    DraftedAgreementInput,
    DraftedDutyInput,
    EndedInput,
    WaivedInput,
    WithdrawnCellInput,
)
from schema.order_inputs import LONGEST_REASON

MOST_ITEMS = 500
MOST_NAMED = 20
LONGEST_TITLE = 200
LONGEST_DOCUMENT = 100


def content(sent: DraftDutiesInput) -> Content:
    """What it says, in the order in which it was sent; BadInput names the field."""
    document = sent.document and inputs.text(sent.document, LONGEST_DOCUMENT, "input.document")
    items = list(_items(sent))
    if not 0 < len(items) <= MOST_ITEMS:
        raise BadInput("input", "LENGTH", f"must hold 1 to {MOST_ITEMS} items")
    for no, item in enumerate(items, 1):
        item.no = no
    return Content(inputs.text(sent.title, LONGEST_TITLE, "input.title"), sent.effective, document, items)


def waived(sent: WaivedInput, field: str) -> Waived:
    """The gap that is accepted."""
    role = inputs.owning(sent.role, f"{field}.role")
    slot = (
        inputs.shaped(sent.sub_scope, "SUB_SCOPE_KEY", f"{field}.subScope"),
        inputs.shaped(sent.area, "AREA_CODE", f"{field}.area"),
        role or sent.role,
    )
    return Waived(slot, inputs.text(sent.reason, LONGEST_REASON, f"{field}.reason"), sent.until)


def _items(sent: DraftDutiesInput) -> Iterator[DraftItemRow]:
    for place, duty in enumerate(sent.add_duties or ()):
        yield _duty(duty, sent.effective, f"input.addDuties.{place}")
    for place, ended in enumerate(sent.end_duties or ()):
        yield _ended(ended, ItemKind.END_DUTY, sent.effective, f"input.endDuties.{place}")
    for place, pact in enumerate(sent.add_agreements or ()):
        yield _agreement(pact, sent.effective, f"input.addAgreements.{place}")
    for place, ended in enumerate(sent.end_agreements or ()):
        yield _ended(ended, ItemKind.END_AGREEMENT, sent.effective, f"input.endAgreements.{place}")
    for place, declared in enumerate(sent.declare_cells or ()):
        yield _cell(declared, ItemKind.DECLARE_CELL, f"input.declareCells.{place}")
    for place, gone in enumerate(sent.withdraw_cells or ()):
        field = f"input.withdrawCells.{place}"
        yield _cell(gone, ItemKind.WITHDRAW_CELL, field, _last(gone.on, sent.effective, field))


def _duty(sent: DraftedDutyInput, effective: date, field: str) -> DraftItemRow:
    basis = sent.legal_basis and inputs.text(sent.legal_basis, LONGEST_TITLE, f"{field}.legalBasis")
    begin, end = _interval(sent.valid_from, sent.valid_to, effective, field)
    return _item(
        ItemKind.ADD_DUTY,
        inputs.optional(sent.id, "RESPONSIBILITY_ID", f"{field}.id") or "",
        role=sent.role,
        scope=inputs.shaped(sent.scope, "SCOPE", f"{field}.scope"),
        area_code=inputs.shaped(sent.area, "AREA_CODE", f"{field}.area"),
        unit_id=inputs.shaped(sent.holder, "ORGANISATION_ID", f"{field}.holder"),
        valid_from=begin,
        valid_to=end,
        replaces=inputs.optional(sent.replaces, "RESPONSIBILITY_ID", f"{field}.replaces"),
        legal_basis=basis,
        provision_ids=_ids(sent.provisions or [], "ID", f"{field}.provisions"),
    )


def _agreement(sent: DraftedAgreementInput, effective: date, field: str) -> DraftItemRow:
    begin, end = _interval(sent.valid_from, sent.valid_to, effective, field)
    lead = inputs.shaped(sent.lead, "ORGANISATION_ID", f"{field}.lead")
    others = _ids(sent.others, "ORGANISATION_ID", f"{field}.others")
    return _item(
        ItemKind.ADD_AGREEMENT,
        inputs.optional(sent.id, "ID", f"{field}.id") or "",
        role=inputs.owning(sent.role, f"{field}.role"),
        scope=inputs.shaped(sent.scope, "SCOPE", f"{field}.scope"),
        area_code=inputs.shaped(sent.area, "AREA_CODE", f"{field}.area"),
        unit_id=lead,
        units=sorted({lead, *others}),
        valid_from=begin,
        valid_to=end,
        document=sent.document and inputs.text(sent.document, LONGEST_DOCUMENT, f"{field}.document"),
    )


def _ended(sent: EndedInput, kind: ItemKind, effective: date, field: str) -> DraftItemRow:
    on = _last(sent.on, effective, field)
    return _item(kind, inputs.shaped(sent.id, "RESPONSIBILITY_ID", f"{field}.id"), valid_to=on)


def _cell(
    sent: DeclaredCellInput | WithdrawnCellInput, kind: ItemKind, field: str, until: date | None = None
) -> DraftItemRow:
    key = inputs.shaped(sent.sub_scope, "SUB_SCOPE_KEY", f"{field}.subScope")
    area = inputs.shaped(sent.area, "AREA_CODE", f"{field}.area")
    return _item(kind, f"{key}|{area}", scope=key, area_code=area, valid_to=until)


def _last(on: date | None, effective: date, field: str) -> date:
    """The first day on which it holds no more."""
    day = on or effective
    if day < effective:
        raise BadInput(f"{field}.on", "INTERVAL", "must not lie before the draft's effective day")
    return day


def _interval(begin: date | None, end: date | None, effective: date, field: str) -> tuple[date, date | None]:
    first = begin or effective
    if first < effective:
        raise BadInput(f"{field}.validFrom", "INTERVAL", "must not lie before the draft's effective day")
    if end is not None and end <= first:
        raise BadInput(f"{field}.validTo", "INTERVAL", "must lie after validFrom; it is the first day of no force")
    return first, end


def _ids(sent: list[strawberry.ID], shape: str, field: str) -> list[str]:
    if len(sent) > MOST_NAMED:
        raise BadInput(field, "LENGTH", f"must name at most {MOST_NAMED}")
    return [inputs.shaped(each, shape, field) for each in sent]


def _item(kind: ItemKind, key: str, **said: object) -> DraftItemRow:
    left_out = dict.fromkeys(
        ("role", "scope", "valid_from", "valid_to", "replaces", "legal_basis", "document", "unit_id")
    )
    more = dict.fromkeys(("units", "area_code", "provision_ids"))
    return DraftItemRow(asked="", no=0, kind=kind, key=key, **{**left_out, **more, **said})  # type: ignore[arg-type]
