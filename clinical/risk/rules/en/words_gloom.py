"""English words: passive wishes, guilt, no future, self-injury. Formal, spoken, online and as learners of English write."""

GLOOM = {
    "ACCIDENT": """
        accident | accidentally | cooking | kitchen | onion* | football | soccer | gym | slipped | fell | falling
        playing | training | shaving | bike | bicycle | at work | moving the | sport* | stairs | ladder | paper cut
        workout | basketball | running | carrying | lifting | chopping | gardening | sunburn* | sun | beach | oven
        hair""",
    "WAKE_UP": """
        -wake up (early/late/alone/at/before/without/to the/to this/to an/the/here/in the/in a/my/your/his/her/their/our/
        anyone/anybody/everyone/everybody/them/him/you/sick/tired/screaming/next to/beside/from/and) |
        wake up | waking up""",
    "NOT_WAKE": """
        that was that | go to sleep and that | if i went to sleep | not (be/have to be) rendered | don't respawn | just not respawn | despawn | never come round |
        (not/never/don't/didn't/wouldn't/won't/without) (have to /ever /)(wake/waking) (up/tomorrow/again/)*
        (not/never) wake up | (not/never) waking up | (don't/didn't/wouldn't/won't) wake (up/)
        sleep (forever/and never/and not) | asleep (and/forever) (never/not/)* | forever (nap/sleep)
        heart (just /would /to /)(stop/stops/stopped/give out/gives out)* | eternal (sleep/rest) | a sleep without
        long sleep | permanent (sleep/nap) | sleep without (end/waking) | no alarm | never open my eyes
        not open my eyes | (get/got/be) hit by a (car/bus/truck/train) | plane (would/to) crash
        something (would/to) (happen to me/kill me/take me) | (💤/😴/zzz) (forever/for ever/permanently/for good)*
        easier to not wake | not wake up | sleep(ing/) (for ever/for good/permanently/until the end/a hundred years)
        sleep through (to/until) the end | (never/not) have to (wake/get) up* again""",
    "HOPING": """
        hope | hoping | hoped | wish | wishing | pray | praying | want | wanna | would like | wouldn't mind
        would be (fine/nice/a relief/easier/ok/glad/good) | i'd be (fine/relieved/glad/happy/ok/grateful)
        wouldn't (fight/care/be sad) | relieved | dream of | if only | ask god | beg god | the best thing would be
        just | long for | tbh""",
    "NOT_CARE": """
        wouldn't mind not being |
        wouldn't complain | would not complain | i'd not complain | wouldn't (look for the charger/ring anyone/get out of the way/swim)* | let it decide | let (god/fate/the road/it) (decide/do it/choose)*
        (i'd/i would) like it to win | i hoped | have my consent | has my consent |
        all the same to me | indifferent | makes no difference | wouldn't fight | step back
        don't look (when/before/left)
        (don't/wouldn't/do not/doesn't/no longer/would not) (care/mind/bother/matter/really care/even care)
        wouldn't be (sad/sorry/upset/afraid) | would not be (sad/sorry) | fine by me | okay with me
        i'd be (relieved/grateful/glad/at peace) | (i'd/i would) (just /)not mind
        wouldn't (lift/move/run/scream/stop it/stand in) * | no objection | makes no odds | let it (come/happen)""",
    "MY_END": """
        the heating leaks | (leaks/leak) gas |
        quick (illness/death) | (fatal/quick/incurable) (illness/disease/tumour) | lights (to /)go out | the boat had sunk | the boat (had /)sunk |
        that was that | if it took me | i went to sleep | the (ceiling/roof/plane/boat) (came/went/goes) down | (don't/no longer) look |
        i die | i died | i live or die | i wake up | i am dead | i'm dead | i got killed | i was dead | i were dead
        if i live | happens to me | truck comes | car comes | i cross | crossing the (road/street) | dying | to be dead
        i was gone | i were gone | i survive
        i had (a/six/three/two/only a) (month/months/weeks/week/year) (to live/left/)* | terminal | cancer | tumour
        not survive | god (takes/took) me | a heart attack""",
    "BURDEN": """
        grieve for a (week/month/year) | cry for a (week/month) and | room at the table | an empty chair would* | less to feed |
        (better off/relieved) burying me | in the way in every | faster without me | stone in (this/the/my) family's (shoe/bread)* | one less mouth | without me on their backs | out of the picture |
        (better off/easier/happier/lighter/breathe easier/freer/relieved/safer/better) without me
        (better/best) (off /)if i (was/were/am/weren't/wasn't/had/left/disappear*) (dead/gone/not/never/)*
        (nobody/no one/none/noone) (would/will/'d) (miss/notice/care/mourn/cry)*
        waste of (space/air/oxygen/food/money/a bed) | in everyone's way | in everybody's way
        (only/just/nothing but) (a /)(cost/costs/trouble/problem/problems/shame/worry/mouth to feed/bother/nuisance)
        nobody needs me | no one needs me | not needed (anywhere/by) | useless to (everyone/them/my)
        too many in this world | (cost/costing) (them/everyone/my family/her/him) (everything/so much/too much)
        i (ruin/ruined/poison) (everyone/their/everything) | drag (them/everyone/my) (all /)down
        dragging (them/everyone/my)* | world (would be/is) better without me | deserve better than me
        unwanted everywhere | (easier/better/happier/good/nicer) (life/off) without (me/this/a)*
        without (me/this) (invalid/cripple/wreck/useless/weight)*
        (costs/costing/cost) (him/her/them/us/everyone/my*) (money/time/sleep/nerves/everything/so much)*
        (give/gives/giving/bring/bringing/earn) nothing back | eat (their/his/her) bread | live off (them/him/her/my)*
        (one/a/another) mouth (less/to feed/more) | another mouth | i am (good for nothing/nothing but)*
        good for nothing | ghost who | take up space | taking up space | in the way | my existence (is/costs)
        they (carry/drag/pull) me
        i (am/'m/feel like/have become/became) (only /just /nothing but /such /)(a /)(burden/dead weight/weight/
        parasite/waste)
        (they/he/she/everyone/the kids/my family/my wife/my husband/my mother/my sister/the house)('d/ would) (breathe/
        laugh/sleep/live/be happier/be better/be free/manage/cope/rest/eat) (out/again/better/easier/properly/freely/
        well/fine)*
        breathe out (properly)* | laugh when i('m/ am) (away/gone/in/out)* | tiptoe* (round/around) me*
        (walk/walks/walking) on eggshells (around/because/with)*
        (drag/pull/hold/holding/dragging/pulling/bring/bringing) (them/everyone/her/him/you/my family/us) (down/back/
        under)
        (stone/chain/anchor/millstone/weight) (around/on/tied/at) (their/my/her/his/everyone*)
        (sick/tired/fed up) of (carrying/feeding/hearing/looking after/paying for) me
        (one/a) (problem/worry/mouth/burden/bed) (less/fewer) | deserve(s/) (a )better
        ruin(ed/ing/) (their/her/his/my (wife/husband/kids/family/mother/sister)*)
        (they/everyone/nobody) (need/needs/want/wants) me (gone/out/dead/here)* | i (take/cost/eat/need/ask) too much
        (they'd/they would/she'd/he'd/you'd/everyone would) (do/be/live/manage/cope/sleep/fare) (better/happier/
        easier) (with/without/if) *
        what am i (to/for) (my/them/her/him/anyone)*
        (a/the) (sick/broken/useless/crazy) (man/woman/father/mother) (on/in/at/like)*
        (being/i'm/i am/be/become/became) (only /just /such /)a (problem/weight/shame/burden/worry/cost/obstacle/
        nuisance/disgrace/stain/curse) (for/to/on/in)*
        (shame/disgrace/curse) (to/on/for) (my/them/the) family*
        (they/she/he/you)('d/ would/'ll/) (all )(be/do/live) (happier/better/easier/richer/safer) * (without/gone/
        away)*
        (nobody/no one) (asked/wants/wanted/likes/has space/has room) (for /)me*
        (don't/doesn't) (need/want) me (anymore/any more/here/around/at all)* | (pity/sorry) they have (for/to) *
        all i do is (cost/take/ruin/hurt/cry/disappoint)*
        (i/me) only (cost/bring/make/cause) (them/trouble/problems/pain/worry/everyone)*
        (i make/making) (everyone/their/her/his) (life/lives) (harder/worse/hell/miserable)*
        take(s/) up (space/air/room/a bed)*
        (they/she/he) (have/has) (better/enough) (things/problems) * (than/without) me""",
    "BURDEN_NOT": """
        tax | burden of proof | administrative | legal | financial burden | burdens of | carbon | bureaucratic
        case load | caseload | luggage | backpack | suitcase | proof""",
    "SURVIVED": """
        -borrowed time with | -living on borrowed time |
        shouldn't be the one | should not be the one | i wish the bullet | the bullet had chosen | ought to have been me | it ought to be me | i'm the one left | should be my name on | how do i (carry on/go on/eat/sleep)* (when/after)* |
        should have been me | should've been me | it should be me
        should have (died/gone/drowned/stayed/burned/been killed/been shot) | should've (died/drowned/stayed/gone)
        (shouldn't/should not) have (survived/lived/made it/walked out/come out/got out/left them)
        why (did /am /was /do /)i (the one who /still /)(survive/survived/live/lived/alive/made it/spared/get to live)*
        (don't/didn't/do not) deserve to (live/be alive/have survived/survive/breathe/be here/be free/eat/laugh)
        wish i had (died/gone/drowned/been) | wish i (died/drowned)
        (died/die/killed/shot/drowned/gone) (in my place/instead of me) | instead of (him/her/them/my/that)*
        traded (places/my life) | staying alive (was/is)
        ashamed (to be/of being/that i'm/of) (alive/living/breathing/safe/free)
        guilty (for/of/that i'm/about) (being /)(alive/living/breathing/surviving/safe/free)
        stolen from (my/the/him/her/them)*
        my (life/breath/survival) (is/was) (a /)(theft/mistake/an error/betrayal/punishment/accident/wrong)
        (i live/i'm alive/i am alive/i breathe/i survived) and (they/he/she/my)*
        left (him/her/them) (there /behind /)to die | wrong (one/person/brother/sister) (survived/lived/died/came)
        (their/his/her) (blood/death/deaths) (is/are) on (me/my hands) | took (his/her/their) place among the living
        punishment for surviving | my place was with (them/him/her)
        wrong (man/person/brother/one/woman/sister/friend/guy/cell/son)
        (bullet/rope/bomb/cell/grave) (had/with/was meant for/was for) (my name/me) | meant for me
        (got/get/have) the grave
        (obscene/shameful/unfair/not right/not fair/disgusting/absurd/a sin/theft/an insult/unforgivable/
        wrong) that i('m/ am/ was/ get/ still)* (alive/live/breathe/eat/here/free/laugh)*
        why (did/do/was) i (get/got/walk/walked/come/came/make/escape/saved/released) (the visa/out/away/free/back)*
        why not me | why me and not | i should be (with them/in the ground/in that (grave/cell))*
        in (his/her/their) place | let (me/it) have been me | if only it (was/were/had been) me
        rather it (was/were/had been) me
        (i'm/i am) the only one (left/alive/who (made it/survived/lived/got out/walked out))*
        what right (i/do i) have* | what gives me the right* | (she/he/they) (didn't/did not/never) make it
        (every/each/my/this) (breath/day/year/meal/birthday) * (is/are/feels) (stolen/borrowed/theft/taken/a theft)*
        breath* since (then/that)* * stolen | borrowed (life/time/breath/years) | i ran and (he/she/they)*
        i left (him/her/them/my*) (behind/there/to)* | i didn't (save/go back/turn back/wait)* (for /)(him/her/them)*
        their faces | i owe (them/him/her) (a /my )(death/life)* | spared (for no/by mistake)*
        (why/how) (am/is it that) i (the one /)(still /)(alive/here/breathing/left/living)*
        (survived/lived/alive) (by mistake/for nothing/instead/when (better/they/he/she)*)
        (every/each) (meal/laugh/smile/breath/day) (feels/is) (like /)(a /)(betrayal/theft/crime/insult/stolen)*
        (happy/laughing/eating/alive) feels (like /)(a /)(betrayal/theft/crime/wrong)*
        (died/die) (so/and) i (could/can/got/live)* | my survival | survivor('s/s/) guilt
        the wrong one (lived/survived/got out)* | take (my/me) (place/instead)
        (swap/swapped/change/trade/switch) places* (with/)*""",
    "NO_FUTURE": """
        -dead end job | -dead end street |
        end of what i can (bear/take/carry)* | no country for me | no way back and no |
        every door has closed | looking into a (bag/hole/well/wall) | run out of (countries/road/roads/tomorrows) | isn't a next (one/country)* | (don't/can't) see any way (for me/to go)* | i can't do longer | isn't anything ahead
        can't (keep going/carry it) (like this/much further/any more)* | nothing on the other side |
        no future | no way out | no exit | no (more )hope
        (lost/lose/losing/without/gave up/given up) (all /any /my /)hope | hopeless
        never (get better/be better/change/end/improve/be over/be home) | won't (ever )get better
        nothing ever changes
        there('s/ is) no (tomorrow/point/way/future/light/use/life) (for me/left/anymore/in/here/)*
        no light at the end | i('ve/ have/) (give/given/gave) up(/ on everything/ on life/) | i give up | i gave up
        my life is (over/finished/ruined/wasted/done) | nowhere (left /)to go | nothing (ahead/in front) of me
        no country | the end of the road | all doors (are )closed | every door is closed | only walls | dead end
        never (have/see/get) (a/my)* (future/home/life)(/ again) | waiting for nothing
        the future is (black/dark/a wall/empty/gone)
        (stopped/stop/no longer/don't/can't/cannot/quit) (believing/believe/hoping/hope/expecting/expect/dreaming/
        dream) (in /there is /there's /that /of /for /)(anything/any/a future/it will/the future/tomorrow/better/
        change/it'll/more/ahead)*
        anything ahead (of/for) me | nothing ahead | (swallowed/eaten/taken) it all
        (limbo/waiting/exile/this) (will/is going to/would) (last/go on/never end/continue) (until/till/forever/
        for ever/my whole)*
        die in (this/the) (camp/limbo/waiting room/exile/hostel) | stuck (here /)(forever/for ever/until i die)
        a life sentence | buried where nobody | no way back and no way | neither back nor | no country (wants/will)
        end of the line | don't see (myself/me) (alive/old/anywhere)* | see myself (alive/old)* | i see nothing
        see (only )(nothing/fog/black/dark/a wall/darkness/fog) | only (fog/black/dark/walls/darkness/night/winter)
        no country, no | no (home/country/work/papers/old age/tomorrow/life), no * | no old age
        after (tomorrow/that/this) (is/there is/comes) (only/just/nothing)*
        (don't/do not) think it (will/'ll) (lift/change/end/get/pass)* | nowhere (to (go/return/be)/is home/i belong)*
        (won't/will not/never) (be/get/come/go) (normal/home/whole/out/back/better/free/well)* (again/)*
        (too late/no room/no place/no chance/nothing left) for (me/people like me/us)* | the door is (closed/shut)
        shut out of | (years/decade*) (of/in) (waiting/limbo/nothing/queues)* | wait(ing) to (rot/die/disappear)
        rot (here/in/away)* | buried alive | thrown away (life/years)* | life is behind me
        (best/only) (years/life) (is/are/were) (over/behind)* | no tomorrow (anywhere/for)* | for someone like me
        -no way out of the (roundabout/building/parking/maze/supermarket/station/car park/airport/lift/contract)
        -(give/gave/given) up on (dutch/german/this/the/finding/my/french/english/sugar/swedish/it)
        -no future without | -no hope for my (team/plants/football/hair)
        (the /my /our )world (is/has) (full/closed/ended/no place)*
        no place (for me/for people like/in this world/on earth/left)*
        (i/we) will (never/not) (go/be/see/have/get) (home/free/back/happy/safe/normal/again/well)* (again/)*
        i (can't/cannot/don't) (see/imagine) (next/a/any/the/my/how/where/what)* (year/month/summer/way/life/day/end/
        this/future/ending)*
        nothing (good /)(waits/is waiting/is coming/will come/comes)* (for me/)*
        (all/every) (roads/road/door/doors/paths/path) (lead/leads/is/are) (nowhere/closed/shut/blocked)*
        tunnel (without/has no/with no)*
        (hope/hopes) (is/are/was/died/has/have/left) (dead/gone/over/died/left/ended)*
        (without/no/zero/lost/any) hope | there is nothing (for me/left/ahead/more)* | it's (all /)over for me
        i have no (future/hope/tomorrow/life/way/chance/prospects)*
        never (belong/be at home/be free/be safe/be happy/be well/work/live)* again* | what future | future?
        nothing to (hope/wait/look forward) (for/to)*""",
    "NO_MEANING": """
        -dead on my feet | -i died when | -i died (twice/laughing) |
        can't think why i('m/ am) still | (don't/do not) know why i('m/ am) still (here/alive/breathing)* | outlived everything | (no/isn't any) point to me | can't find one reason | i exist (for what/why)* | a shape in a |
        (nothing/no one/nobody/no reason) (left /else /more /)to (live/go on/get up/wake up/stay alive/keep going/
        exist/be alive/carry on/breathe) (for/)*
        (no/without/see no/find no) reason (to/for) (live/living/be alive/go on/get up/wake up/continue/exist/stay/
        keep going/be here)*
        live for nothing
        (my/this) life (is/means/feels) (worthless/nothing/empty/pointless/meaningless/a waste/without)* | meaningless
        pointless to (live/go on/continue)
        no point (in/of/to) (living/going on/anything/life/any of it/being/it anymore/continuing/trying)
        (what/why) am i (still /even /)(living/alive/here/breathing/surviving/existing)(/ for)*
        why (do i/should i/bother to/to) (still /even /)(live/go on/continue/get up/wake up/exist/keep going/
        stay alive)*
        dead inside | (already/feel/feeling/i'm/i am) dead (already/inside/)* | living corpse | walking corpse
        walking dead | empty shell | not (really )living | only exist* | just existing
        died (already/inside/back there/in that (cell/prison/room)) | my soul (is )dead
        part of me (that wanted to live )is dead | don't see the point
        nothing (here /)(means/matters/has/makes) (anything/any/sense/meaning/to me)* | nothing (here )means anything
        nothing matters (anymore/any more/now/to me) | (means/mean) nothing (anymore/any more/now/to me)
        i just (function/exist/breathe/survive) | i (wake/get) up* and (look at/stare) * | why do i still
        what (living/life/i/it/all this/any of this) is for
        (go/going/carry/live/living) on (out of/from/by) (habit/inertia)* | out of habit, like | autopilot
        going through the motions | nobody home (inside/in me)* | (nothing/no one) (is /)(left )(of/in/inside) me
        hollow(ed out/) | empty inside | empty (shell/flat inside) | no taste (in/for/to)
        everything (is/tastes/feels) (grey/gray/ash/like ash/empty/flat/the same/dead)* | couldn't tell you (what/why)*
        don't know what i('m/ am) (living/here/breathing/alive) for*
        (lost/have lost/no) faith in (everything/anything/people/life)*
        everything (i/we) (fought/worked/lived/suffered) for (is/was/died/has)* | for nothing | in vain
        (not a/no/a/can't find a/find a/without a) single (reason/one/thing) to (get up/live/go on/stay/wake/carry on/
        breathe)*
        (took/lost/stole/killed) (all /)my reasons | reasons one by one
        (live/living/exist/existing/go on/going on/function/functioning/move/walk/work) like a (machine/robot/fridge/
        zombie/ghost/stone/chair/plant/corpse/shadow)*
        no reason left | (i'm/i am) (only /just /already /)(a /)(shell/shadow/corpse/ruin/empty house)*
        i (am/feel) (already /)dead (inside/)*
        my life (ended/stopped/finished/was over) (when/the day/that/in/on/there/with)*
        i died (that/with/when/the/in/there/on)*
        (this is/the rest is/it's/i'm) (just/only) (waiting/breathing/existing/a body/leftovers/time)*
        (just/only) waiting (to die/for it to end/for the end)*
        nothing (left )to (lose/hold/wait for/get up for/come home to/fight for/look forward to)*
        don't know why i (bother/get up/go on/still/keep/wake/try)* | why (i/do i) (bother/keep going/still try)*
        (colour/color/taste/joy) (is /has /)(gone/left/died)*
        i (don't/can't/no longer/never) (feel/enjoy/care about/want) anything*
        everything (is/feels/seems) (pointless/empty/meaningless/useless/for nothing)*
        (who/what) (needs/wants/is/am i) (this life/me anymore)* | purpose (is/was/died/left/gone)*
        empty(, / and )(i/my/every/no)* | can't remember (why/what) (i/it)*
        a life (not/that isn't/that is not) worth*""",
    "NOT_SEE": """
        (can't/cannot/can not/don't/do not/couldn't/no longer/not able to) (see/imagine/picture/believe in/find)""",
    "FUTURE": """
        future | way out | way forward | tomorrow | end to (this/it) | exit | (the/a) road ahead
        myself (old/in a year/next year/alive) | any light | light at the end | next year | a life here | place for me
        any sense in (living/life) | better days""",
    "NOTHING_CHANGES": """
        (will/'ll/would/gonna) (never/not) (change/get better/improve/end/be ok/be better/work out/be over/be good/
        be normal)
        nothing (will/would/is going to) (ever /)(change/get better/improve/help/work)
        (is/are) never (going to/gonna) (change/get better/improve/end) | it won't get better""",
    "FATE": """
        car(/s) | bus | truck | train | plane | bomb | illness | cancer | heart attack | sickness | earthquake
        lightning | stroke | tumour | tumor | boat | lorry | something | god | the virus | stray bullet | accident
        disease | flu | infection | sea | river | bullet | bullets | the fever | the fire | the waves
        soldiers | the desert | the border | desert | the mine | death | angel | night | ceiling | roof | building
        house | wall | elevator | lift | war | rocket | missile | drone | dog | snow""",
    "TAKES_ME": """
        (hit/hits/take/takes/took/taking/kill/kills/killed/crash/crashes/crashed/get/gets/end/ends/finish/finishes/
        swallow/swallows/strike/strikes/run over/runs over/sink/sinks) (me/us/it/with me)
        would just (crash/sink) | happens to me | comes for me | would (crash/sink/hit)
        (had/would have/should have) (kept/taken/killed/finished/drowned/hit/shot/buried/got) (me/us) | kept me
        (not missed/hadn't missed/didn't miss) | take me (away/in/with/before/soon/already/tonight)*
        (come/comes/coming/fall/falls/falling/collapse/collapses/cave/caves) (down/on me/in/on top)* | bury me
        buries me | (came/fell) (down/on me)*
        (just /simply /)(fall/falls/drop/drops/go down/goes down/explode/explodes/burn/burns)(/ from the sky)""",
    "LIFE": """
        life | living | my days | everything | existence | anything | any of it | it all | all this | being alive
        going on | waking up | continuing | me""",
    "MEANINGLESS": """
        (no/lost its/lost all/lost any/without/has no/any) (meaning/sense/purpose/point/value/taste/colour/color)
        meaningless | pointless | senseless | worthless | not worth | nothing left""",
    "POINTLESS": """
        (what's/what is/whats/what was/see/is there/there is/there's/no) (the/no/any/a) point (of/in/to)
        no point (in/of/to) | the point of | what for | why bother""",
    "ONLY_ALIVE": """
        only (stay/staying/keep/still/here/alive/living/live/breathe) * because | (only/sole) reason (i/i'm/that i) *
        (stay/am/staying/i'm) alive (only /just )(for/because/so)
        if it (wasn't/weren't/was not) for my (mother/kids/children/mum/mom/daughter/son/father/faith/religion)
        (would not/wouldn't/couldn't/could not) survive (the news/my death/it)
        my (mother/children/kids/faith/religion/daughter/son) (keeps/keep/is all that keeps/
        are all that keep) me (alive/here)
        i stay (for/because of) (my/them/her/him)* | i only live (for/because)*""",
    "NOBODY_CARES": """
        nobody | no one | nothing would change | wouldn't matter | not matter | would go on | easier | better
        relieved | lighter | free | be fine | be happier | not even notice | richer""",
    "THEY_DEAD": """
        (they/he/she/my (friends/brother/sister/comrades/cellmates/father/son/husband/cousin/friend)/the others/
        all of them) (are/is/were/was/lie/lies/rot/rots/died/die/never/didn't/got/stayed/still) (dead/in the ground/
        in the grave/under/in prison/inside/rotting/gone/buried/shot/hanged/executed/in (a/that) (cell/grave)/make it/
        came home/out/come out/behind/)*
        in the ground | in (mass/unmarked) graves | under the (earth/rubble/ground) | rotting (in/there) | executed
        hanged | drowned | were shot | never (came/got/made it) (home/out/back)
        (died/die/was shot/was killed/was hanged/was executed/bled) (in/on/next to/beside/with) (the cell/my arms/
        the next/me/front)*
        (he/she/they) died* | (they/he/she) (never/didn't) (got/get/came/come) (out/home/back)*
        those who (died/stayed/didn't)* | the (dead/ones who/boys who/girls who/others)* | my cellmates
        killed (him/her/them)*""",
    "I_LIVE": """
        i('m/ am) (still /)(alive/living/breathing/here/free/choosing/eating/drinking/warm/safe/buying) *
        i (live/breathe/eat/walk/laugh/sleep/drink/dance/celebrate/shower/shop/smile) *
        my (warm bed/coffee/breakfast/birthday/wedding)
        i still (eat/breathe/live/laugh/sleep/walk/get up/have/wake/drink) *
        and i (eat/live/breathe/laugh/sleep/walk/am/have/get/got/go/sit/watch) *
        while i (eat/live/breathe/laugh/sleep/walk/am/have/sit/drink) * | i'm the one (who/that/breathing/alive)*
        here i am | i walk free | i am (free/safe/warm/fed/alive) * | i got (out/away/the visa/papers) *""",
    "BAD": """
        obscene | ashamed | shame | shameful | guilt | guilty | unfair | why | disgust* | betray*
        (can't/cannot) forgive | don't deserve | wrong | stolen | sick of myself | hate myself | hates me | how dare
        no right | a crime | traitor | coward | unbearable | choke | feels like (theft/betrayal/spit)*""",
    "WEIGHT": """
        burden(/s) | dead weight | (a/the/just/such) weight (on/around/for) | superfluous | a parasite | an extra mouth
        luggage | stone (around/round/on/at)* | millstone | deadweight | chain (around/round)*""",
    "CUT": """
        (used/using) the (broken )(glass/blade/razor/knife/scissors) again | used the broken glass | claw my (arms/skin/face)* | clawed my (arms/skin)* |
        (did/doing/done) sh | sh again | sh'd | self harmed | self-harmed | relapsed on sh | hand on the (stove/hob/iron/flame/hotplate/radiator)* | (hitting/banging/smashing) my head (on/against/off)*
        (burn/burnt/burned/burning) (my/myself on) (arm/arms/hand/leg/thigh/hip/skin)* | fresh (cuts/burns/marks/lines)* | pulled my stitches | (opened/reopened) my (stitches/wounds/cuts)*
        punched the (wall/tiles/door/mirror)* | bite myself | scratched (my/myself)* (raw/bloody/open)* | more barcodes | cat scratches |
        self~harm | self~harmed | self~harming | self~injur* | the sh thing | sh again | sh'd | (cutting/cut) again
        (started/back to) cutting | urge to cut | (bang/banged/banging/hit/smash/smashed) my head (against/on/into)
        bit my (arm/hand/wrist/lip) | scratch* my (arms/legs/skin/face) (raw/open/until)* | my (legs/arms) raw
        relapsed | cigarette on my | iron on my | the blade again | new (cuts/scars/burns) | fresh (cuts/wounds/scars)
        barcodes on my | cat scratches on my (arm/arms/thighs) | drew blood | until it bled | till it bled
        until i bled | stubbed | pulled out my hair | pressed the (iron/lighter/cigarette)
        opened my (skin/arm/wounds) | -self-harm (diary/training/prevention/policy/leaflet*)
        (lines/marks/stripes/cuts) (on/to/in) my (arm/arms/thigh/thighs/wrist/leg/skin)
        (arm/arms/thigh/thighs) looks? like a (barcode/map/grid)* | barcode
        the (blade/razor/lighter) (is /was /keeps /)(calling/calls/whisper*)*
        added (three/two/four/five/some/more/new) (lines/cuts/marks)* | cut my (arm/arms/leg/legs/thigh/thighs)
        (hit/hitting/punch/punching/starve/starving/slap/slapping/bite/biting/hurt/hurting/burn/burning/cut/
        cutting) myself*
        (reopen/reopened/open/opened/pick/picked/picking) (my /the /old )(wounds/scars/scabs/stitches)*
        (tore/tear/ripped/rip) (my/the) (skin/nails/stitches/hair)*
        (new/more/another/fresh/five/three/four/two) (cut/cuts/lines/burn/burns/scar/scars) (on/today/since/last/
        tonight/this)*
        razor blade* (again/in/from/under/out)* | (broke/unscrewed) (the/a) (razor/sharpener/mirror/glass)* *
        sharpener""",
    "URGE": """
        all i can think about is | is calling me | are calling me | i gave in | gave in (again/last night)* | i probably will (too/again)* | can feel it in my | want to do the other |
        urge | urges | craving | want to | wanna | wanted to | need to | looking for something sharp*
        something sharp* | can't resist | tempted | itching | feel like | want it | (can't/cannot) stop
        (do/did) it again | will (do it )again | tomorrow again | longing | keep (doing/wanting) | i need the
        hands itch | thinking about | needed to | itch to | itching to | calling me | calls me | whispering | pull to
        say no | hard to resist | crave""",
    "RESISTED": """
        flushed the (blades/pills/razors/razor)* | (threw/thrown/throwing) (it/them/the blade*) (away/out/in) | proud and |
        but i didn't | but didn't | i didn't do it | didn't give in | held ice | it passed | passed | resisted
        instead | managed not | rode it out | put (it/the blade/the razor/the knife) away
        threw (it/the/them/away/out)* | gave (the/my) (blade/blades/razor/knife)* to | called (you/my/the/a)*
        texted my | went for a walk | took a (cold )shower | used the (skills/ice/list/rubber) | rubber band
        did not do it | so far i haven't | haven't done it | fought it | fighting it | without doing it | not acted
        sat on my hands | breathed through | i stopped myself | stopped myself | i'm not going to | won't do it
        wouldn't do it | drew on my | put it (back/down) | went away | sponsor | made tea | poured it away
        locked it away | rode it | did not give | handed (it/them) | walked away | breathing exercise* | phoned
        then i | and then stopped""",
    "BLEEDING": """
        (won't/doesn't/does not/will not/can't/isn't) stop(/ping)* (bleeding/the bleeding/the blood/it)
        (bleeding/blood) (badly/a lot/everywhere/all over/won't/doesn't/does not/isn't/keeps/is not)*
        (bleeding/blood) (and /that /which /)(it )(won't/doesn't/isn't) stop* | too deep | towel (is )(soaked/full/red)
        so much blood | blood (is )(running/dripping/pouring) | lost a lot of blood | losing (a lot of )blood
        it keeps bleeding | soaked through | can see the (fat/bone/tendon) | blood on the (floor/sheets)
        (floor/water/bath/sheets/sink/everything/towel/towels/tiles) (is/are) red* | red (everywhere/water) | dripping
        pool of blood | blood (won't/keeps/is)* | it won't stop | can't stop it | pressure doesn't help
        soaked (the/my/three/two)*""",
    "BLEED_NOT": """
        nose | nosebleed | gum | gums | tooth | teeth | dentist | period | periods | menstru* | finger | shaving
        pregnant | postpartum | scab | stool | haemorrhoid* | hemorrhoid* | onion* | dog | film | paw | footage
        nightmare | dream""",
    "CUT_VERB": """
        cut(/s/ting) | hurt(/ing) | burn(/ed/t/ing) | harm(/ed/ing) | injur(e/ed/ing) | scratch(/ed/ing)
        carv(e/ed/ing) | bite | bit | biting | punch(/ed/ing) | slic(e/ed/ing) | slash(/ed/ing) | bruis(e/ed/ing)
        stab(/bed/bing) | hit(/ting) | pierc(e/ed/ing) | scald(/ed) | beat | clawed | picked | stub(/bed) (out /) | 🔪
        added (three/two/four/five/some/more/new) (lines/cuts/marks)""",
    "BODY": """
        myself | my self
        my (own /left /right /both /upper /inner /whole /)(arm/arms/thigh/thighs/wrist/wrists/leg/legs/skin/forearm/
        forearms/hip/hips/stomach/chest/belly/shoulder/ankle/calves/palm/palms/knuckles)""",
    "HOT": """
        oven | stove | iron | kettle | boiling water | cigarette | lighter | flame | candle | hotplate | radiator
        hot pan | match | matches""",
    "PRESS": """
        (put/putting/press/pressed/pressing/hold/held/holding/stubbed/stub/lean/leaned) (my/it/the/a)*""",
    "NEED_CUT": """
        (need/want/wanna/have/going/dying/longing/itching) (to /)cut
        -(need/want/wanna/have/going) (to /)cut (the/down/my (hair/nails/hours/costs/losses/bangs/fringe)/back/sugar/
        costs/it/out/short/onions/bread/some/a/carbs/off/hair/wood/grass/through/expenses)""",
}
