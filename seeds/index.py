"""Everything that a cell of the folder may refer to: in the folder itself, or in the graph already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.codes.hic import Places
from seeds.column import Ref
from seeds.columns import TABLES
from seeds.problems import Report
from seeds.references import Known, KnownArea, KnownOrganisation
from seeds.words import CATEGORIES, GUIDANCE, KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from seeds.folder import Folder

UNREAD = ""  # the kind of an organisation or area whose own cell is wrong: told there, judged nowhere else

_FILES = {
    "organisations.csv": (Ref.ORGANISATION, Ref.DEPARTMENT),
    "areas.csv": (Ref.AREA,),
    "communities.csv": (),
    "risk-categories.csv": (Ref.CATEGORY,),
    "legal-documents.csv": (Ref.DOCUMENT,),
    "legal-provisions.csv": (Ref.PROVISION,),
    "responsibilities.csv": (Ref.RESPONSIBILITY,),
    "duty-lists.csv": (Ref.DUTY_LIST,),
    "resources.csv": (Ref.WAREHOUSE,),
    "accident-types.csv": (Ref.ACCIDENT_TYPE,),
    "reforms.csv": (Ref.REFORM,),
    "investigations.csv": (Ref.INVESTIGATION,),
    "hazards.csv": (Ref.HAZARD,),
    "warning-kinds.csv": (Ref.WARNING_KIND,),
}
_KEYS = {
    "risk-categories.csv": "category_code",
    "legal-documents.csv": "document_id",
    "legal-provisions.csv": "provision_id",
    "responsibilities.csv": "resp_id",
    "duty-lists.csv": "id",
    "resources.csv": "id",
    "accident-types.csv": "id",
    "reforms.csv": "id",
    "investigations.csv": "id",
    "hazards.csv": "hic",
}
"""Files of whose rows only the keys are referred to."""


class Index:
    """The keys of folder and graph. What its own file does not let us read is not asked for (`unread`)."""

    def __init__(self, folder: Folder, known: Known) -> None:
        self.known = known
        self.organisations: dict[str, KnownOrganisation] = dict(known.organisations)
        self.superiors: dict[str, str] = {}  # as the folder states them
        self.areas: dict[str, KnownArea] = dict(known.areas)
        self.categories = set(known.categories)
        self.colours: dict[str, list[str]] = {}  # by kind of warning
        for signal in sorted(known.warning_colours):
            kind, colour = signal.split("|")
            self.colours.setdefault(kind, []).append(colour)
        self._plain: dict[Ref, set[str]] = {
            Ref.CATEGORY: self.categories,
            Ref.DOCUMENT: set(known.documents),
            Ref.PROVISION: set(known.provisions),
            Ref.RESPONSIBILITY: set(known.responsibilities),
            Ref.DUTY_LIST: set(known.duty_lists),
            Ref.WAREHOUSE: set(known.warehouses),
            Ref.ACCIDENT_TYPE: set(known.accident_types),
            Ref.REFORM: set(known.reforms),
            Ref.INVESTIGATION: set(known.investigations),
            Ref.WARNING_KIND: set(self.colours),
            Ref.HAZARD: set(),  # what is told about a hazard stands in the folder of the hazard
        }
        self.unread: set[Ref] = set()
        for file, refs in _FILES.items():
            for values in self._values(folder, file, *refs):
                self._take(file, values)
        self.sub_scopes = set(known.sub_scopes) | set(_sub_scopes(folder))
        districts = {code for code, area in self.areas.items() if area.kind == "DISTRICT"}
        streets = {code for code, area in self.areas.items() if area.kind in ("STREET", UNREAD)}
        # A folder may begin at its streets: their district is then known by their codes alone.
        self.places = Places(districts | {street[:6] for street in streets}, streets, self.categories)
        self._named: dict[str, str] = {}
        for key, organisation in self.organisations.items():
            self._named.setdefault(organisation.name, key)

    def superior(self, key: str) -> str | None:
        """Find the organisation that a superior's text names, by id or by name."""
        text = self.superiors.get(key, "").removesuffix(GUIDANCE)
        return text if text in self.organisations else self._named.get(text)

    def refusal(self, ref: Ref, key: str) -> tuple[str, str] | None:
        """Say why a reference is refused (code, message), or None when it is right or cannot be judged."""
        if ref in self.unread:
            return None
        if key not in self._keys(ref):
            return "REFERENCE_UNKNOWN", f"there is no {ref.value} {key}, neither in the folder nor in the graph"
        if ref is Ref.DEPARTMENT and self.organisations[key].kind not in ("DEPARTMENT", UNREAD):
            return "NOT_A_DEPARTMENT", f"{key} is no department (部门)"
        return None

    def _keys(self, ref: Ref) -> Mapping[str, Any] | set[str]:
        if ref in (Ref.ORGANISATION, Ref.DEPARTMENT):
            return self.organisations
        return self.areas if ref is Ref.AREA else self._plain[ref]

    def _values(self, folder: Folder, file: str, *refs: Ref) -> Iterator[dict[str, Any]]:
        if file not in folder.files():
            self.unread.update(refs if TABLES[file].required else ())
            return
        report = Report(file)
        read = False
        for row in folder.read(file, report, lambda _: None):
            read = True
            yield row.values
        if not read and report.problems:
            self.unread.update(refs)

    def _take(self, file: str, values: Mapping[str, Any]) -> None:
        match file:
            case "organisations.csv":
                self._take_organisation(values)
            case "areas.csv" | "communities.csv":
                code = values.get("area_code") or values.get("placeholder_id")
                kind = "COMMUNITY" if file == "communities.csv" else values.get("kind") or ""
                street = values.get("street_code")
                if code:
                    self.areas[code] = KnownArea(kind, tuple(values.get("parent") or ([street] if street else ())))
            case "warning-kinds.csv":
                if code := values.get("code"):
                    self.colours[code] = values.get("colours") or []
                    self._plain[Ref.WARNING_KIND].add(code)
            case _:
                (ref,) = _FILES[file]
                self._plain[ref].update(filter(None, [values.get(_KEYS[file])]))

    def _take_organisation(self, values: Mapping[str, Any]) -> None:
        if key := values.get("id"):
            superior = values.get("superior") or ""
            self.superiors[key] = superior
            self.organisations[key] = KnownOrganisation(
                KINDS.get(values.get("kind") or "", UNREAD),
                values.get("code") or "",
                values.get("name_zh") or "",
                CATEGORIES.get(values.get("category") or ""),
                values.get("valid_from"),
                values.get("valid_to"),
                values.get("office_host_id"),
                superior or None,
            )


def _sub_scopes(folder: Folder) -> Iterator[str]:
    """Tell the folder's sub-scopes: those listed, or else those of the cells, or of duties without any cell."""
    files = folder.files()
    if "sub-scopes.csv" in files:
        yield from _named_in(folder, "sub-scopes.csv")
        return
    declared = set(_named_in(folder, "coverage-cells.csv")) if "coverage-cells.csv" in files else set()
    yield from declared
    categories = {key.split("-")[0] for key in declared}
    if "responsibilities.csv" in files:
        yield from (
            key for key in _named_in(folder, "responsibilities.csv") if key.split("-")[0] not in categories
        )


def _named_in(folder: Folder, file: str) -> Iterator[str]:
    for row in folder.read(file, Report(file), lambda _: None):
        category, sub_scope = row.values.get("category_code"), row.values.get("sub_scope")
        if category and sub_scope and sub_scope != "*":
            yield f"{category}-{sub_scope}"
