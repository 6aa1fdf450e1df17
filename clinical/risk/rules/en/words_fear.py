"""English words: threats and dangers. Formal, spoken, online and as learners of English write."""

FEAR = {
    "THREAT": """
        stop your heart | we stop your | an order out for | the price has been paid | pass on their regards |
        -dead cat bounce |
        right to breathe | (order/ordered) a (wreath/coffin) |
        it'll be a funeral | be a funeral | shut (your/the) (channel/account/page/blog/mouth) | dug a (hole/grave) | hole with my name | (go home/sent home/come home/go back) in a (bag/box/coffin) | (one/two/three) (week/weeks/days) to (go/leave/shut/delete/come)*
        or (your/my) (sister/brother/mother/father/son/daughter/wife/mum/dad/kids) (will/is/gets/pays/disappears)* | (mother/father/brother/sister) disappears |
        (i'd/i would/i'll/you'd/he'd/she'd) be (dead/gone/buried/found) (before/by/within/if)* | next time (she/he/it/you/they) (won't/will/would)*
        traitors (have/get/die/don't)* | (has/have) a price | used my (real/old/birth/full) name | knew my (case number/real name/new address/room number)*
        (see/walk/come home/speak/breathe) again | won't be able to | (deliver/send/post) (him/her/my father/my brother/my mother/them) * in pieces
        (come/coming/came) for (your/my) (tongue/hands/eyes/head/children)* | (finish/finished) (what/the job) (we/they) started | not see (christmas/spring/the summer/the new year)*
        short families | price is my * | (burn/burns) (down/itself)* your |
        (we/they/i) know (where/which/what) (you/i/my/your/we/our) * | know(s/) where (i/you/we) live
        you('re/ are/'ll be/ will be) (next/dead/finished/a dead*)
        (collect/identify/find/bury/receive/pick up) (his/her/your/their/my) (body/bodies/corpse/coffin)
        death threat* | (threatened/threatening/threaten/threatens) (to/me/my/us/with)*
        (swore/vowed/promised) to (kill/find/get/bury/cut/hurt/finish/end) (me/us/my)*
        (cut/slit) (your/my) (throat/tongue/head) | price on my head | bounty
        (bullet/bullets) (in/with/and/through/inside) (it/the/a/my/an)* | two bullets | a bullet (for/with/in my/in your/through/came)*
        accident (can/could/may/might/will) happen | you (won't/will not) (live/see/survive/reach)*
        close the (channel/account/page) or | shut (up/your mouth) or
        (stop/delete/quiet/come back/return/go back) * or (we/they/your/you/my) * | be careful (in/on/when/with)
        kill (me/my family/my son/my mother/us) if | my days are numbered | hang (you/me) | acid in (your/my) face
        blood will | no place to hide | watch your (back/step/children/family)
        pay (for it /)with (your/my/his/her) (life/blood/head)
        (we/they/i) (will/'ll/are going to/can/ll/would) (find/kill/get/cut/come for/bury/silence/reach/shoot/burn/
        behead/finish/hang/skin) (you/me/us/your/my/him/her)
        (your/my) (mother/father/brother/sister/son/daughter/family/wife/kids/children/parents/turn) (will be/is/are/
        would be) (next/dead/gone/buried/killed)
        (you're/you are/you will be/i'm/i am/i would be/i'll be) next
        (paid/sent/hired/ordered/coming/planning) (someone /men /people /)to (kill/murder/silence/shoot/find/hurt/
        kidnap) (me/us/my)
        (i'd/she'd/he'd/you'd/she'll/i'll/you'll/i would/she would/will) be a (widow/widower/orphan)*
        (in/inside) a (box/coffin/body bag/bag/sack) | accidents (can /do /)happen | an accident (will/could/can/might)
        (nobody/no one) will find (you/me/us/what*) | what's left of (you/me/him) | dead (pigeon/bird/rat/cat/dog/fish)
        traitor on (our/my/the) (door/wall/car/house) | dig (your/my) (grave/own grave)
        your (turn/time/day) (is coming/will come/has come) | on (our/the/their) (list/blacklist) | we'll be waiting
        we (will/'ll) (find/visit) | berlin is small | the world is small | make an example | teach (you/me) a lesson
        last warning | first and last warning | you have (24/48/twenty*) hours | slit | burn (you/your/my/our)
        rape (you/me/your/my) | your head | my head (off/on a/in a box/in a bag)*
        back in pieces
        (fall/falls/fell) (from/out of) (balconies/windows/a balcony/a window)* | (have/has/had/copied) (my/our) keys
        keys copied | (read/recited/listed) (out /)(my/her/his/our) (address/bus route/timetable/name/names)*
        her bus route | my route | (his/her/my) school run | will be delivered | delivered to me | end up (like/in)*
        you will (regret/pay/disappear/end)*
        (you'll/you will/i'll/i would/i'd) (regret/disappear/be sorry/vanish/cry/bury)*
        last (time/chance) (they/we/you) | we have (long/our) * | long arms | reach you anywhere
        wherever you (are/go/hide) | your (mother/family/father/children/kids) (cry/cries/will cry)*
        so beautiful your * | be a pity if | a shame if (something/anything)*
        something (happens/happened/could happen) to (her/him/them/your/my)* | knife to | your blood
        cut (off/out) (your/my) * | you (die/are dead) | time (you/she/he/they/i) (has/have/'ve) left
        days (you/she/he/they/i) (has/have) left | greetings to (your/my) * | say goodbye to (your/her/him)*
        (paid/sent/hired/ordered) to (get/bring/take/kill/grab/fetch/find/silence) (me/us/you)* | contract on
        an order (on/for/to/against)* | there's an order
        we (burn/kill/hang/bury/punish/break/skin/drown) (traitors/people like/dogs/rats/your)*
        traitors (burn/die/hang/bleed/will/end/don't)* | then my (street/house/address)* | my house number
        my street name | we don't forget | we never forget | we remember | one bullet | costs (nothing/us nothing)
        your (grave/coffin/shroud/funeral) | orphan*""",
    "KNOW_WHERE": """
        (we/they/i/he) (know/knows/found/have found/found out) (where/which/what) (you/i/my/your/our/school/building/
        street/bus/route/floor/house/city/hotel)*
        we see you | we are watching you | we're watching (you/your)* | you can't hide | you cannot hide | we found you
        know (about/where/all about) (my/your/our/me/us) *""",
    "PICTURE_OF": """
        -dead cat bounce |
        wreath in my name | (wreath/coffin/grave/headstone) (in/with/for) my name |
        (daughter/son/wife/mother/kid/child)'s (timetable/shoe/first shoe/school photo/photo/route/class)* | floor plan of my | my door circled | my initials |
        my (address/door number/child's school/daughter's school/son's school/name) (and/on/in/with) (it/a/my/the)*
        (sent/mailed/posted/left) (me/us) a bullet | with my address | dead (bird/cat/rat/animal/dog)
        (envelope/parcel/letter/note) (under/at/in/on/through) (my/the/our) * | (funeral/condolence) (wreath/flowers)
        grave with my name | my name on (a/the) (grave/coffin/bullet/list/wall)""",
    "PHOTO": """
        photo(/s) | picture(/s) | video | image | screenshot | pic(/s) | selfie | footage | google maps""",
    "MY_PLACE": """
        (my/our/the) (front /own /building's /)(door/house/building/flat/apartment/street/window/balcony/stairs/
        entrance/gate/mailbox/letterbox)
        (my/our) (kids/children/son*/daughter*/mother*/car/school/home/family/wife/sister/brother/workplace/address/
        bed/baby/husband)
        of me | my child*""",
    "THREATENER": """
        emailed | recording | voice note | voicenote | stopped me | sent me | came up to me | leaned in | behind me in the queue | on my windscreen
        fake account | a cousin | through my (mother/father/brother/aunt)* | officer told | state tv |
        unknown (number/caller/account/man/person/people/numbers/accounts) | number (i/that/with) * | stranger
        strangers | anonymous | a man | a voice | voice | someone | somebody | they | he | she | caller | consulate
        embassy | police | agent* | officer* | message | messages | letter | note | envelope | email | text | sms
        whatsapp | telegram | dm | comment* | called | calls | voicemail | intelligence | secret service | security
        men | militia | regime | got | received | sent | found | left | wrote | said | told | whispered | painted
        promised | warned | shouted | they told | phone | wrote on | signal | guy | comment | hissed | it says
        says it | stamp | no stamp | in russian | in our language | in farsi | in chinese | in turkish | in arabic
        nickname | no number | withheld | hidden number | friend request | parcel""",
    "TO_ME": "me | my | our | us | you | your",
    "AT_DOOR": """
        at (my/the/our) (front /)door(/ now/ right now/ and) | behind (my/the) door
        (broke/break/breaking) (in/into) (my/the/our/)* | outside (my/the/our) (door/room/building/window/flat/house)
        in(side/) (my/the/our) (house/flat/apartment/building/stairwell/hallway/corridor/staircase/garden/yard)
        on the (stairs/staircase) | they are (here/inside/coming in/coming up/downstairs)
        they're (here/inside/coming in/coming up/downstairs) | they('ve/ have) found me | surrounded (the/my/our/by)*
        lock (is )(turning/moving)
        (they're/they are/men/someone/somebody/police/he's/one is/two men) (already /now /)(in/inside/on/at/coming up/
        coming through/downstairs in/outside) (the/my/our) (stairwell/stairs/staircase/hallway/corridor/house/flat/
        garden/lift/lobby/kitchen/yard/door/window/roof/building/gate)*
        (they're/they are/he's/he is) (getting/climbing/coming) (out/in/up/over/through)*
        one has a (gun/crowbar/knife/axe/hammer)* | crowbar | (his/a) foot in (the/my) door | home visit | uncles from*
        men from the (embassy/consulate/ministry) (are/at/on/in)*""",
    "FORCE": """
        kick(ing/ed) | bang(ing/ed) | pound(ing/ed) | hammer(ing/ed) | break(ing) | broke | knock(ing) | forc(ing/ed)
        smash(ing/ed) | beating | drill(ing) | trying to (open/get in/enter/break) | ramming | shouting at | are at
        is at | climbing | unlocking""",
    "DOOR": "(my/the/our) (front /back /hotel /)(door/lock/window/gate/fence/balcony)",
    "CAPTOR": """
        they | they've | they're | men | man | he | police | someone | somebody | people | car | van | soldiers
        agents | officers | who | two | three | four""",
    "SEIZE": """
        (have/has/got/took/pushed/dragged/grabbed/forced/put/threw/pulled/shoved/locked/are holding/is holding/
        are taking/are dragging/keeping/beating/holding/dragging/taking) (me/us)
        blocked (me/us) | cornered (me/us) | surrounded (me/us)
        (dragging/taking/beating/holding/arresting/pulling/putting/forcing/handcuffing/kidnapping/shooting/
        hitting) (my (brother/sister/son/daughter/husband/wife/father/mother/kids/children/family/friend)/him/her/us/
        everyone/people)*
        stopped (our/my/the) (car/bus/taxi/van)* | (surrounded/boarded/stormed) (our/my/the/us)*""",
    "SEIZE_TO": """
        in (a/the/their) (car/van/room/cellar/basement/trunk/boot/cell/container/truck/back) | into | inside
        to (a/the) (station/airport/border/plane/car) | now | right now | here | away | at the airport
        on (a/the) plane | down | trunk | boot | car | van""",
    "CHASE": "(walking/running/coming/driving) behind me | cut me off | cutting me off | split up | won't stop following | on my heels | tailing me | (following/chasing/after/behind/blocking/running after/coming at/coming for) (me/us)",
    "HELD": """
        (i'm/i am/im) being (followed/held/taken/dragged/chased/kidnapped/abducted/forced/arrested/beaten/driven/
        pushed/detained/deported/hunted/surrounded)
        (i'm/i am/im) (locked in/trapped/tied/handcuffed/surrounded/cornered/kidnapped)*
        in (the/a) (trunk/boot/back of a (car/van)/van/car with)
        (won't/don't/will not/refuse to) let me (out/leave/go/call)
        blocked (my/the/our) (way/car/exit/path/street/door)* | don't know where they('re/ are) taking me
        (gun/knife) (at/to/on/against) (my/me)* | pushed into a (car/van) | dragging me | taken my phone | blindfold*
        (boxed/hemmed/blocked/fenced) (us/me) in
        (are/is/'re/'s) holding my (wife/kids/husband/brother/son/daughter/mother/sister/children)
        locked in (a/the/this/some) (basement/cellar/room/container/garage/flat/house/warehouse/van/toilet)*
        (took/taken/have) my (passport/phone/papers) | in (a/the) (basement/cellar) | hands (are /)tied
        won't let (us/me) | can't get (out/away) | being (followed/taken/held/dragged/chased)
        taken (off/from) the (train/bus/plane/queue/street/flight)* | (put/putting/have/keep/keeping) me in (a/the) *
        they('ve/ have/) put me | (they're/they are) (sending/bringing/preparing) (a /the /)(plane/car/van/helicopter)*
        red notice (is/was) valid | home visit | foot in (the/my) door | (come/go) (for/on) a (drive/ride)
        told to get in | won't give (me /)(back /)my (passport/phone/papers)* | plainclothes
        (dragged/pulled/pushed/carried) (me/us) * | handcuff* | bag over my head | hooded""",
    "RIGHT_NOW": """
        now | right now | please | help | hurry | quick | quickly
        i'm (hiding/typing/whispering/writing (from/under/this)/in the/locked/under) | hiding | i can hear | i hear
        i can see | shouting | calling my name | my name | typing | whispering | call (the/someone/police/somebody)*
        send (someone/help/police)* | this (second/minute/moment) | at this moment | still | as i (write/type)
        what do i do | can't get out | minutes | under my coat | battery | percent | send help | getting out
        with my (kids/children/baby/wife/mother) (in/under/behind)* | speaking our language | i escaped | don't reply
        silent | no sound | very quietly | somewhere near | don't call back | voices | said my name | saying my name
        one of them | pushed the (bed/sofa/wardrobe/table)* | against the door | against it | please call
        my lawyer is | sending a plane | they say | asking me * to come | one has (his/a) * | foot in the door
        come for a (drive/ride/talk/coffee/tea) | come with them | get in the car | don't know where
        i don't know where | footsteps | (three/two/four/five/six) of them | % | phones on | lights are off""",
    "HIDING": """
        in a (phone shop/doorway/toilet/church/stairwell/laundrette/bakery/pharmacy/kebab shop) | behind the (bins/washing machine/boiler/counter/dumpster) |
        hiding (in/under/behind/on) (the/a/my)* | i'm hiding | i hid
        locked myself in the (bathroom/toilet/room/closet/wardrobe) | under (the/my) (bed/table/desk/coat/blanket)
        in the (wardrobe/closet/cupboard/attic/cellar) | behind the (sofa/bins/door/counter)
        ran into a (shop/church/station/toilet) | hiding in * | i'm under the | i hide | crouch*
        in the back (seat/of the)* | behind the (bushes/wall/curtain/fridge/boxes) | in the bushes | on the floor
        in the dark""",
    "WATCHED": """
        since the poisoning | since they poisoned | poisoned (him/her/my/one of)* | an order out for me |
        consulate stamp | letter (from/with) the (consulate/embassy/ministry)* | men "from the* | from the cultural centre | special department |
        (following/follows/followed/watching/watches/watched/stalking/photograph*/filming/filmed/tracking/tracked/
        tailing/spying on/asking about/looking for/searching for/hunting) (me/us/my/our)*
        (being/was/am/were/are) (followed/watched/tailed/photographed/stalked/hunted/hacked/doxxed)
        (same/black/grey/gray/white/dark/silver/strange/unknown) (car/van/man/men/number/motorbike/suv)
        car (outside/below/under/in front of/opposite/parked)*
        (men/man/someone/somebody/people/guy/two men) (outside/in front of/below/under/across/opposite/at/
        on the corner/near)* (my/the/our)*
        unknown number* | silent calls | calls (from/at)* | hacked | list with my name | published
        posted my (address/photo/name) | leaked | footsteps | they (found/know/have found/have) (me/where/my/out/who)*
        informers
        (consulate/embassy/agents/police/interpol/regime/intelligence/secret service/spies) (called/calls/found/knows/
        know/are/is/has/have/sent/asked/asking/came/in)*
        wanted (list/poster/notice) | red notice | extradit* | deport* | surveill* | tracker | airtag | bug in
        accounts were | doxx* | list | visa was cancelled | threat* | recognised (me/him) | recognized (me/him)
        i saw (him/the/my) (guard/torturer/interrogator/man who)*
        (torturer/interrogator/guard) (is /was /)(here/at/in/on/walked)* | came looking | knocked
        my (name/photo/face/address/picture/details) (is /was /are /has been /appeared /got /)(on/in/published/posted/
        leaked/shared/online)
        my address | list with my name | followed me
        (photographed/filmed/watched/circled) (our/my/the) (building/house/flat/door/street/kids)*
        (recognised/recognized/saw/met/heard/spotted) (the voice/his voice/him/the guard/one of (the/my)/my (torturer/
        interrogator/guard/jailer))*
        one of the guards | my (torturer/interrogator/jailer)
        (driver/man/men/guy/someone/people) from the (embassy/consulate) | ambassador*
        they (asked/are asking/were asking) (about/around/for) (me/my/us)* | my account was
        my phone (is/was) (tapped/bugged/hacked/infected) | strange (car/men/calls)
        someone (took/is taking) (photos/pictures) | outside (my/our) (window/building/school/work/house/door)
        every time (the (lift/bell/doorbell/phone/door/stairs/post/elevator)/someone/somebody/a car/a motor*) *
        (lift/elevator) (dings/stops/moves) | open the (post/mail/letters/door)
        (steps/footsteps/boots) (on/in/at/outside) *
        (keys/key/phone/laptop/documents) (went missing/stolen/vanished/moved)
        (someone/they) (was/were/has been/had been/been) in my (flat/room/house/phone)* | photographed me
        black mercedes | drone | (knock/knocks/knocking) (at/on) (the/my)* | cameras | i'm on (the/a/their) list
        wanted for | (the/my) (embassy/consulate) (called/knows/wrote/sent/asked)*
        (men/man/car/van/people/two men) (sit/sits/sitting/stand/stands/standing/wait/waits/waiting/parked) (in/by/at/
        near/outside/below/across/opposite)*
        by the gate | in a car (by/outside/near/below/opposite/in front)* | (photos/pictures) (sent/posted) to *
        when the (bell/doorbell/phone) rings | sent to my relatives""",
    "SYMPTOM": """
        sick with fear | can't go to work | changed my number |
        sleep in my clothes | keep food down | hasn't slept since | (shake/shaking) too hard | screaming down the phone |
        lights off | (packed/sitting) (and dressed/by the door/in my coat)* | i'm packed | locked in the flat | stopped sleeping (altogether/at all)* | jump when | coming apart
        (haven't/not) (let the kids/opened the)* | can't swallow | jump at the | hands won't stop | back to the wall |
        no sleep | sleepless | awake (all/every/until) (night/nights/dawn/morning)*
        (shaking/shake/shakes/trembling/tremble/shiver*) | hands (shake/won't stop/are shaking/tremble*)* | panic*
        heart (is /)(pounding/racing/beating/hammering/jumps)* | throwing up | throw up | vomit*
        sleep (with/in/under/on/by/behind) (a/my/the/clothes)* (knife/clothes/shoes/light*/door/bathtub/hammer/floor/
        lights on)*
        jump* (at/every)* | terrified | petrified | barricad* | scared to (death/go/leave/open/sleep/answer)*
        afraid to (go/leave/open/sleep/answer/walk)* | too (scared/afraid) to * | lights off
        curtains (closed/drawn/shut)* | chair (against/under) the (door/handle) | losing my mind
        going (crazy/mad/insane) | falling apart | in pieces | i'm a wreck
        can't stop (shaking/crying/checking/looking) | check (the/every) (lock/door/window)* | nauseous
        chest (hurts/pain/tight/is tight) | (moved/changed) hotel* | slept in (the/a) (car/station/bathroom/clothes)*
        wet (the/my) bed | hiding at | keep refreshing | numb with fear | so (scared/afraid/frightened) | frightened
        fear (is/eats/won't/doesn't/keeps)* | scared | dread
        (can't/cannot/can not/couldn't) (sleep/eat/breathe/leave/go out/go outside/close my eyes/swallow/work/
        stop shaking/think straight/keep food)
        (haven't/have not/hardly/barely/not) (slept/eaten/sleep/eat/left the*/gone out/been out/closed my eyes/slept)
        (don't/didn't/do not) (sleep/eat/leave/go out/go outside/open the*/answer the*) (/anymore/at night)
        stopped (sleeping/eating/going out/leaving) | not (sleeping/eating/leaving) | teeth (won't/chatter*/keep)*
        chattering | (haven't/have not/didn't/don't/not) left (my/the/our) (room/flat/house/bed/apartment)*
        under the blanket | (take/taking) turns (staying/sleeping/to)* | staying awake | vomits | from fear
        off shaking | wet myself | lost (five/six/ten/*) kilos | sleep in my (clothes/shoes) | my body (shakes/won't)
        sweat* | nightmares every | (don't/do not/dont) (dare/trust) | ran home | hid (in/under/behind) | been hiding
        hiding (under/in/at/since) | can't breathe | cry* (all/every) | won't stop (chattering/shaking)
        (behind/under) the (sofa/bed/table/desk/couch) | i stop breathing | (not/haven't) slept
        can't keep (soup/food/anything/water) down | (can't/cannot) make myself *
        (days/nights) (behind/without/under/in) * | heart (stops/in my)*
        (shake/shakes/shaking) (like/so/all/until/when)* | (freeze/froze/frozen) (when/at/every/in)*
        (soaked/drenched) | pee* myself | legs (give/gave/won't)* | (crying/cry) (all/every/until/in) *
        (sit/sitting/sat/stand) (in the dark/by the door/at the window all)*
        (pushed/put/moved) the (wardrobe/bed/sofa/table/chair) (against/in front)*
        (can't/cannot) (hold/keep/feel) (a/my/the/anything)* | (haven't/have not/not) been (outside/out/to the shop)*
        (cannot/can't/cant) eat | shake all | throw up when | afraid of (the/every) *
        (can't/cannot) (sit/stay) (still/alone)* | keep the (lights/knife/phone/door)* | lie awake
        wake up (screaming/shaking/at every)*""",
    "SENT": """
        parcel | package | box | envelope | letterbox | doorstep | mailbox | under my door | windscreen | on my car
        post | letter""",
    "OMEN": """
        doll | blood | knife | noose | bullet | skull | coffin | dead | soil | shroud | ashes | funeral | headless
        without a head | bones | a rope | burnt | burned | with my face | crossed out | candle | condolences | wreath""",
}
