"""Any history of orders is as the rules say, whatever is killed in between.

HISTORY_EXAMPLES sets how many histories are made, HISTORY_STEPS how long each is, HISTORY_KILLED how often
something is killed in each, HISTORY_SEED which they are.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import graphql
import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from tests.proof.histories.history import History
from tests.proof.histories.places import Numbers
from tests.proof.histories.town import Town

EXAMPLES = int(os.environ.get("HISTORY_EXAMPLES", "2"))
STEPS = int(os.environ.get("HISTORY_STEPS", "40"))
SEED = int(os.environ.get("HISTORY_SEED", "0"))
MOST_KILLED = int(os.environ.get("HISTORY_KILLED", "1"))
"""How often something is killed in one history; once: a server, because a database plans all anew afterwards."""
ROOT = Path(__file__).parent.parent.parent.parent
PARTS = ("server, gently", "server", "database", "both")
TOUR, MOST_STEPS = 80, 400
"""Steps of the history in which everything is done: so many, and more until it is."""
AGAIN, KILLED = "an earlier order again", "a part is killed"
OFTEN = [*["hazards"] * 4, *["handovers", "drafts", "sharing"] * 2, "points", "duties"]
LUCK = st.integers(0, 2**32)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Town]:
    with Town(tmp_path_factory.mktemp("histories"), cache) as started:
        yield started


class Histories:
    """One after the other in the same town, each with nouns of its own."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self._numbers = Numbers()
        self.made: list[History] = []

    def another(self) -> History:
        self.made.append(History(self._town, self._numbers, len(self.made) + 1))
        return self.made[-1]


class AnyHistory(RuleBasedStateMachine):
    """One history, as hypothesis makes it; which orders are given is drawn by luck of its own."""

    def __init__(self, histories: Histories) -> None:
        super().__init__()
        self.history = histories.another()
        self.killed = 0
        self.step = 0
        self.whole = True

    @rule(luck=LUCK, what=st.sampled_from((*OFTEN, AGAIN, AGAIN, KILLED)))
    def something_happens(self, luck: int, what: str) -> None:
        """One rule, because of several hypothesis leaves some out: without hazards nothing is handed over."""
        self.step += 1
        self.whole = False
        chance = random.Random(f"{luck} {self.step}")  # noqa: S311 - no secret
        if what == AGAIN:
            self.history.an_earlier_order_again(chance)
        elif what != KILLED:
            self.history.some_order(what, chance)
        elif self.killed < MOST_KILLED:
            self.killed += 1
            self._kill(chance.choice(PARTS if MOST_KILLED > 1 else PARTS[:2]), chance)
        self.whole = True

    def _kill(self, part: str, chance: random.Random) -> None:
        if part == "server, gently" or chance.random() < 0.3:
            self.history.restart(part)
        else:
            self.history.some_order_while(part, chance.choice(OFTEN), chance)

    def teardown(self) -> None:
        if self.whole:
            self.history.check()


@pytest.fixture(scope="module")
def histories(town: Town) -> Histories:
    return Histories(town)


def test_a_history_may_give_every_order_that_there_is(histories: Histories) -> None:
    document = graphql.parse((ROOT / "schema" / "schema.graphql").read_text(encoding="utf-8"))
    types = [each for each in document.definitions if isinstance(each, graphql.ObjectTypeDefinitionNode)]
    (mutation,) = [each for each in types if each.name.value == "Mutation"]
    assert histories.another().orders == {field.name.value for field in mutation.fields or ()}


@pytest.mark.long
def test_in_one_history_everything_is_done_and_every_part_is_killed(histories: Histories) -> None:
    history, luck = histories.another(), random.Random(SEED)  # noqa: S311 - no secret
    between = TOUR // len(PARTS)
    for step in count(1):
        if step > TOUR and {*history.done} == history.orders:
            break
        assert step <= MOST_STEPS, f"never done: {history.orders - {*history.done}}"
        history.some_order(luck.choice(OFTEN), luck)
        if step % between == 0 and step <= TOUR:
            part = PARTS[step // between - 1]
            if part in ("server", "database"):
                history.some_order_while(part, "hazards", luck)
            else:
                history.restart(part)
            history.an_earlier_order_again(luck)
    history.check()
    assert {*history.town.ended} == {"server SIGTERM", "server SIGKILL", "database SIGKILL"}


def test_any_history_is_as_the_rules_say(histories: Histories) -> None:
    before = len(histories.made)

    @seed(SEED)
    class OfThisTown(AnyHistory):
        def __init__(self) -> None:
            super().__init__(histories)

    run_state_machine_as_test(
        OfThisTown,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
    # The first that hypothesis makes is the simplest that there is, and shows nothing.
    longest = max(histories.made[before:], key=lambda each: len(each.journal))
    assert sum(longest.done.values()) > STEPS / 4, longest.journal
    assert longest.refused, longest.journal
