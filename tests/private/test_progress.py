"""How a download is shown."""

from __future__ import annotations

import pytest

from graph.private.progress import Bar


def test_where_no_person_watches_a_download_is_one_plain_line(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar("Neo4j")
    bar.start(125_300_000)
    bar.advance(1_000_000)
    bar.done()
    assert capsys.readouterr() == ("", "Downloading Neo4j: 125 MB\n")
