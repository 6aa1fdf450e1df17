"""Safety plans, a waiting proposal and contact preferences of a few people of the demo. All of it is invented; nobody's
number is in it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from clinical.models import ContactPreferences, SafetyPlan, SafetyPlanProposal
from clinical.models.contact_preferences import WAYS
from clinical.models.safety_plans import STEPS
from patients.models import Patient

PLANS: dict[str, list[dict[str, Any]]] = {
    "mei": [
        {
            "warning_signs": ["连着两晚睡不到四个小时"],
            "coping_strategies": ["泡茶，慢慢喝"],
            "professionals": [{"name": "林医生", "contact": "诊所电话在冰箱上"}],
        },
        {
            "warning_signs": ["连着两晚睡不到四个小时", "不想接任何人的电话", "反复看以前的照片"],
            "coping_strategies": ["泡茶，慢慢喝", "沿河走到第二座桥", "听那张雨声的唱片"],
            "distractions": [{"name": "社区图书馆二楼", "contact": None}, {"name": "周三的合唱团", "contact": None}],
            "support_contacts": [{"name": "阿芳", "contact": "手机里存着"}],
            "professionals": [{"name": "林医生", "contact": "诊所电话在冰箱上"}],
            "safe_environment": ["多余的药交给阿芳保管", "晚上不一个人去天台"],
        },
    ],
    "amir": [
        {
            "warning_signs": ["چند روز پرده‌ها را باز نمی‌کنم", "غذا خوردن را فراموش می‌کنم"],
            "coping_strategies": ["دوش آب سرد", "نوشتن سه چیزی که امروز دیدم"],
            "distractions": [{"name": "کافهٔ کنار پارک", "contact": None}],
            "support_contacts": [{"name": "پسرعمویم", "contact": "در تلفنم هست"}],
            "professionals": [{"name": "Dr Osei", "contact": "the clinic's front desk"}],
            "safe_environment": ["داروها را هفته‌ای یک بار تحویل می‌گیرم"],
        }
    ],
    "demo-05": [
        {
            "warning_signs": ["I stop opening letters", "Everything sounds too loud"],
            "coping_strategies": ["Count the boats on the canal", "Cook something that takes an hour"],
            "distractions": [{"name": "The repair café, Saturdays", "contact": None}],
            "support_contacts": [{"name": "Jonas from the language class", "contact": "saved as J."}],
            "professionals": [{"name": "Dr Lin", "contact": "the clinic"}],
            "safe_environment": ["Jonas keeps the spare tablets", "No news after nine in the evening"],
        }
    ],
    "demo-20": [
        {
            "warning_signs": ["I say no to everybody"],
            "coping_strategies": ["Prayer and a walk round the block"],
            "support_contacts": [{"name": "Sister Ruth", "contact": "at the church office"}],
            "professionals": [{"name": "Dr Osei", "contact": "the clinic's front desk"}],
        }
    ],
}
"""By sign-in name, one entry a version."""
PROPOSALS: dict[str, dict[str, Any]] = {
    "demo-05": {
        "message": "You told me about the swimming pool on Monday. Shall we add it?",
        "distractions": [
            {"name": "The repair café, Saturdays", "contact": None},
            {"name": "The swimming pool, early", "contact": None},
        ],
    },
}
"""What the patient's doctor proposes on top of the newest version."""
CONTACTS: dict[str, dict[str, Any]] = {
    "mei": {
        "may_call": False,
        "may_message": True,
        "may_email": False,
        "preferred_channel": "MESSAGE",
        "name_to_use": "Mei",
        "device_note": "手机和室友合用，屏幕会显示来电。",
        "safe_hours_from": "19:00:00",
        "safe_hours_to": "22:30:00",
        "never_contact": "老家的任何人",
        "languages": "中文, Deutsch",
        "interpreter": "需要时请找女翻译，不要找同乡会的人",
        "safety_notes": "打电话时不要说诊所的名字，就说是图书馆。",
    },
    "amir": {
        "may_call": True,
        "may_message": True,
        "may_email": None,
        "preferred_channel": "PHONE",
        "name_to_use": "Amir",
        "safe_hours_from": "10:00:00",
        "safe_hours_to": "16:00:00",
        "languages": "فارسی, English",
    },
    "demo-05": {
        "may_call": True,
        "may_message": True,
        "may_email": False,
        "device_note": "An old phone; it is off at night.",
        "never_contact": "My former landlord.",
        "languages": "English",
    },
    "demo-14": {
        "may_call": False,
        "may_message": True,
        "may_email": False,
        "preferred_channel": "MESSAGE",
        "safe_hours_from": "22:00:00",
        "safe_hours_to": "01:00:00",
        "never_contact": "Anybody at home: their telephones are listened to.",
        "interpreter": "Only by video, with the camera off.",
        "safety_notes": "Never leave a voice message.",
    },
}


def seed_safety(people: Iterable[Patient], now: datetime) -> None:
    """For those of `people` whose sign-in names stand above."""
    for patient in people:
        name = patient.user.username
        versions = PLANS.get(name, [])
        SafetyPlan.objects.bulk_create(
            _version(patient, number, steps, now - timedelta(days=40 * (len(versions) - number) + 12))
            for number, steps in enumerate(versions, start=1)
        )
        if name in PROPOSALS:
            _proposal(patient, PROPOSALS[name], versions, now).save(force_insert=True)
        if name in CONTACTS:
            _preferences(patient, CONTACTS[name], now).save(force_insert=True)


def _version(patient: Patient, number: int, steps: dict[str, Any], at: datetime) -> SafetyPlan:
    return SafetyPlan(patient=patient, version=number, steps=_whole(steps), created_at=at)


def _whole(steps: dict[str, Any]) -> dict[str, Any]:
    return {step: steps.get(step, []) for step in STEPS}


def _proposal(
    patient: Patient, proposed: dict[str, Any], versions: list[dict[str, Any]], now: datetime
) -> SafetyPlanProposal:
    return SafetyPlanProposal(
        patient=patient,
        doctor=patient.primary_doctor,
        base_version=len(versions),
        steps=_whole({**versions[-1], **{step: proposed[step] for step in proposed.keys() & set(STEPS)}}),
        message=proposed["message"],
        created_at=now - timedelta(hours=20),
    )


def _preferences(patient: Patient, said: dict[str, Any], now: datetime) -> ContactPreferences:
    return ContactPreferences(
        patient=patient,
        allowed={way: said[way] for way in WAYS},
        updated_at=now - timedelta(days=9),
        **{name: value for name, value in said.items() if name not in WAYS},
    )
