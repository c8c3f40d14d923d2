"""Whether a worker's memory stays: its resident size after so many mixed requests with 5,000 different documents.

Run `.venv/bin/python -m bench.memory [requests]`. The whole server is a process of its own. The documents are the
questions that people ask, told apart by a comment; one in ten is refused. More than a worker keeps, so that all
the time some are given up for others. The goal is a line that is flat once everything that is kept is full.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import msgspec

from bench.fairness import UNBOUND, prepared
from bench.served import served
from bench.server import neo4j
from server.questions import read_questions

if TYPE_CHECKING:
    from bench.fairness import Caller
    from bench.served import Served
    from graph.private.running import Running

REQUESTS = 20_000
DOCUMENTS = 5_000
SAMPLES = 20
AT_ONCE = 8
STRIDE = 1_237
"""Has no divisor in common with the documents: all of them come in turn, and no question follows itself."""

REFUSED_EACH = 10
"""One of so many asks for something that there is not."""

LONGEST_S = 0.05
"""How long a question may take, in seconds: with others it would only last longer."""

MOST = 1.1
"""How much larger a worker may be at the end than at half of its requests, when all that is kept is full."""

CALLER = "A1"
ANSWERED, INVALID = "answered", "GRAPHQL_VALIDATION_FAILED"


def main(running: Running, requests: int) -> bool:
    """Ask, sample, print; whether the second half has added little."""
    questions = {each.id: each for each in read_questions()}
    (caller,) = asyncio.run(prepared(running, [questions[CALLER]]))
    with tempfile.TemporaryDirectory(prefix="zeren-bench-") as home, served(running, Path(home), **UNBOUND) as at:
        return asyncio.run(_asked(at, caller, requests))


async def _asked(at: Served, caller: Caller, requests: int) -> bool:
    headers = {"authorization": f"Bearer {caller.key}", "content-type": "application/json"}
    async with httpx.AsyncClient(headers=headers, timeout=120, trust_env=False) as client:
        bodies = await _documents(at, client)
        sizes = [resident_mb(at.pid)]
        print(f"0 requests: {sizes[0]:.0f} MB", flush=True)
        step, became = requests // SAMPLES, Counter[str]()
        for begin in range(0, requests, step):
            numbers = iter(range(begin, begin + step))

            async def asking(numbers: object = numbers) -> None:
                for number in numbers:  # type: ignore[attr-defined]
                    answer = await client.post(at.address, content=bodies[number * STRIDE % len(bodies)])
                    became[_outcome(answer.content)] += 1

            await asyncio.gather(*(asking() for _ in range(AT_ONCE)))
            sizes.append(resident_mb(at.pid))
            print(f"{begin + step:,} requests: {sizes[-1]:.0f} MB", flush=True)
    print(f"answers: {dict(became)}")
    if became.keys() != {ANSWERED, INVALID}:
        raise SystemExit("not all were answered, or refused for their document alone")
    half, end = sizes[SAMPLES // 2], sizes[-1]
    print(f"end / half: {end / half:.2f} (at most {MOST})")
    return end / half <= MOST


async def _documents(at: Served, client: httpx.AsyncClient) -> list[bytes]:
    """The bodies of all requests."""
    quick: list[dict[str, object]] = []
    for question in read_questions():
        body: dict[str, object] = {"query": question.query, "variables": question.variables}
        for _ in range(2):  # the first time it is planned
            answer = await client.post(at.address, json=body)
        answered = _outcome(answer.content) == ANSWERED
        if answered and not question.before and answer.elapsed.total_seconds() < LONGEST_S:
            quick.append(body)
    print(f"{len(quick)} questions, {DOCUMENTS:,} documents", flush=True)
    return [_body(quick[number % len(quick)], number) for number in range(DOCUMENTS)]


def _body(asked: dict[str, object], number: int) -> bytes:
    query = f"{asked['query']}\n# {number}"
    if number % REFUSED_EACH == 0:
        query = f"{{ nothing{number} }} {query}"
    return msgspec.json.encode({**asked, "query": query})


def _outcome(answer: bytes) -> str:
    """Whether it holds data, or the code of its first error."""
    errors = msgspec.json.decode(answer).get("errors")
    return str(errors[0]["extensions"]["code"]) if errors else ANSWERED


def resident_mb(pid: int) -> float:
    """The resident size of a process."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise SystemExit("the server has ended")


if __name__ == "__main__":
    with neo4j() as running:
        flat = main(running, int(sys.argv[1].replace("_", "")) if sys.argv[1:] else REQUESTS)
    sys.exit(0 if flat else "memory grows")
