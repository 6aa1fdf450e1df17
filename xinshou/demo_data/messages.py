"""What patients of the demo and their doctors wrote to each other. All of it is invented and kept to ordinary days; the
picture and the letter are drawn by code."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from io import BytesIO

import pikepdf
from PIL import Image, ImageDraw

from messaging.models import Draft, Message, MessageType, Party, Thread
from messaging.services.attachments import keep_upload
from messaging.services.drafts import keep_snippet
from messaging.services.messages import NewMessage, send_message
from messaging.services.threads import mark_read
from patients.models import Doctor, Patient, User

Said = tuple[str, float, str]
D, P = "DOCTOR", "PATIENT"
THREADS: dict[str, list[Said]] = {
    "mei": [
        (P, 190, "林医生您好，我是小梅。上周说的睡眠记录我开始写了，每天早上写一行。"),
        (D, 170, "小梅你好，这样很好。一行就够了，不用写得很完整。这周大概几点睡？"),
        (P, 166, "十二点左右躺下，一点多才睡着。昨天好一些，睡前没有看新闻。"),
        (D, 98, "不看新闻这一点值得留着。周三见面时我们一起看看这份记录。"),
        (P, 75, "好的。另外移民局的信到了，是约谈的日期，我有点紧张，不过阿芳陪我去。"),
        (D, 70, "有人陪着很好。约谈前一天我们可以通个电话，把要带的文件过一遍。"),
        (P, 49, "谢谢您。那天下午三点以后我都方便。"),
        (P, 30, "昨晚睡了六个小时，好久没有这样了。"),
    ],
    "demo-03": [
        (D, 80, "小鹿，这周的问卷收到了，谢谢你花时间填。最近白天的精神怎么样？"),
        (P, 52, "还行，就是下午犯困。换了班次，早上五点就要起来。"),
        (P, 51, "想问一下，下次见面能不能改到晚上？"),
    ],
    "demo-04": [
        (P, 60, "醫生早晨，想問下次約見可唔可以用視像？呢排要返夜班。"),
        (D, 41, "可以，星期四晚上七點半用視像見，連結我當日再發給你。"),
    ],
    "demo-05": [
        (P, 140, "The repair café was good. I fixed a toaster and nobody asked me anything."),
        (D, 120, "That sounds like the right kind of company. Will you go again on Saturday?"),
        (P, 33, "Yes. Jonas comes along. Could you send me the breathing exercise again?"),
    ],
    "demo-06": [
        (P, 66, "سلام خانم دکتر، نامهٔ دانشگاه رسید. از مهر می‌توانم کلاس‌ها را شروع کنم!"),
        (D, 63, "چه خبر خوبی، نسرین. تبریک می‌گویم. دربارهٔ برنامهٔ هفته در جلسهٔ بعد صحبت می‌کنیم."),
        (P, 8, "ممنونم. یک سؤال هم دربارهٔ ساعت دارو دارم، عجله‌ای نیست."),
    ],
    "demo-07": [
        (P, 50, "Merhaba, çarşamba günü tercüman da gelecek mi?"),
        (D, 46, "Merhaba Deniz, evet, tercüman görüntülü katılacak. Kamerası kapalı olacak."),
    ],
    "demo-08": [
        (D, 200, "Hola Lucía, ¿cómo fue la primera semana en el trabajo?"),
        (P, 26, "Cansada pero contenta. El jueves salgo tarde, ¿podemos vernos a las seis?"),
    ],
    "demo-10": [
        (D, 72, "سلمى، أردت أن أطمئن عليكِ بعد موعد الأسبوع الماضي. متى يناسبكِ الاتصال؟"),
        (P, 31, "شكراً دكتورة. بعد الظهر أفضل، والرسائل أحسن من الهاتف."),
    ],
    "demo-14": [
        (P, 90, "مەن كېلەر ھەپتە كېلەلمەيمەن، ئىشىم بار. باشقا كۈن بولامدۇ؟"),
        (D, 88, "Yes, of course. I have asked the interpreter about Friday and will write to you."),
    ],
    "amir": [
        (P, 44, "سلام دکتر، نسخه را گرفتم. داروخانه گفت هفتهٔ بعد بقیه‌اش می‌رسد."),
        (D, 40, "Thank you, Amir. Tell me if it has not come by Tuesday."),
        (P, 5, "باشه. امروز هم کلاس زبان رفتم."),
    ],
}  # fmt: skip
"""By sign-in name: who, hours ago, what. A patient's last words wait to be read."""
SNIPPETS = {
    "dr.lin": [
        ("Video visit", "We meet by video. I send the link on the day; your camera may stay off."),
        ("预约提醒", "提醒您：如果时间不方便，请直接在这里告诉我，我们另约一天。"),
        ("Form waiting", "A short questionnaire waits for you, about three minutes. Leave it if today is a bad day."),
    ],
    "dr.osei": [("Prescription", "Your prescription is ready at the front desk.")],
}  # fmt: skip
DRAFTS = {"demo-05": "Of course. The exercise is the one with the long breath out:\n"}
LETTER = [
    "Trauma clinic (demo)",
    "",
    "Dear Mei,",
    "please bring to the conversation on Thursday:",
    "  - the letter with the file number",
    "  - two photographs",
    "  - the list of your medicines",
    "Dr Lin",
]


def seed_messages(people: Iterable[Patient], now: datetime) -> None:
    """For those of `people` whose sign-in names stand above."""
    for patient in people:
        said = THREADS.get(patient.user.username)
        if said and patient.primary_doctor:
            _thread(patient, patient.primary_doctor, said, now)
    for username, snippets in SNIPPETS.items():
        doctor = Doctor.objects.filter(user__in=User.objects.by_username(username)).first()
        for title, text in snippets if doctor else ():
            keep_snippet(doctor, title=title, text=text)  # type: ignore[arg-type]


def _thread(patient: Patient, doctor: Doctor, said: list[Said], now: datetime) -> None:
    last_at = now - timedelta(hours=said[-1][1])
    thread = Thread.objects.create(
        patient=patient,
        doctor=doctor,
        last_sequence=len(said),
        last_message_at=last_at,
        created_at=now - timedelta(days=300),
    )
    Message.objects.bulk_create(_messages(thread, said, now))
    if draft := DRAFTS.get(patient.user.username):
        Draft.objects.create(thread=thread, patient=patient, text=draft, updated_at=now - timedelta(minutes=50))


def _messages(thread: Thread, said: list[Said], now: datetime) -> Iterator[Message]:
    answered = max((number for number, (who, _ago, _text) in enumerate(said) if who == D), default=-1)
    for number, (who, hours_ago, text) in enumerate(said):
        at = now - timedelta(hours=hours_ago)
        yield Message(
            thread=thread,
            patient_id=thread.patient_id,
            sequence=number + 1,
            sender=who,
            content=text,
            created_at=at,
            read_at=min(at + timedelta(minutes=95), now) if who == D or number < answered else None,
        )


def seed_message_files() -> None:
    """A letter from Dr Lin and a picture from Mei, sent as everybody sends them; outside of any transaction."""
    mei = User.objects.by_username("mei").select_related("patient__primary_doctor__user").first()
    if mei is None or mei.patient.primary_doctor is None:
        return
    doctor = mei.patient.primary_doctor
    thread = Thread.objects.get(patient=mei.patient, doctor=doctor)
    mark_read(thread, Party.DOCTOR)
    letter = keep_upload(doctor.user, name="What to bring.pdf", data=letter_pdf(LETTER))
    send_message(thread, Party.DOCTOR, NewMessage("周四约谈要带的东西，我写成了一页。", MessageType.FILE, [letter.pk]))
    picture = keep_upload(mei, name="canal.jpg", data=canal_picture())
    send_message(thread, Party.PATIENT, NewMessage("谢谢！今天河边很安静。", MessageType.IMAGE, [picture.pk]))


def letter_pdf(lines: list[str]) -> bytes:
    """One page in Helvetica; plain ASCII only."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(420, 595))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=document.make_indirect(font)))
    shown = " ".join(f"({line}) '" for line in (line.translate({40: "[", 41: "]"}) for line in lines))
    page.Contents = document.make_stream(f"BT /F 13 Tf 20 TL 48 540 Td {shown} ET".encode("ascii"))
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def canal_picture() -> bytes:
    """Water, a bank and a low sun."""
    picture = Image.new("RGB", (960, 720), (214, 226, 232))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((640, 180, 760, 300), fill=(246, 214, 150))
    draw.polygon([(0, 400), (960, 330), (960, 460), (0, 470)], fill=(96, 122, 92))
    draw.rectangle((0, 460, 960, 720), fill=(92, 132, 150))
    for number in range(14):
        left, top = (number * 137) % 900, 480 + number * 16
        draw.line((left, top, left + 120 + number * 6, top), fill=(150, 182, 196), width=4)
    target = BytesIO()
    picture.save(target, "JPEG", quality=90)
    return target.getvalue()
