"""The one command of the example: a neighbour, the composed graph and a gateway, which end together."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.gateways.examples import GATEWAY
from tests.gateways.line import Line
from tests.gateways.processes import Program
from tests.support.front_door import LOCAL
from tests.support.serving import free_port


@pytest.mark.parametrize("arguments", [[], ["--apollo"]], ids=["hive", "apollo"])
async def test_one_command_starts_a_graph_of_both_and_ends_all_of_it(
    node_program: str, line: Line, tmp_path: Path, arguments: list[str]
) -> None:
    neighbour = free_port()
    program = Program(
        [node_program, str(GATEWAY / "start.mjs"), *arguments],
        tmp_path / "log",
        ZEREN_URL=f"http://127.0.0.1:{line.port}/graphql",
        NEIGHBOUR_PORT=str(neighbour),
        ZEREN_TOKEN=LOCAL.text,
        TMPDIR=str(tmp_path),
    )
    await program.start(told=f"The graph of both:   {program.url}")
    answer = await program.ask('{ enterprise(uscc: "91440300YT0000097P") { registeredOn area { name } } }')
    assert answer["data"] == {"enterprise": {"registeredOn": "2018-01-15", "area": {"name": "沙头角街道"}}}
    assert await program.stop() == 0, program.printed()
    assert not answers(program.port)
    assert not answers(neighbour)
    assert composed(tmp_path) == []


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def composed(folder: Path) -> list[Path]:
    """The composed graphs that were left lying."""
    return list(folder.glob("zeren-gateway-*"))
