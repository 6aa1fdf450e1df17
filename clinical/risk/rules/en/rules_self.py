"""English: own death, in words and by signs; figures of speech."""

from clinical.risk.rules.base import Rule

# Words, not concepts: the learned layer counts concepts, and its weights know none of these.
I_HAVE = (
    "i have / i still have / i have got / i got / i've got / i've still got / i still got / i've kept / i've bought / "
    "i've found / i keep / i kept / i own / i bought / i found"
)
NO_MORE = "have never / have given / have thrown / have handed / have returned / have flushed"
LETHAL_PILLS = (
    "pills / tablets / capsules / painkillers / opioids / benzos / paracetamol / morphine / methadone / fentanyl / 💊"
)
ARMS = "knife / blade / gun / pistol / rifle / shotgun / revolver / pesticide / poison / noose / rope"

SELF = (
    # Own death: wish, intention, thoughts.
    Rule(
        "en.wish-to-die",
        "WISH",
        """
        WISH <2> DIE
        "dying / death / being dead / not existing / suicide / not being / the end / killing myself / being gone" <2> SOUNDS <4> GOOD -WORK
        WISH <2> KILL_SELF
        WISH <2> "commit / do / attempt / try / make" SUICIDE
        "want / wanna / wants" <2> SUICIDE -WORK
        WISH <2> "big sleep / the other side / take them all / unalive / not come back / be where the dead are"
        "i want / i just want / i really want / want my"+DIE|KILL_SELF|SUICIDE
        WISH_DEAD
        "ready for / want / wish / longing for / waiting for / need / beg for" <4> "this life / my life / it all / everything / this existence / my existence" <4> "to stop / to end / to be over / to finish / over with" -TRIFLE
        "no part of me / nothing in me / not one part of me / every part of me / all of me / my soul / my whole body" <4> "wants / want / asks / longs" <6> LIVE|DIE|"out of my body / to stop / out of this"
        "choose / choosing / prefer / preferring / choosing / chosen / rather have" <2> "death / dying / to die" -WORK
        I <4> "🪦 / ⚰ / ☠ / 💀" & "pls / please / soon / sooner / now / want / ready / wish"
        WISH|"i'd like to / would like to / i want" <4> END_STATE -TRIFLE -TRAVEL
        """,
        (
            "I really want to die",
            "Honestly I just want to end it all",
            "every day I wish I was dead",
            "better off dead",
        ),
    ),
    Rule(
        "en.wish-not-to-live",
        "WISH",
        """
        NOT_WANT <2> LIVE
        "don't / do not / dont / not / no longer" WISH <2> LIVE
        "don't / do not / not / no longer / can't" <2> "want to / wish to / wanna / stand to" <2> "be here / be here anymore / wake up to this"
        """,
        ("I don't want to live anymore", "i have no will to be alive", "no more want live"),
    ),
    Rule(
        "en.intent",
        "INTENT",
        """
        WILL <4> KILL_SELF
        WILL <2> DIE & DECIDED|SOON
        "ctb / kms / unalive / sewerslide / self delete / k m s" <4> "soon / tonight / tomorrow / asap / this week / next week / finally / irl / for real / on friday / on sunday"
        DECIDED & KILL_SELF|DIE|SUICIDE
        DECIDED & END_STATE -TRIFLE -TRAVEL
        "after that / then / until / till / once / when / because / and then" <6> END_STATE -TRIFLE -TRAVEL -MEETING
        END_STATE & SOON -TRIFLE -TRAVEL -MEETING
        "i'm done being / done being / i won't be anywhere / i don't plan to be" <2> "here / alive / anywhere / around / me / a person / old"
        DECIDED && "nobody needs to know / no one needs to know / no details / don't ask / the details" --TRIFLE
        "picked / chosen / set / chose / decided on / fixed" <3> "date / day / place / tree / spot / hour" & "to go / go on / to die / death / anniversary / same day / end / peace / feels right / nobody / finally" -TRAVEL -MEETING -TRIFLE
        NOT_LIVE -TRIFLE -GAME -TRAVEL
        DECIDED & WHICH_WAY
        WILL <2> DO_IT & DECIDED|SOON|GOODBYE
        I|WILL <4> "won't see / will not see / won't live / will not live / won't be alive / won't be around / won't reach" <4> "spring / summer / winter / birthday / year / month / week / tomorrow / much longer / past / to see / another / long / friday / monday / sunday / the end of"
        """,
        (
            "I am going to kill myself",
            "I have decided, I just don't know which week",
            "I made up my mind to end it all",
        ),
    ),
    Rule(
        "en.thinking",
        "THINKING",
        """
        THINK <4> SUICIDE|KILL_SELF
        SUICIDE <6> "thoughts / ideas / feelings / loud / louder / plans / ideation / talk in my head / again / for real" -WORK
        SUICIDE|KILL_SELF <8> "in my head / all i think about / all i can think"
        SUICIDE <6> "in my head / on my mind / only way / only exit / only word / won't leave me / all the time / every day / every night / all day / is the only / seems / calls me / the answer / constantly"
        KILL_SELF <6> "in my head / on my mind / is the only / all i think / won't leave / every day / every night / all day"
        I <8> "suicidal" -WORK
        METHOD <4> METHOD & WEIGHING -LEISURE -COOK -APPOINT
        METHOD <3> METHOD <3> METHOD && WEIGHING --LEISURE
        "bought / chose / picked / paid for / ordered / measured" <6> GRAVE & "for me / my size / myself / mine / i'm the / my own"
        "bought / chose / picked / paid for" <6> GRAVE && "my size / for me / mine" --WORK
        "voice / voices / something in me / my head" <6> "jump / do it / step / die / let go / end it / kill yourself"
        PERHAPS <2> KILL_SELF -TRIFLE -WORK
        THINK|WISH|WILL|PERHAPS <6> CODED_SURE -WORK
        THINK|"every night / every day / i have / i keep / i've been / list of / constantly / i" <8> HOW_DO & "night / every / since / note / hour / pills / rope / die / end / in detail / list / thinking / keep / add" -TRIFLE -TRAVEL -WORK -LEISURE
        KILL_SELF|SUICIDE <8> "my whole / on loop / on repeat / in a loop / every second / every minute / nonstop / 24/7"
        THINK <6> DIE & HOW
        SUICIDE && ABOUT_IT --WORK
        "suicidal / suicidal thoughts" & RECENT|STILL|CURRENT|"feeling / feel / really / so / very / getting / am / since / been" -WORK
        "asking for myself / asking for me / for my own use" & KILL_SELF|SUICIDE|DEATH|PILLS|"bleed out / die / jump"
        "one exit / only exit / one way out / only way out / one door left / only one solution / only solution / the last door" & "left / for me / you know / i know / i see / think"
        THINK|I <8> "climbing the fence / climb over / jump / jumping / the drop / letting go / let go / stepping" & PLACE|"overpass / fence / 🌉 / railing / train / bridge / roof"
        "pills / rope / blade / razor / bridge / tracks / knife / tablets / river / roof" & "keeps returning / keep returning / calling me / calls me / keeps calling / pulls me / think about / my mind / count them / talks to me / looks at me" & I -APPOINT -COOK
        WISH|"asked / bought / collecting / collected / stole / hid / lied" <10> PILLS && "take them all / all at once / sleep and not / enough / never wake / in one go / lied"
        "writing / written / wrote / write" <3> "letter / letters / note / goodbye" & WHICH_WAY|"when / chosen / the day"
        "chosen when / choose when / picked a day / picked the day / decide when / decide how / just need a date" & I
        WISH|THINK|WILL <6> CODED & KNOWING
        WISH|THINK|WILL <6> CODED && KNOWING
        """,
        (
            "I keep thinking about killing myself",
            "suicide won't leave me alone, it is on my mind",
            "been feeling suicidal",
        ),
    ),
    Rule(
        "en.ways",
        "THINKING",
        """
        THINK|I <8> HOW <6> KILL_SELF|SUICIDE|DIE
        THINK <4> HOW & PILLS|TIED -APPOINT -TRAVEL
        THINK <8> PLACE & HOW_HIGH -LEISURE -TRAVEL
        THINK <6> "stepping forward / step forward / stepping off / letting go / jumping / one step / throwing myself / stepping out" & PLACE|"trains / train / platform / traffic / trucks / cars / bus"
        "would it hold / would hold me / hold my weight / hold me / strong enough to hold / carry my weight" & "beam / rope / hook / pipe / branch / belt / ceiling / rail / sheet / me"
        "how many / lethal / fatal / deadly" <4> PILLS & "it takes / it would take / enough / to die / to not wake / would kill / lethal / needed / never wake / how many"
        "how many / how much" <2> PILLS & THINK
        """,
        (
            "I look up how to kill myself",
            "I wonder whether the beam would hold my weight",
            "been googling how many tablets it takes",
        ),
    ),
    Rule(
        "en.sacrifice",
        "SACRIFICE",
        """
        IF_DEAD & FREED
        "my death / my dying / my suicide / me dying / me being dead" <8> FREED|"would buy / will buy / buys / fair price / solve / help / save / free / end this / protect / pay / the price"
        "insurance / life insurance / insurance money / policy" & "deserve / worth more / more than a / twice / if i die / pays out / suicide / my death / useful" -LEISURE
        IF_DEAD && FREED|"fair price / seriously / weigh / think about this / keep thinking / calculated / solution"
        """,
        ("If I were dead they would leave my family alone", "My death would buy my sisters their freedom"),
    ),
    Rule(
        "en.recent-attempt",
        "RECENT_ATTEMPT",
        """
        TRIED && SCAR --ACCIDENT --ASPRESCRIBED
        "scar / scars / mark / marks / bruise / burn / line" <4> "on my neck / round my neck / around my neck / on my wrist / on my wrists / on my throat" & RECENT|"from last week / from last month / still fresh" -ACCIDENT -WORK
        TRIED & RECENT -"exam / recipe / yoga / diet / to call / to reach" -ACCIDENT
        RECENT & ATTEMPT|"walked in / kept going" && "got me out / pulled me / shouted / nobody has been told / nobody knows / stopped me / found me" --LEISURE
        RECENT & ATTEMPT -ACCIDENT -WORK -LEISURE
        ATTEMPT && "never told anyone / nobody knows / haven't told / woke up / discharged / the only reason i am / i'm only here because / i am only alive"
        RECENT & WANTED <2> KILL_SELF & "rope / belt / broke / snapped / stopped / bridge / pills / came in / found / pulled / rang / called"
        """,
        ("Last week I tried to kill myself", "Two weeks ago I took an overdose", "on Monday the rope broke"),
    ),
    # Critical.
    Rule(
        "en.took",
        "IN_PROGRESS",
        """
        TOOK <4> PILLS -ASPRESCRIBED
        I <2> TOOK && FADING --FOOD --ASPRESCRIBED
        "did it / done it / i did it / it's done" && TOOK|"the whole strip / pills / tablets / wrists" --FOOD --ASPRESCRIBED
        CAR_ON && "garage / hose / exhaust / shut / closed / sorry / goodbye / peace / home" --COOK --TRIFLE
        TOOK && GOODBYE -FOOD
        "the pills are down / pills are down / the tablets are down / tablets are down / pills are in me / tablets are in me / it's all down" && FADING|GOODBYE --ASPRESCRIBED
        "hanged myself / hung myself / the noose / the rope" <8> "came out / came down / snapped / slipped / broke" & "again / another / my neck / on the floor" -LEISURE
        "💊" <8> "down / gone / all / goodbye / goodnight / swallowed / took"
        JUST_CUT -ACCIDENT -COOK
        "drank / drunk / swallowed / took / taken / injected / drinking" <6> POISON -COOK -LEISURE
        "pills / tablets / poison" <4> "in my stomach / inside me / in my blood / in my belly / in me already"
        GAS_ON -COOK -"draught / draughty / cosy / winter / insulat* / paint / plumber / repair*"
        """,
        (
            "I took all my pills",
            "i swallowed them all and i'm getting sleepy",
            "I turned on the gas and sealed the window",
        ),
    ),
    Rule(
        "en.at-the-edge",
        "AT_THE_PLACE",
        """
        HERE_NOW|I <8> EDGE -LEISURE -METAPHOR
        HERE_NOW & EDGE -LEISURE -METAPHOR -TRIFLE
        EDGE & JUMP_SIGNS -LEISURE -METAPHOR
        "station / platform / tracks / train / metro / bridge / roof / motorway" && STEP_OUT & NEXT_ONE|SOON --LEISURE --COMMUTE
        PLACE|EDGE && LAST_LOOK && "last / goodbye / asleep / sorry / tell / done / end" --LEISURE
        PLACE|EDGE && END_STATE --LEISURE --TRIFLE
        HERE_NOW <8> PLACE & JUMP_SIGNS -LEISURE
        HERE_NOW <8> PLACE && "goodbye / forgive me / last message / tell my / don't look for me / it will be over / i'm ready / going to jump / about to jump / my shoes / let go" --LEISURE
        "feet / foot / legs / leg" <6> "outside / over the edge / over the side / dangling / already out / in the air / over nothing / in the water" -LEISURE
        "took off my shoes / my shoes are / left my shoes / shoes on" & PLACE|EDGE|"water / other side" -LEISURE
        """,
        (
            "I'm standing on the edge of the roof",
            "I am on the bridge and looking down, goodbye",
            "I climbed over the railing",
        ),
    ),
    Rule(
        "en.means-now",
        "MEANS_NOW",
        """
        TIED -LEISURE -METAPHOR
        PILLS|WEAPON <6> AT_HAND & USE -ASPRESCRIBED -FOOD
        AT_HAND <6> PILLS|WEAPON & USE|KILL_SELF -ASPRESCRIBED -FOOD
        PILLS & TAKE_THEM_ALL & SOON|"right now / in a minute / in a few minutes" -ASPRESCRIBED -FOOD -PAST
        IN_HAND && GOODBYE|NO_FEAR --LEISURE --TRIFLE --TRAVEL
        "chair / stool" <4> "hook / scarf / rope / belt / beam / sheet / pipe / noose" -LEISURE -COOK
        PILLS|WEAPON <6> "counted / lined up / laid out / ready / loaded" & SOON -ASPRESCRIBED -COOK
        "tonight is the night / tonight's the night / this is the night" && PILLS|WEAPON|GOODBYE --LEISURE
        PILLS|WEAPON & KILL_SELF|DO_IT & "in my hand / here / have / ready / bought / in front of me / next to me / tonight / now"
        PILLS|WEAPON <4> AT_HAND && "kissed him / kissed her / kissed them / kissed my / is asleep / asleep / more than i need / goodbye / forgive me / it's time / last" --ASPRESCRIBED --COOK
        "gun / pistol / rifle" <2> "loaded / in my hand / in my mouth / in my lap / to my head / with me" -FILM -GAME
        "take / swallow / taking / swallowing" <4> PILLS & "and die / die tonight / so i die / never wake up" & SOON -ASPRESCRIBED -FOOD -PAST
        I|AT_HAND <6> PILLS|WEAPON & "use it / use them / waiting until / only waiting / just waiting / is quiet / are asleep" -ASPRESCRIBED
        """,
        (
            "The noose is tied",
            "I have the knife in my hand and I'm going to use it",
            "pills lined up, waiting until they are asleep",
        ),
    ),
    Rule(
        "en.last-act",
        "LAST_ACT",
        """
        END_STATE && ENTRUST|GOODBYE --TRAVEL --TRIFLE
        GOODBYE && ENTRUST && "peaceful / tomorrow / before noon / don't ring / don't call / don't come / let it be / at last / it's time / in writing" --TRAVEL --MEETING
        FINAL & GOODBYE|ENTRUST|SOON|DECIDED -TRAVEL
        FINAL && ENTRUST|GOODBYE --TRAVEL
        "by the time you read / when you read / by the time you see / by the time anyone reads / when you find / by the time you get" <6> "gone / dead / over / not be / won't be / no longer / finished / asleep / peace"
        KILL_SELF|DIE|SUICIDE & FINAL
        SOON & KILL_SELF & WILL
        "jumping / jump / doing it / ending it / hanging myself / leaving this world" <3> SOON|"in a few minutes / in a minute / in a few / minutes" -LEISURE -FIGURE
        ENTRUST && "it's time / it is time / be happy / be good / time for me"
        SOON <8> "i do it / i'll do it / i will do it / i'm doing it / gonna do it / going to do it / i finish it / it ends / it will be over / i'm ending it / i end it / ctb / kms"
        SOON <3> "i"+KILL_SELF -TRIFLE -JOKE
        "do it / doing it / ctb / kms / end it / ending it / finish it" <4> SOON & "i / ctb / kms / note / done / goodbye / last"
        """,
        (
            "By the time you read this I'll be gone",
            "This is my last message, tell my daughter I love her",
            "Tonight I will end my life",
        ),
    ),
    # Evidence.
    Rule("en.soon", "SOON", "SOON", ("Tonight it ends", "I leave tomorrow")),
    Rule(
        "en.farewell",
        "FAREWELL",
        "GOODBYE|FINAL -TRAVEL -MEETING",
        ("Forgive me, all of you", "thank you for everything, goodbye"),
    ),
    Rule("en.last-things", "LAST_THINGS", "ENTRUST --TRAVEL", ("please take care of my dog", "I paid all my debts")),
    Rule(
        "en.means",
        "MEANS",
        """
        I|AT_HAND <8> "rope / noose / razor / razor blade / pistol / gun / sleeping pills / bleach / poison / petrol" -COOK -LEISURE
        PILLS <4> "saved up / stockpiled / counted / lined up / in front of me / hidden / collected / hoarded / enough"
        "there's a / there is a" <2> "rope / noose / gun / knife / hook"
        "saved up / stockpiled / counting / counted / collected / hoarding / hoarded" <4> PILLS
        """,
        ("I have a rope", "I saved up my sleeping pills"),
    ),
    Rule(
        "en.held",
        "HELD",
        f"""
        "{I_HAVE}" <4> "{LETHAL_PILLS}" -"{NO_MORE}" -ASPRESCRIBED -FOOD
        "{I_HAVE}" <4> "{ARMS}" -"{NO_MORE}" -COOK -LEISURE
        "{LETHAL_PILLS} / {ARMS}" <2> "are here / is here / right here / are ready / is ready / are enough / at home / in the house / in my room / in the drawer / in my drawer" -ASPRESCRIBED -FOOD -COOK -LEISURE
        """,
        ("I have the pills", "the pills are here", "I still have his gun"),
    ),
    Rule(
        "en.place", "PLACE", "HERE_NOW <6> PLACE -LEISURE", ("I'm standing on the bridge", "sitting on the roof again")
    ),
    # Gloom.
    Rule(
        "en.passive",
        "PASSIVE",
        """
        HOPING <10> NOT_WAKE
        NOT_WANT <2> WAKE_UP -TRIFLE
        NOT_WAKE & "want / wish / hope / relief / good / kind* / mercy / blessing / gift / best / fine / easier / peace / nice / just / tbh / happy / if only / dream / please / better"
        HOPING|NOT_CARE <8> MY_END
        ONLY_ALIVE -TRIFLE
        HOPING|"i wish / wish" <4> FATE <4> TAKES_ME
        NOT_CARE <16> MY_END
        MY_END <8> NOT_CARE|"relieved / relief / fine with me / so what / no difference / wouldn't mind / wouldn't fight"
        FATE <4> TAKES_ME & HOPING|NOT_CARE|"relieved / i'd thank / would thank / good / easier"
        HOPING <8> FATE <10> TAKES_ME
        "don't step back / didn't step back / don't move away / don't look when i cross / without looking" & "car / truck / train / bus / road / street / cross / mind / traffic"
        "wish i / wish i'd / wish my mother" <3> "was never born / had never been born / were never born / never been born / never born / didn't exist / could vanish / could disappear / could fade / could stop being / not exist / had not been born"
        "jealous of / envy / envious of / i envy" <2> "the dead / dead people / corpses / people who died / those who died / them their graves" -WORK
        "no longer afraid of / not afraid of / not scared of / don't fear / dont fear / no fear of" <2> "dying / death / die"
        """,
        (
            "I hope I don't wake up tomorrow",
            "I am so tired that I don't want to wake up any more",
            "if a truck hit me I wouldn't mind",
            "I wish I was never born",
        ),
    ),
    Rule(
        "en.mention",
        "MENTION",
        """
        I <8> "killing myself / ending my life / taking my life / taking my own life / hanging myself / unaliving myself / my suicide / my own death" -WORK -TRIFLE -PROFESSIONAL
        THINK <4> DEATH & "every day / every night / all the time / a lot / constantly / peace / comfort / tempting / sweet / only" -WORK
        I <8> KILL_SELF -TRIFLE -WORK -LEISURE -PROFESSIONAL -POLITICS
        """,
        ("I know about killing myself", "I think about death every night"),
    ),
    Rule(
        "en.burden",
        "BURDEN",
        "BURDEN -BURDEN_NOT\nI & WEIGHT -BURDEN_NOT\nIF_DEAD <12> NOBODY_CARES\nNOBODY_CARES & IF_DEAD",
        ("I am only a burden to my family", "Everyone would be better off without me"),
    ),
    Rule(
        "en.guilt",
        "GUILT",
        "SURVIVED -TRIFLE\nTHEY_DEAD & I_LIVE & BAD\nTHEY_DEAD && I_LIVE && BAD --WORK",
        ("It should have been me", "I don't deserve to be alive when they are dead"),
    ),
    Rule(
        "en.no-future",
        "NO_FUTURE",
        """
        NO_FUTURE -TRIFLE -POLITICS
        NOT_SEE <6> FUTURE -TRIFLE
        NOTHING_CHANGES & I|"for me / my" -TRIFLE
        """,
        ("There is no future for me", "I can't see any way out", "nothing will ever change, I know"),
    ),
    Rule(
        "en.no-meaning",
        "NO_MEANING",
        """
        NO_MEANING -TRIFLE -WORK
        LIFE <4> MEANINGLESS -TRIFLE
        POINTLESS <2> LIFE -TRIFLE
        """,
        ("There's nothing left to live for", "my life has no meaning", "what's the point of living"),
    ),
    # Figures of speech and literal things.
    Rule("en.figure", "IDIOM", "FIGURE", ("my feet are killing me", "I would die for a coffee")),
    Rule(
        "en.figure-things",
        "IDIOM",
        """
        THING <4> VERB_KILL|DIE
        VERB_KILL <3> "the / my / our / this / that"+THING
        VERB_KILL <4> ABSTRACT
        ABSTRACT <4> VERB_KILL
        DIE|VERB_KILL <2> AGONY
        VERB_KILL|DIE <14> GAME -I_WANT_DEATH
        GAME <14> VERB_KILL|DIE -I_WANT_DEATH
        KILL_SELF|DIE & "respawn* / swamp level / extra life / boss fight / next level"
        """,
        (
            "my phone died",
            "they are strangling democracy",
            "I wanted to die of embarrassment",
            "I got slaughtered at chess",
        ),
    ),
    Rule(
        "en.figure-wish",
        "IDIOM",
        """
        "if i have to / if i must / one more / another / if i hear / if i see / if he plays / if they / if this / when i saw / when the / every time" <10> TRIFLE & KILL_SELF|DIE|HYPER
        KILL_SELF|DIE|HYPER & "if i have to / if i must / one more / another" <10> TRIFLE
        "makes me want to / made me want to / make me want to" <2> KILL_SELF|DIE & JOKE|TRIFLE
        WANTED|WISH <2> DIE & EMBARRASS
        EMBARRASS & WANTED|WISH <2> DIE
        "rather die / rather be dead / would rather die" <2> "than" <4> "eat / wear / watch / sing / listen / dance / cook / fill / call / drink / miss / use / read / taste / admit"
        """,
        ("If I have to fill one more form I'll kill myself", "I was so embarrassed I wanted to die"),
    ),
)
