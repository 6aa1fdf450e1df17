import re

from clinical.risk.findings import Level
from clinical.risk.rules.base import JUST_DONE, Language, Rule, words

FILL = (
    r"(?:真的是|真的|真係|是真|真|好|很|就是|就|只是|只|现在|現在|已经|已經|每天都?|天天都?|一直都?|总是|總是|还是|還是|都|也|"
    r"非常|特别|特別|确实|確實|其实|其實|今晚|今天|今夜|明天|经常|經常|有时候?|有時候?|实在|實在|又|再也|再|是){0,4}"
)
SUBJECT = r"(?:[我俺]|(?:^|(?<=[，。！？、；,.!?;\s…]))(?=\S))"
"""我, or the start of a clause, where Chinese leaves it out."""
SELF = r"(?:我|自己|我自己)?的?"
END_LIFE = (
    r"(?:自杀|自殺|自尽|自盡|轻生|輕生|寻死|尋死|寻短见|尋短見|了结自己|了結自己|杀死自己|殺死自己|杀了自己|殺了自己|"
    rf"结束{SELF}(?:生命|性命)|結束{SELF}(?:生命|性命)|一死了之)"
)
WISH = r"(?:想要?去?|要去|愿意去?|願意去?|宁愿去?|寧願去?)"
INTENT = r"(?:想要?|要|会|會|打算|准备|準備|决定|決定|计划|計劃|在想|在考虑|在考慮|考虑|考慮)(?:怎么|怎麼|去|着|著|在)?"
NOT_DYING = r"(?![你妳您他她它們们我咱俺家妈媽爸娘心磕守撑撐記记机機海人宝寶])"
"""想死 before a person is "to miss somebody terribly"; 死心, 死磕, 死守, 死撑, 死记, 死机, 死海 are other words."""
CLAUSE_END = r"(?=$|[了，。！？、,.!?\s])"
PILLS = r"(?:药|藥|安眠药|安眠藥|药片|藥片)"

LANGUAGE = Language(
    codes=("zh", "zh-hans", "zh-hant"),
    rules=(
        Rule("zh.want-to-die", words(rf"{SUBJECT}{FILL}{WISH}死{NOT_DYING}"), example="我真的想死"),
        Rule(
            "zh.want-to-end-life",
            words(rf"{SUBJECT}{FILL}{INTENT}{END_LIFE}"),
            announces_act=True,
            example="我想自杀",
        ),
        Rule(
            "zh.not-live",
            words(
                rf"{SUBJECT}{FILL}(?:不想|唔想|不愿|不願)(?:再|要)?"
                rf"(?:活(?:下去|落去|着|著|{CLAUSE_END})|活在(?:这个?|這個?)?世|生存落去|做人{CLAUSE_END})"
            ),
            example="我不想活了",
        ),
        Rule("zh.cannot-go-on", words(rf"我{FILL}(?:活不下去|活唔落去)"), example="我活不下去了"),
        Rule(
            "zh.act-just-done",
            words(rf"我(?:刚才?|剛才?|已经|已經)?把?(?:所有|全部|一?整瓶)?的?{PILLS}(?:都|全)(?:吃|吞)(?:了|下|掉)"),
            level=Level.CRITICAL,
            source=JUST_DONE,
            example="我已经把安眠药都吃了",
        ),
    ),
    denied_before=re.compile(r"(?:不是说?|不是說?|并非|並非|没说过?|沒說過?|不觉得|不覺得|不代表|不等于|不等於|唔係)$"),
    idiom_after=re.compile(r"在你怀里|在你懷裡"),
    others_words=re.compile(
        r"(?:[他她](?:们|們)?|朋友|同学|同學|妈妈?|媽媽?|爸爸?|姐姐?|哥哥?|弟弟?|妹妹?|邻居|鄰居|网友|網友|警察|国保|國保|角色|主角)"
        r".{0,6}(?:说|說|写|寫|喊|唱|道|讲|講)|歌|诗|詩|小说|小說|电影|電影|剧|劇|新闻|新聞|标题|標題|台词|台詞|翻译|翻譯"
    ),
    imminent=re.compile(
        r"今晚|今夜|今天|今日|现在|現在|马上|馬上|立刻|即刻|等下|等会儿|等會|待会|待會|明天|聽日|一会儿|凌晨|天亮"
    ),
)
