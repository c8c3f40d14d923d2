"""What was measured, as people read it: one table of all, the ratios against each alternative, a plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.rivals.servers import APOLLO, KINDS, RAW, STOCK, YOGA, ZEREN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bench.rivals.driven import Driven
    from bench.rivals.questions import Question
    from bench.rivals.servers import Kind

CPU_AT = 8
"""At how many connections CPU is told."""

CPU_MUST: Mapping[Kind, Sequence[float]] = {RAW: (2, 1.35, 1.6, 1.5), YOGA: (1 / 3, 1 / 4.5, 1 / 3, 1 / 3)}
PAIR_MUST = (1.5, 2)
RATE_MUST: Mapping[Kind, Sequence[float]] = {YOGA: (2.5, 2.5, 2.5, 3)}
STEADY_MUST = 4


class Measured:
    """All that was measured, by question, server and connections; `steady` at half of the peak rate."""

    def __init__(self, questions: Sequence[Question], connections: Sequence[int]) -> None:
        self.questions = [each.name for each in questions if len(each.to) == len(KINDS)]
        self.pairs = [each.name for each in questions if len(each.to) < len(KINDS)]
        self.connections = connections
        self.flat_out: dict[tuple[str, Kind, int], Driven] = {}
        self.steady: dict[tuple[str, Kind], Driven] = {}
        self.memory_mb: dict[Kind, float] = {}

    @property
    def lines(self) -> Iterator[str]:
        """The tables, in Markdown."""
        yield from self._everything()
        yield from self._cpu()
        yield from self._rates()
        yield from self._pairs()
        if self.steady:
            yield from self._steady()

    def cpu(self, question: str, kind: Kind) -> float:
        """CPU of a server for one request, in milliseconds."""
        return self.flat_out[question, kind, CPU_AT].server_cpu

    def _rate(self, question: str, connections: int) -> float:
        mine, other = (self.flat_out[question, kind, connections] for kind in (ZEREN, YOGA))
        return mine.per_second / other.per_second

    def _everything(self) -> Iterator[str]:
        yield "## What was measured\n"
        yield "Requests a second at so many connections; CPU for one request, of the server and of Neo4j.\n"
        heads = " | ".join(f"at {number}" for number in self.connections)
        yield f"| question | server | {heads} | server CPU, ms | Neo4j CPU, ms |"
        yield "|---|---|" + "---|" * (len(self.connections) + 2)
        for question in [*self.questions, *self.pairs]:
            for kind in KINDS:
                if (question, kind, CPU_AT) not in self.flat_out:
                    continue
                driven = [self.flat_out.get((question, kind, number)) for number in self.connections]
                rates = " | ".join("–" if each is None else f"{each.per_second:.1f}" for each in driven)
                one = self.flat_out[question, kind, CPU_AT]
                yield f"| {question} | {kind.name} | {rates} | {one.server_cpu:.2f} | {one.neo4j_cpu:.1f} |"
        memory = ", ".join(f"{kind.name} {of:.0f} MB" for kind, of in self.memory_mb.items())
        yield f"\nMemory of each server afterwards: {memory}.\n"

    def _cpu(self) -> Iterator[str]:
        yield "## Server CPU of Zeren for one request, as a ratio\n"
        yield "| question | of the raw driver's (must) | of Yoga's (must) | of Apollo's | of stock strawberry's |"
        yield "|---|---|---|---|---|"
        for at, question in enumerate(self.questions):
            mine = self.cpu(question, ZEREN)
            of = {kind: mine / self.cpu(question, kind) for kind in (RAW, YOGA, APOLLO, STOCK)}
            must = {kind: CPU_MUST[kind][at] for kind in (RAW, YOGA)}
            told = [f"{of[kind]:.2f} ({must[kind]:.2f})" for kind in (RAW, YOGA)]
            yield f"| {question} | {told[0]} | {told[1]} | {of[APOLLO]:.2f} | {of[STOCK]:.2f} |"
        yield ""

    def _rates(self) -> Iterator[str]:
        yield "## Requests a second of Zeren, as a ratio of Yoga's\n"
        yield "| question | " + " | ".join(f"at {number}" for number in self.connections) + " | must |"
        yield "|---|" + "---|" * (len(self.connections) + 1)
        for at, question in enumerate(self.questions):
            ratios = " | ".join(f"{self._rate(question, number):.2f}" for number in self.connections)
            yield f"| {question} | {ratios} | {RATE_MUST[YOGA][at]} |"
        yield ""

    def _pairs(self) -> Iterator[str]:
        """At one connection the next request waits for the last, so that rates tell of times."""
        few = min(self.connections)
        yield f"## Beside one statement of the raw driver, as a ratio of it, connections: {few}\n"
        yield "| question | time (must) | server CPU at 8 | Neo4j CPU at 8 |\n|---|---|---|---|"
        for must, question in zip(PAIR_MUST, self.pairs, strict=True):
            mine, other = (self.flat_out[question, kind, few] for kind in (ZEREN, RAW))
            at_8 = [self.flat_out[question, kind, CPU_AT] for kind in (ZEREN, RAW)]
            of = at_8[0].server_cpu / at_8[1].server_cpu, at_8[0].neo4j_cpu / at_8[1].neo4j_cpu
            yield f"| {question} | {other.per_second / mine.per_second:.2f} ({must}) | {of[0]:.2f} | {of[1]:.2f} |"
        yield ""

    def _steady(self) -> Iterator[str]:
        yield f"## Times at {CPU_AT} connections and half of each server's own peak rate\n"
        yield f"| question | server | p50, ms | p99, ms | p99 / p50 (must {STEADY_MUST}) |"
        yield "|---|---|---|---|---|"
        for (question, kind), of in self.steady.items():
            yield f"| {question} | {kind.name} | {of.p50:.1f} | {of.p99:.1f} | {of.p99 / of.p50:.1f} |"
        yield ""


def plot(measured: Measured) -> Iterator[str]:
    """Server CPU for one request, a bar for each server, as a Mermaid chart for each question."""
    for question in measured.questions:
        names = ", ".join(f'"{kind.name}"' for kind in KINDS)
        bars = ", ".join(f"{measured.cpu(question, kind):.2f}" for kind in KINDS)
        yield "```mermaid\nxychart-beta"
        yield f'  title "{question}: server CPU, ms a request"'
        yield f"  x-axis [{names}]"
        yield f"  bar [{bars}]\n```\n"
