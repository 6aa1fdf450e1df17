"""English words: harm to others, others in danger, families. Formal, spoken, online and as learners of English write."""

OTHERS = {
    "KILL": """
        kill | killing | murder | stab | shoot | strangle | choke | burn | burn down | set fire to | beat | poison
        blow up | run over | attack | slaughter | execute | behead | hang | drown | butcher | hurt | knife | torch
        bomb | put a (knife/bullet) (in/into/through) | cut (his/her/their) throat | slit (his/her/their) throat
        make (him/her/them/sure) (pay with/bleed/suffer/pay/never/he never/she never/they never)*
        finish (him/her/them)( off/) | take (his/her/their) life | end (him/her/his life/them)
        beat (him/her/them) to death | throw acid | break (his/her/their) (neck/legs/bones/skull)
        smash (his/her) (skull/head/face) | see (him/her/them) (dead/bleed/die)
        make (him/her/them) (disappear/feel what i felt) | never walks* | not (walk/leave) alive
        get rid of (him/her/them) | put (him/her/them) (in the ground/under/down/six feet)*
        send (him/her/them) to (hell/the grave) | gut | skin | crush | shoot down | bury | end | on fire | set fire
        break | smash | finish off | make (him/them/her) (scream/beg/feel/crawl)""",
    "HIM": """
        him | her | them | his | the (bastard*/traitor/informer/man/men/guard/officer/judge)
        that (man/bastard/traitor/dog/animal/informer/officer/judge/woman/guard/prosecutor/smuggler/agent) | someone
        somebody | everyone (there/in) | those (men/people/bastards/dogs/guards/animals) | these (people/men)
        he never | this (man/bastard/traitor) | the (guy/one/person/dog/pig/rat/bitch/son of/killer/murderer)
        that (guy/pig/rat/son of/smuggler/person) | these (dogs/pigs/bastards)
        my (brother/father/son/sister/mother)'s (killer/murderer/torturer) | the smuggler | the officer | the general
        the colonel | the (police/guards/men) | those who | whoever | the ones who | the family of""",
    "PERSECUTOR": """
        the man who (hurt/hit/beat/raped/tortured/interrogated/betrayed)* | raped me | informer's | interpreter who reported | the colonel | consul's man | the fourth division | from the (division/ministry/basij/prison)* |
        informer | informant | informed on (me/us/my/him/her) | snitch | snitched | torturer
        tortured (me/us/my/him/her) | interrogator | interrogated me | guard | guards | prosecutor | judge who
        the judge | officer | colonel | general | captain | commander | traitor | betrayed (me/us/my)
        sold (me/us/my)* | smuggler | rapist | raped (me/her/my) | the man who | the men who | the one who
        denounced (me/us/my/him) | warden | jailer | agent | spy | secret police | militia | soldier | soldiers
        killed my | killer of my | murdered my | responsible for my | executioner | collaborator | consul | ambassador
        minister | reported (me/us/my) | took my (brother/father/son/husband/sister) | beat me
        the (man/woman/one/officer/guy/dog) who (ran/signed/gave/arrested/beat/hit/tortured/broke/killed/sold/
        denounced/raped/ordered/reported/hanged/shot/took/betrayed/put/lied)*
        who (tortured/killed/sold/denounced/raped/betrayed/beat/broke) (me/us/my/him/her)* | basij* | gestapo
        secret service | police chief | the commissar | killed him | his torturer | section chief | our village head
        (destroyed/ruined) (my/our/me/us)* | took everything (from me/we had)* | the snitch | murderer | murderers
        killers | criminal | war criminal | torturers | oppressor* | the regime's | the consul | my rapist
        trafficker*""",
    "STALK": """
        i know (where/which/what time/when) (he/she/they/the/that) *
        (his/her/their) (address/house/flat/car/shop/street/door/route/hotel/office/mosque/church/bakery/school)
        waiting (for (him/her/them)/outside/at/in front) | wait for (him/her/them) | follow(/ed/ing) (him/her/them)
        bought (a/the) (knife/gun/petrol)* | have (a/the) (knife/gun/petrol/pistol)* | got (a/the) (knife/gun)*
        don't care (if i go to/about) (prison/jail)* | prison (is/means) nothing | go to (prison/jail) for it
        i have (his/her) (address/photo/schedule) | comes to (london/berlin/paris/town/this city/the city/court)*
        comes out | gets home | leaves (work/the)* | found (him/her/where he/out where) | watching (his/her/him)
        decided | planned | plan | (going to/will/i'll) find (him/her/them/that/the)* | ticket to
        i (will/'ll) be (at/there/waiting/the one)* | when (he/she/they/my*) * (released/released in/out) | is released
        at the gate | with a hammer | jail | i know his | where he (lives/works/sleeps/drinks/prays/parks)
        where she (lives/works) | he lives""",
    "ARMS": """
        screwdriver | steak knife | kitchen knife | chisel | chair leg | scissors | broken bottle | razor | wrench | iron rod | baseball bat | cleaver |
        gun | knife | pistol | axe | machete | hammer | petrol | gasoline | rifle | iron bar | acid | molotov*
        grenade | bomb | blade | revolver | crowbar | bat
        (father/uncle/brother/grandfather)'s (pistol/gun/rifle/knife)""",
    "CARRY": """
        up my sleeve | in my sock | in my boot | in my rucksack | in my hands | i've got (the/a/my)* | i have the | in the glove box | wrapped in |
        with (a/the/my) | (i/i've) (have/got/brought/took/bought/hid/packed) | i have | holding | carrying | brought
        in my (bag/hand/pocket/coat/jacket/car/sleeve) | under my (coat/jacket) | loaded | ready | sharpened
        in the (car/boot/trunk/bag) | got (the/a/my/an) | brought (the/a/my)
        with my (father/uncle/brother/grandfather)'s | pistol in""",
    "AT_TARGET": """
        (metres/meters/feet/steps/yards/seats/rows) (away/ahead/in front)* | across the (road/room/aisle/street/yard/table/square) | at (table/the next table/the bar)* | he's (alone/right here/next to me/sitting)*
        (going/went) (up/in/over) now | going back (out/in) there | in the bunk (under/above)* | same (bus/train/carriage/lift/queue)* | going up | walking (towards/up to) him |
        outside (his/her/their/the)* | in front of (his/her/their)* | parked (outside/in front/at/near/across)*
        on my way (to (him/her/his/them))* | following (him/her/them) (now/right now)* | waiting for (him/her/them)*
        he('s/ is) (inside/asleep/coming/here/home) | when (he/she/they) (comes/come/gets/leaves/walks/opens)*
        gets home | comes (out/home) | i'm at (his/her/the)* | i can see (him/her/them) | going there now
        going to (his/her/their) (house/flat/shop/door)* | tonight | right now | in ten minutes
        going to (his/her/their/that) * | i go to (his/her/their)
        to his (church/house/shop/door/office/flat/mosque/street)* | he opens | she opens""",
    "KILL_HIM_SURE": """
        make sure (he/she/they) (never/don't/doesn't/won't/stops/dies/pays with) *
        (put/stick/drive) a (knife/bullet/blade) (in/into/through) (him/her/them/his/that)
        see (him/her/them/that man) (dead/bleed/die/buried/hang)
        want (him/her/them/that man) (dead/buried/to die/to bleed) | (his/her/their) blood (on/in) my
        with my (own /bare /)hands | kill(ing) (him/her/them) (myself/with)* | take (him/her/them) with me
        end (him/her/them) | he won't (leave/walk/get/see)* | he will not (leave/walk/get/see)*
        burn (his/her/their/down) (shop/house/car/place/office)*
        want (that/the/this/his/her/him/them) (man/smuggler/guard/judge/bastard/officer/informer/traitor/guy/dog/
        )* (dead/buried/to bleed/to suffer/under the ground)*
        (at the gate/waiting/outside/in his street) with (a/my) (hammer/knife/gun/axe)*
        put (him/her/them) (in the ground/under the ground/down/six feet)*
        send (him/her/them) to (hell/the grave/his grave)*
        (he/she/they) (will/must/has to/have to/is going to) (die/bleed/pay with)*
        (slit/cut/slash/open) (his/her/their) throat | put an end to (him/her/them/his/that)*
        end (him/her/them/his life) | (blow/bash) (his/her/their) (head/brains/skull)*
        (empty/unload) (it/the/my) * (in/into) (him/her/them)* | (make/watch/see) (him/her/them) (bleed/burn/die/beg)*
        burn (him/her/them/it down/his/her) (alive/)* | finish (him/her/them)(/ off)
        (kill/shoot/stab/knife/hang) (him/her/them/that (man/dog/bastard/snitch/rat/judge/guard))""",
    "IMAGES": """
        image | images | picture | pictures | flash | flashes | intrusive | fantas* | dream | dreams | dreamt | imagine
        imagining | vision | visions | in my head | my head shows | see myself | thoughts of | daydream* | scene
        seeing myself | see me | i (see/picture/imagine) (myself/how i/him/his) * | keep seeing | film in my head
        plays in my head""",
    "UNWANTED": """
        don't want (it/them/to/this/these)* | would never | wouldn't | will never | never (do/act/hurt/would)*
        won't (act/do/hurt/ever)* | scare* me | scared of (myself/them/it/these) | frighten* me | make* me sick | sick
        horrif* | disgust* | hate (it/them/these) | ashamed | not going to
        i'm not (violent/a killer/like that/going to) | i push (it/them) away | help me stop | terrif* me
        can't make (it/them) stop | against my will | terrifies me | not that person | not who i am
        don't recogni* myself | i'd never | wake up (disgusted/ashamed/horrified/sick/crying)* | disgusted with myself
        i don't want to be (like/that)* | i could never | no intention | pray it (stops/goes)* | like them
        become like | please make | before i ever | help me | hate (that/how/what/my head/when)* | never wanted
        why does my (head/mind/brain)* | my (head/mind/brain) does this | i'm afraid of what* | like to (stop/get rid)*
        horrible""",
    "FAMILY": """
        wife's parents | husband's parents | (mother/father/brother/sister)-in-law | family back home | relatives
        (my wife/my husband)'s (parents/family/brother/sister/mother/father)
        (my/our/his/her) (old /elderly /little /younger /older /)(mother/mum/mom/mama/father/dad/baba/brother/sister/
        brothers/sisters/parents/family/uncle/aunt/cousin/cousins/wife/husband/son/daughter/children/kids/grandmother/
        grandfather/grandma/grandpa/nephew/niece)""",
    "TAKEN": """
        summon* | arrest* | detain* | taken | took | take | interrogat* | question* | raid* | pressur* | beaten | beat
        lost (his/her/their) (job/jobs/pension) | fired | called in | forced (to/him/her/them/my)*
        passport* (was/were/confiscated/taken/cancelled)* | disappeared | vanished | custody | threaten* | harass*
        visit* | stopped answering | not answering | no answer | no news | searched | jailed | imprisoned | in prison
        hostage | punish* | expelled | evicted
        (house/shop/home) (was/has been)* (sealed/burned/searched/demolished/raided/confiscated) | tea
        made (him/her/them) (sign/say/record/read/call/film/apologi*)* | on (state )tv
        came (to/for) (my/our/the/their/his/her)* | went to (my/their/his/her) (parents/mother/house/father/family)*
        knocked | police came | lose (his/her/their) (job/jobs/pension/house)* | tortured | used (him/her/them)
        kept (him/her/them)
        (shop/school/business/bank account/account/house) (stays/is/was/were/has been/got) (closed/sealed/frozen/
        burned/shut/searched)*
        made to (read/sign/say/confess/apologi*/denounce/record)* | had to (sign/read/denounce/say/record/apologi*)*
        kept (her/him/them) (there/overnight/two/three/for)* | stays closed | dismissed | banned from | demoted
        slapped | humiliated | came (looking/asking/again/to) * | travel ban | can't leave | frozen | dragged
        called (my/our) (parents/mother/father/family)* | state television | state tv | denounce* | cut off | been sent
        sent to (study/school/class/the camp/training/re-education/a camp/the front/prison/the mines)* | re-educat*
        no phones at | study again | not come (home/back) | hasn't (come/been) (home/back/seen/heard)* | gone quiet
        phone is off | (picked/rounded) up | had visitors | visitors | called to the (station/office/police/school)*
        threatened with | lost everything
        (his/her/their) (pension/licence/license/job/passport/school place) (is/was/has)* | filmed
        video of (her/him/them)* | confession | made to apologi* | apologising | apologizing""",
    "BY_STATE": """
        police | security | secret service | intelligence | agents | officers | state | authorities | they | ministry
        guards | soldiers | militia | prosecutor | court | the regime | men | station | p0lice | cops | raid""",
    "BECAUSE_ME": """
        because of (me/my/what i/something i/us)* | cos of (me/my) | bc of (me/my)*
        (since/after/over/for) (i/my/the) (interview/article/post/posts/video/speech/activism/testimony/book/protest/
        asylum/tweet*/blog/podcast/left/fled/escaped/spoke/gave/published/wrote/posted/signed/refused/appeared/joined/
        report/photo/arrival)*
        on my account | instead of me | in my place | my fault
        make me (shut up/stop/return/come/quiet/silent/talk/go back)*
        to (get/reach/find/silence/punish/pressure/break) (to /at /)me
        (tell/told/ask*/beg*/convince/persuade/call*) me to (stop/come/return/shut/delete/be quiet/go back/give up/
        keep)*
        use (him/her/them/my) * (me/against) | (him/her/them) to (reach/get/find/silence/stop/make) (to /at /)me
        where i (am/live/was/work/hide)* | about me | my whereabouts | to shut me up
        i (spoke/spoke out/posted/testified/wrote/published/left/fled/gave/refused/signed)*
        if i don't (stop/come/return/shut/delete)* | unless i | until i (stop/come/return/hand)*
        my (interview/article/post/posts/video/testimony/activism/channel/work/protest/silence)
        until i (stop/am quiet/come/return/delete/shut)* | against me
        (over/for/because of/about/due to) my (blog/speech/post/posts/article/articles/work/interview/video/channel/
        tweet*/book/activism/songs/writing/writings/photos/escape/asylum/testimony/protest*/podcast/cartoon*)*
        (my/their) (traitor/son/daughter/brother/sister) abroad | has no (son/daughter/brother) (any more/anymore/*)
        not (her/their/his) (son/daughter/brother) | the price (for/of) my
        (i/me) (keep/kept/continue) (writing/speaking/posting)* | after my | punish* me | to hurt me | my name
        (started/began/happened) (the /)(day/week/night/morning/hour) (after/when/that) (i/my) *
        (the /)(day/week/hour) after (i/my) *
        after i (posted/spoke/published/gave/signed/wrote/joined/left/refused/testified)*
        as (punishment/revenge/payback/a warning) | a warning to me | message (to/for) me | for what i *
        they (blame/hold) me | my (leaflet/leaflets/name/signature/photo/face/case/hearing/claim)* | if i testify
        when i testify | so (that /)i (stop/come/shut/return/am quiet/keep quiet)*
        because (his/her/their/of his/of her/of their) (son/daughter/brother/sister/husband/wife/nephew/grandson) *
        (apologi*/apologising/apologizing/apologise/apologize/suffer/suffers/pay/pays/paying/punished/answer/
        beaten) for (me/what i/my)*
        (his/her/their) (son/daughter/brother/sister) (talks/speaks/writes/posts/is/abroad/in/should)* | talks too much
        tell (your/his/her) (son/daughter/brother/sister) * | where is (your/his/her) (son/daughter/brother/sister)*""",
    "FRIEND": """
        my (best /close /old /little /younger /older /)(friend/roommate/flatmate/housemate/neighbour/neighbor/cousin/
        colleague/mother/mum/mom/father/dad/brother/sister/wife/husband/partner/girlfriend/boyfriend/uncle/aunt/son/
        daughter/nephew/niece/student/classmate/cellmate/friend's/comrade/bunkmate)
        someone (here/in/from/at/next/on/i know/upstairs/downstairs)* | somebody (here/in/from/at/next/on) | he | she
        they | he's | she's
        (a/the/one/this/that) (friend/guy/girl/man/woman/boy/person/kid/teenager/young man/young woman/mother/
        neighbour/resident/student/lady)
        someone | somebody | (a/the/this/that/our) (lad/bloke/kid/mate/fellow/man/boy)
        my (mum/mama/girl/fiance/bunk mate/mate/room mate/uncle/ex/guest) | there's a (lad/guy/man/girl/woman/boy/kid)
        the (guy/boy/girl/man/woman/lady/kid) (on/in/from/next)*""",
    "THEIR_DEATH": """
        (kill/hang/drown/shoot/unalive/burn/cut/hurt/off/harm) (himself/herself/themselves/themself/itself)
        (killing/hanging/drowning/shooting/burning) (himself/herself/themselves)
        (end/take/ending/taking) (his/her/their) (own /)life
        (wants/want/wanted/wishes/ready/going/planning/plans/decided/threatens/threatening/about/trying/tried/says (he/
        she/they)('ll/ will)) to (die/jump/be dead/end it/end it all/disappear/overdose/do it/kill/hang)
        (doesn't/don't/does not/won't/will not) (want to (live/be alive/go on/be here)/live past/be alive/survive the)*
        (goodbye/farewell/suicide) (letter/note/message/post/video/text/letters/voice message) | suicidal
        (he's/she's/they're/he is/she is) (hanging/not breathing/unconscious/on the (roof/ledge/bridge/edge/tracks/
        railing/balcony))*
        (took/swallowed/taken/ate/drank) (all (his/her/the/of)/a lot of (pills/tablets)/too many/a whole/the whole/
        bleach/poison/pills/sleeping)*
        (locked/locks) (himself/herself/themselves) in*
        (cut/cutting/slit/slashed) (his/her/their/himself/herself) (wrist/wrists/arms/arm/throat/veins)*
        (has/holds/holding/with/bought) (a/the) (rope/noose/blade/razor) (in/around/under/and)* | not waking up
        won't wake up | (is/he's/she's) (bleeding/hanging/going to jump/about to jump/not breathing/unconscious)
        poured petrol | will jump
        (talks/talking/talked/keeps talking/writes/writing/posts/posting) about (ending/dying/death/suicide/killing)
        (wishes/wish) (he/she/they) (was/were) dead | no reason to live | (better off/rather be) dead
        wants out of life
        (can't/cannot/can not) (live/go on/carry on/take it) (any more/anymore/any longer/like this)*
        (it/this) (is/will be) (finally /)over | asking (me /)for my (belt/pills/rope/knife/razor/tablets/scarf)*
        (showed/shows/has/hid/hides/collected/collecting/saving/counting/counts/bought) (me /)(her/his/their/a lot of/
        all the/some/all) (pills/tablets/rope/razor/blades/knife)*
        (has /)(cut/slit/slashed) (his/her) (throat/wrists/veins/wrist) | empty (blister/pill/bottles)*
        says (goodbye/he's done/she's done/it's the last)* | -going to kill (me/us/him/her/them/it)
        -about to kill (me/us) | -wants to kill (me/us/him/them/her) | -planning to kill | -want to kill (me/us)
        how many (pills/tablets) | petrol (all over/on/over/in) (her/his/the)* | covered in petrol
        tired of (living/life/being alive) | (wants/want) (it/everything) to (end/stop)
        with a (noose/rope/razor/blade)
        (he/she/they)('ll/ will) (kill/hang/drown/burn/shoot) (himself/herself/themselves)
        (he/she/they)('ll/ will) (jump/do it/end it) | (his/her/their) last (night/day/message/post/birthday/week)*
        (collected/saved/has/hoarded) (enough /up /a lot of /)(pills/tablets)* | will take (them/the pills/all)*
        unalive | (wants/want) to (be with/join) (his/her) (dead/late)*
        (on/at/over) the (ledge/railing/edge of the roof/edge of the bridge/tracks)
        (standing/sitting/is/climbed/stood) (on/onto/at) the (roof/ledge/balcony rail/window ledge/windowsill/railing/
        bridge rail/tracks/edge)
        just drank | drank (bleach/poison/acid/pesticide)* | hanging from
        -going to die (of/from/for/laughing/without/when/if) | -(want/wants/wanted) to die (of/from/laughing)
        -about to die (of/from/laughing) | goodbye (message/messages/call/voice/note/letter/post/mail/text/video)*
        farewell | (her/his) note
        (wants/wish/wishes/trying/tries) to join (his/her/their)* (dead/late/mother/son/husband/wife/brother)*
        turned on the gas | gas (is on/in (the/her/his)*)* | bottle of (pills/petrol)* | slit | hanged | poison*
        is dying | (hurting/cutting/harming) (himself/herself/themselves)
        (threatens/threatened/threatening) (to /)(jump/kill/burn/hang/suicide)* | suicide""",
    "URGENT": """
        what (do/should/can) i do | help | please | now | right now | tonight | tomorrow | today | says | say
        keeps (saying/talking/writing/repeating)* | told me | texted | texting
        just (wrote/sent/told/posted/called/now/said)* | wrote | posted | sent (me/us/a/the)* | going to | wants to
        threaten* | planning | won't (open/answer/let/come/live/get)*
        (not/isn't/doesn't/stopped) (answer*/open*/respond*/breath*/reply*/moving/waking)* | behind the door | locked
        minutes ago | an hour ago | gave away | giving away | i'm (scared/afraid/worried) (for/about/he/she/they)*
        who (do/can/should) i call | past (friday/monday/sunday/saturday/tonight/this week/tuesday/wednesday/thursday)*
        somebody come | someone (please )come | come quick* | i can see (him/her/them) | i'm holding | not breathing
        is hanging | is bleeding | any minute | since (this morning/yesterday/last night)* | since (he/she) | hurry
        urgent* | where do i | this week | days | in the next room | i am (scared/afraid/worried) (for/about)*
        scared for (him/her/them) | switched off (her/his/their) phone | doesn't answer | does not answer
        there is blood | asking me | finally over | stopped (answering/eating/talking)* | any more | every day | since
        again | keeps (telling/asking/repeating/saying)* | asked me * | asks me * | can't get (to/a visa/there)*
        screaming | i don't know (what/who/how)* | far away | on the phone with | just came | hasn't eaten | seventeen
        sixteen | on our (corridor/floor/wing)* | won't let go | crying | (his/her) phone is (off/dead)*
        (smell/hear) (it/gas/him/her/them)* | just sent | sent me | won't stop | i can (smell/hear/see)*
        (is/has) locked | behind | not picking up | went out | left the (house/room/hostel/camp)* | ran (away/out/off)*
        this (morning/evening/afternoon) | every night | i can't reach (him/her/them)*
        since (monday/tuesday/wednesday/thursday/friday/saturday/sunday/the/last)*""",
    "HAPPENING": """
        right now | now | not breathing | unconscious | is hanging | hanging (from/in/there)* | is bleeding | bleeding
        (is/he's/she's/they're/standing/sitting/climbed) (on/over) the (roof/ledge/bridge/edge/tracks/railing/balcony/
        window*)*
        (took/swallowed/taken) (all/a lot of/too many/a whole/the whole/her/his/every/pills)* | not waking up
        won't wake up | (someone/somebody/please) (please /)come | with (a/the) (knife/rope/blade/razor/gun/petrol)
        about to jump | minutes ago | i can see (him/her) | rope around | knife to | poured petrol | call an ambulance
        foaming | holding a (knife/blade/gun) | hurry | isn't moving | locked (himself/herself) in*
        send (someone/help/an ambulance)* | there is blood | blood everywhere | blood on | staff (don't/doesn't/won't)
        nobody (comes/is coming/answers) | doesn't answer | nobody should come (close/near)* | empty blister*
        i'm holding (him/her) | just (drank/took/swallowed/cut) * | lift him | cut him down
        holding the (phone/door/knife)""",
    "REVENGE": """
        revenge | avenge | blood for blood | eye for an eye | the way he (broke/hurt/beat/treated/killed)*
        what he did to (me/my*) | (take/taking) justice | my own (hands/justice)
        settle (it/the/this/accounts/scores)* | pay him back | pay them back
        (don't/do not) care what (i get/happens to me/they do to me) | (don't/do not) care if i (go/get/end/rot/die)*
        let them (jail/lock/arrest) me | worth (prison/the prison/a life sentence/the sentence)
        he will (feel/know/beg/scream/pay)* | make him (feel/pay/beg/scream/suffer)*
        his (turn/last/final) (day/hour/night/now)*""",
    "THEIR_SIGN": """
        (given/gave/giving/gives/give) (the /her /his /their /away )(cat/dog/things/clothes/everything/all/money/books/
        phone/ring)* (away/)*
        (gave/giving/given) away (his/her/their/all/everything)*
        (hasn't/has not/won't/stopped) (eaten/eat/eating/spoken/speaking) (since/for/)* | which window* | says goodbye
        said goodbye
        (standing/stands/stood/sat/sitting/is) (on/at/in) the (edge/ledge/roof/bridge/railing/tracks/balcony/window*)*
        deleted her * | deleted his * | (i'll/we'll/you'll/i will/we will) be (fine/ok/better) without (her/him/them)
        doesn't (get/come) out of bed | how many (pills/tablets) | locked (himself/herself)* | drinks every night
        (very /so /suddenly /strangely )calm | wrote (a /)letters | thanked everyone | apologi* to everyone
        paid (his/her) debts | off (his/her) phone | won't answer | not answering""",
    "HITTING": """
        hitting | beating | punching | smashing | stabbing | choking | strangling | shooting | burning | killing
        kicking | hanging (him/her/them) | crushing | breaking (his/her) * | hit | smash | stab | choke | shoot | burn""",
}
