"""The files about duty rosters: which posts must be manned around the clock, and who is on them."""

from seeds.column import Column, Kind, Ref, Table
from seeds.shapes import EVIDENCE, ID, SYNTHETIC, VALID_FROM, VALID_TO

POSTS = ("LEADER", "DUTY_1", "DUTY_2")
_ORGANISATION = Column("organisation_id", "Whose roster", required=True, refers=Ref.ORGANISATION)
_POST = Column("post", "LEADER 领导带班, DUTY_1 or DUTY_2 专人双岗", required=True, choices=POSTS)

ROSTER_POSTS = Table(
    "roster-posts.csv",
    "The posts that organisations must keep manned around the clock",
    ("organisation_id", "post"),
    (_ORGANISATION, _POST, VALID_FROM, VALID_TO, SYNTHETIC, EVIDENCE),
)

DUTY_SHIFTS = Table(
    "duty-shifts.csv",
    "Shifts of duty rosters; people under numbers, no personal data",
    ("id",),
    (
        Column("id", "Key", required=True, pattern=ID),
        _ORGANISATION,
        _POST,
        Column(
            "person",
            "Number of the person in the organisation, such as U06-P03; neither a name nor an identity number",
            required=True,
            pattern=r"[A-Z][A-Z0-9]{0,7}-P[0-9]{1,4}",
        ),
        Column("started_at", "From when", Kind.MOMENT, required=True),
        Column("ended_at", "Until when, at most a week later", Kind.MOMENT, required=True),
        SYNTHETIC,
        EVIDENCE,
    ),
    intervals=(("started_at", "ended_at"),),
)
