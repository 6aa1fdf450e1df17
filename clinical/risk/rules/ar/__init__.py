"""Arabic: standard, Levantine, Egyptian, Iraqi; in Arabic letters and as typed in Latin ones."""

from clinical.risk.rules.ar.words import CONCEPTS
from clinical.risk.rules.base import Language, Rule

WISHES = (
    Rule(
        "ar.wish-to-die",
        "WISH",
        """
        WISH|AR_MY_WISH <4> DIE -AR_FOR_LOVE
        NOWISH <4> LIVE
        WISH <6> "الله ياخدني / ربنا ياخدني / ياخدني ربنا / يموتني / تقتلني رصاصة / حدا يقتلني"
        WISH|AR_MY_WISH <4> KILL_SELF|SUICIDE|AR_ANTAHIR
        WISH|AR_MY_WISH <4> KILL <2> AR_SELF
        "أتمنى الموت / اتمنى الموت / بتمنى الموت / بدي الموت / طلبت الموت / أنتظر الموت / بانتظار الموت / \
            أشتهي الموت / الموت أرحم / الموت أهون / الموت أحسن / الموت راحة"
        """,
        ("أريد أن أموت", "بدي موت", "لا أريد أن أعيش", "bde mout"),
    ),
    Rule(
        "ar.kill-myself",
        "INTENT",
        """
        KILL_SELF
        KILL <4> AR_SELF -AR_DULL
        END_ACT && GOODBYE|KILL_SELF|SUICIDE|DIE|LAST_WORDS|"الليلة / بكرا / غدا"
        """,
        ("سأقتل نفسي", "رح خلص على حالي"),
    ),
    Rule(
        "ar.thinking",
        "THINKING",
        """
        THINK <6> SUICIDE|KILL_SELF|DIE|DEATH|"الجسر / القفز / القفزة / أقفز"
        HOW <6> SUICIDE|KILL_SELF|DIE
        HOW <4> KILL <4> AR_SELF
        "أفكار / فكرة / فكره / افكار" <2> SUICIDE|DEATH -AR_QUESTION
        PILLS & "عم جمع / بجمع / أجمع / أخبئ / عم خبي / بخبي / جمعت / خبيت / مخبي / مخبية" -AR_CALM
        "جمع / جمّع" <2> PILLS
        THINK|HOW & "بدون ألم / بلا ألم / من غير وجع / بدون وجع / بلا وجع" -AR_DULL -"سن / أسنان / طبيب / ولادة"
        """,
        ("أفكر في الانتحار كل يوم",),
    ),
    Rule(
        "ar.sacrifice",
        "SACRIFICE",
        """
        WITHOUT_ME <16> SAVES
        SAVES <10> WITHOUT_ME
        "موتي / بموتي" <10> BETTER_OFF
        """,
        ("إذا متت أنا بيتركوا أهلي",),
    ),
    Rule(
        "ar.recent-attempt",
        "RECENT_ATTEMPT",
        """
        RECENT & ATTEMPTED -PAST
        RECENT & LIFELINE -PAST
        RECENT & PILLS & SWALLOWED & RESCUED|MANY -PAST
        RECENT & SWALLOWED & RESCUED -PAST
        ATTEMPTED & RESCUED -PAST
        """,
        ("حاولت الانتحار الأسبوع الماضي",),
    ),
)

NOW = (
    Rule(
        "ar.swallowed",
        "IN_PROGRESS",
        """
        SWALLOWED <4> MANY & PILLS|POISON -AR_CALM -PAST -RESCUED
        SWALLOWED <6> PILLS && DIZZY|GOODBYE|LAST_WORDS --AR_CALM --PAST
        SWALLOWED <4> "علبة كاملة / شريط كامل / العلبة كلها / كل العلبة / كل الحبوب" -AR_CALM -PAST -RESCUED
        SWALLOWED <4> POISON -PAST -RESCUED
        LIFELINE -PAST -RECENT -RESCUED
        """,
        ("بلعت كل الحبوب", "قطعت شراييني"),
    ),
    Rule(
        "ar.at-the-edge",
        "AT_THE_PLACE",
        """
        AM_THERE <6> EDGE -AR_CALM -PAST
        AM_THERE <4> HIGH_PLACE && GOODBYE|KILL_SELF|DIE|LAST_WORDS|"أقفز / بنط / رح نط / القطار القادم / \
            القطار الجاي / تحت / للأسفل" --AR_CALM
        """,
        ("أنا واقف على حافة السطح",),
    ),
    Rule(
        "ar.means-ready",
        "MEANS_NOW",
        """
        ROPE <6> READY -AR_CALM -PAST
        READY <4> ROPE -AR_CALM -PAST -"اشتريت*"
        PILLS <6> "قدامي / أمامي / بإيدي / بيدي / في يدي / معي هلق / على الطاولة / جاهزة" -AR_CALM -PAST
        BLADE|GUN <6> "بإيدي / بيدي / في يدي / ف ايدي / على راسي / على معصمي / على رقبتي / قدامي / محشي" -AR_CALM \
            -AGENT -PAST
        FUEL <6> "على حالي / على نفسي / على جسمي / فوقي"
        """,
        ("الحبل معلق", "الحبوب قدامي على الطاولة"),
    ),
    Rule(
        "ar.last-words",
        "LAST_ACT",
        """
        LAST_WORDS && GOODBYE|ENTRUST|LOCKED
        "لما / عندما / وقت" <4> "تقرأ* / تقرأوا / تقروا / تقروها / توصلك* / تصلك*" <12> "ما رح كون / لن أكون / \
            مش هكون / بكون رحت / أكون قد / رحلت / راحل"
        GOODBYE && ENTRUST --"سفر / مسافر / مطار / إجازة / رحلة"
        "آخر / اخر" <2> "رسالة / ليلة / يوم / كلام" && GOODBYE|ENTRUST|SOON --"دراسة / جلسة / دوام / امتحان"
        """,
        ("هذه آخر رسالة، اعتنوا بأمي",),
    ),
)

EVIDENCE = (
    Rule(
        "ar.means",
        "MEANS",
        """
        POISON|ROPE|BLADE|GUN|FUEL|"الحبوب / المنوم" <3> READY|AR_WITH_ME -AR_CALM -AGENT -PAST
        AR_WITH_ME <2> POISON|ROPE|BLADE|GUN|FUEL -AR_CALM -AGENT -PAST
        """,
        ("الحبوب معي", "معي الشفرة", "الحبل هنا"),
    ),
    Rule(
        "ar.held",
        "HELD",
        """
        AR_WITH_ME|"لدي / لدى / في البيت / بالبيت" <2> "حبوب / الحبوب / حبوب منومة / حبوب كافية / المنوم / أقراص" -AR_CALM -AGENT -PAST
        """,
        ("عندي حبوب", "في البيت حبوب منومة"),
    ),
    Rule(
        "ar.goodbye",
        "FAREWELL",
        """
        GOODBYE
        """,
        ("الوداع",),
    ),
    Rule(
        "ar.locked",
        "SHUT_IN",
        """
        LOCKED -PERSEC
        """,
        ("قفلت الباب على نفسي",),
    ),
    Rule(
        "ar.soon",
        "SOON",
        """
        SOON
        """,
        ("الليلة",),
    ),
)

HARM = (
    Rule(
        "ar.self-injury",
        "SELF_INJURY",
        """
        INJURED -PAST -RESISTED -AR_CALM
        URGE <4> INJURE -RESISTED -PAST
        AR_SELF & BLADE & RECENT -RESISTED -PAST
        """,
        ("جرحت ذراعي بالشفرة", "بدي اجرح حالي"),
    ),
    Rule(
        "ar.urge-resisted",
        "URGE_RESISTED",
        """
        INJURE|INJURED && RESISTED --PAST
        """,
        ("اجتني رغبة اجرح حالي بس قاومت",),
    ),
    Rule(
        "ar.harm-intent",
        "HARM_INTENT",
        """
        AGENT && KILL_HIM --JOKE
        KILL_HIM & BLADE|GUN|FUEL -JOKE
        KILL_HIM & "دم أخي / دم اخي / حق أخي / تاري / بتاري / ثأر*" -JOKE
        """,
        ("المحقق اللي عذبني والله لاقتله",),
    ),
    Rule(
        "ar.harm-now",
        "HARM_NOW",
        """
        BLADE|GUN|FUEL && ON_THE_WAY && AGENT|KILL_HIM --AR_CALM
        KILL_HIM && ON_THE_WAY && SOON --JOKE
        """,
        ("السكين معي وواقف قدام بيت المخبر",),
    ),
)

PERSECUTION = (
    Rule(
        "ar.threatened",
        "THREATENED",
        """
        UNKNOWN <40> THREAT
        THREAT <20> UNKNOWN
        """,
        ("رسالة من رقم مجهول: نعرف وين بيتك",),
    ),
    Rule(
        "ar.danger-now",
        "DANGER_NOW",
        """
        IN_DANGER && HELP --PAST
        IN_DANGER & AGENT -SYMPTOM -PAST
        """,
        ("يكسرون الباب الآن",),
    ),
    Rule(
        "ar.acute-fear",
        "ACUTE_FEAR",
        """
        PERSEC && SYMPTOM
        """,
        ("سيارة سوداء تراقبني ولا أنام",),
    ),
    Rule(
        "ar.family-threatened",
        "FAMILY_THREATENED",
        """
        SEIZED <6> FAMILY & BECAUSE_OF_ME|AGENT -PAST
        FAMILY <6> SEIZED & BECAUSE_OF_ME|AGENT -PAST
        AGENT <4> SEIZED <6> FAMILY -PAST
        """,
        ("استدعوا أخي إلى الأمن بسببي",),
    ),
    Rule(
        "ar.other-in-danger",
        "OTHER_IN_DANGER",
        """
        NEAR_PERSON & THIRD_WISH -PAST
        """,
        ("صاحبي بده ينتحر",),
    ),
    Rule(
        "ar.other-in-danger-now",
        "OTHER_IN_DANGER_NOW",
        """
        NEAR_PERSON && THIRD_ACT && HELP|SOON|"ساعدوني / الاسعاف / شو اعمل / شو بعمل / أعمل ايه / ماذا أفعل / \
            مش عم تفيق / مش عم يفيق / لا يستيقظ / لا تستيقظ / ما عم يفيق / ما عم تفيق" --PAST
        """,
        ("زوجتي بلعت حبوب ساعدوني",),
    ),
)

GLOOM = (
    Rule(
        "ar.passive",
        "PASSIVE",
        """
        WISH|AR_MY_WISH|"نام / أنام / انام" <8> NOTWAKE
        WISH <6> WISHDEAD
        DEATH_COMES <8> INDIFFERENT
        INDIFFERENT <8> DEATH_COMES
        """,
        ("ليتني أنام ولا أستيقظ",),
    ),
    Rule(
        "ar.burden",
        "BURDEN",
        """
        BURDEN_WORD
        WITHOUT_ME <8> BETTER_OFF
        BETTER_OFF <6> WITHOUT_ME
        """,
        ("أنا عبء على الجميع",),
    ),
    Rule(
        "ar.guilt",
        "GUILT",
        """
        GUILT_WORD -"امتحان / شغل"
        """,
        ("لماذا نجوت أنا",),
    ),
    Rule(
        "ar.no-future",
        "NO_FUTURE",
        """
        NO_FUTURE_WORD -AR_DULL
        """,
        ("كل الأبواب مسكرة",),
    ),
    Rule(
        "ar.no-meaning",
        "NO_MEANING",
        """
        NO_MEANING_WORD
        """,
        ("الحياة بلا معنى",),
    ),
)

IDIOMS = (
    Rule(
        "ar.hyperbole",
        "IDIOM",
        """
        DIE|WISHDEAD|KILL_SELF <2> "من" <2> AR_TRIVIAL
        DIE|"متت / مت" <2> "من" <0> AR_TRIVIAL
        DIE <2> AR_FOR_LOVE
        KILL|KILL_HIM <6> AR_DULL|JOKE
        NOWISH <4> DIE|KILL_SELF
        NOWISH <4> KILL <4> AR_SELF
        "انتحار" <0> "سياسي / اقتصادي / مهني"
        "لا / لم / لن / مش / ما / مو / ما عم" <2> THINK <6> SUICIDE|DEATH|DIE
        "لن / ما رح / مش" <2> KILL_SELF
        """,
        ("بموت من الضحك", "لا أريد أن أموت"),
    ),
)

RULES = WISHES + NOW + EVIDENCE + HARM + PERSECUTION + GLOOM + IDIOMS

LANGUAGE = Language(
    "ar",
    ("ar",),
    CONCEPTS,
    RULES,
    first_person=frozenset(
        {
            "AM_THERE", "AR_MY_WISH", "AR_SELF", "BURDEN_WORD", "DIE", "END_ACT", "ENTRUST", "GOODBYE",
            "GUILT_WORD", "I", "INJURE", "INJURED", "KILL_HIM", "KILL_SELF", "LIFELINE", "NOTWAKE",
            "NOWISH", "NO_FUTURE_WORD", "ON_THE_WAY", "SWALLOWED", "THINK", "WISH"
        }
    ),
    neg_reach=2,
    neg_after_reach=0,
)  # fmt: skip
