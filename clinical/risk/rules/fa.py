import re

from clinical.risk.rules.base import Language, Rule, words

GAP = r"[\s\u200c]{0,2}"
MI = rf"م[یي]{GAP}"
WANT = rf"(?<!ن){MI}خوا(?:ه|)م"
NOT_WANT = rf"ن{MI}خوا(?:ه|)م"
MYSELF = rf"(?:خودم{GAP}(?:را|رو|و)|خودمو)"
KILL = rf"(?:ب[کك]شم|خلاص{GAP}[کك]نم|دار{GAP}بزنم)"

LANGUAGE = Language(
    codes=("fa", "prs"),
    rules=(
        Rule("fa.want-to-die", words(rf"{WANT} (?:فقط )?بم[یي]رم"), example="می‌خواهم بمیرم"),
        Rule(
            "fa.heart-wants-to-die",
            words(rf"دلم {MI}خوا(?:هد|د) (?:فقط |که )?بم[یي]رم"),
            example="دلم می‌خواهد بمیرم",
        ),
        Rule(
            "fa.wish-dead",
            words(rf"[کك]اش {MI}مردم|آرزو[یي] مرگ (?:دارم|{MI}[کك]نم)"),
            example="آرزوی مرگ دارم",
        ),
        Rule(
            "fa.want-to-kill-myself",
            words(rf"{WANT} {MYSELF} {KILL}"),
            announces_act=True,
            example="می‌خواهم خودم را بکشم",
        ),
        Rule(
            "fa.will-kill-myself",
            words(rf"{MYSELF} (?:{MI}[کك]شم|خواهم [کك]شت|دار {MI}زنم)"),
            announces_act=True,
            example="امشب خودم را می‌کشم",
        ),
        Rule(
            "fa.suicide",
            words(
                rf"{WANT} خود[کك]ش[یي] [کك]نم|خود[کك]ش[یي] {MI}[کك]نم|به خود[کك]ش[یي] ف[کك]ر {MI}[کك]نم|"
                r"خود[کك]ش[یي] خواهم [کك]رد"
            ),
            announces_act=True,
            example="می‌خواهم خودکشی کنم",
        ),
        Rule(
            "fa.not-live",
            words(rf"{NOT_WANT} (?:د[یي]گ[هر] )?(?:زنده (?:باشم|بمانم|بمونم)|زندگ[یي] [کك]نم)"),
            example="دیگر نمی‌خواهم زنده باشم",
        ),
    ),
    denied_before=re.compile(rf"(?:ن{MI}گو?[یي]م(?: که)?|نگفتم(?: که)?|نه ا[یي]ن{GAP}[کك]ه) $"),
    idiom_after=re.compile(r"\s{0,3}از (?:خنده|خجالت|گرما|سرما|گرسنگ[یي]|حسود[یي])"),
    others_words=re.compile(
        r"شعر|ترانه|آهنگ|رمان|[کك]تاب|ف[یي]لم|سر[یي]ال|خبر|ت[یي]تر|مقاله|خواننده|گفت(?!م)|نوشت(?!م)|"
        rf"{MI}گو[یي]د|{MI}گه"
    ),
    imminent=re.compile(r"امشب|امروز|الان|الآن|ا[کك]نون|فردا|هم[یي]ن حالا|تا صبح"),
)
