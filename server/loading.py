"""`zeren load`: a folder into the graph, all of it or nothing."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click
import uvloop

from graph.access_log import AccessKind
from graph.acting.turning import tell_loads
from graph.door import Graph
from graph.failures import Unavailable
from graph.repair import repair
from graph.temporal import today
from seeds.folder import Folder
from seeds.load import Loaded, load
from server.access_log import operator
from server.access_log.entry import Taken
from server.neo4j_at_hand import AtHand, neo4j_at_hand
from server.watched import WatchedLoad

if TYPE_CHECKING:
    from pathlib import Path

    from graph.transport import Transport
    from server.settings import Settings

BATCH_SECONDS = 120.0
"""How long one batch of a load may take."""


def load_folder(settings: Settings, folder: Path) -> int:
    """Load a folder and tell what became of it; 1 when a line of it is wrong."""
    opened = Folder.open(folder)
    with neo4j_at_hand(settings, lambda text: click.echo(text, err=True)) as neo4j:
        loaded = uvloop.run(_load(neo4j, opened, settings))
    for problem in loaded.problems:
        prefix = "" if problem.severity == "error" else "warning: "
        click.echo(f"{prefix}{problem}", err=problem.severity == "warning")
    if loaded.refused:
        wrong = sum(problem.severity == "error" for problem in loaded.problems)
        click.echo(f"{wrong} problems; nothing was loaded 共{wrong}处问题,未作任何更改", err=True)
        return 1
    if not loaded.changed:
        click.echo("nothing has changed 没有变化")
    for kind, count in loaded.changed.items():
        click.echo(f"{kind}: {count}")
    return 0


async def _load(neo4j: AtHand, folder: Folder, settings: Settings) -> Loaded:
    try:
        async with neo4j.prepared(BATCH_SECONDS) as bolt:
            await repair(bolt, writer_is_dead=neo4j.just_started)
            with WatchedLoad() as watched:
                loaded = await load(Graph(bolt), folder, today(), watched)
            await record_agreements(bolt, settings, loaded)
            with suppress(Unavailable):  # the load is done all the same, and the next clock tells it
                await tell_loads(bolt)
            return loaded
    finally:
        sys.stderr.flush()


async def record_agreements(transport: Transport, settings: Settings, loaded: Loaded) -> None:
    """Record that a load changed who may see what, if it did."""
    if changed := loaded.changed.get("sharing agreements"):
        taken = (Taken("SharingAgreement", changed),)
        await operator.record(transport, settings, AccessKind.AGREEMENTS_LOADED, taken=taken)
