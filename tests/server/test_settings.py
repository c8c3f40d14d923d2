"""Settings are data: all mistakes told at once, all names known, all defaults the same everywhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from server.cli import main
from server.setting_list import SETTINGS
from server.settings import Settings, SettingsError, read_settings, unknown

WRONG = {
    "ZEREN_PORT": ("0", "65536", "-1", "x", "8000.0", "9" * 5000, "٣"),
    "ZEREN_BOLT_PORT": ("0", "x"),
    "ZEREN_HTTP_PORT": ("70000",),
    "ZEREN_NEO4J_HEAP": ("m", "512", "512k", "-1m"),
    "NEO4J_URI": ("127.0.0.1:7687", "http://127.0.0.1", "bolt://", "bolt:/x"),
    "ZEREN_ISSUERS": ("id.example", "http://id.example", "ftp://id.example", "https://a.example,b", "https://"),
    "ZEREN_CLOCK_SKEW": ("-1", "601", "1m"),
    "ZEREN_PROXIES": ("10.0.0.0/33", "proxy", "10.0.0.1/8"),
    "ZEREN_SUBJECT_HEADER": ("X Subject", "x:y", "x" * 65),
    "ZEREN_MAX_REQUEST_BYTES": ("0", "1e6"),
    "ZEREN_MAX_TOKENS": ("0", "1.5"),
    "ZEREN_MAX_DEPTH": ("0", "1001"),
    "ZEREN_MAX_ALIASES": ("-1", "many"),
    "ZEREN_MAX_FIELDS": ("0",),
    "ZEREN_MAX_FRAGMENTS": ("-1", "x"),
    "ZEREN_MAX_LIST": ("49", "1001"),
    "ZEREN_MAX_EDGES": ("0",),
    "ZEREN_MAX_REPRESENTATIONS": ("0", "x"),
    "ZEREN_BUDGET_PER_MINUTE": ("0", "1e6"),
    "ZEREN_CONCURRENT_PER_CALLER": ("0", "1001"),
    "ZEREN_REFUSED_PER_MINUTE": ("0", "some"),
    "ZEREN_CORS_ORIGINS": (
        "portal.example",
        "https://portal.example/",
        "*",
        "ftp://x.example",
        "https://a.example,b",
    ),
    "ZEREN_INTROSPECTION": ("no",),
    "ZEREN_DOCUMENTS_EXEMPT": ("10.0.0.0/33", "gateway", "10.0.0.1/8"),
    "ZEREN_MAX_SECONDS": ("0", "-1", "nan", "inf", "3601", "soon"),
    "ZEREN_LOG_LEVEL": ("loud", "INFO"),
    "ZEREN_LOG_FORMAT": ("xml",),
}


def test_no_setting_at_all_gives_the_defaults() -> None:
    assert read_settings({}) == Settings()
    assert read_settings({setting.name: " " for setting in SETTINGS}) == Settings()


def test_the_defaults_that_are_listed_are_those_that_hold() -> None:
    for setting in SETTINGS:
        held = getattr(Settings(), setting.attribute)
        if setting.name != "ZEREN_CACHE":
            assert held == setting.default, setting.name
        if re.fullmatch(r"[0-9a-z.]+", setting.shown) and setting.shown != "unset":
            assert setting.parse(setting.shown) == held, setting.name
    assert {setting.attribute for setting in SETTINGS} == set(Settings.__dataclass_fields__)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in WRONG.items() for text in texts])
def test_a_wrong_setting_is_named_with_its_rule(name: str, text: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings({name: text})
    (problem,) = refused.value.problems
    assert re.match(rf"{name}: must (be|begin) .*, not ", problem)
    assert len(problem) < 400


def test_all_wrong_settings_are_told_at_once() -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings({name: texts[0] for name, texts in WRONG.items()})
    assert {problem.split(":")[0] for problem in refused.value.problems} == set(WRONG)


def test_a_setting_that_does_not_exist_is_found() -> None:
    assert unknown({"ZEREN_PROT": "8000", "ZEREN_PORT": "8000", "UNRELATED": "x"}) == ["ZEREN_PROT"]


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "example.org", "127.evil.example"])  # noqa: S104 - refused
def test_listening_beyond_this_machine_needs_tls_here_or_at_a_named_proxy(host: str) -> None:
    with pytest.raises(SettingsError, match="ZEREN_TLS_CERT and ZEREN_TLS_KEY"):
        read_settings({"ZEREN_HOST": host})
    with_tls = {"ZEREN_TLS_CERT": "cert.pem", "ZEREN_TLS_KEY": "key.pem"}
    for also in (with_tls, {"ZEREN_PROXIES": "10.1.0.0/16"}):
        assert read_settings({"ZEREN_HOST": host, **also}).host == host


@pytest.mark.parametrize(
    ("given", "lacking"),
    [
        ({"ZEREN_ISSUERS": "https://id.example"}, "ZEREN_AUDIENCE"),
        ({"ZEREN_TLS_CERT": "cert.pem"}, "ZEREN_TLS_KEY"),
        ({"ZEREN_TLS_KEY": "key.pem"}, "ZEREN_TLS_CERT"),
        ({"ZEREN_SUBJECT_HEADER": "X-Client-Subject"}, "ZEREN_PROXIES"),
    ],
)
def test_a_setting_that_needs_another_says_so(given: dict[str, str], lacking: str) -> None:
    with pytest.raises(SettingsError, match=lacking):
        read_settings(given)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.0.0.2"])
def test_this_machine_needs_no_saying(host: str) -> None:
    assert read_settings({"ZEREN_HOST": host}).host == host


@pytest.mark.parametrize("command", ["serve", "load", "check"])
def test_the_help_of_each_command_lists_every_setting(command: str) -> None:
    told = CliRunner().invoke(main, [command, "--help"], terminal_width=200)
    assert told.exit_code == 0
    for setting in SETTINGS:
        assert f"{setting.name} " in told.output
        assert setting.help.split(",")[0] in re.sub(r"\s+", " ", told.output)


@pytest.mark.parametrize("command", [["serve"], ["check"], ["load", "somewhere"]])
def test_wrong_settings_end_a_command_before_it_begins(command: list[str], tmp_path: Path) -> None:
    home = tmp_path / "home"
    environment = {"ZEREN_HOME": str(home), "ZEREN_PORT": "x", "ZEREN_HOST": "0.0.0.0"}  # noqa: S104 - refused
    told = CliRunner().invoke(main, command, env=environment)
    assert told.exit_code == 2
    assert "ZEREN_PORT: must be" in told.output
    assert "ZEREN_HOST: 0.0.0.0" in told.output
    assert not home.exists()
