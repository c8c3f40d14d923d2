"""What a well-signed token must say."""

from __future__ import annotations

from typing import Any

import pytest

from tests.identity.doors import Door
from tests.identity.stand_in import StandIn
from tests.identity.test_tokens import refused


@pytest.mark.parametrize("claim", ["iss", "aud", "sub", "exp", "department", "role"])
async def test_a_claim_that_is_needed_must_be_there(door: Door, stand_in: StandIn, claim: str) -> None:
    assert refused(await door.bearing(stand_in.token(without=claim)))


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("sub", ["", 7, None, ["a"], "x" * 256]),
        (
            "aud",
            ["", [], "https://zeren.example/", ["https://a.example"], 5, {"https://zeren.example": 1}],
        ),
        ("exp", ["9999999999", None, True, float("nan"), float("inf"), -1]),
        ("nbf", [9_999_999_999, "0", True]),
        ("iat", [9_999_999_999, "0", True]),
        ("department", ["", 5, None, ["U19"], "U" * 65, {}]),
        ("role", ["", "reader", "ROOT", 5, None, [], ["READER", "ROOT"], [["READER"]], [{}], {"READER": 1}]),
        ("iss", ["https://stand-in.example/", ["https://stand-in.example"], None, 5]),
    ],
)
async def test_a_claim_of_another_form_is_refused(
    door: Door, stand_in: StandIn, claim: str, values: list[Any]
) -> None:
    for value in values:
        assert refused(await door.bearing(stand_in.token(**{claim: value}))), value


async def test_what_is_at_the_limits_is_taken(door: Door, stand_in: StandIn) -> None:
    claims: dict[str, Any] = {
        "department": "区" * 64,
        "sub": "x" * 255,
        "role": ["ADMIN"],
        "aud": ["a", "https://zeren.example"],
    }
    told = (await door.bearing(stand_in.token(**claims))).json()
    assert told == ["TOKEN", "x" * 255, "区" * 64, ["ADMIN"], stand_in.issuer]


async def test_a_key_id_is_needed_and_critical_headers_are_understood(door: Door, stand_in: StandIn) -> None:
    assert (await door.bearing(stand_in.token())).status_code == 200
    assert refused(await door.bearing(stand_in.token(header={"kid": ""})))
    assert refused(await door.bearing(stand_in.token(header={"kid": "x" * 513})))
    assert refused(await door.bearing(stand_in.critical()))
