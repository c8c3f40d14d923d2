"""A CSV file: UTF-8 with or without a byte-order mark, commas, quotes as in RFC 4180."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from seeds.source import Flaw, Record


class CsvSource:
    """Reads one CSV file line by line."""

    def __init__(self, path: Path) -> None:
        self.label = path.name
        self.size = path.stat().st_size
        self._path = path

    def records(self) -> Iterator[Record | Flaw]:
        """Read from the beginning; bytes that are not UTF-8 are told once and end the reading."""
        try:
            binary = self._path.open("rb")
        except OSError as wrong:
            yield Flaw(1, 1, "FILE_UNREADABLE", f"the file cannot be opened: {wrong.strerror}", fatal=True)
            return
        with binary:
            if binary.read(2) in (b"\xff\xfe", b"\xfe\xff"):
                yield Flaw(1, 1, "ENCODING", _encoding("this is UTF-16"), fatal=True)
                return
            binary.seek(0)
            # What is not UTF-8 comes through as lone surrogates, so that its line can be named.
            file = io.TextIOWrapper(binary, encoding="utf-8-sig", errors="surrogateescape", newline="")
            reader = csv.reader(file, strict=True)
            begins = 1
            while True:
                flaw = None
                try:
                    cells = next(reader)
                except StopIteration:
                    return
                except csv.Error as wrong:
                    flaw = _flaw(begins, str(wrong))
                    cells = []
                flaw = flaw or _undecoded(begins, cells)
                if flaw:
                    yield flaw
                    if flaw.fatal:
                        return
                elif cells:
                    yield Record(begins, cells, binary.tell())
                begins = reader.line_num + 1


def _flaw(line: int, wrong: str) -> Flaw:
    if "unexpected end of data" in wrong:
        message = 'a quote " is opened in this record and never closed'
        return Flaw(line, 1, "QUOTE_OPEN", message, fatal=True)
    if "field larger" in wrong:
        message = 'a cell of this record is longer than any cell may be; is a quote " left open?'
        return Flaw(line, 1, "CELL_TOO_LONG", message, fatal=True)
    return Flaw(
        line, 1, "QUOTE_MISPLACED", f'quotes are not as in RFC 4180 ({wrong}); write "" for one inside quotes'
    )


def _undecoded(line: int, cells: list[str]) -> Flaw | None:
    for number, cell in enumerate(cells, 1):
        if not cell.isascii() and any("\udc80" <= character <= "\udcff" for character in cell):
            raw = cell.encode("utf-8", "surrogateescape")
            try:
                guess = f"read as GBK it says {raw.decode('gb18030')[:40]}"
            except UnicodeDecodeError:
                guess = "nor is it GBK"
            return Flaw(line, number, "ENCODING", _encoding(guess), fatal=True)
    return None


def _encoding(guess: str) -> str:
    return f"the file is not UTF-8 from here on ({guess}); save it as CSV UTF-8"
