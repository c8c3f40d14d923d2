"""Asks operations made at random by Schemathesis, and keeps what is wrong with their answers.

Each is executed in both ways, by its plan and by the library, which must answer alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.graphql import from_url

from server.federated_trace import HEADER
from tests.suites.alike import alike
from tests.suites.judging import Answer
from tests.suites.known import AT_ONCE, ask_for_known
from tests.suites.operations import operations, register_scalars

TRACED = {HEADER: "ftv1"}
"""Whoever wants to know when each field was answered is answered by the library, field by field."""


class Fuzz:
    """Operations that begin at each field of Query: so many of each, made with one seed."""

    def __init__(self, address: str, http: httpx.Client, examples: int, with_seed: int) -> None:
        self._address = address
        self._http = http
        self._examples = examples
        self._seed = with_seed
        self._made = from_url(address)
        self._known = ask_for_known(address, http, self._made.client_schema)
        register_scalars(self._known)
        self.problems: list[str] = []
        self.codes: Counter[str] = Counter()
        self._executed: Counter[tuple[GenerationMode, bool]] = Counter()

    def ask_valid_operations(self) -> None:
        """Most of them name what is there."""
        schema, known = self._made.client_schema, self._known
        self._ask_all(operations(made, schema, known) for made in self._cases(GenerationMode.POSITIVE))

    def ask_invalid_operations(self) -> None:
        """Each breaks the schema somewhere; a field that gives no occasion for that is asked as it may be."""
        self._ask_all(self._cases(GenerationMode.NEGATIVE))

    def executed(self, mode: GenerationMode) -> float:
        """The share that got an answer of the graph."""
        executed, refused = self._executed[mode, True], self._executed[mode, False]
        return executed / (executed + refused)

    def _cases(self, mode: GenerationMode) -> Iterator[st.SearchStrategy[Any]]:
        for name in self._made["Query"]:
            yield self._made["Query"][name].as_strategy(generation_mode=mode)

    def _ask_all(self, cases: Iterable[st.SearchStrategy[Any]]) -> None:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(self._ask, cases))

    def _ask(self, cases: st.SearchStrategy[Any]) -> None:
        """A problem is told once for each field, with the least operation that has it."""

        @seed(self._seed)
        @settings(
            max_examples=self._examples,
            phases=[Phase.generate, Phase.shrink],
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
        )
        @given(case=cases)
        def ask(case: Any) -> None:
            answered = self._http.post(self._address, json={"query": case.body})
            answer = Answer(answered.status_code, answered.headers["content-type"], answered.content)
            faults = answer.faults
            assert not faults, f"{case.body}\n{faults}"
            by_library = self._http.post(self._address, json={"query": case.body}, headers=TRACED)
            assert alike(answered.content, by_library.content), f"{case.body}\n{answered.text}\n{by_library.text}"
            self._executed[case.meta.generation.mode, answer.executed] += 1
            self.codes.update(answer.codes)

        try:
            ask()
        except AssertionError as problem:
            self.problems.append(str(problem))
