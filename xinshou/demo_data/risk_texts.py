"""What the demo's people wrote that alarmed the clinic, and what the clinic did. All of it is invented; which words are
a finding is not written here, the detector says so when the demo is seeded."""

from typing import Any, Final, NamedTuple

from clinical.models import AttemptChannel, FalseAlarmKind, RiskOutcome, StepKind

FORM: Final = "PHQ-9"
"""Instead of words: a questionnaire with the ninth item answered."""
PHONE, MESSAGE, VIDEO = AttemptChannel.PHONE, AttemptChannel.MESSAGE, AttemptChannel.VIDEO


class Act(NamedTuple):
    """`minutes` after the words came; `by_other`: the colleague did it, else the patient's doctor."""

    minutes: float
    kind: StepKind
    by_other: bool = False
    fields: dict[str, Any] = {}  # noqa: RUF012 - never written to


class Story(NamedTuple):
    """`minutes_ago` the words came; `by_model`: no rules exist for the language, a model has found them."""

    who: str
    minutes_ago: float
    text: str
    acts: tuple[Act, ...] = ()
    by_model: bool = False


class Closed(NamedTuple):
    language: str
    text: str
    outcome: RiskOutcome
    notes: str
    kind: FalseAlarmKind | None = None


class Dismissed(NamedTuple):
    """Found by a rule and dismissed by the model; `was_missed` is a doctor's blind answer, None while it waits."""

    who: str
    text: str
    was_missed: bool | None


def acknowledged(minutes: float, *, by_other: bool = False) -> Act:
    return Act(minutes, StepKind.ACKNOWLEDGED, by_other)


def contact(minutes: float, channel: AttemptChannel, notes: str, *, reached: bool) -> Act:
    return Act(minutes, StepKind.CONTACT, fields={"reached": reached, "channel": channel, "notes": notes})


def reviewed(minutes: float, outcome: RiskOutcome, notes: str, kind: FalseAlarmKind | None = None) -> Act:
    return Act(minutes, StepKind.REVIEWED, fields={"outcome": outcome, "false_alarm_kind": kind, "notes": notes})


def said(minutes: float, kind: StepKind, notes: str | None = None, *, by_other: bool = False) -> Act:
    return Act(minutes, kind, by_other, {"notes": notes})


STORIES = [
    Story("demo-05", 2, "I have the pills in my hand and I am going to take them all now."),
    Story("demo-03", 18, "我不想活了，每个晚上都一样。"),
    Story(
        "demo-15",
        70,
        "我真的不想活了，撐不下去。",
        (
            acknowledged(6),
            contact(
                20,
                PHONE,
                "It rings and nobody answers. She had said that calls in the evening are safe.",
                reached=False,
            ),
            said(25, StepKind.EMERGENCY_ACCESS, "No answer on the telephone; looking for the name of her friend."),
            contact(45, MESSAGE, "Wrote that I am here until six and that she may just send a dot.", reached=False),
        ),
    ),
    Story("demo-06", 300, "کاش صبح بیدار نشوم."),
    Story(
        "demo-07",
        210,
        "Dün yine kolumu kestim.",
        (
            acknowledged(9),
            contact(
                40,
                VIDEO,
                "Spoke for half an hour. The wound is clean and small; her flatmate is with her.",
                reached=True,
            ),
            Act(60, StepKind.ASSIGNED, fields={"notes": None}),
        ),
    ),
    Story(
        "demo-08",
        1560,
        "Ya no quiero vivir, no puedo más.",
        (
            acknowledged(11),
            contact(55, PHONE, "Reached her at work. She is calmer, her sister comes tonight.", reached=True),
            reviewed(70, RiskOutcome.CONTACTED, "Safety plan gone through together, next call tomorrow at nine."),
            said(90, StepKind.ADDENDUM, "The sister rang the clinic: she has arrived.", by_other=True),
        ),
    ),
    Story(
        "demo-04",
        180,
        "我想死，表格又填錯了，第三次。",
        (
            acknowledged(5),
            contact(20, MESSAGE, "He answers at once and laughs about the form.", reached=True),
            reviewed(30, RiskOutcome.FALSE_ALARM, "A manner of speaking about paperwork.", FalseAlarmKind.IDIOM),
            said(
                50,
                StepKind.SECOND_REFUSED,
                "He wrote the same twice this month. Please ask him directly.",
                by_other=True,
            ),
        ),
    ),
    Story("demo-10", 25, FORM, (acknowledged(4),)),
    Story(
        "demo-12",
        540,
        "家里人被警察叫去谈话，因为我接受了采访。",
        (
            acknowledged(30),
            said(35, StepKind.ESCALATED, "I am in court until tonight; the legal aid line has to be asked today."),
        ),
    ),
    Story("demo-14", 40, "ئۇخلىيالمايمەن، ياشىغۇم كەلمەيدۇ.", (acknowledged(10),), by_model=True),
    Story(
        "demo-17",
        100,
        "دیگر نمی‌خواهم زنده باشم، خسته‌ام.",
        (
            acknowledged(12),
            contact(30, PHONE, "Long talk. No plan, no means at home, she is with her cousin.", reached=True),
            reviewed(60, RiskOutcome.SAFETY_PLAN, "New signs added to the safety plan; she will write tomorrow."),
        ),
    ),
    Story(
        "demo-21",
        170,
        "Artık yaşamak istemiyorum, her gece aynı.",
        (
            acknowledged(10),
            contact(35, VIDEO, "He is tired and not in danger; he asks for help with sleep.", reached=True),
            Act(50, StepKind.LOWERING_PROPOSED, fields={"notes": "Passive, no plan, sleeps at his brother's."}),
        ),
    ),
    Story(
        "demo-24",
        12,
        "Hay dos hombres frente a mi puerta, vienen por mí.",
        (
            acknowledged(2),
            contact(6, PHONE, "Engaged. Trying again, the police liaison is informed with his consent.", reached=False),
        ),
    ),
    Story("demo-22", 420, "I am so tired. I hope I don't wake up tomorrow."),
    Story(
        "demo-20",
        50,
        "I want to die. I have no strength left for another interview.",
        (acknowledged(4), contact(9, PHONE, "Voicemail is off, as she wishes.", reached=False)),
    ),
    Story(
        "demo-20",
        47,
        "I want to die. I have no strength left for another interview. I really mean it.",
        (Act(4, StepKind.MERGED, fields={"notes": "She wrote the same a second time."}),),
    ),
    Story("demo-27", 1200, "活著沒有意義，睡著就別再醒來。"),
    Story(
        "demo-16",
        4300,
        "If he comes near my sister again I will kill him.",
        (
            acknowledged(8),
            contact(25, PHONE, "Angry and clear. He has left the town and stays with friends.", reached=True),
            reviewed(45, RiskOutcome.REFERRED, "Referred to the legal aid desk and the counselling group."),
            said(200, StepKind.SECOND_AGREED, by_other=True),
            said(4292, StepKind.REOPENED, "His sister rang: the man has come back."),
        ),
    ),
    Story("demo-32", 200, "برادرم را به خاطر من احضار کرده‌اند."),
    Story("demo-39", 10, "I cut my arm again yesterday evening."),
]
"""demo-39 has no doctor any more: whoever is on call sees that event."""
FALSE, OK, PLAN, REFERRED = (
    RiskOutcome.FALSE_ALARM, RiskOutcome.CONTACTED, RiskOutcome.SAFETY_PLAN, RiskOutcome.REFERRED,
)  # fmt: skip
CLOSED = [
    Closed("en", "I should have died with the others.", OK, "Anniversary of the raid. We spoke for an hour."),
    Closed(
        "en",
        "I want to die. Forty pages of forms, and then the printer broke.",
        FALSE,
        "About the form.",
        FalseAlarmKind.IDIOM,
    ),
    Closed(
        "en",
        "There is no future for me here, I look for another town.",
        FALSE,
        "Moves to her aunt's.",
        FalseAlarmKind.OTHER,
    ),
    Closed(
        "en",
        "I want to die, sang the man on the radio, and we danced in the kitchen.",
        FALSE,
        "A song.",
        FalseAlarmKind.QUOTE,
    ),
    Closed("en", "I cut my arm again yesterday evening.", PLAN, "Cold water and calling first were added to the plan."),
    Closed(
        "en",
        "I want to kill myself. That is what my neighbour shouted at her landlord.",
        FALSE,
        "The neighbour is well.",
        FalseAlarmKind.THIRD_PERSON,
    ),
    Closed(
        "en",
        "I want to die. I wrote that ten years ago, and today I found the notebook.",
        FALSE,
        "Long past.",
        FalseAlarmKind.PAST,
    ),
    Closed(
        "en",
        "I am so tired. I hope I don't wake up tomorrow.",
        RiskOutcome.NOT_REACHED,
        "Three attempts; wrote to her friend.",
    ),
    Closed("zh-Hans", "我不想活了，每个晚上都一样。", OK, "她愿意每天晚上发一条消息。"),
    Closed("zh-Hans", "我不想活了，邻居今天又这么喊，大家都笑。", FALSE, "说的是邻居。", FalseAlarmKind.THIRD_PERSON),
    Closed("zh-Hans", "昨天又用刀划了手臂。", PLAN, "把刀交给室友保管，写进了安全计划。"),
    Closed("zh-Hans", "活着没有意义，睡着就别再醒来。", REFERRED, "转到睡眠门诊，下周复诊。"),
    Closed("zh-Hans", "家里人被警察叫去谈话，因为我接受了采访。", REFERRED, "联系了法律援助。"),
    Closed("zh-Hant", "不如死了算了，每天都一樣。", OK, "談了半小時，約好明天再打。"),
    Closed("zh-Hant", "我想死，表格又填錯了，第三次。", FALSE, "抱怨表格。", FalseAlarmKind.IDIOM),
    Closed("fa", "دیگر نمی‌خواهم زنده باشم، خسته‌ام.", OK, "تلفنی صحبت شد، پسرعمویش پیش اوست."),
    Closed("fa", "می‌خواهم بمیرم. این را ده سال پیش در دفترم نوشته بودم.", FALSE, "نوشته‌ای قدیمی.", FalseAlarmKind.PAST),
    Closed("fa", "آواز رادیو می‌گفت می‌خواهم بمیرم و ما خندیدیم.", FALSE, "یک ترانه.", FalseAlarmKind.QUOTE),
    Closed("fa", "من سربار همه هستم.", PLAN, "نام دو دوست به برنامه اضافه شد."),
    Closed("tr", "Artık yaşamak istemiyorum, her gece aynı.", OK, "Görüştük, kardeşi yanında."),
    Closed(
        "tr", "Artık yaşamak istemiyorum. Yani bu evde, taşınacağız.", FALSE, "Evden söz ediyor.", FalseAlarmKind.IDIOM
    ),
    Closed(
        "tr", "Ölmek istiyorum. Öyle bir şey yok, formdaki cümle bu.", FALSE, "Formu aktarmış.", FalseAlarmKind.NEGATION
    ),
    Closed("tr", "Keşke sabah uyanmasam.", REFERRED, "Uyku için hekime yönlendirildi."),
    Closed("es", "Ya no quiero vivir, no puedo más.", OK, "Hablamos; su hermana está con ella."),
    Closed("es", "Quiero morirme. Llamé mamá al casero delante de todos.", FALSE, "Vergüenza.", FalseAlarmKind.IDIOM),
    Closed("es", "Ya no quiero vivir, así empieza la canción del coro.", FALSE, "Una canción.", FalseAlarmKind.QUOTE),
    Closed(
        "es", "Ayer volví a cortarme el brazo.", RiskOutcome.EMERGENCY, "Fuimos juntos a urgencias; ya está en casa."
    ),
    Closed("es", "Soy una carga para todos.", PLAN, "Se añadieron dos contactos al plan."),
]
"""Each is told twice, by different people of the language, over ninety days."""
DISMISSED = [
    Dismissed("demo-05", "I feel I am a burden for my host family, they even gave me the big room.", None),
    Dismissed("demo-03", "活着没有意义，睡着就别再醒来，梦里的我这么说。", None),
    Dismissed("demo-07", "Herkese yük oluyorum.", None),
    Dismissed("demo-20", "There is no future for me here, I look for another town.", None),
    Dismissed("demo-17", "کاش صبح بیدار نشوم، تعطیلات است.", None),
    Dismissed("demo-24", "Ojalá no despertara mañana tan temprano.", None),
    Dismissed("demo-22", "I hope I don't wake up tomorrow before noon.", False),
    Dismissed("demo-16", "There is no future for me here, I look for another town.", False),
    Dismissed("demo-06", "من سربار همه هستم.", True),
    Dismissed("demo-08", "Soy una carga para todos.", False),
    Dismissed("demo-21", "Keşke sabah uyanmasam.", False),
    Dismissed("demo-15", "活著沒有意義，睡著就別再醒來。", False),
]
