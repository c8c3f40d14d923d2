"""The numbers of the work report in the public schema."""

from operator import methodcaller
from typing import Any, cast

from graph.sharing import Dataset
from graph.statistics import COUNTED_FROM, Qualifier, StatisticClass, StatisticRow
from resolvers import organisations, statistics
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, shown, to_one
from schema.labels import Label, label
from schema.nodes import Node
from schema.organisations import Organisation

_WORDING = {
    Qualifier.EXACT: ("{}", "{}"),
    Qualifier.MORE_THAN: ("{}余", "more than {}"),
    Qualifier.ABOUT: ("约{}", "about {}"),
    Qualifier.AT_LEAST: ("至少{}", "at least {}"),
}


def _shown(row: Any) -> Label | None:
    """The number as it may be quoted: never a lower bound as if it were exact."""
    if row.value is None:
        return None
    number = f"{row.value:,.4f}".rstrip("0").rstrip(".")
    zh, en = _WORDING[row.qualifier]
    return Label(zh=zh.format(number) + (row.unit or ""), en=f"{en.format(number)} {row.unit_en or ''}".strip())


@dressed(keys=["id"])
class YearStatistic(Node, StatisticRow):
    """A number of a work report, with its unit, qualifier and sentence; 余 is never shown as exact."""

    class_label: Label = shown(lambda row: label(row.statistic_class), "What stands behind it, in both languages")
    qualifier_label: Label = shown(lambda row: label(row.qualifier), "How exactly it is stated, in both languages")
    stated: Label | None = shown(_shown, "The number with its qualifier and unit, as it may be quoted")
    value: float | None = shown(
        lambda row: row.value if row.qualifier is Qualifier.EXACT else None,
        "The number, only where it is stated as exact; otherwise see `stated` and `bound`",
    )
    bound: float | None = shown(
        lambda row: None if row.qualifier is Qualifier.EXACT else row.value,
        "The number that is stated as a lower bound or as about so many",
    )
    organisation: Organisation | None = to_one(
        organisations.by_id, lambda row: row.organisation_id, "The organisation it is about"
    )

    @asked(
        int | None,
        "What the records here count; null where no records stand behind it. Told to whoever may see all of them",
    )
    def counted(self, info: Info) -> Any:
        """What the records count."""
        row = cast("StatisticRow", self)
        if row.statistic_class is not StatisticClass.R:
            return None
        # Of a number that is not listed, whoever sees less than everything learns nothing.
        for dataset in COUNTED_FROM.get(row.key, tuple(Dataset)):
            info.context.judge(dataset, methodcaller("need_whole", dataset))
        return info.context.asking.along(statistics.counted, (row.key, row.year))
