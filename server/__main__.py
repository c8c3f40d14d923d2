"""`python -m server` is `zeren`."""

from server.cli import main

main(prog_name="zeren")
