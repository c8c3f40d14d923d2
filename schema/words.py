"""Words of the lists that are values and no enums, in Chinese and in English.

A list may use a word that is not here: it is then shown as it is, in both languages.
"""

from collections.abc import Mapping

TIERS: Mapping[str, tuple[str, str]] = {
    "街道": ("街道", "Subdistrict"),
    "功能区": ("功能区", "Functional zone"),
    "区级": ("区级", "District level"),
    "区属": ("区属", "Of the district"),
    "市派出": ("市派出", "Dispatched by the city"),
    "垂管": ("垂管", "Vertical: under its own line of command"),
    "党委": ("党委", "Party committee"),
    "党委部门": ("党委部门", "Department of the party committee"),
}

RESOURCE_TYPES: Mapping[str, tuple[str, str]] = {
    "主力军": ("主力军", "Main force"),
    "专业": ("专业", "Professional team"),
    "企业": ("企业", "Team of an enterprise"),
    "社会(公益)": ("社会(公益)", "Volunteer team, not for profit"),
    "区级": ("区级", "Of the district"),
    "分储点": ("分储点", "Depot"),
}

DOMAINS: Mapping[str, tuple[str, str]] = {
    "山": ("山", "Mountain"),
    "海": ("海", "Sea"),
    "陆": ("陆", "Land"),
    "空": ("空", "Air"),
    "山海": ("山海", "Mountain and sea"),
}

EVENT_CLASSES: Mapping[str, tuple[str, str]] = {
    "自然灾害": ("自然灾害", "Natural disaster"),
    "事故灾难": ("事故灾难", "Accident or disaster of work and technology"),
    "公共卫生事件": ("公共卫生事件", "Public health emergency"),
    "社会安全事件": ("社会安全事件", "Emergency of public security"),
}

END_REASONS: Mapping[str, tuple[str, str]] = {
    "退回": ("退回", "Returned"),
    "改派": ("改派", "Assigned to another"),
    "移交": ("移交", "Handed over"),
    "销号": ("销号", "Closed"),
    "移送": ("移送", "Transferred"),
}
