"""A small process between the owner and Neo4j: when the owner is gone, for whatever reason, Neo4j is stopped.

Run as a program: `python guard.py LOG HELD COMMAND...`. HELD is the descriptor of the home's lock, which Neo4j
inherits. The guard prints Neo4j's process id and waits for the end of its standard input, which only the owner's
life keeps open. A word before that end asks for a stop in good order, with time for it; without one the owner has
died, and Neo4j goes quickly. When the guard itself is killed, the kernel stops Neo4j.
"""

import ctypes
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable

STOP_SECONDS = 15
ORPHAN_SECONDS = 2
_PR_SET_PDEATHSIG = 1


def main() -> int:
    """Guard one server and hand back its exit code."""
    log, held, *command = sys.argv[1:]
    ended_by_signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    for number in ended_by_signals:
        signal.signal(number, signal.SIG_IGN)  # only the end of the owner's pipe stops the server
    die_with_me = _die_with_parent()

    def begin() -> None:
        for number in ended_by_signals:
            signal.signal(number, signal.SIG_DFL)
        die_with_me()

    with open(log, "ab") as output:  # noqa: PTH123 - this file starts fast by importing little
        server = subprocess.Popen(  # noqa: S603
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            pass_fds=(int(held),),
            preexec_fn=begin,  # noqa: PLW1509 - there is one thread yet
        )
    sys.stdout.write(f"{server.pid}\n")
    sys.stdout.flush()
    threading.Thread(target=_watch_owner, args=(server,), daemon=True).start()
    return server.wait()


def _die_with_parent() -> Callable[[], object]:
    """What a child calls to be stopped when its parent is killed: Linux only, elsewhere nothing."""
    if not sys.platform.startswith("linux"):
        return lambda: None
    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _watch_owner(server: "subprocess.Popen[bytes]") -> None:
    asked = False
    while os.read(0, 1024):
        asked = True
    server.terminate()
    try:
        server.wait(STOP_SECONDS if asked else ORPHAN_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()


if __name__ == "__main__":
    sys.exit(main())
