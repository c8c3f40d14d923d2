"""Settings: who may ask, from where, and what."""

from __future__ import annotations

from pathlib import Path

from server.setting import Setting
from server.setting_forms import flag, header, issuers, names, networks, origins, whole

CALLERS: tuple[Setting, ...] = (
    Setting(
        "ZEREN_ISSUERS",
        "OpenID Connect issuers whose tokens are trusted, such as https://id.example/realms/yantian, separated by "
        "commas",
        "none; callers come with keys",
        (),
        issuers,
    ),
    Setting(
        "ZEREN_AUDIENCE", "the audience (aud) that a token must name; needed with ZEREN_ISSUERS", "unset", None
    ),
    Setting(
        "ZEREN_DEPARTMENT_CLAIM",
        "the claim of a token that holds the id of its bearer's department, such as U19",
        "department",
        "department",
    ),
    Setting(
        "ZEREN_ROLE_CLAIM", "the claim of a token that holds its bearer's role, or a list of roles", "role", "role"
    ),
    Setting(
        "ZEREN_CLOCK_SKEW",
        "how far an issuer's clock may be apart from ours, in seconds",
        "60",
        60,
        whole(0, 600),
    ),
    Setting(
        "ZEREN_TLS_CERT", "certificate (PEM) with which TLS is served; with ZEREN_TLS_KEY", "unset", None, Path
    ),
    Setting("ZEREN_TLS_KEY", "private key (PEM) of that certificate", "unset", None, Path),
    Setting(
        "ZEREN_PROXIES",
        "addresses and networks of the proxies that end TLS before Zeren, separated by commas; without TLS here, "
        "only they may connect from elsewhere",
        "there is no proxy",
        (),
        networks,
    ),
    Setting(
        "ZEREN_SUBJECT_HEADER",
        "header in which those proxies tell the subject of a verified client certificate, such as "
        "X-Client-Subject",
        "certificates vouch for nobody",
        None,
        header,
    ),
    Setting(
        "ZEREN_ALLOWED_HOSTS",
        "further Host names that requests may bear, separated by commas",
        "only names of this machine",
        (),
        names,
    ),
    Setting(
        "ZEREN_CORS_ORIGINS",
        "origins whose pages may ask from a browser, such as https://portal.example, separated by commas",
        "no page of another origin",
        (),
        origins,
    ),
    Setting(
        "ZEREN_INTROSPECTION",
        "0 closes introspection and federation's _service together; composers then take schema/schema.graphql",
        "1",
        True,  # noqa: FBT003 - a default value
        flag,
    ),
    Setting(
        "ZEREN_DOCUMENTS",
        "list of trusted documents (a folder of .graphql files, or JSON), as `zeren serve --documents` takes it; "
        "then nothing else is run",
        "none; anything may be asked",
        None,
        Path,
    ),
    Setting(
        "ZEREN_DOCUMENTS_EXEMPT",
        "addresses and networks, separated by commas, whose callers may run what is not listed: a gateway writes "
        "operations of its own",
        "nobody is exempt",
        (),
        networks,
    ),
)
