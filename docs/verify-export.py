"""Check an export of the access log. Needs Python 3.11 and the package `cryptography`, nothing of Zeren.

    python verify-export.py EXPORT.jsonl PUBLIC-KEY.pem

The public key is what `zeren audit key` prints; take it from whoever runs the service, not from the export. Prints
each line that is wrong, and exits with 1 when one is. What is checked:

- every record bears the SHA-256 of its own content, and of one chain each follows the one before;
- records of the kinds OPENED, CHECKPOINT and CLOSED are signed;
- the last line is signed and tells the SHA-256 of all lines before it, how many there are, and of which chains.
"""

import base64
import hashlib
import json
import sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import load_pem_public_key

SIGNED = ("OPENED", "CHECKPOINT", "CLOSED")


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def holds(key, signature, message):
    try:
        key.verify(base64.b64decode(signature or "", validate=True), message.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


def wrong_with(record, before, key):
    """What is wrong with a record; `before`: the one before it in the file."""
    content = {name: value for name, value in record.items() if name not in ("hash", "signature")}
    if hashlib.sha256(canonical(content).encode()).hexdigest() != record.get("hash"):
        yield "its content is not what was hashed"
    follows = (before.get("seq", 0) + 1, before.get("hash")) == (record.get("seq"), record.get("previous"))
    if before.get("writer") == record.get("writer") and not follows:
        yield "does not follow the record before it"
    message = f"zeren access record {record.get('hash')}"
    if record.get("kind") in SIGNED and not holds(key, record.get("signature"), message):
        yield "bears no signature that holds"


def problems(path, key):
    digest, before, records, chains, trailer = hashlib.sha256(), {}, 0, [], None
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                told = json.loads(line)
            except ValueError:
                yield f"line {number}: is no JSON"
                continue
            if trailer is not None:
                yield f"line {number}: stands after the signed last line"
            elif "trailer" in told:
                trailer, signature = told["trailer"], told.get("signature")
                if not holds(key, signature, f"zeren access export {canonical(trailer)}"):
                    yield f"line {number}: the last line bears no signature that holds"
            else:
                records += 1
                digest.update(line)
                if told.get("writer") != before.get("writer"):
                    chains.append({"writer": told.get("writer"), "first": told.get("seq")})
                chains[-1]["last"] = told.get("seq")
                yield from (f"line {number}: {told.get('id')}: {each}" for each in wrong_with(told, before, key))
                before = told
    if trailer is None:
        yield "there is no signed last line"
    elif (trailer["sha256"], trailer["records"]) != (digest.hexdigest(), records):
        yield f"the last line speaks of {trailer['records']} records that are not these {records}"
    elif trailer["chains"] != chains:
        yield "the last line speaks of other chains"


def main(export, public_key):
    key = load_pem_public_key(Path(public_key).read_bytes())
    found = list(problems(Path(export), key))
    print("\n".join(found) or "nothing is wrong with this export")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
