"""Persian (Iran, Dari), in Persian letters and as typed in Latin ones."""

from clinical.risk.findings import Level
from clinical.risk.rules.base import Language, Rule
from clinical.risk.rules.fa.others import OTHERS, PERSECUTION, VIOLENCE
from clinical.risk.rules.fa.scenes import EXAMPLES as SCENE_EXAMPLES
from clinical.risk.rules.fa.scenes import SCENES
from clinical.risk.rules.fa.self import EVIDENCE, NOW, SELF_HARM, WISHES
from clinical.risk.rules.fa.words import CONCEPTS
from clinical.risk.rules.scenes import own_scenes, scene_rules

GLOOM = (
    Rule(
        "fa.passive",
        "PASSIVE",
        """
        WISH|"دعا* / آرزو* / اگه / اگر / بخوابم" <10> NOTWAKE -"یه هفته / یک هفته / تا ظهر / تا شنبه / آخر هفته / \
            یه ماه / تا یکشنبه / از کار / از خواب"
        "بخوابم" <6> "بیدار نشم / بیدار نشوم / پا نشم" -"یه هفته / یک هفته / تا ظهر / تا شنبه / آخر هفته / یه ماه / \
            تا یکشنبه / از کار"
        WISH|"کاش*" <8> UNBORN
        "کاش*" <4> NOTBE
        DEATH_COMES <10> INDIFFERENT -FA_FOR_LOVE
        INDIFFERENT <10> DEATH_COMES -FA_FOR_LOVE
        "زلزله* / آتش~سوزی* / بمب* / موشک* / تصادف* / ماشین*" <8> "فرار نمی~کنم / پناه نمی~گیرم / کنار نمی~رم / \
            کنار نمی~روم / تکون نمی~خورم / تکان نمی~خورم"
        "خدایا / خدا" <6> "منو ببر* / مرا ببر* / ببر منو / راحتم کن* / تمومش کن / تمامش کن"
        WISH <6> "ناپدید شم / ناپدید شوم / غیب شم / محو شوم / محو بشم / وجود نداشتم / گم شم / آب شم برم تو زمین" \
            -FA_TRIVIAL
        """,
        ("کاش بخوابم و صبح بیدار نشم", "کاش به دنیا نمی‌آمدم"),
    ),
    Rule(
        "fa.burden",
        "BURDEN",
        """
        BURDEN_WORD -FA_DULL
        ONLY <8> TROUBLE
        WITHOUT_ME <12> BETTER_OFF -SOON
        BETTER_OFF <8> WITHOUT_ME
        """,
        ("سربار همه شدم", "بدون من راحت‌ترند"),
    ),
    Rule(
        "fa.guilt",
        "GUILT",
        """
        SHOULD_DIE
        "کاش*" <6> GUILT_DEAD <8> WISHDEAD|"بودم / می~رفتم / رفته بودم / می~بردن* / می~بردند* / می~گرفتن*"
        FAMILY|NEAR_PERSON|OTHER <6> "به جای من / بجای من / جای من / عوض من" <8> "رفت* / مرد / کشته* / اعدام* / \
            گرفت* / زدن* / زدند / بردن* / بردند / زیر خاک"
        "باید" <8> "بود / بودند / بودن / زنده" <4> "نه من"
        "باید" <6> GUILT_DEAD <8> "من / منو / مرا / می~مردم / بودم / کشته*"
        """,
        ("چرا من زنده ماندم", "کاش به جای او من مرده بودم"),
    ),
    Rule(
        "fa.no-future",
        "NO_FUTURE",
        """
        NO_FUTURE_WORD -FA_DULL
        GIVEN_UP -FA_DULL -FA_TRIVIAL -"صبر* / یاد بگیرم / راه بروم / راه برم"
        HOPE <4> HAS_NOT
        WAY_OUT <6> HAS_NOT -FA_DULL -"اداره / اتوبوس / پارک"
        BEAR <8> LIFE|LIVE <4> HAS_NOT
        """,
        ("آینده‌ای ندارم", "به ته خط رسیدم"),
    ),
    Rule(
        "fa.no-meaning",
        "NO_MEANING",
        """
        NO_MEANING_WORD
        WHY <6> LIVE
        "چه فایده* / به چه درد* / چه ارزشی" <4> LIFE|LIFE_ITSELF
        LIFE_ITSELF <8> VALUE <4> HAS_NOT
        VALUE <6> LIFE_ITSELF <4> HAS_NOT
        """,
        ("زندگی هیچ معنایی ندارد",),
    ),
    Rule(
        "fa.mention",
        "MENTION",
        """
        SUICIDE & "من هم / منم / برای من / ذهن من / سر من / فکر من / مرا / منو / من رو / خودم / به سرم / مدام / هر شب / هر روز / نمی~تونم / نمی~توانم / می~ترسم" -THIRD_WISH -PAST -SAID
        """,
        ("هر شب خودکشی جلوی چشمم است",),
        level=Level.MEDIUM,
    ),
    Rule(
        "fa.veiled",
        "MENTION",
        """
        "راهش* / روشش*" <4> "پیدا کردم / پیدا کرده~ام / بلدم / می~دانم / می~دونم / انتخاب کردم" -FA_DULL -TRAVEL
        "وصیت*" <4> "نوشتم / می~نویسم / نوشته~ام / می~نوشتم / تنظیم کرد*" -WORK -"وکیل* / محضر* / پدربزرگم"
        "دیگر / دیگه" <4> "درد نمی~کشم / دردی نخواهم / هیچ دردی / عذاب نمی~کشم / زجر نمی~کشم / رنج نمی~کشم" -"دارو* / \
            مسکن*"
        "قبر* / کفن* / گور*" <4> "خودم / خودمو / خودم را / برای خودم / خریدم"
        """,
        ("راهش رو پیدا کردم", "وصیت‌نامه نوشتم"),
    ),
)

IDIOMS = (
    Rule(
        "fa.asking",
        "IDIOM",
        """
        "پرسیدن از / پرسیدن درباره* / پرسش درباره* / بپرسم از / بپرسیم از / ارزیابی / نشانه* / غربالگری / پیشگیری از / درباره~ی" <6> SUICIDE|DEATH
        "مرگ موش*" & "انباری / انبار / آشپزخانه / آشپزخونه / موش~ها / کجا پیدا*"
        """,
        ("برای پرسیدن از افکار خودکشی چه جمله‌ای مناسب است؟", "مرگ موش می‌خوام برای انباری"),
    ),
    Rule(
        "fa.hyperbole",
        "IDIOM",
        """
        "از" <2> FA_TRIVIAL <6> DIE|WISHDEAD|KILL_SELF
        DIE|WISHDEAD|KILL_SELF <2> "از" <2> FA_TRIVIAL
        DIE <2> "از بس"
        "اگه / اگر" <20> JUMP|THROW <8> JOKE
        WISH <4> "از" <2> FA_TRIVIAL <6> DIE
        DIE|WISHDEAD <2> FA_FOR_LOVE
        FA_FOR_LOVE <4> DIE|WISHDEAD
        JOKE <16> KILL_SELF|SUICIDE_ACT|DIE
        KILL_SELF <4> "سر / پای / واسه / برای / که این / تا این" <6> FA_DULL
        "سر / واسه / پای" <4> FA_DULL <4> KILL_SELF
        SELF <6> "کشتم / کشته~ام" <4> "تا / که / سر"
        "اگه / اگر" <30> SUICIDE_ACT|KILL_SELF|DIE <4> JOKE
        "اگه / اگر" <16> FA_DULL|FA_TRIVIAL|FA_CHEER <16> SUICIDE_ACT|KILL_SELF
        SELF|KILL_SELF <6> "عقب / بالا / کنار / جلو / بیرون / پایین" <2> KILL
        """,
        ("می‌خواستم از خجالت بمیرم", "الهی بمیرم برات"),
    ),
    Rule(
        "fa.not-wanted",
        "IDIOM",
        """
        NOWISH <4> DIE
        NOWISH <4> "اینجا / اونجا / آنجا / کمپ / این شهر / شهر / این خونه / این خانه / این کشور / کشور / ایران / \
            هایم / خوابگاه / تنها / با او / باهاش / با اون" <4> LIVE
        "اینجا / تو این شهر / در این شهر / تو کمپ / در کمپ" <2> LIVE|LIFE <4> NOWISH
        NOWISH <4> SELF <6> KILL
        NOWISH <4> KILL_SELF|SUICIDE_ACT|END_IT
        SUICIDE <4> "نمی~کنم / نمی کنم / نیستم / ندارم / نکردم / نخواهم کرد"
        "خودکشی / خود کشی" <2> "سیاسی / اقتصادی / شغلی / حرفه~ای / تحصیلی / اجتماعی / دیپلماتیک / دسته~جمعی نهنگ*"
        """,
        ("نمی‌خوام بمیرم", "نمی‌خواهم خودم را بکشم"),
    ),
)

RULES = (
    WISHES
    + NOW
    + EVIDENCE
    + SELF_HARM
    + VIOLENCE
    + PERSECUTION
    + OTHERS
    + GLOOM
    + IDIOMS
    + scene_rules("fa", SCENE_EXAMPLES)
)

LANGUAGE = Language(
    "fa",
    ("fa", "prs", "fa-af"),
    CONCEPTS | SCENES,
    RULES,
    first_person=own_scenes(SCENES)
    | frozenset(
        {
            "AM_THERE", "BODY", "BURDEN_WORD", "BURN_HIT", "CUT", "DIE", "EDGE", "END_IT", "ENTRUST",
            "GIVEN_UP", "GOODBYE", "I", "KILL_HIM", "KILL_SELF", "LAST_WORDS", "LIFELINE", "NECK",
            "NOTBE", "NOTWAKE", "NOWISH", "NO_FUTURE_WORD", "NO_MEANING_WORD", "ON_THE_WAY", "READY",
            "SELF", "SELF_HARM_DO", "SHOULD_DIE", "SUICIDE_ACT", "SWALLOWED", "THINK", "WANTED", "WISH",
            "WISHDEAD", "WITHOUT_ME"
        }
    ),
    neg_reach=4,
    neg_after_reach=0,
)  # fmt: skip
