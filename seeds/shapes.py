"""The shapes of keys, and the columns that many files share."""

from seeds.column import Column, Kind, Ref

ID = r"[^\s|;,#]{1,64}"
PROVISION_ID = r"[^\s|;,]{1,64}"
CATEGORY = r"[0-9]{2}"
SUB_SCOPE = r"[A-Za-z0-9]{1,8}"
SUB_SCOPE_OR_ALL = rf"\*|{SUB_SCOPE}"

OWNING_ROLES = ("TERRITORIAL", "INDUSTRY_LEAD", "COMPREHENSIVE")
ROLES = (*OWNING_ROLES, "INDUSTRY_SUPPORT")

NAME_ZH = Column("name_zh", "Name in Chinese", required=True)
NAME_EN = Column("name_en", "Name in English")
VALID_FROM = Column("valid_from", "First day", Kind.DATE)
VALID_TO = Column("valid_to", "First day after the last; empty: open", Kind.DATE)
SYNTHETIC = Column("synthetic", "Y: the row is invented for the example data", Kind.YES_NO)
EVIDENCE = Column("evidence", "Where the row comes from, and how sure it is")
NOTE = Column("note", "Remark")
CATEGORY_CODE = Column("category_code", "Risk category", required=True, refers=Ref.CATEGORY)
SUB_SCOPE_COLUMN = Column("sub_scope", "Part of the category, such as A", required=True, pattern=SUB_SCOPE)
SUB_SCOPE_OR_ALL_COLUMN = Column(
    "sub_scope", "Part of the category; * means the whole", required=True, pattern=SUB_SCOPE_OR_ALL
)
SUB_SCOPE_ZH = Column("sub_scope_zh", "The part's name in Chinese, for readers of the list")
AREA_CODE = Column("area_code", "Area", required=True, refers=Ref.AREA)
BUILDING = Column("building_code", "Building (19 digits) or room (25)", Kind.BUILDING_CODE)
