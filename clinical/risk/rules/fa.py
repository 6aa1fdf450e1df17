import re

from clinical.risk.rules.base import Language, Rule, words

GAP = r"[\s\u200c]{0,2}"
WANT = r"(?<![نن])م[یي]" + GAP + r"خوا(?:ه|)م"
NOT_WANT = r"نم[یي]" + GAP + r"خوا(?:ه|)م"
MYSELF = r"خود(?:م" + GAP + r"(?:را|رو|و)|مو|م)"
KILL = r"(?:ب[کك]شم|خلاص" + GAP + r"[کك]نم|دار" + GAP + r"بزنم)"

LANGUAGE = Language(
    codes=("fa", "prs"),
    rules=(
        Rule("fa.want-to-die", words(WANT + r" (?:فقط )?بم[یي]رم"), example="می‌خواهم بمیرم"),
        Rule("fa.heart-wants-to-die",
             words(r"دلم م[یي]" + GAP + r"خوا(?:هد|د) (?:فقط |که )?بم[یي]رم"), example="دلم می‌خواهد بمیرم"),
        Rule("fa.wish-dead", words(r"(?:[کك]اش م[یي]" + GAP + r"مردم|آرزو[یي] مرگ (?:دارم|م[یي]" + GAP + r"[کك]نم))"),
             example="آرزوی مرگ دارم"),
        Rule("fa.want-to-kill-myself", words(WANT + " " + MYSELF + " " + KILL), announces_act=True,
             example="می‌خواهم خودم را بکشم"),
        Rule("fa.will-kill-myself",
             words(MYSELF + r" (?:م[یي]" + GAP + r"[کك]شم|خواهم [کك]شت|دار م[یي]" + GAP + r"زنم)"), announces_act=True,
             example="امشب خودم را می‌کشم"),
        Rule("fa.suicide",
             words(r"(?:" + WANT + r" خود[کك]ش[یي] [کك]نم|خود[کك]ش[یي] م[یي]" + GAP + r"[کك]نم|به خود[کك]ش[یي] ف[کك]ر م[یي]"
                   + GAP + r"[کك]نم|خود[کك]ش[یي] خواهم [کك]رد)"), announces_act=True,
             example="می‌خواهم خودکشی کنم"),
        Rule("fa.not-live",
             words(NOT_WANT + r" (?:د[یي]گ[هر] )?(?:زنده (?:باشم|بمانم|بمونم)|زندگ[یي] [کك]نم)"),
             example="دیگر نمی‌خواهم زنده باشم"),
    ),
    denied_before=re.compile(r"(?:نم[یي][\s\u200c]{0,2}گو?[یي]م (?:که )?|نگفتم (?:که )?|نه ا[یي]ن[\s\u200c]{0,2}[کك]ه |پرس[یي]د (?:که )?آ[یي]ا )$"),
    idiom_after=re.compile(r"\s{0,3}(?:از (?:خنده|خجالت|گرما|سرما|گرسنگ[یي]|حسود[یي]))"),
    others_words=re.compile(r"شعر|ترانه|آهنگ|رمان|[کك]تاب|ف[یي]لم|سر[یي]ال|خبر|ت[یي]تر|مقاله|بازجو|مامور|دوستم|برادرم|خواهرم|مادرم|پدرم|گفته بود|خواننده"),
    imminent=re.compile(r"امشب|امروز|الان|الآن|ا[کك]نون|فردا|هم[یي]ن حالا|تا صبح"),
)  # fmt: skip
