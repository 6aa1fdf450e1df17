from clinical.risk.findings import Level
from clinical.risk.rules.base import JUST_DONE, Language, Rule, words

ADVERBS = (
    r"(?:(?:just|really|only|still|honestly|so|badly|truly|now|do|also|always|sometimes|often|even|actually|simply|"
    r"seriously|definitely|constantly|kinda|literally|fucking|too|already|both) ){0,3}"
)
SUBJECT = r"(?:\bi\b|^|[.!?;:,\n(…—-]|\b(?:and|but|so|because|then)\b)\s{0,3}"
"""I, or a place where a note leaves it out: the start of the text or of a clause."""
END_LIFE = (
    r"(?:kill myself|end my (?:own )?life|take my (?:own )?life|end it all|commit suicide|hang myself|shoot myself|"
    r"drown myself|unalive myself)"
)
ENDING_LIFE = r"(?:killing myself|ending my (?:own )?life|taking my (?:own )?life|ending it all|suicide|hanging myself)"
NOT = r"(?:\b(?:not|never|no longer|dont|wont|isnt|wasnt|wouldnt|didnt|doesnt)|n[\x27’ʼ`]t)"
WISH = r"(?:want to|wanna|wish to|would rather|'d rather|need to)"
SAID = r"(?:said|says|wrote|writes|sang|sings|shouted|shouts|screamed|screams|texted|posted|told|tells|repeats)"

LANGUAGE = Language(
    codes=("en",),
    rules=(
        Rule(
            "en.want-to-die",
            words(rf"{SUBJECT}{ADVERBS}{WISH} (?:just )?(?:die|be dead|not exist|stop existing)\b"),
            example="I really want to die",
        ),
        Rule(
            "en.want-to-end-life",
            words(
                r"\b(?:want to|wanna|wish to|need to|would like to|ready to|might|might as well|should|could actually) "
                rf"(?:just )?{END_LIFE}\b"
            ),
            example="I want to kill myself",
            announces_act=True,
        ),
        Rule(
            "en.will-end-life",
            words(
                r"\b(?:going to|gonna|will|'ll|about to|plan to|planning to|intend to|decided to|have to) "
                rf"(?:just )?{END_LIFE}\b"
            ),
            example="I am going to kill myself",
            announces_act=True,
        ),
        Rule(
            "en.thinking-of-suicide",
            words(
                rf"\bi(?:'m| am|'ve been| have been| keep)? {ADVERBS}"
                r"(?:thinking (?:of|about)|think (?:of|about)|feel like|considering|planning|planning on) "
                rf"{ENDING_LIFE}\b"
            ),
            example="I keep thinking about killing myself",
        ),
        Rule(
            "en.not-live",
            words(
                rf"{SUBJECT}{ADVERBS}(?:don't|do not|dont) {ADVERBS}(?:want to|wanna) (?:be alive|"
                r"(?:live|be here|exist) (?:any\s?more|any longer)|(?:live|exist)(?=\s{0,3}(?:$|[.!?,;\n])))"
            ),
            example="I don't want to live anymore",
        ),
        Rule(
            "en.wish-dead",
            words(
                rf"\bi {ADVERBS}wish (?:that )?i (?:was dead|were dead|could die|could just die|would die)"
                r"(?! (?:tired|asleep))\b"
            ),
            example="I wish I was dead",
        ),
        Rule(
            "en.better-off-dead",
            words(r"\bi(?:'d| would|'m| am) (?:be )?better off dead\b"),
            example="I would be better off dead",
        ),
        Rule(
            "en.i-am-suicidal",
            words(rf"\bi(?:'m| am| feel|'m feeling| am feeling) {ADVERBS}suicidal\b"),
            example="I am suicidal",
        ),
        Rule(
            "en.act-just-done",
            words(
                r"\bi(?:'ve| have)? (?:just )?(?:took|taken|swallowed) (?:all|the whole|a whole|an entire)(?: of)?"
                r"(?: my| the)?(?: bottle of| pack of| box of)?(?: my)?(?: sleeping)? (?:pills|tablets)\b"
            ),
            level=Level.CRITICAL,
            source=JUST_DONE,
            example="I have just taken all my pills",
        ),
    ),
    denied_before=words(
        rf"(?:{NOT} (?:say|saying|think|thinking|believe|mean|meaning|feel|feeling)(?: that| like)? |"
        rf"{NOT} (?:that|because|true that) |{NOT} (?:actually |really |ever )?)$"
    ),
    idiom_after=words(
        r"\s{1,3}(?:(?:of|from|with) (?:embarrassment|laughter|laughing|boredom|cuteness|cringe|jealousy|excitement|"
        r"old age|happiness)|laughing\b|on this hill|in (?:the|this|that|every) (?:game|level|match)|old and|an old)"
    ),
    others_words=words(
        rf"\b(?:(?:he|she|they|who|(?:my|the|a|our) \w{{2,15}}) (?:\w{{2,10}} )?{SAID}|songs?|lyrics?|poem|novel|book|"
        r"film|movie|series|headline|title|character|chorus|slogan|banner)\b"
    ),
    imminent=words(
        r"\b(?:tonight|today|right now|now|this (?:morning|afternoon|evening|night|minute|hour)|tomorrow|"
        r"in (?:an|one|a few|\d{1,2}) (?:minutes?|hours?)|before (?:dawn|sunrise|morning))\b"
    ),
)
