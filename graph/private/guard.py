"""A small process between the owner and Neo4j: when the owner is gone, for whatever reason, Neo4j is stopped.

Run as a program: `python guard.py LOG LOCK COMMAND...`. It holds the lock file for as long as Neo4j runs, prints
Neo4j's process id, and waits for the end of its standard input, which only the owner's life keeps open.
"""

import fcntl
import os
import signal
import subprocess
import sys
import threading

STOP_SECONDS = 15


def main() -> int:
    """Guard one server and hand back its exit code; 75 when another guard holds the lock."""
    log, lock, *command = sys.argv[1:]
    held = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return 75
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)  # only the end of the owner's pipe stops the server
    with open(log, "ab") as output:  # noqa: PTH123 - this file starts fast by importing little
        server = subprocess.Popen(  # noqa: S603
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            restore_signals=True,
            preexec_fn=_restore,  # noqa: PLW1509 - there is one thread yet
        )
    sys.stdout.write(f"{server.pid}\n")
    sys.stdout.flush()
    threading.Thread(target=_watch_owner, args=(server,), daemon=True).start()
    return server.wait()


def _restore() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def _watch_owner(server: "subprocess.Popen[bytes]") -> None:
    while os.read(0, 1024):
        pass
    server.terminate()
    try:
        server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()


if __name__ == "__main__":
    sys.exit(main())
