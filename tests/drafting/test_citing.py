"""What was cited is answered again exactly as it was, whatever was loaded or adopted since, or says why not."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from graph.door import Graph
from graph.temporal import today
from seeds.folder import Folder
from seeds.load import load
from tests.acting.desk import Desk, Office
from tests.drafting.hall import TOMORROW, Hall, changes, duty, waiver
from tests.drafting.test_drafts import LATER
from tests.support.quiet import Quiet
from tests.support.servers import SEEDS

ROLE = """{ role verdict agreement owners { id name nameEn } primary { id } backstop { id }
  similar { subScope { key } owners { id } }
  decidedBy { id version supersededAt validTo legalBasis provisions { id } }
  considered { won reason explanation
               responsibility { id version supersededAt recordedAt validTo holder { id name } } } }"""
ANSWER = f"""{{ on knownAt declared revision subScope {{ key name }} area {{ code name }}
  territorial {ROLE} industryLead {ROLE} comprehensive {ROLE} supporting {{ id name }}
  citation {{ subScope area on knownAt revision ruleVersion checksum }} }}"""
ASK = f"""query($subScope: ID!, $area: ID!, $on: Date, $knownAt: DateTime) {{
  ownership(subScope: $subScope, area: $area, on: $on, knownAt: $knownAt) {ANSWER} }}"""
AGAIN = f"""query($citation: CitationInput!) {{ citedAnswer(citation: $citation) {{
  finding changes {{ type key kind }} ownership {ANSWER} }} }}"""
EBIKES = {"subScope": "03-A", "area": "440308003", "on": "2024-07-15"}
SEA = {"subScope": "08-C", "area": "440308000", "on": "2023-02-10"}


async def answered(desk: Desk, matter: dict[str, str], **sent: Any) -> dict[str, Any]:
    told = await desk.told(ASK, **matter, **sent)
    assert "errors" not in told, told["errors"]
    return dict(told["data"]["ownership"])


async def again(desk: Desk, citation: dict[str, Any]) -> dict[str, Any]:
    told = await desk.told(AGAIN, citation=citation)
    assert "errors" not in told, told["errors"]
    return dict(told["data"]["citedAnswer"])


async def loaded(office: Office, folder: Path, file: str, old: str, new: str) -> None:
    """The seeds once more, of which one line says something else, or after which there is another one."""
    for path in SEEDS.glob("*.csv"):
        if not (folder / path.name).exists():
            shutil.copy(path, folder)
    path = folder / file
    text = path.read_text("utf-8-sig")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    told = await load(Graph(office.bolt), Folder.open(folder), today(), Quiet())
    assert told.changed, told.problems


async def test_a_cited_answer_is_given_again_after_loads_and_adopted_drafts(
    chancery: Office, tmp_path: Path
) -> None:
    hall = Hall(chancery)
    desk = hall.steward
    tomorrow = {"subScope": "03-B", "area": "440308003", "on": TOMORROW}
    cited = [
        await answered(desk, EBIKES),
        await answered(desk, EBIKES, knownAt="2024-01-01T00:00:00+08:00"),
        await answered(desk, SEA),
        await answered(desk, tomorrow),
    ]

    # A correction from now on, and a duty that a file says was known long ago.
    duties = (SEEDS / "responsibilities.csv").read_text("utf-8-sig").splitlines()
    (lead,) = [line for line in duties if line.startswith("R032,")]
    await loaded(chancery, tmp_path, "responsibilities.csv", lead, lead.replace("2024-07-01", "2024-09-01"))
    late = lead.replace("R032,", "R932,").replace("2024-07-01", "2024-10-01").replace(",U07,", ",U17,")
    await loaded(chancery, tmp_path, "responsibilities.csv", duties[-1], f"{duties[-1]}\n{late}")
    ends = cited[3]["territorial"]["decidedBy"][0]["id"]
    draft = await hall.draft(
        endDuties=[{"id": ends}], addDuties=[duty(("03-B", "440308003", "INDUSTRY_LEAD"), "U06")]
    )
    opened = sorted(slot for kind, slot in changes(await hall.rehearse(draft)) if kind == "GAP_OPENED")
    await hall.adopted(draft, waivers=[waiver(slot, LATER) for slot in opened])

    for matter, told in zip((EBIKES, tomorrow), (cited[0], cited[3]), strict=True):
        assert (await answered(desk, matter))["industryLead"] != told["industryLead"]
    for told in cited:
        found = await again(desk, told["citation"])
        assert (found["finding"], found["changes"]) == ("SAME", [])
        assert found["ownership"] == told


async def test_what_is_changed_in_place_is_named_where_it_keeps_an_answer_from_being_the_same(
    chancery: Office, tmp_path: Path
) -> None:
    desk = Hall(chancery).steward
    matter = {"subScope": "01-A", "area": "440308001", "on": "2023-02-10"}
    told = await answered(desk, matter)
    await loaded(chancery, tmp_path, "areas.csv", ",梅沙街道,", ",大梅沙街道,")
    found = await again(desk, told["citation"])
    assert found["finding"] == "WORDED_OTHERWISE"
    assert {"type": "AdminArea", "key": "440308001", "kind": "CHANGED"} in found["changes"]
    assert found["ownership"]["citation"]["checksum"].split("-")[0] == told["citation"]["checksum"].split("-")[0]
    await loaded(chancery, tmp_path, "areas.csv", ",大梅沙街道,", ",梅沙街道,")
    assert (await again(desk, told["citation"]))["finding"] == "SAME"


async def test_what_is_no_citation_of_this_graph_is_told_apart(chancery: Office) -> None:
    desk = Hall(chancery).steward
    citation = (await answered(desk, EBIKES))["citation"]
    forged = {**citation, "checksum": "0" * 16 + "-" + "0" * 16}
    found = await again(desk, forged)
    assert (found["finding"], found["changes"]) == ("DECIDED_OTHERWISE", [])
    assert (await again(desk, {**citation, "ruleVersion": 2}))["finding"] == "OTHER_RULE"
    refused = await desk.told(AGAIN, citation={**citation, "revision": citation["revision"] + 1000})
    assert refused["errors"][0]["extensions"]["rule"] == "NOT_REACHED"
    malformed = await desk.told(AGAIN, citation={**citation, "checksum": "abc"})
    assert malformed["errors"][0]["extensions"]["rule"] == "CHECKSUM"
    unknown = await desk.told(AGAIN, citation={**citation, "area": "440308009"})
    assert unknown["data"] == {"citedAnswer": None}
