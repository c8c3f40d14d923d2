"""What is asked of both gateways, with the one answer that both must give.

The answers are worked out from the files: Zeren's from seeds/, the neighbour's from the data of its example.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

ON = "2023-02-10"
SNACK_BAR, STORAGE, HOUSE = "91440300YT0000097P", "91440300YT0000177B", "91440300YT0000134X"
REGISTERED_ONLY = "91440300YX0000016J"
"""An enterprise of the register that Zeren does not know; the house is one of Zeren's that is not registered."""


@dataclass(frozen=True)
class Operation:
    """A sentence that says what it shows, the operation, and its answer."""

    shows: str
    query: str
    data: Mapping[str, Any]
    variables: dict[str, Any] = field(default_factory=dict)


OPERATIONS = (
    Operation(
        "An enterprise of Zeren's has the neighbour's status and score beside its owners",
        """
        query Both($on: Date!, $storage: ID!) {
          storage: enterprise(uscc: $storage) { ...both }
          snackBar: enterprise(uscc: "91440300YT0000097P") { ...both }
        }
        fragment both on Enterprise {
          name
          registrationStatus
          inWords: registrationStatusLabel { zh en }
          riskScore
          ownership(on: $on) { territorial { ...owners } industryLead { ...owners } }
        }
        fragment owners on RoleOwnership { verdict owners { id name } }
        """,
        {
            # One open hazard, which is major: 5 + 20. Nobody leads energy storage on that day.
            "storage": {
                "name": "海景示例储能科技有限公司",
                "registrationStatus": "OPERATING",
                "inWords": {"zh": "存续", "en": "Operating"},
                "riskScore": 25,
                "ownership": {
                    "territorial": {"verdict": "OWNED", "owners": [{"id": "U04", "name": "海山街道办"}]},
                    "industryLead": {"verdict": "GAP", "owners": []},
                },
            },
            # Its three hazards are closed; it failed one inspection: 10.
            "snackBar": {
                "name": "桥东示例小吃店",
                "registrationStatus": "OPERATING",
                "inWords": {"zh": "存续", "en": "Operating"},
                "riskScore": 10,
                "ownership": {
                    "territorial": {"verdict": "OWNED", "owners": [{"id": "U03", "name": "沙头角街道办"}]},
                    "industryLead": {"verdict": "OWNED", "owners": [{"id": "U18", "name": "区消防救援大队"}]},
                },
            },
        },
        {"on": ON, "storage": STORAGE},
    ),
    Operation(
        "An enterprise that the register does not know, in the middle of a list, has Zeren's fields all the same",
        """
        { enterprises(filter: { area: "440308002" }, first: 10) { nodes { name registrationStatus } } }
        """,
        {
            "enterprises": {
                "nodes": [
                    {"name": "盐港示例建筑工程有限公司", "registrationStatus": "OPERATING"},
                    {"name": "明珠示例集装箱运输有限公司", "registrationStatus": "OPERATING"},
                    {"name": "北山示例危险货物运输有限公司", "registrationStatus": "OPERATING"},
                    {"name": "盐田示例港口作业有限公司", "registrationStatus": "OPERATING"},
                    {"name": "永安示例出租屋(自建房)", "registrationStatus": None},
                    {"name": "盐田示例露营地", "registrationStatus": "OPERATING"},
                    {"name": "盐田示例水务工程有限公司", "registrationStatus": "OPERATING"},
                    {"name": "沿港示例仓储有限公司", "registrationStatus": "OPERATING"},
                ]
            }
        },
    ),
    Operation(
        "Enterprises that Zeren does not know, around one that it knows, have the neighbour's fields all the same",
        """
        query Page($after: String) {
          registeredEnterprises(status: ABNORMAL, first: 3, after: $after) {
            nodes { uscc name registrationStatus riskScore openHazardCount area { name } }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }
        """,
        {
            "registeredEnterprises": {
                "nodes": [
                    {
                        "uscc": "91440300YA0002747P",
                        "name": "登记示例物流有限公司274号",
                        "registrationStatus": "ABNORMAL",
                        "riskScore": None,
                        "openHazardCount": None,
                        "area": None,
                    },
                    {
                        "uscc": "91440300YT00001263",
                        "name": "海涛示例电动车行",
                        "registrationStatus": "ABNORMAL",
                        "riskScore": 10,
                        "openHazardCount": 0,
                        "area": {"name": "海山街道"},
                    },
                    {
                        "uscc": "91440300YX0000171Y",
                        "name": "登记示例餐饮店017号",
                        "registrationStatus": "ABNORMAL",
                        "riskScore": None,
                        "openHazardCount": None,
                        "area": None,
                    },
                ],
                "pageInfo": {
                    "hasNextPage": True,
                    "hasPreviousPage": True,
                    "startCursor": "91440300YA0002747P",
                    "endCursor": "91440300YX0000171Y",
                },
            }
        },
        {"after": "91440300YA00025443"},
    ),
    Operation(
        "The neighbour's inspections name the department and the place as Zeren knows them",
        """
        query Inspections($uscc: ID!) {
          registeredEnterprise(uscc: $uscc) {
            registryInspections {
              id
              madeOn
              result
              by: department { id name nameEn ... on Organisation { tierLabel { en } } }
              place: area { code name kind }
            }
          }
        }
        """,
        {
            "registeredEnterprise": {
                "registryInspections": [
                    {
                        "id": number,
                        "madeOn": day,
                        "result": result,
                        "by": {
                            "id": "U19",
                            "name": "盐田市场监管局",
                            "nameEn": "Yantian Branch, Shenzhen Market Supervision Bureau",
                            "tierLabel": {"en": "Dispatched by the city"},
                        },
                        "place": {"code": "440308003", "name": "沙头角街道", "kind": "STREET"},
                    }
                    for number, day, result in (
                        ("MS-2023-0042", "2023-01-15", "PASSED"),
                        ("MS-2023-0013", "2023-01-06", "FAILED"),
                        ("MS-2022-0049", "2022-09-18", "PASSED"),
                    )
                ]
            }
        },
        {"uscc": SNACK_BAR},
    ),
    Operation(
        "A department that Zeren does not know keeps the key by which the neighbour named it",
        '{ registeredEnterprise(uscc: "91440300YX0002775U") { registryInspections { department { id tier } } } }',
        {"registeredEnterprise": {"registryInspections": [{"department": {"id": "U99", "tier": None}}]}},
    ),
    Operation(
        "What one of both does not know is null where that one is asked",
        """
        query Unknown($house: ID!, $other: ID!) {
          register: registeredEnterprise(uscc: $house) { name riskScore }
          zeren: enterprise(uscc: $other) { name riskScore }
          house: enterprise(uscc: $house) { name registrationStatus riskScore registryInspections { id } }
          other: registeredEnterprise(uscc: $other) { registrationStatus riskScore note }
        }
        """,
        {
            "register": None,
            "zeren": None,
            "house": {
                "name": "永安示例出租屋(自建房)",
                "registrationStatus": None,
                "riskScore": None,
                "registryInspections": None,
            },
            "other": {"registrationStatus": "REVOKED", "riskScore": None, "note": None},
        },
        {"house": HOUSE, "other": REGISTERED_ONLY},
    ),
    Operation(
        "A key of nineteen digits written into the operation stays what it is",
        '{ enterprises(filter: { building: "4403080039010100001" }) { nodes { name registeredOn } } }',
        {"enterprises": {"nodes": [{"name": "桥东示例小吃店", "registeredOn": "2018-01-15"}]}},
    ),
)
