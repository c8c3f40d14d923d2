"""Cite an answer about owners, and give a cited one again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec

from graph.as_of import AsOf
from graph.citing import CHANGED_SINCE, MOST_CHANGES, CitationFinding, CitationRow, CitedAnswerRow
from graph.drafts.draft import RULES
from graph.failures import BadInput, Unavailable
from graph.ownership import RULE_VERSION, owners
from graph.responsibilities import OWNING_ROLES
from graph.temporal import to_graph
from resolvers import areas, categories, explanation, organisations, responsibilities

if TYPE_CHECKING:
    from graph.door import Asks, Graph
    from graph.ownership import CandidateRow, Matter, OwnershipRow


@dataclass(frozen=True)
class Answered:
    """An answer that was given."""

    matter: Matter
    as_of: AsOf
    revision: int
    row: OwnershipRow = field(compare=False, repr=False)

    @classmethod
    def of(cls, row: OwnershipRow) -> Answered:
        """This one."""
        return cls((row.sub_scope_key, row.area_code, row.on), row.as_of, row.revision, row)


async def of_answers(graph: Graph, answers: list[Answered]) -> list[CitationRow]:
    """The citation of each answer that was just given, or was given again."""
    rows = [answer.row for answer in answers]
    checksums = await _checksums(graph, rows)
    fresh = [row.revision for row in rows if row.as_of.revision is None]
    if fresh and (await graph.ask(RULES)).rows[0].rules > min(fresh):
        raise Unavailable("The graph was changed while the answer was being cited; ask again")
    return [
        CitationRow(row.sub_scope_key, row.area_code, row.on, row.known_at, row.revision, RULE_VERSION, checksum)
        for row, checksum in zip(rows, checksums, strict=True)
    ]


async def again(graph: Graph, cited: CitationRow) -> CitedAnswerRow | None:
    """The cited answer, and how it stands to what was cited; None where the matter or place is unknown."""
    return await graph.at_one_revision(lambda asks: _again(asks, cited))


async def _again(graph: Asks, cited: CitationRow) -> CitedAnswerRow | None:
    now = (await graph.ask(RULES)).revision
    if cited.revision > now:
        raise BadInput("citation.revision", "NOT_REACHED", f"must not lie after the revision {now} that there is")
    matter = (cited.sub_scope, cited.area, cited.on)
    row = (await owners(graph, [matter], AsOf(cited.known_at, cited.revision))).get(matter)
    if row is None:
        return None
    (checksum,) = await _checksums(graph, [row])
    finding = _finding(cited, checksum)
    if finding in (CitationFinding.SAME, CitationFinding.OTHER_RULE):
        return CitedAnswerRow(finding, row, [])
    changed = await graph.ask(
        CHANGED_SINCE,
        revision=cited.revision,
        subScope=cited.sub_scope,
        area=cited.area,
        organisations=_organisations(row),
        first=MOST_CHANGES,
    )
    return CitedAnswerRow(finding, row, changed.rows)


def _finding(cited: CitationRow, checksum: str) -> CitationFinding:
    if cited.rule_version != RULE_VERSION:
        return CitationFinding.OTHER_RULE
    if cited.checksum == checksum:
        return CitationFinding.SAME
    decided = cited.checksum.split("-")[0] == checksum.split("-", maxsplit=1)[0]
    return CitationFinding.WORDED_OTHERWISE if decided else CitationFinding.DECIDED_OTHERWISE


def _candidates(row: OwnershipRow) -> list[CandidateRow]:
    return [each for role in OWNING_ROLES for each in row.roles[role].candidates]


def _organisations(row: OwnershipRow) -> list[str]:
    named = {each.holder_id for each in _candidates(row)} | set(row.supporting_ids)
    return sorted(named | {unit for role in row.roles.values() for unit in role.owner_ids})


async def _checksums(graph: Asks, rows: list[OwnershipRow]) -> list[str]:
    """What was decided, and how it was worded: the names that it bears, and the sentences."""
    told = [explanation.Explained.of(each) for row in rows for each in _candidates(row)]
    records = await responsibilities.as_of(graph, [each.record for each in told])
    sentences = await explanation.sentences(graph, told)
    said = {
        each: (record and record.id, sentence)
        for each, record, sentence in zip(told, records, sentences, strict=True)
    }
    matters = await _keyed(graph, categories.sub_scopes_by_key, {row.sub_scope_key for row in rows})
    places = await _keyed(graph, areas.by_code, {row.area_code for row in rows})
    units = await _keyed(graph, organisations.by_id, {unit for row in rows for unit in _organisations(row)})

    def checksum(row: OwnershipRow) -> str:
        considered = [(each, said[explanation.Explained.of(each)]) for each in _candidates(row)]
        roles = [row.roles[role] for role in OWNING_ROLES]
        decided = [
            [row.sub_scope_key, row.area_code, row.on, to_graph(row.known_at), row.declared, row.supporting_ids],
            [[each.role, each.verdict, each.agreement, each.owner_ids, each.primary_id] for each in roles],
            [[called, each.holder_id, each.reason] for each, (called, _) in considered],
        ]
        worded = [
            *(matters[row.sub_scope_key], places[row.area_code]),
            [units[unit] for unit in _organisations(row)],
            [sentence for _, (_, sentence) in considered],
        ]
        return f"{_digest(decided)}-{_digest(worded)}"

    return [checksum(row) for row in rows]


async def _keyed(graph: Asks, edge: Any, keys: set[str]) -> dict[str, Any]:
    """The names of nouns by their keys."""
    asked = sorted(keys)
    rows = await edge(graph, asked)
    return {key: row and [row.name, row.name_en] for key, row in zip(asked, rows, strict=True)}


def _digest(told: Any) -> str:
    return hashlib.sha256(msgspec.json.encode(told)).hexdigest()[:16]
