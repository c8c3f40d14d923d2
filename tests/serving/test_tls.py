"""TLS of our own: a certificate and its key are named, and everything is answered over it."""

from __future__ import annotations

import ssl
import time
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.support.serving import Serving


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate of this machine that signs itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "zeren test")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    cert_file, key_file = folder / "cert.pem", folder / "key.pem"
    cert_file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return cert_file, key_file


def test_everything_is_answered_over_tls_and_nothing_without(tmp_path: Path, cache: Path) -> None:
    cert, key = certificate(tmp_path)
    served = Serving(tmp_path / "home", cache, ZEREN_TLS_CERT=str(cert), ZEREN_TLS_KEY=str(key))
    base = f"https://127.0.0.1:{served.port}"
    try:
        with httpx.Client(verify=ssl.create_default_context(cafile=str(cert)), timeout=20) as http:
            until = time.monotonic() + 180
            while not ready(http, base):
                assert served.process.poll() is None, served.printed()
                assert time.monotonic() < until, served.printed()
                time.sleep(0.1)
            question = {"query": '{ area(code: "440308003") { name } }'}
            answer = http.post(f"{base}/graphql", json=question, headers=served.signed_in)
            assert answer.json() == {"data": {"area": {"name": "沙头角街道"}}}
            assert "max-age" in answer.headers["strict-transport-security"]
        try:
            plain = httpx.post(f"http://127.0.0.1:{served.port}/graphql", json=question, timeout=20)
        except httpx.TransportError:
            pass
        else:
            raise AssertionError(plain.text)
        assert f"{base}/graphql" in served.printed()
    finally:
        served.stop()


def ready(http: httpx.Client, base: str) -> bool:
    try:
        return http.get(f"{base}/ready").status_code == httpx.codes.OK
    except httpx.TransportError:
        return False


def test_a_certificate_that_is_none_ends_the_start_with_its_name(tmp_path: Path, cache: Path) -> None:
    cert, key = certificate(tmp_path)
    cert.write_text("no certificate")
    served = Serving(tmp_path / "home", cache, ZEREN_TLS_CERT=str(cert), ZEREN_TLS_KEY=str(key))
    assert served.process.wait(120) == 1
    assert "ZEREN_TLS_CERT" in served.printed()
    assert "Traceback" not in served.printed()
