"""What is wrong with a roster, compared with a count of every hour on random small rosters."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from itertools import combinations

from graph.canned import Canned
from graph.door import Graph
from graph.rosters import RosterFindingKind, RosterPost, findings
from graph.temporal import OFFSET

BEGIN = datetime(2023, 2, 10, tzinfo=OFFSET)
HOUR = timedelta(hours=1)
LENGTH = 48
Shifts = list[tuple[str, datetime, datetime]]


def shifts(chance: random.Random) -> Shifts:
    """Some that begin before the period, or end after it, and people who come again."""
    begins = [BEGIN + chance.randint(-6, LENGTH) * HOUR for _ in range(chance.randint(0, 6))]
    return [(f"U06-P{chance.randint(1, 3)}", begin, begin + chance.randint(1, 12) * HOUR) for begin in begins]


def on(rows: Shifts, hour: datetime) -> set[str]:
    return {person for person, begin, end in rows if begin <= hour < end}


async def test_findings_are_those_of_every_hour() -> None:
    chance = random.Random(11)  # noqa: S311 - the same rosters in each run
    hours = [BEGIN + number * HOUR for number in range(LENGTH)]
    for _ in range(300):
        rosters = {post: shifts(chance) for post in RosterPost}
        until = chance.choice([None, date(2023, 2, 11)])
        rows = [["U06", post.value, None, until, told] for post, told in rosters.items()]
        found = await findings(Graph(Canned({"rosters": rows})), (BEGIN, BEGIN + LENGTH * HOUR), None, None)
        told = {
            (each.kind, tuple(each.posts), hour)
            for each in found
            for hour in hours
            if each.since <= hour < each.until
        }
        needed = [hour for hour in hours if until is None or hour.date() < until]
        bare = {
            (RosterFindingKind.UNCOVERED, (post,), hour)
            for post in RosterPost
            for hour in needed
            if not on(rosters[post], hour)
        }
        twice = {
            (RosterFindingKind.SAME_PERSON, (one, other), hour)
            for one, other in combinations(RosterPost, 2)
            for hour in hours
            if on(rosters[one], hour) & on(rosters[other], hour)
        }
        assert told == bare | twice
        for one, other in combinations(found, 2):
            if (one.kind, one.posts) == (other.kind, other.posts):
                assert one.until < other.since or other.until < one.since, "hours that touch are one finding"


async def test_a_post_that_nobody_has_ever_manned_is_bare_for_the_whole_period() -> None:
    graph = Graph(Canned({"rosters": [["U06", "LEADER", None, None, []]]}))
    (found,) = await findings(graph, (BEGIN, BEGIN + 24 * HOUR), None, None)
    assert (found.kind, found.posts, found.lasting) == (
        RosterFindingKind.UNCOVERED,
        [RosterPost.LEADER],
        24 * 60,
    )
