"""Conversations of two people of the demo with the companion, and what they do not want to be asked. All of it is
invented: Mei's in Chinese, shared with her doctor; Amir's in Persian, kept to himself."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from chat.models import Conversation, ConversationType, ReplySource, Turn, TurnRole, TurnStatus
from clinical.models import Boundaries
from patients.models import ConsentPurpose, ConsentRecord, Patient
from patients.services.consents import CURRENT_VERSION

CONSENTS = {
    "mei": (ConsentPurpose.AI_CHAT, ConsentPurpose.SHARE_CHAT_WITH_DOCTOR),
    "amir": (ConsentPurpose.AI_CHAT,),
    "demo-05": (ConsentPurpose.AI_CHAT,),
}
LANGUAGES = {"mei": "zh-Hans", "amir": "fa"}
TALKS = {
    "mei": [
        "又是三点就醒了。躺着听雨。",
        "谢谢你写下来。三点的雨声，听起来会比白天更近。你愿意说说醒来时身体是什么感觉吗？",
        "肩膀很紧，像还在等什么人敲门。",
        "这样的紧，是有来由的。你现在在自己的房间里，门是你锁上的。可以看看四周，找五样你认得的东西。",
        "台灯，茶杯，图书馆的书，围巾，窗台上的葱。",
        "葱还绿着，真好。你写过泡茶对你有帮助，现在烧一壶水会不会太麻烦？",
        "水已经在烧了。谢谢。",
        "不用谢。等茶凉一点再喝。我是一个程序，要找人说话的时候，林医生和求助热线都在这个应用里。",
    ],
    "amir": [
        "امروز نامهٔ دادگاه را باز نکردم. روی میز است.",
        "ممنونم که نوشتید. لازم نیست همین حالا بازش کنید. چه چیزی باز کردنش را کمی آسان‌تر می‌کند؟",
        "شاید اگر پسرعمویم پیشم باشد.",
        "این فکر خوبی است. می‌توانید از او بپرسید چه روزی وقت دارد، و تا آن روز نامه همان‌جا بماند.",
        "باشد. به او پیام می‌دهم.",
        "خوب است. من یک برنامه هستم؛ اگر به یک انسان نیاز داشتید، خط‌های کمک در همین برنامه باز است.",
    ],
}
"""What was said and what was answered, in turn."""
TOPICS = {"mei": ["搬家那一晚", "弟弟的工作"], "amir": ["بازجویی‌ها"]}


def seed_chat(patients: Iterable[Patient], now: datetime) -> None:
    for patient in patients:
        name = patient.user.username
        _consent(patient, CONSENTS.get(name, ()))
        if name in TOPICS:
            Boundaries.objects.create(patient=patient, topics=TOPICS[name], updated_at=now - timedelta(days=20))
        if name in TALKS:
            _talk(patient, TALKS[name], LANGUAGES[name], now - timedelta(days=2, hours=5))


def _consent(patient: Patient, purposes: Iterable[ConsentPurpose]) -> None:
    ConsentRecord.objects.bulk_create(
        ConsentRecord(patient=patient, purpose=purpose, granted=True, version=CURRENT_VERSION) for purpose in purposes
    )


def _talk(patient: Patient, turns: Sequence[str], language: str, began: datetime) -> None:
    said = list(zip(turns[::2], turns[1::2], strict=True))
    ended = began + timedelta(minutes=3 * len(said))
    talk = Conversation.objects.create(
        patient=patient, conv_type=ConversationType.SUPPORTIVE_CHAT, created_at=began, updated_at=ended
    )
    for number, (text, reply) in enumerate(said):
        at = began + timedelta(minutes=3 * number)
        shared = {"patient": patient, "conversation": talk, "status": TurnStatus.DONE, "language": language}
        asked = Turn.objects.create(
            **shared, sequence=2 * number + 1, role=TurnRole.USER, content=text, created_at=at, completed_at=at
        )
        Turn.objects.create(
            **shared,
            sequence=2 * number + 2,
            role=TurnRole.ASSISTANT,
            content=reply,
            source=ReplySource.MODEL,
            answers=asked,
            created_at=at,
            completed_at=at + timedelta(seconds=4),
        )
