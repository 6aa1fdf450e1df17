"""English: self-injury, harm to others and from others, others in danger."""

from clinical.risk.rules.base import Rule

DANGER = (
    # Self-injury.
    Rule(
        "en.self-injury",
        "SELF_INJURY",
        """
        RECENT|STILL & CUT -ACCIDENT -RESISTED
        RECENT|STILL & CUT_VERB <3> BODY -ACCIDENT -RESISTED
        PRESS <2> BODY|"my arm / my hand" <8> HOT & RECENT -"accident / accidentally / by mistake / bandage course"
        HOT <6> BODY & "on purpose / again / last night / quiet / relief / feel something"
        NEED_CUT -ACCIDENT -RESISTED -COOK
        URGE <6> CUT -ACCIDENT -RESISTED
        URGE <4> CUT_VERB <3> BODY -ACCIDENT -RESISTED
        CUT|CUT_VERB & "on purpose / to feel / to calm / to punish / punish myself / secret / sleeve / sleeves / nobody knows / no one knows / hide / quieted / relief" -ACCIDENT -RESISTED
        "something sharp / something sharper / the blade / the razor / a blade / a razor" & URGE|"looking for / bought / found / need / hid" -RESISTED -COOK
        """,
        ("I cut myself again last night", "the urge to hurt myself is strong", "looking for something sharper"),
    ),
    Rule(
        "en.bleeding",
        "SEVERE_BLEEDING",
        "I|CUT|CUT_VERB & BLEEDING -BLEED_NOT\nCUT|CUT_VERB && BLEEDING --BLEED_NOT",
        ("I cut too deep and it won't stop bleeding",),
    ),
    Rule(
        "en.urge-resisted",
        "URGE_RESISTED",
        """
        URGE|WANTED <6> CUT|"cut / cutting / self-harm / hurt myself / a blade / the blade" && RESISTED|"didn't / did not / passed"
        URGE|WANTED <4> CUT_VERB <3> BODY && RESISTED
        "knife / blade / razor / glass / lighter / scissors" <6> BODY|"my arm / my skin / my wrist" && RESISTED
        "urge / urges / craving" & "cut / self-harm / hurt / harm / burn / blade" & I
        """,
        ("Wanted to cut all evening, held ice instead", "I had the urge to harm myself but it passed"),
    ),
    # Violence.
    Rule(
        "en.harm-intent",
        "HARM_INTENT",
        """
        REVENGE && WILL|"i'm going / going up there / i've booked / i want" && PERSECUTOR|HIM --UNWANTED --WORK
        "going up there to / going there to / going to see him to / i want to / i'll / i will" <2> KILL <3> HIM && PERSECUTOR|REVENGE --UNWANTED
        WILL|WISH <4> KILL <3> HIM|PERSECUTOR && PERSECUTOR|STALK --UNWANTED
        WILL|WISH <2> KILL <3> PERSECUTOR -TRIFLE -JOKE -LEISURE -UNWANTED -WORK -GAME
        WILL|WISH|DECIDED <4> KILL <3> HIM -TRIFLE -JOKE -LEISURE -UNWANTED
        WILL|WISH <6> KILL_HIM_SURE -TRIFLE -JOKE -UNWANTED
        I <4> KILL_HIM_SURE -UNWANTED
        I|WILL <16> KILL_HIM_SURE && PERSECUTOR|STALK --UNWANTED
        "he / she / they" <2> "deserves / deserve / must / has to / have to / will / is going to" <2> "die / bleed / suffer / pay with" && STALK|"my hands / i will / i'll / i decided / i want" --UNWANTED
        STALK && KILL <3> HIM|PERSECUTOR --UNWANTED
        PERSECUTOR && I <8> KILL_HIM_SURE|"with a hammer / with a knife / with a gun / with an axe" --UNWANTED
        "want / wanna" <2> HIM|PERSECUTOR <3> "dead / buried / under the ground / bleed / suffer / gone for good" -TRIFLE -UNWANTED
        """,
        (
            "I am going to kill the informer",
            "I want to stab that man, I know where he lives",
            "I'll make sure he never walks out of it again",
        ),
    ),
    Rule(
        "en.harm-now",
        "HARM_NOW",
        """
        CARRY <6> ARMS && AT_TARGET && PERSECUTOR|KILL|"he / him / his" --UNWANTED --COOK
        ARMS & AT_TARGET & KILL|PERSECUTOR -UNWANTED -COOK
        AT_TARGET & KILL <3> HIM && CARRY <6> ARMS
        """,
        (
            "I have a knife and I'm outside his house, I will kill him",
            "parked in front of the torturer's flat with a gun",
        ),
    ),
    Rule(
        "en.violent-images",
        "VIOLENT_IMAGES",
        "IMAGES && KILL|VERB_KILL|HITTING && UNWANTED --FILM",
        (
            "I get images of strangling him. I would never do it",
            "pictures in my head where I stab my guard, they make me sick",
        ),
    ),
    # Persecution.
    Rule(
        "en.threatened",
        "THREATENED",
        """
        THREAT && TO_ME && THREATENER --FILM --GAME
        KNOW_WHERE & TO_ME & THREATENER -FILM -GAME
        PHOTO <6> MY_PLACE & THREATENER|"sent / left / found / got / received" -FRIENDLY -"my brother sent / my sister sent / my mother sent / my father sent / my cousin sent / my wife sent / my husband sent / my son sent / my daughter sent / my aunt sent / my friend sent / drew / drawing"
        SENT & OMEN & "my / our / me / with my / daughter's / son's / name" -FRIENDLY -FILM
        PICTURE_OF -FRIENDLY -FILM
        THREATENER & PICTURE_OF -FILM -GAME -FRIENDLY
        """,
        (
            "They wrote to me: we know where you live",
            "An unknown number sent a photo of my door",
            "I got a death threat with my address",
        ),
    ),
    Rule(
        "en.danger-now",
        "DANGER_NOW",
        """
        FORCE <4> DOOR && "voices / said my name / my name / pushed the bed / against it / hiding / they're here / one of them / please" --FRIENDLY
        HELD && "please call / my lawyer / help / they say / hiding / phone / battery / typing / don't know where" --TRIFLE --FRIENDLY
        FORCE <4> DOOR & RIGHT_NOW|HIDING -FRIENDLY
        AT_DOOR & RIGHT_NOW|HIDING -FRIENDLY
        AT_DOOR|FORCE && HIDING|"i can hear them / call someone / please help / help me" --FRIENDLY
        CAPTOR <4> SEIZE & SEIZE_TO|RIGHT_NOW -FRIENDLY
        CAPTOR <4> CHASE & RIGHT_NOW -FRIENDLY
        HELD & RIGHT_NOW|SEIZE_TO -FRIENDLY -TRIFLE
        CHASE && HIDING
        """,
        (
            "They are kicking in my door right now",
            "men pushed me into a van, please help",
            "a car is following me right now",
        ),
    ),
    Rule(
        "en.acute-fear",
        "ACUTE_FEAR",
        "WATCHED|THREAT && SYMPTOM --GAME\nWATCHED & SYMPTOM\nFORCE <4> DOOR && SYMPTOM --FRIENDLY\nPHOTO <6> MY_PLACE && SYMPTOM",
        (
            "The same car is outside my flat and I can't sleep",
            "since my name was published I don't leave the house, I am shaking",
        ),
    ),
    Rule(
        "en.family-threatened",
        "FAMILY_THREATENED",
        """
        FAMILY <10> TAKEN && BECAUSE_ME
        BY_STATE <6> TAKEN <6> FAMILY && BECAUSE_ME
        BY_STATE & TAKEN & FAMILY && SYMPTOM
        FAMILY <10> TAKEN && SYMPTOM && BY_STATE|"raid / arrest / station"
        """,
        ("My father was arrested because of me", "Police took my mother after my interview"),
    ),
    # Others.
    Rule(
        "en.other-in-danger",
        "OTHER_IN_DANGER",
        'FRIEND & THEIR_DEATH & URGENT -WORK -"physio / physio session / last session with / keep doing the"\nFRIEND & THEIR_DEATH && URGENT|HAPPENING --"physio / last session with / keep doing the"\nFRIEND & THEIR_SIGN && THEIR_SIGN && URGENT --MEETING --LEISURE\nFRIEND & THEIR_SIGN && "scared for / afraid for / worried for / afraid he / afraid she / what do i do / what should i do / please help / scared he / scared she / can\'t get a visa" --LEISURE',
        ("My roommate says he wants to die, what do I do", "a girl here is going to kill herself"),
    ),
    Rule(
        "en.other-in-danger-now",
        "OTHER_IN_DANGER_NOW",
        "FRIEND & THEIR_DEATH & HAPPENING",
        ("My roommate took all his pills and won't wake up", "a boy is on the roof right now, he is going to jump"),
    ),
)
