"""English words: means, places, goodbyes, attempts. Formal, spoken, online and as learners of English write."""

ACTS = {
    "DO_IT": """
        do it | do it now | going through with it | go through with it | get it over with | do what i have to
        do what i planned | go for real | do the thing""",
    "PILLS": """
        sleepers | opiates | beta blockers | lithium | antidepressant | fentanyl patches |
        pill | pills | tablet | tablets | meds | medication | medications | medicine | medicines | paracetamol
        ibuprofen | insulin | xanax | tramadol | diazepam | antidepressants | sleeping (pills/tablets) | painkillers
        capsules | blister* | (the/whole/entire/full) (box/bottle/packet/pack/strip/jar) | boxes | packets | bottles
        methadone | morphine | 💊 | benzos | opioids | cabinet | insulin pen(s/)""",
    "WEAPON": """
        rope | noose | knife | razor | razor blade | blade | gun | pistol | rifle | belt | petrol | gasoline | bleach
        poison | pesticide | cord | cable | sheet | scissors | shard | lighter | bullet | revolver | shotgun | machete
        axe | hammer | box cutter | scarf | 🔪 | 🔫 | 🪢 | charcoal | helium | acid | grenade | glass | shard of glass
        bottle of petrol""",
    "AT_HAND": """
        between my (knees/legs/teeth) | on the bed beside me | beside me |
        in a (bowl/cup/mug/saucer/glass/heap/row/pile/line) | (crushed/ground/dissolved/mixed/stirred/popped out/emptied out/tipped out/poured) (up /)(in/into/on/onto/out)*
        up my sleeve | in my sock | in my boot | by my side | on my knees | in my fist |
        in my (hand/hands/lap/pocket/mouth/bag/coat/drawer/sleeve) | in front of me
        on the (table/bed/desk/floor/nightstand/counter) | next to (me/my bed/the bed) | beside (me/the bed) | lined up
        laid out | all laid out | ready | counted (out/them/the)* | here with me | with me | in bed with me
        under my pillow | around my neck | within reach | poured out | in a glass | on my lap | by the bed
        against my (wrist/skin/throat/neck/arm) | to my head | waiting for me | i have enough | i've got enough
        saved up | stockpiled | i (bought/got) (it/them/the)* | i have (the/a)* | tied | is tied | hanging from
        hangs from | is loaded | loaded""",
    "TAKE_THEM_ALL": """
        (swallow/swallowing/taking/take/eating) (every (single /)one/all of (them/it/these)/them all/the lot/the whole lot/all the pills)
        (swallow/swallowing) (them/these) | (down/downing) (them all/all of them/the lot)""",
    "USE": """
        going to (drink/swallow/take) (it/them)* | when this song (ends/is over)* | when the (song/kettle/film/episode/candle) (ends/boils/stops/is over/goes out)*
        (waiting/wait) for the kettle | before they (look in/check/come back/count) | i have (maybe /about /)(two/three/five/ten) minutes |
        use it | going to use | waiting (until/for/till) | until (the/everyone/they/my)* | i'm going to | gonna
        about to | ready to go | not scared | not afraid | i'm not (scared/afraid) | won't be scared | it's time
        it is time | soon it will be over | this is the end | will be over | no more pain | no pain anymore
        and then it's over | then peace | finally peace | peace at last | nobody home | nobody is home | alone at last
        last time | this is it | i can't wait | before they come | all of them | all at once | everything at once
        enough (for/to) | my hands are steady | one by one | more than (i need/enough/a person/anyone)
        more than i * need | i kissed (him/her/them/my*) | lighter in my hand | nobody knows | nobody will
        (he/she/they) (is/are) asleep | is asleep | are asleep | by the lake | in my car""",
    "TIED": """
        noose
        (tied/tie/tying/fixed/fastened/knotted/hung) (the/a/my/this) (rope/belt/sheet/sheets/cable/cord/scarf/noose/
        knot)
        rope around my neck | belt around my neck | (gun/pistol) (to/against/at) my (head/temple/mouth)
        (blade/knife/razor) (on/to/against/at) my (wrist/wrists/throat/skin/vein/veins)
        (poured/pouring) (the /)(petrol/gasoline) over (me/myself) | (bag/plastic bag) over my head
        standing on (the/a) (chair/stool) with
        (rope/belt/sheet/cord/cable/scarf/noose) (is/'s) (tied/ready/up/around/hanging/fixed/on the hook)
        (poured/pouring/pour/splashed) (the /)(petrol/gasoline/fuel/diesel/spirit) (over/on/all over) (me/myself/my*)
        (belt/rope/sheet/scarf/cable/cord) (is /)(around/over/on/round) (the/my) (pipe/beam/hook/neck/door/branch/bar/
        radiator/railing/fan)
        it's loaded | (rope/ropes/belt/noose)('s/s/ is) up | chair(s/'s/ is) (out/ready/under/in place)* | on the chair
        standing on the chair | chair kicked
        (blade/knife/razor/glass) (is /'s /lies /sits )(on/to/against/at) my (wrist/wrists/throat/skin/vein/veins/neck/
        arm)""",
    "GAS_ON": """
        (turned/turn/switched/opened) (on /)the gas(/ on) | the gas is on | sealed the (window/windows/door)
        charcoal in the (room/bathroom) | car is running in the garage | windows (are /)(taped/sealed)*
        (coal/coals/charcoal/grill) (is /are /)(burning/lit/glowing/in the)* | pilot light""",
    "EDGE": """
        (on/along) the track bed | where the ice is thin | on the thin ice | the ice is cracking |
        (rail/track/rails) under my (neck/head/back/cheek) | in the rail under | wrong side of the | (river/water/sea) up to my |
        (outside/outer edge/far side) of the (footbridge/bridge/rail/railing/balcony/window/barrier/parapet/fence/viaduct)
        edge of the (quarry/gorge/ravine/dock/docks/harbour/harbor/jetty/lock/weir/canal/tower/multi-storey/crane/scaffolding/silo/shaft/well/cliffs)
        (onto/on to) the outside | (lorries/trucks/cars/traffic/trains/water/rocks) (are /)(passing /going /rushing /)(under/below/beneath) me
        past the (last /)(safety /)(railing/rail/barrier/fence/net/buoy) | (legs/feet) (out over/hanging out/in the air/over the side)
        head on the (rail/rails/track/tracks) | neck on the (rail/rails) | lying across the (tracks/rails/line) |
        on the (edge/ledge) | at the edge | over the (rail/railing/railings/parapet/barrier/fence/balustrade/edge/side)
        (other/wrong/outer) side of the (rail/railing/railings/barrier/fence/bridge/parapet)
        (legs/feet/foot/leg/one foot/one leg) (are /is /)(over/hanging/dangling/outside/already outside/out of)
        on the (tracks/rails/railway line/train tracks/railroad tracks/window sill/windowsill/parapet/railing)
        (sitting/standing/lying/i'm) on the (tracks/rails) | between the (tracks/rails)
        edge of the (roof/bridge/platform/cliff/car park/building/balcony/quay/pier/water/dam) | on the window ledge
        climb(/ed/ing) (over/onto/up on) the (rail/railing/railings/parapet/barrier/fence/ledge/wall/bridge)
        (water/sea/river) (is /)up to my (waist/chest/neck) | walking into the (sea/water/river/lake)
        -edge of (the /my /)(bed/seat/town/city/village/forest/sofa/table/chair)
        -on the edge of (my/a/the bed/town/tears/giving)
        (from/beside/between/near/at) the (train /railway /)(tracks/rails) | on the (train /railway /)tracks
        (up to/in) my (chest/waist/neck) in the (water/river/sea) | in the (river/sea/water/lake) up to my
        feet (in/over) the (water/void/drop)
        (wrong/other/outer/far/outside) side of the (wall/glass/fence/parapet/barrier/rail/railing/railings/bridge)
        past the (railing/barrier/fence/last lamp/sign) | where the (cliff/path/bridge/pier) (stops/ends)*
        over the wall | legs through | (sat/sitting/stood/standing) (on/at) the (parapet/ledge/railing/edge)""",
    "PLACE": """
        quarry | jetty | footbridge | multi-storey | level crossing | gorge | ravine | harbour wall | water tower | crane | scaffolding
        embankment | railway line | the docks | flyover | parapet |
        roof | rooftop | bridge | platform | cliff | balcony | tracks | railway | overpass | viaduct | pier | dam
        (tenth/eleventh/twelfth/ninth/eighth/seventh/sixth/fifth/top/last/14th/12th/10th/11th/9th/8th) floor
        car park roof | river | canal | quay | edge | ledge | window (open/is open) | opened the window | open window
        metro station | the water | cliffs | tower | top of the building | parking deck | multi-storey
        the sea at night | the lake | the woods | the forest | train line | level crossing""",
    "HERE_NOW": """
        i'm (standing/sitting/at/on/up here/here on/here at/already on/already at)
        i am (standing/sitting/at/on/here on/up) | standing | sitting | standing on | sitting on
        i walked (out/up/to/here) | i came (up/to the/here) | i'm here | walked to | went up | climbed | i drove to
        i've come to | lying on | leaning over | looking down | i got off at
        writing (from/this from/this on/to you from/this at) | typing (from/this from/this on) | here (at/on)
        i got (to/up) | already (on/at) | sat (on/at/by/here) | stood (on/at/by) | i've (walked/come/gone/climbed) *
        there's a bench | walked out (past/to/onto/on)*""",
    "JUMP_SIGNS": """
        jump | looking down | look down | the (drop/fall/water below) | below me | down there
        very (quiet/windy/high/dark) | so (quiet/peaceful/high) | nobody (around/here/below)
        no one (around/here/below/will see) | shoes | took off my shoes | not (scared/afraid) | don't be sad | goodbye
        last | sorry | forgive | ready | over soon | let go | letting go | step off | one step | the next train
        turned (off/on) my phone | phone (off/behind) | leaving my phone | far down | it's cold | the wind | i'm calm
        finally calm | at peace | it will be quick | don't (come/call/look) | tell my | tell them | won't hurt | end
        can't go back""",
    "LOCKED": """
        locked (the door/myself in/the bathroom*/my door/it from inside/the bathroom door/everything/the room)*
        door is locked | (bolted/barricaded/blocked) the door | shut myself in | i'm not coming out
        i (won't/will not) come out | not going to open | don't (knock/come in/open/wait) | nobody can get in
        i won't open""",
    "GOODBYE": """
        thank you for (trying/everything you tried/being kind/listening to me/the soup/treating me like*) | you tried | you were kind | forgive me, all
        please forgive me | i forgive you all | don't let (her/him/them) (come in/see/be the one)* | don't come in | sorry about the mess |
        goodbye | good bye | farewell | adieu | goodnight (forever/world/everyone) | good night forever | bye forever
        this is goodbye | forgive me | (please /)forgive | i forgive everyone | this is the end
        (my/the) last (message/letter/note/email/post/text/words/night/day/call/entry/check-in/time i write)
        last words | (thank/thanks) (you /)(all /)for everything | thank you for (all/having/being/taking/trying)*
        (you/they) (won't/will not/will never) (hear from/see) me again | won't see me again
        (don't/do not) (look for/search for/wait for/try to find) me
        by the time (you/anyone/they) (read/reads/see/sees/get/gets/find/finds) this
        (if/when) you (read/get/see/find) this | i'll be gone | i will be gone | i'll be dead | i will be dead
        i (won't/will not) be (here/alive/around) | tell (my/them/him/her) * | remember me | i love you all
        note's done | note is (done/written/ready/on) | suicide note
        goodbye (letter/letters/note/notes/video/message) | letters are (written/ready/on/in)
        i said (my /all my /)goodbyes | sorry for everything | sorry for what i
        (it's/it is/was) (not/never) (your/her/his/their/anyone's/my children's) fault | was never her fault
        nobody is to blame | no one is to blame | don't blame (yourself/yourselves/anyone/him/her)
        it's nobody's fault | deleted all my (accounts/photos/messages) | i (loved/love) (her/him/them/you) | kiss my
        hug my | don't cry for me | see you (on the other side/in another life/in the next life)
        (wrote/written/finished/left/writing) (a/the/my) (note/letters/goodbye*/farewell*/last*/letter/will/notes)
        (goodbye/farewell/suicide/last) (letter/letters/note/notes/video/email)
        (said/saying/say) goodbye (to/everyone/all)* | i kissed (him/her/them/my*) (goodbye/for the last)
        tell (baba/mama/dad/mum/mom/everyone/the doctor) * | it's time | it is time | be happy
        don't call (anyone/anybody/me) | thank you for being
        you (were/have been/are) (so /very /too /)(kind/good/patient) (to/with)*
        wanted (that/this/you) (in writing/to know)* | let it be (peaceful/quick/quiet)
        (don't/do not/please don't) (ring/call/knock/come/check/wake/open/look) (before/until/till/in/for)*
        letters are (stamped/posted/sealed/done)* | sorry for the (trouble/mess/bother/inconvenience)*
        don't be (mad/angry/sad/upset) (at/with)*
        tell (my*/nour/her/him/them/mum/mom/dad/baba/mama) (sorry/i'm sorry/i am sorry/i tried/i love)
        wanted (someone/somebody/you) to know | for everything you | it isn't your fault | not your fault
        you did (all/everything/what) you could | you tried | remember me (kindly/well) | say a prayer
        pray for (me/my soul) | tell (the/our) (girls/boys/kids/children/family/others/twins/guys)*
        goodbye (mail/mails/messages/message/texts/emails/voice notes/call/calls/video/post)
        i (loved/love) (them/him/her) | don't send (anyone/anybody/help/police)* | (forgive/pray for) (me/my)
        my last words | it was (nice/good/an honour/an honor) (to know/knowing)* | take care of each other
        be kind to (each/your/her/him)*""",
    "FINAL": """
        by the time (you/anyone/they) (read/reads/see/sees/get/gets/find/finds) this
        when (you/they) (read/find/get) this (i/it) | this is my last (message/letter/note/night/day/email/post)
        this will be my last | goodbye forever | goodnight (forever/world) | bye forever
        farewell (forever/world/my friends) | goodbye (world/everyone/all/my)
        i'll be (dead/gone) (by/when/before/tomorrow/soon/in the morning)
        (you/they) (won't/will never/will not) (see/hear from) me again
        (wrote/written/left/finished) (a/the/my) (suicide note/goodbye letter/goodbye note/farewell letter/last letter)
        note's done | note is (done/written/ready) | suicide note is | my last (message/letter/note/night/day) on
        i won't be alive | forgive me (all/everyone/for what/for leaving/my children/mother/mama)
        sorry for what i'm about to do | letters are (written/ready/on the table)
        said goodbye to (everyone/all/them/my*) | (it's/it is) time""",
    "ENTRUST": """
        (look after/take care of/feed/give/adopt/keep/walk) (my/the) (dog/cat/cats/bird/birds/children/kids/daughter/
        son/mother/mum/mom/father/parents/wife/sister/brother/plants/fish/animals)
        (please /)(take care of/look after) (them/him/her)
        give (the/my) (cat/dog/money/books/keys/papers/ring/things/clothes/laptop/phone/bike)* to
        (papers/documents/passwords/keys/money/will/savings/phone code) (are/is) (in/on/under/with)
        (gave/giving/given) away (my/all/everything/the)* | my (will/passwords/pin/bank)
        paid (off /)(my/all my/the last) (debts/rent/bills/debt) | settled (my/all my)*
        put (my/everything/my things) in order | sorted (out /)(my/all my) (papers/things/documents/affairs) | bury me
        my funeral | cremate me | don't let my (mother/children/kids/family) (see/know/find)
        cleaned (the/my) (whole /)(flat/room) (so/for the last) | cancelled (everything/my) | labelled (my/the/all)
        the keys are | my things (are/go) (to/for/in) | whoever finds | phone code
        (rent/bills/debts/electricity) (is/are) paid | (code/pin/password) (is/on) | be happy
        left my (keys/ring/phone/papers) (on/with/for/in)
        (rent/money/cash/keys/papers/bills/savings/ring/documents) ('s /is /are /'s/)(in/on/under/behind/with/
        paid) the *
        rent's in | (passwords/codes/keys/instructions) (for/under/are/on/to/with) *
        left the (admin /)(passwords/keys/money/papers/ring)*
        the (cat/dog) (likes/eats/needs/is fed/has food/is at/goes)* | fed the (cat/dog)* | enough food for (the/my)*
        my (ring/watch/camera/coat/books/phone/guitar/oud) (is/goes/should go/belongs) (for/to)*
        make sure (she/he/they/my*) (gets/get/eats/goes/knows)* | see that (she/he/they/my*)* | raise (my/him/her)*
        bring up my""",
    "TOOK": """
        i drank the (bleach/antifreeze/acid/pesticide/drain*)* | i swallowed (the batteries/the lot/everything/a razor)* | took em all | took 'em all | od'd | i od'd |
        swallowed them all | took them all | swallowed all of them | took all of them | swallowed it all | took it all | ate them all
        (took/taken/swallowed/swallow/ate/eaten/drank/drunk/downed/popped) (all/them all/all of them/all of it/
        everything/every/the whole/the entire/the lot/a whole/two whole/the rest/a handful/handfuls/too many/too much/
        so many/a lot of/a bunch of/half the/the bleach/bleach/poison/pesticide/two (boxes/packs/packets/strips/
        bottles)/three (boxes/packs/packets/strips/bottles)/twenty*/thirty*/forty*/fifty*/sixty*/20*/30*/40*/50*/60*)
        i (just /already /have just /have already /)(took/swallowed) (them/it/the/my)* | all of (it/them) down
        the (pills/tablets) are (in me/inside me/gone/down) | emptied the (bottle/box/packet/strip)* | overdosed
        pills are already | in my stomach now | (the /)whole (strip/packet/pack/box/bottle/lot/bag)* | the other ones
        all the (white/blue/pink/small/strong/sleeping) ones | (washed/chased) (it/them) down
        with (vodka/arak/whisky/whiskey/wine/raki/alcohol)* | the last of (them/it/the)*
        (most/half) of (them/the (pills/box/bottle/strip/packet))*
        (pills/tablets/poison/they/all) (are/is) (already /now /)(in my (stomach/blood/belly)/inside me/in me)*
        (already/just) (took/taken/swallowed/drank) *""",
    "FADING": """
        cramping | stomach's (cramping/burning) | throat (is /)(burning/on fire) | changed my mind | can't feel my (hands/legs/face)* | it hurts more than |
        sleepy | getting (sleepy/tired/dizzy/cold/dark/heavy/weak/numb) | drowsy | dizzy | fading | going numb
        can't feel my | my (eyes/hands/legs) (are/feel) (heavy/cold/numb) | blurry | it's (getting /)(dark/quiet)
        won't be long | won't take long | it's done | it is done | done it | i did it | no going back | too late now
        it's too late | falling asleep | slipping away | vision | hard to type | starting to work | working already
        stomach hurts | just now | a (few /)(minutes/hour) ago | (ten/five/twenty/half an) (minutes/hour) ago
        slow now | feel(ing/) (sick/heavy/warm/dizzy/far away/cold/sleepy/drunk/strange) | ears (are /)ringing
        room is spinning | spinning | can't stand | did it about | (did/done) it | it's (done/over/finished)
        dont be mad | hands are (cold/numb/shaking)* | everything is (slow/soft/quiet/far)* | lips (numb/blue)
        already (feel/feeling/sleepy/slow)* | mins ago | breathing (is /)(slow/hard)*
        heart (is /)(slow/slowing/racing)* | getting dark | dark around | edges | can't see (well/straight/the)*
        cold now | it doesn't hurt | doesn't hurt | peaceful | slipping | so tired now | everything is (dark/far/slow)*""",
    "JUST_CUT": """
        (slit/cut/opened/slashed) my (wrist/wrists/throat/neck/arm/veins) * (i'm/im/it's/its) (in/sorry/warm)* |
        i slit my | i cut my (wrist/wrists/veins/throat) (just /)(now/minutes/and)*
        (just/i've/i have) (cut/slit/slashed/opened) (my/both)* (wrist*/veins/throat)
        (both /my /)(wrists/veins/wrist/throat) (are /is /)(open/opened/cut/slit/bleeding)
        (i've/i have/i/just) (cut/opened/slit) (both /my )(wrists/veins)
        (i've /i have /)already cut (/ my wrist*/ them/ both/ deep)* | cut (both/them both)* | opened (a/the/my) vein*""",
    "ATTEMPT": """
        (tried/try/attempted/attempting) to (kill myself/end my life/end it/end it all/take my (own /)life/hang myself/
        die/drown myself/jump/overdose/shoot myself/commit suicide/cut my (wrists/veins)/do it)
        suicide attempt | my (last/second/third/first/latest) attempt | attempted suicide | an attempt | overdosed
        took an overdose | hanged myself | hung myself | slit my (wrist/wrists) | cut my (wrists/wrist/veins)
        (rope/belt/sheet/branch/cord/scarf/beam/hook) (broke/snapped/tore/gave way/didn't hold) | pumped my stomach
        stomach pumped | cut me down | jumped (from/off/in front of/into)
        (pulled/dragged/fished) me (back/out/off/down) | they (found/revived/resuscitated) me
        was on the (bridge/roof/ledge/tracks) | stood on the (bridge/roof/ledge/tracks/platform edge)
        i was discharged after | resuscitated | icu after
        swallowed (everything/all (the/my)/every/the whole/a handful/two boxes/a box/a bottle)*
        took (too many/an overdose/a handful of/two boxes of/a whole box/forty/fifty/thirty)*
        (broke/fractured) my (heel/leg/arm/back/ankle) * why
        pulled me (off/from/back/down) * (railing/bridge/ledge/roof/edge/tracks/window)
        walked into the (sea/channel/river/lake/water/ocean/traffic/canal/waves)*
        (got/pulled/fished/dragged/hauled) me out* | talked me down | found me in time
        woke up in (hospital/icu/intensive care/the ambulance) | cut the rope | the branch broke
        drank (bleach/poison/pesticide)* | up to my mouth | kept going (until/till/in)* | -overdosed on
        pump* my stomach | charcoal in the hospital
        jumped (off/from/in front of/into) (a/the/our/my) (bridge/roof/balcony/window/train/river/canal/second/third/
        fourth/first/building/car/truck/bus/sea/metro/cliff/wall)*
        tried to (drown/starve/electrocute/poison/burn) myself*
        tried to (jump/step/walk/go) (off/from/in front/under/into/over)* | tried it (with/last/again/on)*
        (hung/hanged) myself | second attempt | third attempt | my attempt
        (rescued/saved/resuscitated/revived) (me/by)*
        (someone/they/police/a man/a woman/my (roommate/wife/husband/son)/security/the guard) (found/saved/stopped/
        caught/pulled/cut/held) me (in time/hanging/down/back/on/in/off/from/unconscious)*""",
    "POISON": """
        bleach | drain cleaner | pesticide | rat poison | antifreeze | acid | poison | weed killer | insecticide
        detergent | turpentine | methanol | cyanide | vodka and pills | pills with | glue | lye | ammonia""",
    "METHOD": """
        the ceiling hook | overdoses | overdosing | the quarry | the viaduct | the express | charcoal |
        pills | tablets | rope | the tracks | tracks | train | bridge | river | knife | razor | roof | gas | the sea
        balcony | cliff | belt | gun | water | cars | motorway | window | bleach | insulin | height | hanging
        drowning | jumping""",
    "GRAVE": """
        grave | plot | burial | shroud | coffin | cemetery | funeral | headstone | kafan | 🪦 | ⚰""",
    "SCAR": """
        mark on my neck | (bruise/line/mark/marks) (on/around/round) my neck | bandage* | stitches
        (my /)wrists (are/still) * | my (throat/neck) (still /)(hurts/is sore)* | threw (them/it) up
        vomited (them/it) | charcoal | sent home | discharged | nobody noticed | like nothing happened | woke up
        survived it | it didn't work | didn't work | failed | branch | broke""",
    "TRIED": """
        (i /)tried (it /)(with/again/on/to die/to end/to go/to leave/last/in)* | since i tried
        took too many (pills/tablets)* | stopped me (on/at/from) the (bridge/roof/tracks/platform/balcony/railing)*
        (caught/found/grabbed/talked) me (on/at/in/off) the (bridge/roof/tracks/bathroom/balcony/railing/platform)*
        i (jumped/hanged/hung/cut) (myself/from/off)* | my attempt | swallowed""",
    "STEP_OUT": """
        i (step/jump/go/let go/fly/fall/leap/walk)( out/ off/ under/ in/)*
        i'll (step/jump/let go/fly/fall/leap)( out/ off/ under/)* | stepping out | step out | it's my turn | i follow""",
    "NEXT_ONE": """
        when the (fast one/train/express/next one/next train/tram/lorry/truck/metro/music/song/light) (comes/stops/
        turns/ends/goes/passes/arrives)*
        the next (one/train/express/metro/tram/fast) | fast (train/one) | as it comes | when it comes""",
    "LAST_LOOK": """
        for the last time | one last time | last look | last sunrise | last cigarette | last sunset | everyone's asleep
        everyone is asleep | city looks | stars (are/look) * | lights (are/look) * | nobody can see me
        wind (in/on) my * | barefoot | i can see (the river/the lights/my house/everything)* | so high | so small
        it's beautiful up here""",
    "IN_HAND": """
        it's in my (hand/hands/lap/mouth)* | is in my hand | in my hands now | everything( is/) ready | all( is/) ready
        it's (all /)ready | everything is prepared | everything prepared | it is prepared | i have it here
        it is here with me""",
    "NO_FEAR": """
        (not/don't feel/no longer/never) (afraid/scared/any fear/fear)* (anymore/any more/)* | i'm calm | so calm
        at peace | peace now | no fear | ten more minutes | minutes (left/to write/more)* | steady""",
    "CAR_ON": """
        (car/engine)('s/ is) (on/running) | engine running | hose (from/on/to/in) the (exhaust/window/pipe)* | exhaust""",
}
