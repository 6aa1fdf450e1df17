"""English words: who speaks, what guards read, figures of speech. Formal, spoken, online and as learners of English write."""

COMMON = {
    "I": "i | i'm | i am | i've | i'd | i'll | im | ive | me | my | myself | mine | my self",
    "OTHER": """
        he | he's | she | she's | they | they're | her | his | their | somebody | someone
        (my/our/a/the/his/her/their/this/that) (best /close /old /late /younger /older /little /former /)(friend/
        friends/ roommate/flatmate/housemate/neighbour/neighbor/cousin/colleague/coworker/mother/mum/mom/father/dad/
        brother/sister/wife/husband/ partner/girlfriend/boyfriend/uncle/aunt/grandmother/grandfather/son/daughter/
        nephew/niece/boss/landlord/teacher/client/patient/ caller/hero/heroine/character/protagonist/narrator/poet/
        singer/writer/prisoner/detainee/detainees/inmate/guy/girl/boy/man/woman/ neighbours/kids/students/translator/
        interpreter/actor/soldier/student/lawyer/classmate/cellmate/comrade/great-uncle/villain)
        great-uncle | two men | a lot of people | nobody else | detainees | prisoners
        a (claimant/patient/client/caller/student/woman/man/detainee/prisoner/friend/colleague) | claimant*
        asylum seekers | people who | those who | patients | clients | callers | anyone who | someone who | youth
        teenagers | young people""",
    "NEG": """
        not | never | don't | do not | didn't | did not | doesn't | does not | wouldn't | would not | won't | will not
        isn't | is not | wasn't | haven't | have not | no longer | without | nor | neither | (can't/cannot) say
        far from | no (thoughts/thought/plans/plan/ urge/urges/wish/desire/intention/intentions) (of/to/for)
        not because | no way | no question of | ain't | zero | no | nothing to do with | -not only | -not a day
        -not a night | -no one | -not sure | -not just | -not kidding | -not joking | -not exaggerating | -no way out
        -no longer want | -not want | -won't stop | -not stop | -never stop | -can't stop | -no joke | -no idea
        -no future | -no hope | -no more | -not being dramatic | -not ok | -not okay | -no sleep | -don't know
        -do not know | -don't tell | -don't know how | -don't know if | -don't worry | -don't call | -don't look for
        -don't be | -not afraid | -don't care | -not scared | -not metaphorically | -won't let me | -don't let
        -doesn't matter | -not enough | -don't blame | -not your | -not strong | -not dramatic | -not even
        -never told | -haven't told | -didn't tell | -don't want help | -not here | -not there | -without saying
        -without telling | -nobody | -no reason | -no point | -no energy | -no money | -no family | -no friends
        -no work | -no papers | -no home | -wouldn't care | -wouldn't mind | -not working | -not sleeping
        -did not sleep | -haven't slept | -don't sleep | -not today | -not tomorrow""",
    "NEG_AFTER": """
        is not what i | isn't what i | never crossed my mind | not at all | is not an option | isn't an option
        is not my plan | god forbid | is not the answer | isn't the answer | no longer | : no | ? no | ? never
        not anymore | not any more""",
    "BREAK": """
        but | however | yet | although | though | still i | and yet | except | because i | instead i | honestly i""",
    "PAST": """
        last year | (two/three/four/five/six/seven/eight/nine/ten/fifteen/twenty/many) years (ago/back/since)
        when i was arrested | years ago | decades ago | back then | used to
        when i was (a/in/at/seven/eight/nine/ten/eleven/twelve/thirteen/fourteen/fifteen/sixteen/ seventeen/eighteen/
        nineteen/twenty/young/younger/small/little/1*/2*)
        at (fifteen/sixteen/seventeen/eighteen/nineteen/twenty*) | as a (child/teenager/teen/boy/girl/student/young*)
        in those days | long ago | once upon | in my (teens/twenties/youth) | (in/since) (19/200/201)* | ten years back
        years back | a long time ago | in a past life | years before | in the (eighties/nineties) | another life
        the year (after/of/when/i) | the first year | in the early days
        in (prison/custody/detention/the camp/isolation) i (tried/wanted/thought)""",
    "RESOLVED": """
        (i'm/i am/im) (3*/4*/5*/6*/7*) now | now i'm (ok/okay/fine/well/good/happy) | it's (ten/twelve/twenty/many/*) years since i (last/stopped) |
        never again | since then never | not since | (that's/that is/it's all/it is) (long /all /)(over/behind me)
        behind me now | (i am/i'm) (fine/better/well/ok/okay/good) (now/today/these days)
        glad (i/it) (didn't/survived/am still/failed/tore/broke) | i'm glad it
        (grateful/thankful) (to be/i am/that i) | (that/this/it) ended (years/long/decades) ago
        (those/these) thoughts (are/have) gone | got over it | recovered | i (love/enjoy) my life
        (that/it) was (years/decades/a long time/long/ten years/twenty years/another life/a different time) ago
        haven't (had/felt/thought) (any/that/it/those/them)* since | no longer haunts
        have (grandchildren/a family now) | long behind me | never (came/come) back | not once since
        nothing like that since | since then (i have /)never | (i've/i have) been (fine/well/stable/sober/free) since
        -no longer want | -better dead | -better off | -never again see | -never again be | -never again have""",
    "STILL": """
        again | still | came back | come back | coming back | is back | are back | returned | once more | stronger than
        like then | as then | -still alive | -still here | -still remember | -still light* | -still a | -back from
        -never again | -come back home | -still thankful""",
    "CURRENT": """
        now | these days | tonight | today | lately | every (day/night/morning/evening/hour/minute)
        all (day/night/the time) | right now | this (week/ morning/evening/afternoon/weekend/month)
        since (yesterday/monday/tuesday/wednesday/thursday/friday/saturday/sunday/last week) | at the moment
        constantly | -now i am fine | -now i'm | -now i can | -now i have | -now that""",
    "SAID": """
        said | says | say | wrote | writes | told | tells | screamed | shouted | yelled | sings | sang | singing | goes
        went | reads | repeated | called | titled | entitled | scream | shout | whispered | laughed
        (used to/would) (say/scream/shout/yell) | joked | cried | quoted | quote | line | the words | according to
        translate | translating | translation""",
    "MEANT": """
        (i/it) (only /just /actually /really /)(meant/was talking about/was referring to/was speaking of/
        am talking about)
        i'm talking about | (that/it) was (about/a figure of speech/just a phrase/just an expression)
        i was (only /just /)(tired of/complaining about/joking) | what i meant | by (that/it/this) i mean*
        not literally | figuratively | just an expression | figure of speech | spoke about the | autocorrect | typo
        -i meant it | -i mean it | -meant every word | -i meant what""",
    "WORK": """
        one-page guide | guide (in/on/for) | theme (from/tune) | quiz | do you have a (guide/leaflet/form)* |
        -don't book the | -book the interpreter | -don't book | -to book | -can't book | -please book | -book me | -book us |
        interpreter exam | for my (exam/thesis/essay/training/class/presentation) | countable | is it true that asking | tango | bolero
        fado | lullaby | hymn | aria |
        film | films | movie | movies | song | songs | lyric* | novel | novels | book | books | poem | poems | poet
        play | plays | game | games | gamer | news | newspaper | headline | headlines | documentary | memoir | memoirs
        training | workshop | article | articles | character | podcast | leaflet | leaflets | chapter | scene | script
        theatre | theater | opera | album | chorus | verse | report | reports | inquest | exhibition | thesis | essay
        research | questionnaire | phq* | item (nine/9) | question (nine/9) | diagnosis manual | hotline volunteer
        as a volunteer | protocol | episode | series | netflix | museum | memorial | vigil | history | historian
        study | survey | lecture | seminar | course | prevention | monument | obituary | karaoke | heroine
        protagonist | translating | proverb | sura | psalm | verse | boss fight | respawn* | tournament | chess | fifa
        minecraft | manga | anime | cartoon | painting | editor | screenplay | stage | rehearsal | campaign
        statistics | the poet | awareness | lead role | audiobook | chapter* | ballad | drama club | improv | trailer
        fan fiction | fanfic | rpg | raid boss | dungeon | journalist* | blog* | -playing with | -play with
        -news from home | -class | -the news that | -report to | -of course | -the history of my | camus | philosoph*
        my file | the file | reading | i interpret | interpret for | interpreting
        as (a/an) (interpreter/volunteer/nurse/teacher/translator/social worker/doctor/counsellor/journalist/lawyer/
        peer)
        asylum interviews | my clients | my students | module | exam question | handbook | guideline* | risk assessment
        subtitles | subtitl* | festival | installation | choir | recit*""",
    "JOKE": """
        lol | lmao | rofl | haha* | hahah* | jk | just kidding | only joking | i'm joking | :) | :d | ;) | 😂 | 🤣 | 😅
        😆 | 😹 | xd | hehe* | just a joke""",
    "RECENT": """
        yesterday | last (night/week/weekend/month/monday/tuesday/wednesday/thursday/friday/saturday/sunday)
        (two/three/four/five/six/2/3/4/5/6/10/ten/a few/several/a couple of/some) (days/weeks/nights) ago
        (a/one) (week/month) ago | this (week/morning/month/afternoon/weekend/evening)
        on (monday/tuesday/wednesday/thursday/friday/saturday/sunday) | recently | the other (day/night/week/evening)
        the (day/night) before yesterday | today | tonight | just now | (days/weeks) ago
        since (monday/tuesday/wednesday/thursday/friday/saturday/sunday/yesterday/last week) | earlier | an hour ago
        hours ago | again | this time | after the (hearing/interview/call/letter/decision)
        (two/three/four/a few) (sundays/mondays/tuesdays/wednesdays/thursdays/fridays/saturdays/nights/mornings) ago
        second time this (week/month) | again this (week/morning)* | (10/15/20/30) (mins/minutes) ago
        earlier this (week/month)""",
    "SOON": """
        tonight | tonite | 2nite | tomorrow | tmrw | right now | now
        in (ten/five/twenty/thirty/a few/two/10/5/20/30/15) (minutes/mins/hours) | this (evening/afternoon/morning)
        in an hour | within the hour | today | at (midnight/dawn/six/seven/eight/nine/ten/noon/five/four/three)
        before (dawn/sunrise/morning/midnight/they wake/he wakes/she wakes)
        after (midnight/dinner/they (sleep/leave/fall asleep)/everyone is asleep)
        when (everyone/everybody/my husband/my wife/my roommate/the others/the kids/they/he/she) (is asleep/are asleep/
        sleeps/sleep/leaves/leave/goes to/goes out/is out/fall asleep/falls asleep/go to bed)
        the next train | as soon as | in a (minute/moment/few) | this is it | by morning | by tomorrow
        the day after tomorrow | last night on earth | when the house is
        (monday/tuesday/wednesday/thursday/friday/saturday/sunday) (night/evening/morning)
        (the /)(ten/eleven/nine/midnight) o'clock | after the (guard/guards/count/round/shift/prayer/call/last)*
        when the (light/guard/guards/lights/shift/music/prayer/call/children/kids) (goes/go/change/ends/stops/is/are/
        sleep)*
        till the light goes | by the time the (sun/light)* | this is the night | the night | 15 mins""",
    "TRIFLE": """
        drummer | busker | rooster | plays past |
        my own (accent/voice) | answering machine | voicemail greeting |
        leaf blower | the man who invented | whoever (invented/designed/wrote) |
        recorder practice | violin practice | recorder | flat pack |
        form | forms | pdf | email | emails | meeting | zoom | password | printer | homework | exam | exams | essay
        dishes | laundry | wifi | wi-fi | website | app | queue | traffic | song | karaoke | episode | season | finale
        spoiler | spoilers | haircut | outfit | onion | onions | recipe | group chat | captcha | spreadsheet | update
        bus | snor* | drill* | alarm clock | cake | cookies | chocolate | leftovers | fridge | dumplings
        lost my charger | charger | autocorrect | microwave | ikea | flat-pack | duolingo | grammar | verbs
        subjunctive | articles der | cabbage | soup | lentils | potatoes | pasta | rice | playlist | ringtone | parking
        paperwork | bureaucracy | boss | manager | landlord | neighbour* | neighbor* | cat | puppy | mosquito*
        karaoke song | presentation | deadline | thesis | football | match | team | goalkeeper | referee | chess
        debate | opponent* | weeds | plants | spider | cockroach* | moths | brother ate | sister ate | ate my
        forgot (my/the/to) | late again | dj | drums | trumpet | the server | warehouse shift | leave early
        shift ends | overtime""",
    "EMBARRASS": """
        embarrass* | awkward | mortif* | cringe* | blush* | by mistake | wrong (person/chat/group/door/name)
        called (him/her/the/my) * (darling/mum/mom/dad/daddy/honey/baby) | tripped | spilled
        everyone (laughed/stared/saw/heard) | autocorrect | reply all | fart* | zip | zipper | unmuted | on mute
        microphone | karaoke | in front of the whole | crush | laugh* | funny | blind date | hot sauce | chilli | chili
        heat | heatwave""",
    "FIGURE": """
        (die/died/dying/dead) laughing | laugh* (myself /me /us /)to death
        (bored/scared/worked/frightened/starved/frozen/froze/worried/sick/tickled/loved/talked/hugged/starving/
        freezing) (me /us /)to death
        kill(s/ed/ing/) (me/us) (every time/with kindness/softly/laughing/with)
        my (feet/back/head/knees/shoes/teeth/legs/eyes/neck) (is/are) killing me | killing it | kill(ed/) it
        (kill/killing/killed) (time/the mood/the vibe/the lights/the engine/two birds/some time/an hour/the process/
        the app/the music/the bill/democracy/the truth/our language/our culture/the language/the press)
        (to/would/could/i'd/i could/i would) die for (a/an/some/my/the/this/that/those/these/your/her/his/one/
        chocolate/coffee/sleep/air*)*
        to die for | (kill/murder) for (a/an/some/the/my/one)*
        dying (for/to) (a/an/some/my/the/see/know/hear/try/meet/show/tell/eat/taste/read/go/get/visit/sleep/ask/have/
        find/learn/share)*
        dead (battery/phone/line/lines/tired/serious/on my feet/sure/wrong/right/sea/end street/language/languages/
        leaves/plants/plant/pixel*/weight lift*/lift/letter/wood/flowers/link/good/funny/easy/calm/zone)
        (drop/knock* them/play*) dead | over my dead body | dead man's switch | wouldn't be caught dead
        dead to the world | back from the dead | raised from the dead | left for dead
        (absolute /bloody /pure /)murder (on/today/this/in there) | (is/was/were) (absolute /pure /bloody /)murder
        (get/getting/gets/got) away with murder | scream* bloody murder
        killer (headache/heels/view/app/workout/question/exam/outfit/recipe/week/queue/heat) | killjoy | buzzkill
        overkill | lady killer | painkiller | roadkill | die hard | never say die | do or die | die another day
        live and let die | ride or die | diehard | the die is | sudden death
        death by (powerpoint/paperwork/bureaucracy/chocolate/meeting*/email)
        cause of death (:/paperwork/bureaucracy/cringe/embarrassment)* | death of me | to death by
        matter of life and death | sick to death | tickled to death | death metal | death stare | death row records
        dressed to kill | if looks could kill | curiosity killed
        (shoot/shot/shooting) (me an email/me a message/a film/hoops/the breeze/a photo*/a video/photos/the scene/
        some)*
        shoot (me/myself) in the foot | suicide (squad/bombers in/watch on) | bite the bullet
        hang(ing/) (out/on/up/in there/around/with)* | hang the (washing/picture/laundry/pictures/curtains)*
        cut (my/his/her/the) (hair/grass/nails/losses/fringe/costs/ties)
        cut (myself/me) (some slack/a slice/off/a deal) | beat (myself/me) up | beating myself up | kick myself
        (could/could have/i'd) kick(ed/) myself
        drown(ing/) (in/my) (work/paperwork/emails/homework/sorrows/forms/debt/laundry/tomatoes/documents/deadlines/
        essays/translations/notifications)
        buried (in/under) (work/paperwork/emails/forms/homework/documents/laundry/deadlines/books/snow/files/files)
        (bury/burying) (the hatchet/my head/myself in (work/books/my studies))
        jump(ing/ed/) (for joy/the queue/rope/to conclusions/on the (bus/tram/train/bandwagon)/at the chance/
        in the pool/into the pool/around/up and down/off the (sofa/sill/couch)/for a)
        jump (scare/start) | bridge (the gap/loan/course/club/game/day) | end of the (day/world tour)
        end it (with him/with her/there/on a)
        end my (shift/contract/call/lease/tenancy/subscription/course/speech/essay/term/day with)
        catch the (bus/train) (to/at/home/from/in/back/there/before/after/on/every/with)
        (missed/miss/take/took/wait for) the bus
        overdos(e/ed/ing) on (coffee/chocolate/sugar/memes/series/caffeine/tea/netflix/cake/baklava/sweets/garlic/sun/
        culture/news/vitamins)*
        wake the dead | social (death/suicide) | commercial suicide | political (suicide/death) | career suicide
        dying art | dying breed | dying industry | death knell | dead language | poor man's
        i'm dead (😂/💀/🤣/lol/lmao/haha*) | 💀💀 | lol 💀 | haha 💀 | bury me in (books/kittens/snacks)* | slay*
        slaughtered (by/us/me/them/in/at)* | bloodbath | keep dying (in/on/at)* | one more life | extra life
        (my/the) (character/avatar/team/hero/party/village) (died/dies/keeps dying/is dead) | killing (me/us)
        -killing me inside | -killing me slowly | i'm dead 😂 | i'm dead 💀 | dead lol | dead 😂 | dead 🤣 | dead haha*
        literally dead | literally died | i'm deceased
        killed (him/her/them/me/us/it) (at/in/on) (chess/backgammon/the exam/the interview/stage/fifa)
        (was/am/i'm/were/is) dying inside (while/when/because/as/laugh*/of)* | dying inside while
        (will/going to/gonna/'ll/would/is going to) (kill/murder/bury/strangle/skin/slaughter) me (when/if/for/after/
        unless)*
        threatened to (kill/murder/strangle/disown) me (if/unless) i (don't/do not/didn't/forget/eat/touch)*
        overdosed on (the /)(chilli/chili/spice/spices/pickles/curry/cardamom/coffee/tea/cake/sugar/baklava/garlic/
        halva/mangoes)*
        (kill/murder/strangle/bury/end) (him/her/them/you/someone/somebody/my (sister/brother/husband/wife/roommate/
        kids/cousin/friend)) (if/when/for) (he/she/they/you/it/not/eating/the/this/that/touching/stealing/being/losing/
        forgetting/using)*
        kill me (now/already) | just kill me (now/lol/already)
        jumped off the (board/ten/diving/bus/tram/bed/sofa/swing/boat/pier/train with/three/five)*
        committed suicide with (that/this/the/a)*""",
    "VERB_KILL": """
        strangl(e/es/ing/ed) | suffocat(e/es/ing/ed) | chok(e/es/ing/ed) | murder(/s/ed/ing) | kill(/s/ed/ing)
        bury(/ing) | buried | drown(/s/ed/ing) | bleed(/ing) | execut(e/ed/ing) | hang(/ing/ed) | slaughter(/ed/ing)
        massacre(/d) | assassinat* | butcher(/ed/ing) | stab(/bed/bing) | shoot(/ing) | shot | crush(/ed/ing)
        destroy(/ed/ing) | annihilat* | smash(/ed/ing) | poison(/ed/ing) | die | dies | died | dead | dying
        death (of/by)""",
    "ABSTRACT": """
        language(/s) | democracy | truth | culture | press | society | media | freedom | hope | dreams | economy
        universit(y/ies) | school(/s) | literature | movement | opposition | river(/s) | forest | spirit | parliament
        newspaper | radio | -radio station | internet | debate | idea(/s) | revolution | history | memory | song | karaoke* | recipe
        piano | violin | pronunciation | pizza | cake | burger | conversation | vibe | mood | joke | party mood
        career | reputation | constitution | republic | justice | independent | journalism | film scene | alphabet
        dialect | words | stories | love | protest | union | neighbourhood | my french | my german | grammar
        the interview | the exam | the presentation | civil | ngo(/s) | law | laws""",
    "THING": """
        phone | battery | laptop | plant(/s) | car | engine | wi(-/)fi | internet | mic | screen | site | website
        server | app | tree | garden | fridge | heater | bulb | printer | kettle | fish | flowers | cactus | tablet
        computer | headphones | speaker | basil | mint | tomatoes | router | charger | modem | tv | radio | -radio station | boiler
        washing machine | bike | watch | clock | camera | light | lights | motor | bus | lawn | bug | process | tab
        file | browser | orchid | roses | goldfish | connection | line | call""",
    "AGONY": """
        laughter | laughing | boredom | shame | embarrassment | hunger | thirst | heat | cold | curiosity | cringe
        excitement | happiness | joy | cuteness | exhaustion | tiredness | jealousy | envy | nerves | homework
        paperwork | heatstroke | anticipation | laugh | humidity | hay fever | flu | a cold | hangover | headache
        toothache | spice | jet lag""",
    "I_WANT_DEATH": "(want/wanna/wanting/wish/need) to die | wnat to die | want my death | going to die by my own",
    "GAME": """
        zelda | paraglider | mario kart | elden ring |
        chess | fifa | backgammon | debate | game | match | boss | werewolf | among us | lobby | round | tournament
        cards | monopoly | scrabble | tennis | basketball | volleyball | ping pong | quiz | respawn* | swamp | league
        football | goalkeeper | minecraft | server | zombies | playstation | xbox | team | poker | domino* | arcade
        dungeon | mafia""",
    "HYPER": """
        throw myself (out/off/under/from)* | jump (out of/off/from) (the/a) * | kill (someone/somebody/him/her/them)
        murder (someone/somebody/him/her/them) | scream | strangle (someone/somebody/him/her/them/the*) | lose it
        cry forever | set (it/them) on fire | explode""",
    "LEISURE": """
        (first/lovely) warm day | sunny | paddling | ice lolly |
        pool | high board | diving board | belly flop | bungee | parachute | trampoline | shelling | knitting | sketching | sunbath*
        the whole street | 晒太阳 |
        camera | photo | photos | photograph* | picnic | hike | hiking | sunset | sunrise | barbecue | bbq | fish*
        climbing gym | selfie | tourist* | view is | beautiful view | lovely view | swim | swimming | boat | sail*
        tent | camping | the kids | the dog | ice cream | coffee with | painting the | repair* | fixing | solar
        antenna | laundry on | gardening | tomatoes | festival | concert | guitar | running late | late for | my stop
        conductor | ticket | climbing wall | climbing course | yoga | beers | party | with friends
        with my (kids/son/daughter/friends/family/wife/husband/class/dog) | delayed | commut* | appointment""",
    "METAPHOR": """
        free speech | democracy | press freedom |
        a new (life/chapter) | adulthood | my career | the unknown | between (hope/two worlds/languages) | society
        civilisation | extinction | seat | bed | sofa | town | city | village | tears | breakthrough | boat | parcel
        dog | goat | tree house | swing | washing line | hammock | present | shoe(s/) lace*""",
    "TRAVEL": """
        trip | holiday | holidays | vacation | travel* | surgery | operation | moving (to/out/house) | weekend
        back on | be back | i'll be back | return on | returning on
        until (monday/tuesday/wednesday/thursday/friday/saturday/sunday/i'm back/i return) | conference | flight to
        visiting | hospital stay | camping | wedding | while i'm (away/at/in) | next semester | retreat
        colleague is leaving | last day at (work/school/the) | last day of (school/work/the course) | new job
        transferr* | graduat* | train leaves""",
    "MEETING": """
        physio* | last session | stretches |
        at the airport | at the station | new job | moved | moving | graduation | party | colleague | course | semester
        class | last day | her flight | his flight | to the old (flat/house/job) | to the dentist | old phone
        to my old | winter | summer | to sugar | to smoking | cigarettes | see you (next/on/tomorrow)""",
    "POLITICS": """
        democracy | government | party | the regime | country | economy | election | language | opposition
        for the school | in coding | in journalism | for print | newspapers | industry | maths | math | cooking
        at (maths/cooking/chess/football/languages) | wifi | with ikea | romantic | hopeless at | hopeless with
        street is | is a dead end | gps | map | romance | memory | banner | slogan""",
    "FILM": """
        film(s/) | movie | series | episode | novel | book | play | game | script | scene | song | video game
        documentary | news | history | museum | character | thriller | netflix | paintball""",
    "FRIENDLY": """
        for (instagram/the album/the listing/the landlord/my mother/the insurance/my cousin) | delivery | courier
        pizza | parcel | postman | neighbour(s/) (asks/asked/brought/knock*) | trick or treat | kids knocking | sugar
        birthday | surprise | flowers (for/from) | wedding | graduation | new baby | sale | rent | estate agent
        landlord | plumber | electrician | carpenter | hide and seek | tea with | cute | lovely | smiling | so happy
        selfie together""",
    "FOOD": """
        cake | cookies | dumplings | chocolate | soup | leftovers | pizza | bread | sweets | biscuits | baklava
        photo(s/) | notes | pictures | exam | courage | lot of time | rice | dinner | lunch | breakfast | buffet
        train | bus | seats | blame | credit | cherries | grapes | strawberries""",
    "COOK": """
        paella | stew | supper | lunch was | ready by |
        cook* | kitchen (shop/store) | onion(s/) | bread | cheese | tomatoes | vegetables | apple | barbecue | stove
        kettle | tea | boiler | heating bill | gas bill | camping | recipe | salad | hunting | carpet | crafts
        scissors for | sharpen | film | play | butter | toolbox | painting | soup | dinner | heating | bakery | chef
        watermelon | parcel | box""",
    "ASPRESCRIBED": """
        (my/the) (evening/morning/night/nightly/daily/usual/heart/blood pressure) (tablets/pills/meds/medicine)* | with (yoghurt/yogurt/breakfast/food/milk) |
        (one/a/1) (pill/tablet) | for (a/my/the) headache | headache (is gone/went/好了)* |
        as prescribed | prescri* | back to the pharmacy | pharmacy | with breakfast | with food | after food | on time
        every morning | every evening | daily | side effects | as usual | as you (said/told) | doctor said | refill
        for my (cold/flu/headache/cough) | twice a day | once a day | grapefruit | antibiotic* | vitamins
        blood pressure | run out | ran out | this morning with | pharmac* | pharmacist | show (him/her/them/the)
        my doctor""",
    "APPOINT": """
        prescri* | pharmacy | appointment | before breakfast | after food | with food | dose should | doctor said
        milligram* | mg | leaflet | side effects | refill | bus | ticket | timetable""",
    "COMMUTE": """
        to work | to class | my stop | to the office | home from | appointment | on time | late | change trains
        ticket | conductor""",
    "PROFESSIONAL": """
        prevention | bomber | bombing | workshop | training | patients | clients | claimant* | a claimant | mid-interview
        assess* | risk factors | statistics | rates | guideline* | hotline | leaflet* | awareness | political | career
        by (suicide/overdose) | overdose (deaths/kit/training) | naloxone | interpret* | campaign | report(s/) | article(s/)""",
}
