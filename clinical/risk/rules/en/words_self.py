"""English words: the wish and the thought of death. Formal, spoken, online and as learners of English write."""

SELF = {
    "WISH": """
        jsut wnat | jst want | desire to |
        i can (finally/just/now) | now i can | finally i can |
        (wnat/whant/wabt/wnta/waant/wan) (to/ot/t) | wnat | i w4nt to | w4nna | wna |
        (want/wanna/wants me/wish/need/long/ache/prefer/like/hope/crave/yearn/beg/pray/love) to (just /really /only /
        finally /)
        want to | wanna | wana | wanting to | want 2 | want too | wnt to | wan to | wish to
        would (rather/prefer/like) to | i'd (rather/love to) | rather | need to | feel like | feeling like | long to
        longing to | (am/'m/i'm) ready to | ready to | crave to | tempted to | itching to | dying to
        (all i/what i) want is to | (i/i just/i really/i only/just/really) want | wish i could | wish i can
        wishing to | trying to | desire to | urge to | i (should/must/have to/ought to/might as well) (just /really /)
        might as well | should just | i want to (just/really) | desperate to
        (the/my) (wish/wishes/desire/urge/need/longing) (to/of/for)""",
    "WANTED": """
        wanted to | was going to | were going to | wanted | almost | nearly | felt like | came close to""",
    "DIE": """
        be ded | ded |
        dei | d1e | diie | dieee* | deid |
        die | dye myself | dying | be dead | to dead | dead | death for me | stop (existing/living/being/breathing)
        not exist | not be (here/alive/around)(/ anymore/ any more) | be (gone/no more/over with) for (good/ever)
        be gone forever | cease to exist | never (exist/have existed) | not live
        leave (this/the) (world/life/earth/planet) | leave this (terrible /damn /)(world/life)
        go (to the other side/to heaven/to sleep forever) | disappear (forever/for good/from this (world/earth/life))
        vanish (forever/for good)
        join (him/her/them/my (mother/father/brother/sister/son/daughter/wife/husband/friends)) (in (the grave/death/
        heaven)/under the ground)
        be with (him/her/them) in (death/heaven) | be buried | be in (the/my) (ground/grave) | rest in peace
        be out of this (world/life) | lie in (the/my) grave | my life (to end/to be over/over/ended)
        it all to (end/be over) | ☠ | 💀 | ⚰ | unalive | d1e | -die hard | -(die/dead) (laugh*/of laugh*) | -dead sea
        -dead line | -dead end | -dead tired | -dead serious | -dead battery | -dead phone | -dead inside
        -dead weight | -dying to (see/know/hear/try/meet/show/tell/eat/taste) | -dying for | -die for | -dead right
        -dead on my feet | -dead wrong | -the dead | -dead or alive | -die of old age | -drop dead | -dead wood
        -dead sure | -dead easy | -brain dead | -dead language | -dead link* | -dead quiet
        -die (here/there) (in peace/as an old) | -die in my own (country/bed/homeland) | -die at home | -die down
        -die out | -dye my hair""",
    "KILL_SELF": """
        (end/ending) my (lief/lfie/liffe/exsistence)* | my own departure | close my account with (this/the) (world/life)* | finish my self | make finish (to/of) (me/my life)* | self-delete | go from this life |
        (kil/kll/kiil/k1ll) (myself/myslef/my self/mys3lf/mysef) | kill mys3lf | unlive myself | self-delete | self delete |
        (kill/killing/murder/hang/hanging/shoot/shooting/drown/drowning/poison/poisoning/stab/strangle/gas/unalive/
        unaliving/off/offing/delete/end/ending/ finish/finishing/suicide/erase/rope/neck/neutralise/yeet/game end/
        destroy/eliminate/electrocute) (myself/my self/myslef/mysef/meself/my own self)
        killmyself | do(/ing) (myself in/away with myself) | top(/ping) myself | finish(/ing) me | i want kill me
        kill me myself
        (end/ending/take/taking/finish/finishing/terminate/quit) (my/my own/this/this damn/this miserable/
        this stupid) life
        end this life of mine
        (end/ending/finish/finishing) (it all/everything/it for good/it once and for all/it tonight/it now/it today/
        it soon/it myself/my pain forever/my suffering)
        end it | ending it
        (put/putting) an end to (it/it all/my life/everything/myself/my days/this life/my suffering)
        (commit/committing/do/doing/make/attempt/attempting) (a /)(suicide/sewer slide/sewerslide/sui/toaster bath)
        commit s | suicide myself | by my own hand
        (slit/cut/slash/slitting/cutting/slice/open/opening) (my/both/both my) (wrist/wrists/throat/veins/vein/pulse)
        (set/setting) (myself on fire/fire to myself) | burn myself (alive/to death) | immolate myself | self-immolat*
        starve myself to death | bleed out | (blow/blowing) my (brains/head) (out/off)
        (jump/jumping/leap/leaping) (off/from/out of/in front of/under/into) (a/an/the/this/that/my/our) (bridge/roof/
        building/balcony/window/train/bus/truck/cliff/ tower/river/metro/subway/overpass/platform/tram/sea/tracks/
        highway/car/ledge/floor)
        (throw/throwing/hurl/fling/launch) myself (off/from/out/under/in front of/into/in/down/on the tracks)*
        step(/ping) (in front of/off/onto/out in front of) (a/the) (train/bus/truck/ platform/tracks/ledge/edge/kerb/
        curb/roof)
        lie(/ down) on the (tracks/rails) | (walk/walking) into the (sea/river/traffic/water/lake/ocean) | overdose
        overdosing | od on | take (all (of /)(my/the/these/those)/every) (pill/pills/tablets/meds/medicine)
        swallow (all (of /)(my/the/these)/the whole)* | drink (bleach/poison/pesticide/acid/antifreeze)
        pull the trigger | kms | k m s | ctb | catch(/ing) the bus | self~delete | self~deleting | self~terminate
        log (off/out) (for good/forever/of life/permanently) | uninstall life | end my subscription to life
        final exit | self~checkout | unsubscribe from life | make an end (of/to) (it/my life) | die by my own hand
        alt f4 (myself/my life/irl) | be my own executioner | join the 27 club | stop my heart | disappear myself
        let (go of the (rail/railing/rope)/myself (fall/drop)) | ☠ myself | 💀 myself | 🔫 myself | 🔪 myself
        make myself disappear forever | hang my self | end things (for good/permanently) | end my existence
        end my story | end the story | end (my/this) suffering | -end it with | -end it there | -end it on
        -end it here | -ending it with | -finish it | -ending it on | -end it at | -end it by | sudoku (myself/)
        commit sudoku | commit sewer* | take them all | take the whole (box/packet/bottle) | swallow them all
        big sleep | jump off | jumping off | yeet myself* | step off
        (put/putting) a (bullet/rope) (in/through/around) my (head/neck/mouth/temple)
        (shut/turn/switch) (myself/it all) off | erase me | remove myself | take myself out*
        (finish/end) (the/this/my) (story/chapter/film/business/whole thing) (of me/for good/)*
        clock out (early/for good)* | leave the (stage/party/room) (for good/early/forever) | make my exit
        exit (this/the) (life/world/game) | go (under/over) the (train/bridge/railing/edge)*
        let the (train/sea/river/water) (take/have)* me* | walk (off/over) the (edge/cliff/roof/pier)*
        lie down (in/on) the (snow/tracks/rails) | stop (eating/my (insulin/heart/dialysis)) (until/to/and)*
        k word (myself/) | k-word (myself/) | take the (eternal/final/big/ultimate) l | (step/walk) out in front*
        jump in front* | swallow (everything/all of it) | sleep (permanently/forever and ever) | end on my own terms
        (🪦/⚰/💀/☠/🔫/🔪/🪢) (myself/me) | walk into the (train/trucks/cars) | (burn/set) myself* on fire
        (slit/open/cut) them | throw myself (away/over)* | hanging from the | go (hang/kill/drown) myself
        electrocut* myself | shoot my (head/self) | drive (into/off) (a/the) (wall/tree/bridge/cliff/truck/lorry)
        drive my car (into/off)* | starve (myself/to death) | refuse (my/the) (insulin/dialysis) * die""",
    "SUICIDE": """
        suicide | suicides | suicidal | sewer~slide | sewerslide | suicid | sucide | suiside | suicde | siucide
        suecide | killing myself | ending my life | ending it all | taking my (own /)life | my own death
        self~murder | unaliving myself | hanging myself | drowning myself | shooting myself | ending everything
        ending it | sui | not being (alive/here) | being dead | not existing | sewercide | seppuku | 🪢 | ropemaxx*
        how it would feel to be dead | joining (him/her/them/the dead) | leaving this (world/life/earth) | a way to die
        ways to die | how to die | how i (will/would/'ll/'d/could) die | how to disappear forever | ceasing to exist
        -suicide prevention | -suicide (bomb*/squad/attack*/watch/mission/note/hotline) | -dying to | -dying for
        -suicidal (drivers/policy/empathy) | -political suicide | -career suicide | -dying language*
        -dying (plant/phone/battery/breed) | (sewer slide/sewerslide/dark/those/bad/kms/ctb) thoughts | seweslide
        sewer side | sewersl1de | the big sleep | selfdelet* | self delet* | suicidality | suicidal thoughts | 🌉
        suicided | suiciding | k word | the s word | unaliving | the k word""",
    "DEATH": """
        death | dying | the end of me | my end | being gone | the grave | my funeral | my grave | my coffin""",
    "LIVE": """
        any more life | more life |
        see another (winter/spring/summer/autumn/day/year/birthday/morning/christmas/ramadan/eid/nowruz) |
        liv | liv (nomore/no more/anymore) | l1ve | leave (anymor/anymore) | lve |
        live | living | be alive | being alive | alive | exist | existing | be here anymore | be here any more
        be here any longer | be here no more | go on living | keep living | continue (to live/living/this life)
        stay alive | life | be in this world | live in this world | be on this (earth/planet/world) | breathe
        breathing | see (tomorrow/another day/the morning) | this life | my life | live more | be around anymore
        live anymore | live like this anymore | survive | be a living
        -live (here/in/with/like/near/on/at/there/together/under/alone/far/next/by/without/off/next to/from)
        -living (room/here/in/with/like/near/on/together/alone/there/at) | -life here | -life in | -life of
        -life with | -this life in | -live music | -live stream | -live chat | -my life partner
        -my life (with/in/there/back) | -life (insurance/jacket/vest/coach) | -living with""",
    "NOT_WANT": """
        (dnt/dn't/don/dont/do not) (wnat/whant/wannt/wana/wanna/w4nna/want)(/ to/ too/ 2) |
        (don't/do not/no longer/dont really/really don't/didn't/never/not/no more/don't even/no) (want/wanna/wish/
        desire/care)(/ to/ too/ 2)
        don't (really /even /)(want/wanna/wish/feel like)(/ to) | i not want(/ to) | no want(/ to)
        not want(/ing)(/ to) | no (will/wish/desire/strength/energy/reason/power/motivation/courage/will left) (to/for)
        (lost/losing) (the/my/all) (will/desire/wish/reason) to | (tired/sick/exhausted/weary/fed up) (of/with)
        done with | had enough of | can't (bear/stand/face) (to/another day of/being/any more/this) | can't keep
        can't go on | cannot go on | can't be bothered to | refuse to | hate (being/that i'm/that i am/to be) | hate
        over with | through with | give up on | given up on | giving up on | why do i have to | see no reason to
        what is the point of | no point in | nothing to | cba(/ to) | can't be (arsed/bothered)(/ to)
        cannot be bothered(/ to) | (not/no) (built/made/meant) (for/to) | done (with/being) | over (with /)(this/being)
        had enough (of/with)""",
    "WILL": """
        will | i'll | ill | going to | gonna | gunna | about to
        (decided/decide/choose/chose/chosen/plan/plans/planning/intend/intending/prepared/determined/resolved/set) to
        i am ready to | i'm ready to | i have to | i must | i shall | imma | ima | finna | i'm | i am | tryna
        i plan on | planning on | is how i'll | i promised myself to | time to | (hoping/prefer) to | when i
        the day i | before i | once i | i might | i may | i could | thinking i'll | i swear i'll""",
    "DECIDED": """
        decided | it's decided | made up my mind | my mind is made up | decision is (made/final)
        (made/taken/take) (my/the/a) decision | i have chosen | no turning back | nobody can (stop/talk/change)
        no one can (stop/talk) | can't (stop me/be talked out) | can talk me out | i've stopped arguing
        at peace with (it/my decision/this/the decision) | my plan is (ready/set/fixed) | plan is (ready/set/done)
        i know (how and when/how i'll do it/what i have to do) | made peace with | strange calm | finally calm
        set a date | picked a date | chosen (the/a/my) (date/day/way/method) | picked (the/a/my) (date/day)
        the (date/day) is (set/fixed/chosen) | it's settled | settled (in my (head/heart/mind)/for me)
        (i've/i have) (accepted it/settled it/arranged it/sorted it/worked it out)
        (everything/it) is (arranged/settled/planned/sorted) | already (chosen/decided/planned)
        (hanging/holding) on (till/until) | after that | once (that/this/it) is (done/over)
        only waiting (for/until/till) | i know what i will do | i know what i have to do
        my mind is (clear/quiet/calm) | i'm (calm/peaceful) (now/about it) | no one can talk""",
    "WHICH_WAY": """
        which (week/day/way/method/place/month/hour/bridge) | what (day/date/week) | only question | the date | the day
        the method | the how | the when | when exactly | how exactly | how and when | haven't (picked/chosen/fixed)
        not (picked/chosen/fixed)
        so that (they/my kids/nobody/my wife/my mother/the kids/my children) (don't/doesn't/won't) find""",
    "THINK": """
        think(/ing) (a lot /constantly /seriously /only /always /all day /every day /every night /)(about/of/abt/bout)
        think | thinking | thought | thoughts | thinkin
        (imagine/imagining/picture/picturing/visualise/visualising/visualize/rehearse/rehearsing/fantasize/fantasise/
        fantasizing/fantasising/daydream/dream/dreaming)(/ about/ of)
        consider(/ing) | contemplat* | plan(/ning/s) | obsess* | weigh* | research* | looking (up/into) | looked up
        look up | google* | googling | search* | reading (about/up) | read (about/up on) | in my (head/mind)
        on my mind | my mind (goes/returns/drifts/keeps)* | cross* my mind | can't stop | can not stop | working out
        figur* out | calculat* | wonder* | the idea of | idea
        (only/one) (word/sentence/thought/way/exit/solution/option) | comes to me | calls me | pull toward* | fits
        what's left is | ideation | curious about | intrusive | tempt* | feel*
        (a /the /)(voice/voices) (that /)(says/say/saying/tells/telling/keeps saying/keeps telling)* | checked
        studied | (dying/death) (sounds/seems/looks)* | fell asleep thinking | lets me (sleep/fall asleep/rest)*
        comforts me | on (loop/repeat/a loop) | whole (brain/mind/head/personality) | all day (long )(about/of)*
        (visit/visiting/go to/standing at/stare at/staring at/look at/looking at/walk past) (the /)* | daydream*
        play (it/the scene) (in/over)* | i see (it/myself) (doing/hanging/falling/jumping/lying)* | crosses
        pops (up/into) | wonder* (if/how/what/whether)* | contemplating | toying with | flirt* with | entertain*
        search history""",
    "HOW": """
        how (many/much/long/high/to/i'd/i would/i'll/i could/it would feel/deep/fast)
        (ways/methods/method/way/means) (to/of/for) | painless* | lethal | quick*
        which (pills/bridge/train/building/floor/medicine) | whether it would
        (would/will/could/might) (it /the beam /the rope /)(hold/support) (me/my weight/a person) | enough to
        where to buy | the drop | the height | the easiest | the quietest | forums about | stepping forward
        step* forward | take one step | one step forward | just one step | letting go of | just let go
        if i (just )(stepped/let go/jumped/leaned) | hold my weight""",
    "WISH_DEAD": """
        prayer: take | (pray/prayers/prayer/praying) * take my life | (plain /)(desire/longing/hunger/appetite) (to be dead/for death/to die)* | persistent wish for |
        begging for (death/an end/it to end/it to be over) | (beg/begged/ask/asking/plead/pleading/asked) (for death/to stop living/for the end) | is asking to stop | offered me death | be gone, for good
        no wish to (recover/get well/get better) | withdraw myself from | death is what i want | (welcome/love/like) death |
        now i can die | i can die now | (i'd/i would) like not to exist | would give anything not to be (alive/here)* | wish to be dead | want to be dead | get killed on the way | for my death | i want to be in the ground | i want me to stop
        would rather (it had finished me/be finished)* | not living would be | wish, sincerely, for my death | want out of life |
        wish(/ing) (that /)i (was/were/am/had been/would be/could be/be) (dead/gone/no more/not alive/no longer alive/
        buried/under the ground)
        better (off /)dead | rather (be /)dead | rather die
        better (i/if i/for me to) (die/died/am dead/be dead/was dead/were dead/not live)
        hope(/ that) i (die/don't survive/won't survive) | (please /)let me die
        why (can't/couldn't/don't/didn't) i (just /)(die/be dead) | i (deserve/ought) to die
        i should (be dead/die/just die/not be alive/not exist) | i shouldn't be alive | god take me | take me already
        my (wish/dream/prayer) is (to /)(die/death)
        (want/wish) (for /)(death/my death/my life to end/my life to be over/out of this life/out of life/my life over)
        (longing/long/ready/waiting/wait/pray/praying) for (death/my death/the end of my life)
        death (would be/is) (a /the /my )(relief/only way/only solution/mercy/gift/better/release/only exit)
        (want/wanted/wish) it all to (end/be over/stop forever) | nothing but (death/to die) | i welcome death
        want to be with (him/her/them) in the (ground/grave) | end this existence
        (ask/asking/asked/beg/begging/pray/praying/tell/plead) (god/allah/him/heaven/the lord/to god/
        to allah)( to/ that he/ will/ would/) (take/takes/takes/end/let)( me/s me)*
        (god/allah) (please /)(take/let) me | my only wish is (to die/death)* | tired of waiting to die | death is my
        wish i (was/were) (lying/buried/under/with (him/her/them)/down there/in the (earth/ground/sea/river))*
        let me not (be alive/wake/live/see)* | (god/please) (let me/make me) (die/sleep/go/not be) *
        i want out of (life/this life/this world/living)*
        (don't/do not) want to (grow old/get old/reach/turn (30/40/thirty/forty))* | by my own (choice/hand/will)
        six feet under | 6 feet under | be unalived | death is (welcome/my friend/sweet/calling)* | ready for death
        ready to go (to god/to the other side/up/home to god)* | (want/wish/need) (my/this) heart (to /would )stop*
        (want/wish/need) (it/this/everything/all this/the pain) (to be /to /)(over/finished/ended/end/stop) (for good/
        forever/permanently/once and for all/with me)*
        can't wait to (be dead/die) | want (permanent/eternal/final) (peace/rest/sleep)
        want to be (erased/ash/dust/nothing/bones/under) * | want my life (to end/over/ended/gone/finished)*
        (go/going/return/belong) to (them/him/her/my (dead/children/son/daughter/brother/husband/wife)) (in/under/
        there/up/where)*
        be with my dead* | (happier/better/safer/freer/peaceful) (dead/in the grave/underground/under the ground)
        i (should/was supposed to) (have died/be dead/have been dead)* | death (is all/would fix/is what/is the)*
        (hoping/praying/hope/pray) (to/for/that i) (die/death/be dead/not survive/my death)* | i love death
        i('m/ am) in love with (death/dying)""",
    "LIFE_TIRED": """
        (can't/cant/cannot) (be alive/stay alive/keep existing/exist/keep breathing)* |
        (tired/sick/exhausted/weary/done/fed up) (of/with) (living/being alive/life/my life/this life/existing/
        existence/breathing/it all)
        (life/living) is (unbearable/torture/hell/too much/not worth) | (life/living) (isn't/not) worth (it/living)
        not worth living
        can't (live/go on/go on living/carry on/keep going/keep living/do life) (anymore/any more/any longer/longer/
        with this/like this/)
        cannot (live/go on) | can't go on | cannot go on
        no (more )(strength/power/energy) (left /)(to live/for life/for living) | i'm done with life
        my life is finish* | i am finish* | life is finish* | i can't anymore | i can not anymore
        don't have (the )strength to (live/go on) | -(can't/cannot) live (without/in/like/here/with/on/off/there)""",
    "IF_DEAD": """
        (a /)dead (journalist/activist/witness/poet/writer/lawyer/blogger/father/husband/refugee/dissident) (is/has/can't/cannot/doesn't/won't)* | take my own life | with me buried | when i'm buried |
        remove me | take me away and | with me gone | one grave | i would be the grave | a dead man doesn't | permanently silent | take that reason away | if the case dies | i die the case |
        (if/when/once/as soon as/the moment/
        unless) i('m/ am/ was/ were/ die/ died/ disappear/ disappeared/ vanish/ vanished/ killed myself/ kill myself/ end my life/ ended my life/ end it/ ended it/ didn't exist/ wasn't here/ wasn't alive/ weren't here/ weren't alive/ weren't around/ stop existing/ hang myself/ took my life/ take my life/ go) (/dead/gone/no more/no longer alive/buried/out of the way/not here/not alive)*
        without me (alive/around/here/in the world) | my (death/dying/suicide) | me (dead/dying/gone)
        i were (dead/gone) | i was (dead/gone) | if i did it
        if (i'm/i am/i was/i were/i wasn't/i weren't/i'm not) (out of the picture/in it/here/around/in the way/
        out of the way/in this house/removed/erased)
        (your/my/their/his/her) (son/daughter/brother/sister/husband/wife) (stop/stops/stopped) breathing
        without me in (it/the way/this) | me gone | me out of the way | one man to remove | same man to remove
        one person (less/fewer) | if i stop(ped/) breathing | i should stop breathing | if i didn't wake
        i remove myself | my absence | (hear/hears/heard/learn/told) (that /)i('m/ am) (dead/gone)*
        the day i('m/ am/ die) (dead/gone/)* | once i('m/ am) (dead/gone/buried)* | worth more dead
        more (use/useful/worth) dead
        (a /)dead (man/woman/people/men/women/son/daughter/brother) (has/have/can't/cannot/don't/doesn't/is/are/needs/
        makes)*
        my (body/corpse/funeral) would | if they (heard/knew/thought/saw) i (was/were) (dead/gone) | if i had died
        if only i (was/were) (dead/gone) | if i weren't alive | with me (dead/gone)
        as long as i (live/breathe/am alive/'m alive)* | while i (live/breathe/am alive)*""",
    "FREED": """
        walk free | worth nothing to them | lose interest in (the/my)* | go back to work | nothing to bargain with |
        it stops | it would stop | all stops | exit visas | let my (sister/brother/father/mother/parents) out | gets her passport | get their house back | claim as orphans | nobody left to punish |
        free | release(d/s) | (leave/leaves/left) (them/him/her/my*/us/everyone) (alone/in peace)
        leave my (family/mother/father/parents/sister/brother/wife/children/kids/son/daughter)
        let (them/him/her/my*) (go/out/live*/leave*)
        stop (threatening/harassing/hurting/asking/calling/summoning/punishing/torturing/pressing/hunting) | safe(r)
        passports | no reason (to/left/for) | be spared | spare (them/him/her) | have nothing (to/left/on)
        nothing to (hold/use) | buy | protect* | save(/s) (them/him/her/my*) | off the hook | lose interest
        live in peace | be left alone | left alone | close the (case/file) | the pressure | insurance (money/would)*
        could (finally /)(breathe/live/rest/sleep) | out of prison | come home
        get (his/her/their) (job/jobs/passport/passports) back | no leverage | wouldn't be (punished/hunted/followed)
        would be over for them | fair price | spared | drop the (case/charges) | settle the debt | pay (for/off)
        faster | priority | get papers | papers | widow* | orphans get | solution for everyone | problem (is /)solved
        problem is solved | case (is /)closed | remarry | get status | status through | his freedom | her freedom
        their freedom | get (his/her/their) freedom | arithmetic | logical | the maths | calculation | pay it
        worth it | solves | solution | benefit | insurance | they win nothing | they can go home | he comes home
        it ends for them | trade | exchange | good deal | release | policy | deserve (better/more)* | worth more
        stop (going/coming/visiting/asking/calling/knocking/looking/beating/watching)* | would end | makes sense
        adds up | blackmail | threaten | nothing to threaten | nobody left to * | leave us | leave them
        they'd be (safe/free/spared/fine/left)* | be allowed to * | get out of (prison/jail/there) | let off
        forgive (them/him/her)""",
    "CODED": """
        catch(/ing) (the /that /my )bus | final exit | self~checkout | the bus | exit plan | the exit | log off
        go offline forever""",
    "KNOWING": """
        if you know | (you/u) know what i mean | iykyk | yk what i mean | for good | one last | final(/ly) | for real
        timetable for (weeks/days) | soon | ready | tonight | forever | don't (flag/report/ban) me | in that sense
        not the real one | note | goodbye | this week""",
    "ABOUT_IT": """
        (think/thinking/thought/thoughts) (about/abt/of/on) (it/this/that) | (on/in) my (mind/head)
        (want/wanna/going/gonna/plan/need) (to /)do it""",
    "END_STATE": """
        done being (here/alive/a person/me)
        done (here/with living/with life/with it all/with everything/with this world)
        won't be (here/anywhere/around/alive/needed/there (any more/anymore)) | not be (anywhere/here) | i'll be gone
        i will be gone | i'm gone | out of the picture | then (that's/it's) me | that's me (done/finished/gone)*
        clock(ing/) out | check(ing/) out (early/for good) | (remove/take) (myself/me) (out/from)* | i('m/ am) out
        close my eyes for good | no more me | end of me | the end of (me/my story) | leave it all
        leave everything behind | leave you all | leave them all
        (go/going) (quietly/in peace/for good/to my mother/to them) | turn (off/out) the light*
        switch (off/myself off)* | logging off for good | log off for good
        my last (week/day/month/night/winter/summer) | no (next/other) (week/month/year/birthday) for me | i go
        it will be done
        be with my (brothers/brother/mother/father/son/daughter/sister/wife/husband/friends/dead/child/family) (again/
        soon/)*
        i('ll/ will) (join/follow) (them/him/her/my*) | i leave (this/you/them/all) * | reach (my/the) dead
        -i go (to/home/out/back/shopping/running/for/with/there/every/and/on/swimming/by/through/crazy/first)
        -i'm out (of/with/for/in/at/on) | -i'm gone (for/until/till/from/on)
        -check(ing/) out (the/of/a/early tomorrow/tomorrow/at) | -that's me (in/on/with)""",
    "WEIGHING": """
        weigh* | which (one/way/is) | compar* | list of | shopping list | pros and cons | least (mess/pain/trouble)
        less (mess/pain) | quick* | clean* | choos* | decid* | between | research* | whoever (finds/turns/has)
        leaves the least | hurts (less/least) | would (work/be enough/be quick*) | ranking | options""",
    "SOUNDS": """
        sounds | seems | looks | would be | feels like | is like | is starting to (sound/look)""",
    "GOOD": """
        good | nice | easy | easier | peaceful | holiday | relief | sweet | better | freedom | rest | kind | beautiful
        restful | the only | warm | quiet | friend | door | home | solution | answer | way out | gift | blessing
        mercy | logical | right""",
    "HOW_HIGH": """
        high | height | drop | fall | jump | deep | fence | railing | barrier | opening hours | at night | guess why
        you know why | guards""",
    "HOW_DO": """
        how (i'd/i would/to/i will/i'll/i could/i should/i might) (do it/go/make it happen/end it/do that)
        (plan/planned/planning/rehearse/rehearsing/rehearsed) it | i have a plan | i've got a plan | my plan (is/for)*
        list of (ways/methods/places) | ways (i could/i'd/to go/to do it) | the place, the (hour/day/way)*
        every detail (of it/is) | know exactly how | the method | a painless (way/method)* | worked it all out
        worked out (how/the/every)* | the how and (the /)when""",
    "NOT_LIVE": """
        (not/won't/will not/never/don't plan to/don't intend to/not going to/not gonna/no plans to) (living/live/
        make it/last/be alive/see/survive/reach/get) (past/beyond/until/till/to see/through/to/another/the next/next/
        this)*
        (won't/never/not) (take/deport/get/send/put/carry/catch/have) me (back )alive
        (only/just) (get/have/take/deport/find) my (body/corpse)*
        leave (here/this camp/this room/this cell/this country/this place) (only /)in a (coffin/bag/box)*
        (coffin/body bag) (is/will be) (how/the only)*
        i won't be (alive/around/here) (to/when/by/for/next/after/anymore/any more/much)*
        count me out of (next/this)* (year/life)* | don't plan (on /)(being/to be) (alive/here/around)*""",
    "PERHAPS": """
        if i | maybe i | should i | i could | i would | perhaps i | what if i | better if i | i'd | if only i
        maybe i'll | i might | i may | maybe it's time to | why don't i | why not just | or just | easier to just
        easier to | better to | best to | only thing left is to | all that's left is to | nothing left but to | time to
        about time i | supposed to | thinking i should | the answer is to""",
    "CODED_SURE": """
        (meet/meeting) (god/my maker/the creator/allah) | cross(ing/) over | cross the (last )river
        join(ing/) the (stars/angels/ancestors/martyrs/dead) | return(ing/) to (dust/the earth/god)
        (rage ?quit/ragequit/uninstall/unsubscribe from/quit/exit/leave/log out of/log off from/opt out of/
        resign from) (life/living/existence/earth/this planet/the planet/the world)
        delete my (life/account of life/existence) | (ctrl/alt) (alt /)(del/delete/f4)* | despawn
        one way ticket (to heaven/up/out) | pull the plug (on myself/on me/on my life) | game over for me
        leave the (chat/server/group) (of life/forever/permanently) | end the (game/show/simulation) (for me/for good)*
        the long sleep | eternal (l/rest/sleep) | take the final * | stop the (clock/ride/movie) (for good/forever)*
        🪦 | ⚰ myself | become (a /)(star/angel/memory/soil/ash)* | go to the (light/stars/other world/other place)
        the permanent (solution/sleep/vacation/holiday/exit) | a permanent (solution/sleep/vacation/holiday/exit)""",
}
