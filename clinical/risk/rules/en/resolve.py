"""English for what is resolved without a word of death: affairs in order, being needed no more, a day that is set, ways
weighed; for threats between the lines, places and acts as text messages say them. Words and rules."""

from clinical.risk.findings import Level
from clinical.risk.rules.base import Rule

RESOLVE = {
    "AFFAIRS_DONE": """
        (birthday/birthdays) cards up to | banking app | cards for every |
        my (own /)obituary | landlord notice | in my (sister's/brother's/wife's/mother's/daughter's) name | been promised to | said sorry to my |
        in one folder | paid, signed | signed and in one | (found/finding) a (good /new )*home for my | returned the library books | written to everyone i | (letters/notes) (are /)(stamped/sealed/written) | tidied (up /)everything | every drawer |
        (labelled/labeled) (everything/all*) | every password | (wrote/written/writing) (down /)(every password/the passwords/a letter to each/letters to/
        instructions/the instructions) | passwords on one sheet
        (transferred/signed over/made over) the (lease/deeds/house/flat/car/account*) | cancelled the (gym/lease/phone/subscription*)
        paid the (funeral/last rent/undertaker)* | funeral people | (shown/showed/taught) my (son/daughter/wife/husband/brother/sister) (where/how)*
        (given/gave/giving) away (his/her/their/my) | (goes/go) to (my cousin/my brother/my sister/my niece/the neighbour*)*
        the (archive/dog/cat/piano/books) (is/are) (with/at) * | (suit/dress) is (back from/ready/pressed)*
        (the/my) (deeds/will/papers) (are/is) (in/with)* | beneficiar* | everything has a label | a letter to each
        one sheet | printed and signed | inactive account | (sold/selling) (the/my) (car/oud/violin/ring/camera) and*""",
    "AFTER_ME": """
        up to eighteen | hid them with | for when they're older |
        that's me done | i can go now | i can leave now | dates right |
        nothing left for me to do | in any sense | feels like packing | like packing | it feels like the end of a | nothing more (needed/to do) (from/of) me | then i'm done |
        will find it easy | won't be there to see | since i won't be there | he asked why | she asked why | so you know | so he knows
        so she knows | thinks it was for | thinks i'm | never felt so tidy | felt so light | so light these days | i feel so light
        won't have to (worry/pass/sort/search) | needn't (worry/search) about me | to worry about me
        (everyone/everybody/you all/they) can (finally /)rest | whom to ring first | who to ring first | to be opened when
        after i('m/ am) gone | when i('m/ am) (gone/no longer here) | once i('m/ am) (gone/no longer here)
        they('ll/ will) manage without me | can manage without me | nothing left (to do/undone/to settle) | loose ends
        doesn't (know/suspect) (yet/why) | no trouble for (them/anyone/whoever)""",
    "SLOT": """
        my (tuesday/monday/wednesday/thursday/friday/next/usual /) *slot | my slot | give my (slot/place/appointment/bed/chair)*
        don't (book/reserve/renew/order/buy/plan/keep) * | no need to (renew/book/reserve/keep/order)* | needn't (book/renew/keep)*
        cancel (the/all/my) (appointment*/session*/rest) | appointments? * cancel | the june hearing | the next hearing | the hearing in *""",
    "NOT_AROUND": """
        who'll be around | who will be around | won't be (anybody/anyone) to | there won't be (anyone/anybody)* | nobody to interpret
        what i have will (see me out/last me) | will see me out | i won't need (it/them/one/any) | won't be needing | i won't be at
        i won't be there | not because i'm (running/travelling/moving) | you'll understand (afterwards/later/then/soon)
        you will understand (afterwards/later/then/soon) | solved it myself | nobody will be troubled | no one will be troubled
        (my/this was my) last (newroz/nowruz/eid/christmas/easter/ramadan/new year/birthday/summer/winter/spring/snow)* | by then i""",
    "DAY_SET": """
        my plan is made | plan is made | i've decided to end | when the book is finished | (two/three/one) (chapters/weeks/days) to go | i won't say (the day/when) | rather not tell you when | i've picked it |
        i've chosen | i have chosen | it's settled | it is settled | i've made my peace | made my peace | that there is one
        (sunday/monday/tuesday/wednesday/thursday/friday/saturday) is the day | the day is (set/fixed) | i've set it for | set it for (six/seven/eight/nine/dawn)
        i gave (the universe/god/it/myself) until | giving it (till/until) | giving myself (till/until) | until the end of (ramadan/the month/the year)
        once the (tribunal/court/judge/appeal/verdict) (has/is)* | win or lose | already happened | the rest is (just )?logistics
        just logistics | the choosing | one more sunrise | one more (night/day/morning) then | last haircut | i've solved it""",
    "CALM_OR_END": """
        relief | tell you when | end my life | to go | at last |
        cheerful | light | calm | peace | sleep* | finish it | end it | i'm off | it isn't far | not far | to change my mind | hard
        name cleared | try to talk me | talk me (out/round) | and it hasn't | in my head | nobody | don't try | i swallow | i do it
        without me | gone by | that's enough | it's enough""",
    "PLAIN_REASON": """
        new flat | new job | my shifts | shift pattern | the gp | moving (in/to/out) | movers | boxed | letterbox | could i have
        from may | holiday | maternity | conference | exam* | night shifts | phone contract | landlord | divorce | wedding | course""",
    "WAY_OUT": """
        high places | the quantities | what would do it | going through the barrier | into the barrier |
        look like an accident | the ways, | go through the ways | hook in the (ceiling/beam/doorframe) | fence is broken | gap in the fence | (hole/break) in the fence | by the railway | about overdoses | about hanging | the beam in | which pills | keys to the (chemical*/roof/store)* | the roof door | rail is low |
        the (express/train/freight/ferry) (timetable/rail/tracks)* | timetable of the | which bridges | no net | how long does it take
        a low (strong )?branch | strong branch | choosing the tree | the throat | how hard | over the rail | stepping off the | off the ferry
        a jam jar | putting the tablets aside | instead of taking them | hides her tablets | chemical store | ways to | comparing ways
        who finds me | to find me | the one who finds | i know how many steps | one where the""",
    "DWELL": """
        list in my head | go over | at night | can't stop imagining | i keep a list |
        keep turning over | turning over | i sit and | eyeing | most days | i go there | been reading | nobody checks | like beads | found a spot | since they moved me | on my walks |
        by heart | working out | over and over | calms me | it calms | every (evening/night/morning/day/time) | i rehearse | rehears*
        i keep (picturing/imagining/seeing)* | picturing | i imagine | i catch myself | stay there | i looked up | been comparing
        i look at it | think about on | finished the rest | lately | i don't even | nearly full""",
    "HINT": """
        next time she won't | short families | i'd be dead before | the words traitors |
        accidents happen | start so easily | starts so easily | whether my (son/daughter/kids/mother) still | still walks to
        say goodbye to your | we can reach | has a price | in pieces | at her age | at his age | open coffin | walk home safe* | drive safely*
        how is your (mother/father/heart)* | your (mother's/father's/dad's/mum's) (heart/health/operation) | such a (pretty/lovely) (child/girl/house)
        (wooden/old) houses | long road home | take care of your brakes | we know your (bus/stop/school/street/door)* | nice family
        it would be a (pity/shame) | pity if | shame if | small world | you never know who""",
    "HINT_BY": """
        consul* | vice-consul | embassy | stranger | visitor | caller | unknown | number | text | voice note | man i've never met
        a man | someone | they | phoned | rang | invited | officer | smiling | note | card | message""",
    "NOT_TOLD": """
        never told (anyone/anybody/them/him/her) about | i have never told | never told anyone (where/i)* | i'd never (mentioned/said)
        nobody knows (where/about the)* | i hadn't posted""",
    "AT_PLACE_NOW": """
        top level, on the wall | on the outside of the | edge of the quarry | under me | multi-storey, top | on the wall of the | outside the railing |
        top floor of the car park | past the fence | climbed past | the (outside/wrong side) of it | i'm on the outside | on the roof
        lying down next to the rail | next to the rail | at the lake now | standing at the (very )?end of the pier | end of the pier
        on the ledge | past the (safety )?barrier | on the cliff (path/edge)* | legs over | water is to my | to my knee | i'm walking into the water
        on the outside of""",
    "NOW_SIGN": """
        lorries | dark down there | stopped crying | thank you for trying | love u | 🕊️ | in a min | forgive me |
        my shoes | shoes (are )?(off/on the other)* | stones in | hasn't seen me | didn't look up | gravel | the wind | quieter here | slippery
        comes through at | sea is loud | torch | let (the/my) phone* | bye | goodbye | i'm walking | already | 👋 | 👟 | it's raining""",
    "TAKEN_NOW": """
        drank the | slit my | dissolved in | took em all |
        i took them | took all of | i've taken | i have taken | od'd | swallowed the | all gone | cut both | cut my (thigh/neck/throat/arm/wrists)
        opened the old scar | i opened * | charcoal's lit | charcoal is lit | coals are lit | gas has been on | car running | hose is in | the noose
        drank the | drunk the | tape on the vents | rope's up | rope is up | bath is run | razor's (out/unwrapped)""",
    "BODY_SIGN": """
        cramping | i'm in the stairwell | it's warm | ten minutes ago | ttyl | when this song ends | sorry |
        ringing | sleepy | half an hour ago | mins ago | minutes ago | headache | cold | spurting | pumping | full of blood | soaked | can't swallow
        burning | can't stop it | make it stop | i'm on the floor | try again | changed my mind | dont call | don't call | ily | goodnight | tested it
        put the cat out | radio's playing | working | typing with | number do i call""",
    "THEIR_PERIL": """
        (rope/belt/sheet/cord/noose) (round/around) (his/her) neck | off the (stool/chair) | took all (his/her)* | cut (his/her) wrists | on (himself/herself) | won't last the month | remember him | remember her | (his/her) insulin | in front of me and | on the outside of the |
        on the balcony rail | on the rail | on the tracks | lying down | set fire to (his/her/their)* | locked himself in | locked herself in
        water is red | slurring | just drunk something | drunk something | beating him | beating her | lips are blue | holding (her/his) arms up
        switched her phone off | switched his phone off | phone off | pills are gone | won't answer me | he isn't picking up | she isn't picking up
        under her tongue | he says he'll jump | says she'll jump | remember him kindly | swallowed something""",
    "PERSON_NEAR": """
        the old man | the woman | the man in | a man in | old man in the next |
        my (roommate/flatmate/wife/husband/mother/mum/brother/sister/cousin/friend/neighbour/ex-cellmate/cellmate/son/daughter) | our (pastor/neighbour*/teacher/imam)
        a boy | the boy | the kid | the girl | a man in (our/the) | he's | she's | they've got | she just | he just""",
    "ASK_HELP": """
        begging (him/her) | send somebody | send someone | because he trusts me | because she trusts me | i can't reach | on purpose | saying sorry | lighter |
        what (number )?do i (call/do) | please | call someone | i'm running | he won't | she won't | isn't picking up | how do i | asked me not to tell
        gave away | given away | what number | help""",
}

RULES = (
    Rule(
        "en.affairs-in-order",
        "INTENT",
        "AFFAIRS_DONE && AFTER_ME --PLAIN_REASON --TRAVEL",
        (
            "I wrote down every password on one sheet, they can manage without me",
            "Gave away my books. Everyone can finally rest.",
        ),
        level=Level.MEDIUM,
        hard=False,
        source="own wording; preparatory behaviour and giving things away: C-SSRS (Posner 2011); level by rubric v1",
    ),
    Rule(
        "en.needed-no-more",
        "INTENT",
        "SLOT && NOT_AROUND --PLAIN_REASON --TRAVEL",
        ("Don't book the interpreter, there won't be anybody to listen to", "Give my slot to someone who'll be around"),
        level=Level.MEDIUM,
        hard=False,
    ),
    Rule(
        "en.day-is-set",
        "INTENT",
        "DAY_SET && CALM_OR_END --PLAIN_REASON --TRIFLE --TRAVEL",
        ("I've chosen. I feel calm.", "Sunday is the day, and don't try to stop me"),
        level=Level.MEDIUM,
        hard=False,
        source="own wording; sudden calm after a decision: clinical.md 2.3; level by rubric v1",
    ),
    Rule(
        "en.ways-weighed",
        "THINKING",
        "WAY_OUT & DWELL -LEISURE -COMMUTE",
        ("I looked up which bridges have no net", "I know the timetable of the express by heart"),
        level=Level.MEDIUM,
        hard=False,
    ),
    Rule(
        "en.hinted-threat",
        "THREATENED",
        "HINT && HINT_BY --FILM --GAME --FRIENDLY\nNOT_TOLD && HINT_BY --FRIENDLY",
        (
            "A stranger smiled and said accidents happen",
            "The consul asked about the canal. I have never told anyone about it",
        ),
        level=Level.MEDIUM,
        hard=False,
    ),
    Rule(
        "en.at-place-by-signs",
        "AT_THE_PLACE",
        "AT_PLACE_NOW && NOW_SIGN --LEISURE --METAPHOR --WORK",
        ("on the roof, shoes off, bye", "I'm at the lake now with stones in my coat"),
    ),
    Rule(
        "en.taken-by-signs",
        "IN_PROGRESS",
        "TAKEN_NOW && BODY_SIGN --COOK --LEISURE --ASPRESCRIBED",
        ("i took them, about half an hour ago, ears are ringing", "charcoal's lit, headache already"),
    ),
    Rule(
        "en.peril-near",
        "OTHER_IN_DANGER",
        "PERSON_NEAR && THEIR_PERIL && ASK_HELP --LEISURE --WORK",
        ("my roommate is on the balcony rail and he won't answer me", "she's slurring, please, what do I do"),
    ),
)
