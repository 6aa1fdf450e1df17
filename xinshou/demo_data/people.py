"""The demo's cast. Names are common given names or chosen aliases; none is taken from a known person. What they wrote
in their check-ins is invented and kept to ordinary days: sleep, food, weather, paperwork, small comforts."""

from typing import NamedTuple

PASSPHRASE = "demo only 4711 river"


class DemoDoctor(NamedTuple):
    username: str
    first_name: str
    last_name: str
    specialty: str
    languages: str
    timezone: str


class DemoPatient(NamedTuple):
    """`course` names a trajectory of xinshou/demo_data/courses.py."""

    username: str
    alias: str
    first_name: str
    last_name: str
    language: str
    timezone: str
    country: str
    course: str
    doctor: int


ADMIN_USERNAME = "admin"
DOCTORS = [
    DemoDoctor("dr.lin", "Yue", "Lin", "Psychiatry, trauma clinic", "中文, English, Deutsch", "Europe/Berlin"),
    DemoDoctor("dr.osei", "Abena", "Osei", "Clinical psychology", "English, Français, Twi", "Europe/London"),
    DemoDoctor(
        "dr.haddad", "Rami", "Haddad", "Psychiatry, refugee health", "العربية, English, Français", "Europe/Paris"
    ),
]
PATIENTS = [
    DemoPatient("mei", "Mei", "", "", "zh-Hans", "Europe/Berlin", "DE", "improving", 0),
    DemoPatient("amir", "Amir", "", "", "fa", "Europe/London", "GB", "worsening", 1),
    DemoPatient("demo-03", "小鹿", "", "", "zh-Hans", "Europe/Berlin", "DE", "worsening", 0),
    DemoPatient("demo-04", "Ah Kit", "", "", "zh-Hant", "Europe/London", "GB", "steady", 0),
    DemoPatient("demo-05", "Sparrow", "", "", "en", "Europe/Berlin", "DE", "relapse", 0),
    DemoPatient("demo-06", "Nasrin", "Nasrin", "Karimi", "fa", "Europe/Berlin", "DE", "improving", 0),
    DemoPatient("demo-07", "Deniz", "Deniz", "Yılmaz", "tr", "Europe/Berlin", "DE", "steady", 0),
    DemoPatient("demo-08", "Lucía", "Lucía", "Rojas", "es", "Europe/Madrid", "ES", "improving", 0),
    DemoPatient("demo-09", "River", "", "", "zh-Hans", "America/Toronto", "CA", "quiet", 0),
    DemoPatient("demo-10", "Salma", "Salma", "Haddad", "ar", "Europe/Berlin", "DE", "severe", 0),
    DemoPatient("demo-11", "Olena", "Olena", "Bondar", "uk", "Europe/Warsaw", "PL", "improving", 0),
    DemoPatient("demo-12", "老周", "", "", "zh-Hans", "Australia/Sydney", "AU", "steady", 0),
    DemoPatient("demo-13", "Tenzin", "", "", "bo", "Europe/Zurich", "CH", "steady", 0),
    DemoPatient("demo-14", "Gulnar", "", "", "ug", "Europe/Istanbul", "TR", "relapse", 0),
    DemoPatient("demo-15", "阿楓", "", "", "zh-Hant", "Asia/Taipei", "TW", "worsening", 0),
    DemoPatient("demo-16", "Kofi", "Kofi", "Mensah", "en", "Europe/London", "GB", "improving", 1),
    DemoPatient("demo-17", "Parisa", "Parisa", "Ahmadi", "fa", "Europe/Stockholm", "SE", "steady", 1),
    DemoPatient("demo-18", "Emre", "Emre", "Kaya", "tr", "Europe/Amsterdam", "NL", "quiet", 1),
    DemoPatient("demo-19", "Camila", "Camila", "Torres", "es", "America/New_York", "US", "improving", 1),
    DemoPatient("demo-20", "Grace", "Grace", "Okafor", "en", "Europe/London", "GB", "severe", 1),
    DemoPatient("demo-21", "Yusuf", "Yusuf", "Demir", "tr", "Europe/Berlin", "DE", "relapse", 1),
    DemoPatient("demo-22", "Willow", "", "", "en", "Europe/Dublin", "IE", "steady", 1),
    DemoPatient("demo-23", "Mahsa J.", "", "", "fa", "America/Los_Angeles", "US", "improving", 1),
    DemoPatient("demo-24", "Mateo", "Mateo", "Vargas", "es", "Europe/Madrid", "ES", "worsening", 1),
    DemoPatient("demo-25", "Aline", "Aline", "Uwase", "fr", "Europe/Brussels", "BE", "improving", 1),
    DemoPatient("demo-26", "安安", "", "", "zh-Hans", "Europe/London", "GB", "quiet", 1),
    DemoPatient("demo-27", "Lantern", "", "", "zh-Hant", "America/Vancouver", "CA", "steady", 1),
    DemoPatient("demo-28", "Dmitri", "Dmitri", "Orlov", "ru", "Europe/Vilnius", "LT", "steady", 2),
    DemoPatient("demo-29", "Rana", "Rana", "Khoury", "ar", "Europe/Paris", "FR", "improving", 2),
    DemoPatient("demo-30", "Ibrahim", "Ibrahim", "Saleh", "ar", "Europe/Paris", "FR", "severe", 2),
    DemoPatient("demo-31", "Claire", "Claire", "Ndayizeye", "fr", "Europe/Paris", "FR", "relapse", 2),
    DemoPatient("demo-32", "Bahar", "Bahar", "Moradi", "fa", "Europe/Paris", "FR", "worsening", 2),
    DemoPatient("demo-33", "Joaquín", "Joaquín", "Peña", "es", "America/Argentina/Buenos_Aires", "AR", "steady", 2),
    DemoPatient("demo-34", "Alma", "", "", "es", "America/Mexico_City", "MX", "improving", 2),
    DemoPatient("demo-35", "Zeynep", "Zeynep", "Aydın", "tr", "Europe/Paris", "FR", "steady", 2),
    DemoPatient("demo-36", "Irina", "Irina", "Volkova", "ru", "Asia/Tbilisi", "GE", "quiet", 2),
    DemoPatient("demo-37", "Taras", "Taras", "Koval", "uk", "Europe/Prague", "CZ", "worsening", 2),
    DemoPatient("demo-38", "小滿", "", "", "zh-Hant", "Europe/Paris", "FR", "improving", 2),
    DemoPatient("demo-39", "Harbour", "", "", "en", "Pacific/Auckland", "NZ", "relapse", 2),
    DemoPatient("demo-40", "Samir", "Samir", "Nasser", "ar", "Europe/Oslo", "NO", "improving", 2),
]
NOTES = {
    "zh-Hans": ["夜里醒了两次，后来又睡着了。", "今天去河边走了一圈，风很大。",
                "收到移民局的信，心里有点乱。", "给自己煮了面，味道像家里的。"],
    "zh-Hant": ["昨晚睡得不太好，早上沖了杯熱茶。", "跟朋友通了電話，輕鬆了一點。", "天氣轉冷，翻出舊圍巾。"],
    "en": ["Woke up twice, read until I was tired again.", "Long walk by the canal.",
           "Paperwork all morning, headache after.", "Cooked for the neighbours, that was good."],
    "fa": ["دیشب دو بار بیدار شدم.", "امروز کمی پیاده‌روی کردم و بهتر بودم.", "کلاس زبان خسته‌کننده بود ولی رفتم."],
    "tr": ["Gece iki kez uyandım.", "Parkta yürüdüm, hava güzeldi.", "Dil kursuna gittim, yoruldum."],
    "es": ["Me desperté dos veces esta noche.", "Caminé por el parque, hacía sol.",
           "Muchos trámites hoy, estoy cansada."],
    "ar": ["استيقظت مرتين الليلة.", "مشيت قليلاً في الحديقة.", "اتصلت بصديقتي وتحدثنا عن الطعام."],
    "ru": ["Ночью просыпался два раза.", "Гулял по парку, было тихо.", "Весь день занимался документами."],
    "uk": ["Вночі прокидалася двічі.", "Гуляла біля річки, стало легше.", "Довга черга з документами."],
    "fr": ["Je me suis réveillée deux fois.", "Promenade au bord du canal.",
           "Beaucoup de papiers à remplir aujourd'hui."],
}  # fmt: skip
