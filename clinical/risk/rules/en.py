from clinical.risk.findings import Level
from clinical.risk.rules.base import Language, Rule, words

ADVERBS = (
    r"(?:(?:just|really|only|still|honestly|so|badly|truly|now|do|also|always|sometimes|often|even|actually|simply|"
    r"seriously|definitely|constantly|kinda|literally|fucking|too|already|both) ){0,3}"
)
I = r"(?:\bi|(?:^|[.!?;:,\n(…—-]\s{0,3}|\b(?:and|but|so|because|then) ))\s{0,3}"  # noqa: E741
"""The subject, or a place where a note leaves it out: the start of the text or of a clause."""
END_LIFE = (
    r"(?:kill myself|end my (?:own )?life|take my (?:own )?life|end it all|commit suicide|hang myself|shoot myself|"
    r"drown myself|unalive myself)"
)
ENDING_LIFE = r"(?:killing myself|ending my (?:own )?life|taking my (?:own )?life|ending it all|suicide|hanging myself)"

LANGUAGE = Language(
    codes=("en",),
    rules=(
        Rule(
            "en.want-to-die",
            words(I + r"\s{0,2}" + ADVERBS + r"(?:want to|wanna|wish to|would rather|'d rather|need to) "
                  r"(?:just )?(?:die|be dead|not exist|stop existing)\b"),
            example="I really want to die",
        ),
        Rule(
            "en.want-to-end-life",
            words(r"\b(?:want to|wanna|wish to|need to|would like to|feel ready to|ready to|might|could actually) (?:just )?"
                  + END_LIFE + r"\b"),
            example="I want to kill myself",
            announces_act=True,
        ),
        Rule(
            "en.will-end-life",
            words(r"\b(?:going to|gonna|will|'ll|about to|plan to|planning to|intend to|have decided to|decided to|"
                  r"have to) (?:just )?" + END_LIFE + r"\b"),
            example="I am going to kill myself",
            announces_act=True,
        ),
        Rule(
            "en.thinking-of-suicide",
            words(r"\bi(?:'m| am|'ve been| have been| keep)? " + ADVERBS
                  + r"(?:thinking (?:of|about)|think (?:of|about)|feel like|considering|planning|planning on|want) "
                  + ENDING_LIFE + r"\b"),
            example="I keep thinking about killing myself",
        ),
        Rule(
            "en.not-live",
            words(I + r"\s{0,2}" + ADVERBS + r"(?:don't|do not|dont) " + ADVERBS + r"(?:want to|wanna) "
                  r"(?:be alive|(?:live|be here|exist) (?:any\s?more|any longer)|(?:live|exist)(?=\s{0,3}(?:$|[.!?,;\n])))"),
            example="I don't want to live anymore",
        ),
        Rule(
            "en.wish-dead",
            words(r"\bi " + ADVERBS + r"wish (?:that )?i (?:was dead|were dead|could die|could just die|would die)\b"),
            example="I wish I was dead",
        ),
        Rule("en.better-off-dead", words(r"\bi(?:'d| would|'m| am) be(?:tter)? (?:better )?off dead\b"),
             example="I would be better off dead"),
        Rule("en.i-am-suicidal", words(r"\bi(?:'m| am| feel|'m feeling| am feeling) " + ADVERBS + r"suicidal\b"),
             example="I am suicidal"),
        Rule(
            "en.act-in-progress",
            words(r"\bi(?:'ve| have)? (?:just )?(?:took|taken|swallowed) (?:all|the whole|a whole|an entire)(?: of)?"
                  r"(?: my| the)?(?: bottle of| pack of| box of)?(?: my)?(?: sleeping)? (?:pills|tablets)\b"),
            level=Level.CRITICAL,
            source="own wording; level by rubric v1, row CRITICAL (an act just done)",
            example="I have just taken all my pills",
        ),
    ),
    denied_before=words(
        r"(?:(?:\bnot|n't|\bdont|\bnever|\bno longer) (?:say|saying|said|think|thinking|believe|mean|meaning|feel|feeling)"
        r"(?: that| like)? |\bnot (?:that|because|true that) |\bask(?:s|ed|ing)?(?: me)? (?:if|whether) |"
        r"\b(?:not|never|isn't|wasn't|don't|won't|wouldn't|n't) (?:actually |really |ever )?)$"
    ),
    idiom_after=words(
        r"\s{1,3}(?:(?:of|from|with) (?:embarrassment|laughter|laughing|boredom|cuteness|cringe|jealousy|excitement|"
        r"old age|happiness|heat|second-hand)|laughing\b|lau?ghing|on this hill|in (?:the|this|that|every) (?:game|level|match)|"
        r"old and|an old|peacefully in old|someday of)"
    ),
    others_words=words(
        r"\b(?:he|she|they|who|song|lyrics?|poem|novel|book|film|movie|play|series|article|headline|title|character|"
        r"officer|interrogator|guards?|poster|slogan|line|chorus|sign|banner|sings?|singer|says the|my (?:friend|brother|sister|"
        r"mother|father|son|daughter|cousin|neighbour|neighbor|colleague|cellmate|client|student))\b"
    ),
    imminent=words(
        r"\b(?:tonight|today|right now|now|this (?:morning|afternoon|evening|night|minute|hour)|tomorrow|in (?:an|one|a few|"
        r"\d{1,2}) (?:minutes?|hours?)|as soon as|before (?:dawn|sunrise|morning))\b"
    ),
)  # fmt: skip
