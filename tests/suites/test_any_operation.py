"""Whatever is asked gets a proper answer: operations made at random from the schema, over a real socket.

FUZZ_EXAMPLES sets how many operations begin at each field of Query, FUZZ_SEED with which seed they are made.
"""

from __future__ import annotations

import asyncio
import os

import httpx
from schemathesis import GenerationMode

from tests.suites.fuzz import Fuzz

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "4"))
SEED = int(os.environ.get("FUZZ_SEED", "20230210"))
SECONDS = 60
LEAST_EXECUTED = 0.5
"""Refusals alone would tell little."""


def _valid(address: str) -> Fuzz:
    with httpx.Client(timeout=SECONDS) as http:
        fuzz = Fuzz(address, http, EXAMPLES, SEED)
        fuzz.ask_valid_operations()
        return fuzz


def _invalid(address: str) -> Fuzz:
    with httpx.Client(timeout=SECONDS) as http:
        fuzz = Fuzz(address, http, max(EXAMPLES // 3, 1), SEED)
        fuzz.ask_invalid_operations()
        return fuzz


async def test_any_operation_by_the_schema_gets_a_proper_answer(address: str) -> None:
    fuzz = await asyncio.to_thread(_valid, address)
    assert fuzz.problems == []
    assert fuzz.executed(GenerationMode.POSITIVE) > LEAST_EXECUTED, fuzz.codes


async def test_any_operation_against_the_schema_is_refused_in_proper_form(address: str) -> None:
    fuzz = await asyncio.to_thread(_invalid, address)
    assert fuzz.problems == []
    assert fuzz.executed(GenerationMode.NEGATIVE) == 0
