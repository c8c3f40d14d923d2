"""The public schema by the rules that others hold schemas to: GraphQL-ESLint's own and those of Relay."""

from __future__ import annotations

from pathlib import Path

from tests.suites.tools import Tools

COMMITTED = Path(__file__).parent.parent.parent / "schema" / "schema.graphql"

PLANTED = (
    ('"""Opaque id, unique among all types; give it to `node`"""', "", "require-description", '"globalId"'),
    ("edges: [FindingEdge!]!", "rows: [FindingEdge!]!", "relay-connection-types", "`edges`"),
    ("cursor: String!", "place: String!", "relay-edge-types", "`cursor`"),
    ("hasNextPage: Boolean!", "more: Boolean!", "relay-page-info", "hasNextPage"),
    ("after: String", "beyond: String", "relay-arguments", "`after`"),
    ("validFrom: Date", "valid_from: Date", "naming-convention", '"valid_from"'),
    (
        "verdict: Verdict!",
        "roleOwnershipVerdict: Verdict! @deprecated",
        "no-typename-prefix",
        "roleOwnershipVerdict",
    ),
    ("legalBasis: String\n", "legalBasis: String @deprecated\n", "require-deprecation-reason", "deprecat"),
    ("type Finding {", 'type Finding @key(fields: "since") {', "strict-id-in-types", '"Finding"'),
    ("nodeId", "globalId", "no-unneeded-exception", '"nodeId"'),
)
"""A text of the schema, what stands there instead, the rule that finds it, and what the finding names."""


async def broken(tools: Tools, schema: Path) -> list[str]:
    """Each finding: its line, its rule, what is wrong."""
    eslint = "node_modules/eslint/bin/eslint.js"
    arguments = ("--config", tools.folder / "eslint.config.mjs", "--format", "json", schema.name)
    ended = await tools.run(eslint, *arguments, cwd=schema.parent, SCHEMA=str(schema))
    (file,) = ended.told
    return [f"{each.get('line')} {each['ruleId']}: {each['message']}" for each in file["messages"]]


async def test_the_schema_breaks_no_rule(tools: Tools) -> None:
    assert await broken(tools, COMMITTED) == []


async def test_each_rule_finds_what_it_is_for(tools: Tools, tmp_path: Path) -> None:
    text = COMMITTED.read_text(encoding="utf-8")
    for before, after, *_ in PLANTED:
        assert before in text
        text = text.replace(before, after)
    changed = tmp_path / "schema.graphql"
    changed.write_text(text, encoding="utf-8")
    findings = await broken(tools, changed)
    missed = [
        rule for *_, rule, named in PLANTED if not any(f"{rule}: " in each and named in each for each in findings)
    ]
    assert missed == [], findings[:100]
