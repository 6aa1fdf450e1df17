"""French words: places, gloom and self-injury."""

SIGNS = {
    "FR_HOARD": """
        (mis/mets/mettais) (de côté/en réserve/tous de côté)
        (stock*/accumul*/économis*/garde tous/garde mes/garde les/cach* mes/cach* des/cach* les/cach* sous/
        cach* dans/amass*/collectionne)
        je ne (les /)(prends/avale) (plus/pas) je les | je (compte/recompte) | j'ai (compté/recompté)
        j'en ai assez (pour/de côté) | je fais semblant (de les/d'avaler/de prendre) | assez pour
        je me suis procuré | j'ai acheté | sous mon (matelas/oreiller) | dans ma cachette
        je regarde (la/le/les/ma/mes)""",
    "FR_EDGE_SURE": """
        (enjambé/passé/franchi/escaladé/j'enjambe/je passe/grimpé sur/monté* sur/assis* sur/
        debout sur) (par-dessus /)(la /le /l'/)(rambarde/parapet/garde-corps/barrière/balustrade/garde-fou/rebord/
        corniche/rail*/voie*/rebord de la fenêtre/rebord de fenêtre)
        de l'autre côté (de la /du )(rambarde/parapet/garde-corps/barrière/balustrade/garde-fou/pont/rail)
        (au bord/sur le rebord/sur le bord/tout au bord) (du toit/du pont/du quai/du vide/du balcon/du précipice/
        de la falaise/de la fenêtre/de la voie/de la terrasse/de la corniche/de la rivière/de l'eau)
        (les pieds/mes pieds/les jambes/mes jambes/une jambe/un pied) (sont /est /déjà /)(dans le vide/
        au-dessus du vide/au-dessus de l'eau/dehors/de l'autre côté/qui pendent/pendent)
        dans le vide
        (allongé*/couché*/assis*/debout/je suis/je marche) sur (les rails/la voie/les voies/la voie ferrée)
        sur les rails | sur la corniche
        (l'eau/la mer/la rivière) (m'arrive /est /)(jusqu'à/jusqu'aux/à/aux) (la taille/la poitrine/au cou/épaules/
        cou/genoux/ventre)
        j'entre dans (l'eau/la mer/la rivière/le fleuve) | je (marche/avance) (dans/vers) (l'eau/la mer/le fleuve)
        fenêtre (est /)(grande /)ouverte (et/un pied/je/en bas/sixième/huitième)""",
    "FR_EDGE": """
        au bord | sur le toit | sur le pont | rambarde | parapet | garde-corps | balustrade | sur le rebord | rebord
        corniche | sur le quai | au bord du quai | sur les rails | au bord de (l'eau/la falaise/la seine)
        sur la falaise | sur le balcon | fenêtre (grande /)ouverte | j'ai ouvert la fenêtre
        (au/du) (sixième/septième/huitième/neuvième/dixième/douzième/dernier/cinquième/6e/7e/8e/9e/10e/12e) étage
        tout en haut | en haut (de la tour/de l'immeuble/du pont/du parking/de la falaise)
        au-dessus (du vide/de l'eau/des rails/de la seine/de l'autoroute)""",
    "FR_PLACE": """
        pont | toit | quai | balcon | falaise | rails | voie ferrée | voies | viaduc | passerelle | rebord | parapet
        rambarde | tour | parking | rivière | fleuve | seine | rhône | canal | mer | plage | lac | eau | fenêtre
        étage | gare | forêt | bois | barrage | autoroute | grue | terrasse | quais | cave | garage | grenier""",
    "FR_AT": """
        je suis (sur/au/à/en/dans/déjà/devant/assis*/debout/arrivé*/monté*/là/seul*/allongé*)
        j'suis (sur/au/à/en/devant) | chui (sur/au) | jsuis (sur/au) | assis* | debout | allongé* | je me tiens
        je suis monté* | j'ai grimpé | me voilà | j'attends (sur/au/à/le/que) | je marche | je regarde | penché*
        je vais (au/sur/vers) | j'arrive (au/sur/à)""",
    "FR_OMEN": """
        en bas | au-dessous | sous (moi/mes pieds) | le vide | regarde en bas | il fait (noir/froid/nuit)
        l'eau (est /)(noire/froide/sombre/glacée/en bas) | le vent | le courant | (personne/plus personne)
        personne | c'est (haut/calme/silencieux/si haut/beau et calme) | un (seul /)pas | je (vais /)saute* | sauter
        lâcher | je lâche
        (enlevé/retiré/posé/quitté/laissé) (mes /mon /le /ma /)(chaussures/manteau/veste/sac/téléphone/portable/
        papiers)
        le (prochain/dernier) (train/métro/rer/tgv) | j'attends le (train/métro/rer/prochain)
        (j'entends/je vois) le (train/métro) | plus peur | pas peur | adieu | pardon | merci pour tout | fini
        la fin | enfin | dernière fois | derni(er/ère) | dites
        je vais (le faire/y aller/plonger/m'envoler/basculer) | je ferme les yeux | plonger | je plonge
        ne (m'/)(appelez/cherchez) pas | éteins mon téléphone | éteint mon téléphone | c'est l'heure""",
    "FR_SHUT": """
        je me suis (enfermé*/barricadé*)
        enfermé* (à clé/à double tour/dans la/dans ma/dans le/dans les/de l'intérieur) | je m'enferme
        (fermé/verrouillé/bloqué/barricadé) (la porte/ma porte/à clé/à double tour/le verrou/tout)
        porte (est /) (fermée à clé/verrouillée/bloquée/barricadée) | mis le verrou
        je (n'/ne /)(ouvrirai/sortirai/réponds/répondrai) (pas/plus/à personne)
        personne (ne /)(pourra/peut/va/viendra) (entrer/m'arrêter/m'empêcher/me trouver/venir)*
        (j'éteins/j'ai éteint/je coupe/j'ai coupé/je vais éteindre) (mon /le )(téléphone/portable)
        (il n'y a /y a )personne (à la maison/chez moi/à l'appart) | seul* à la maison""",
    "FR_NOT_WAKE": """
        (plus /jamais /pas )(me réveiller/me relever/rouvrir les yeux/ouvrir les yeux)
        ne (plus /jamais /)(me réveiller/me réveille*) (plus/jamais/pas)*
        (m'endormir/dormir/me coucher/fermer les yeux) et (ne /)(plus/jamais/pas) (me réveiller/me relever/rouvrir/
        me lever)
        ne pas me réveiller | plus me réveiller | plus jamais me réveiller
        (que mon /mon )coeur (s'arrête/lâche/cesse*/s'arrêtait)
        (déçu*/dommage/triste/déception/regrette*) (de /d'/que /)(me réveiller/m'être réveillé*/me sois réveillé*/
        de me réveiller/ouvrir les yeux/être encore là/être encore en vie)
        chaque matin (je regrette/déçu*/dommage/je suis déçu*) | dormir (pour toujours/sans me réveiller)""",
    "FR_NOT_WAKE_INF": """
        ne plus (me réveiller/exister/être là/être/ouvrir les yeux/revenir) | plus exister | disparaître
        disparaitre | m'évaporer | m'effacer | me dissoudre | m'éteindre | m'endormir | me volatiliser
        cesser d'être | n'être plus rien | ne pas exister | partir en fumée | tomber dans un trou et ne""",
    "FR_HOPE": """
        si (seulement /)(je pouvais/je pouvait) | j'aimerais | je voudrais | j'espère | je prie | je rêve
        ce serait (bien/un soulagement/mieux/plus simple/plus facile/doux/beau)
        ça serait (bien/un soulagement/mieux/plus simple/plus facile/doux)
        parfois je (voudrais/souhaite/rêve/me dis/pense/me couche/prie) | je souhaite | envie de | vivement
        pourvu que | que | je me couche en | si | j'attends | je demande à dieu | je me dis | l'idéal serait
        je rêve de | des fois je | dommage | dieu fasse | le mieux serait""",
    "FR_NOT_CARE": """
        (m'est/me serait/m'était/me serai) (bien /complètement /totalement /)(égal/indifférent)
        (je m'en/m'en) (fous/fiche/tape/moque/ficherais/foutrais) | peu (m'/)importe
        ça (ne /)me (dérangerait/ferait/gênerait/fait/dérange) (pas/plus/rien/ni chaud)
        je (ne /)(me /)(battrais/battrai/défendrais/défendrai/pousserais/bougerais/bouge/m'écarterais/m'écarte/
        reculerais/courrais/pleurerais/lutterais/lutterai/fuirais) (pas/plus)
        tant mieux
        (je serais/je serai/ça serait/ce serait/je me sentirais) (presque /même /plutôt /)(soulagé*/content*/
        tranquille/un soulagement/tant mieux/pas triste/délivré*/heureu*)
        pas (grave/triste) | tant pis | indifférent*""",
    "FR_EVENT": """
        (camion/voiture/bus/train/métro/tram/bagnole/rer/balle/bombe/missile/maladie/cancer/crise cardiaque/
        infarctus/avion/accident/virus/foudre/infection/avc/poids lourd) (me /m'/)(renvers*/fauch*/écras*/percut*/
        emport*/tu*/prenait/prenne/prend/tombe*/foudroy*/s'écras*/fonc*/achev*)
        (être/me faire/que je sois/si je me faisais/si j'étais) (renversé*/écrasé*/fauché*/percuté*/emporté*/tué*/
        renverser/écraser/faucher/tuer)
        (si/que/qu'il) (je /)(mourais/meurs/mourrais/m'arrive quelque chose/m'arrive malheur/
        m'arrivait quelque chose/m'arrivait malheur)
        si je (mourais/meurs/crève/crevais/ne me réveillais pas/mourrai)
        (s'il/si) (m'/)(arriv*) (quelque chose/un truc/un accident/malheur)
        mourir (dans mon sommeil/de maladie/naturellement/cette nuit/ou pas/ou vivre)
        attraper (un cancer/une maladie) | vivre ou mourir | (que je vive/que je meure) (ou que/ou)
        l'avion (s'écras*/tomb*) | ne (pas /)me réveille* | mourir ou (vivre/pas) | qu'on me (tue/tire/descende)""",
    "FR_FATE": """
        un camion | un bus | une voiture | un train | la maladie | une maladie | un cancer | le cancer | dieu
        la mort | un avion | une balle | une bombe | la foudre | le ciel | la mer | le destin""",
    "FR_TAKES_ME": """
        me (prenne/prendrait/prenait/prend/rappelle/reprenne/fauche/faucherait/renverse/renverserait/emporte/
        emporterait/emportait/tue/tuerait/écrase/écraserait/délivre/vienne me/happe)
        m'(emporte/emporterait/écrase/achève/achèverait/emmène)""",
    "FR_NO_BIRTH": """
        (né/née/naître/venu* au monde/existé/exister) | jamais (né/née/existé/venu* au monde) | n'être jamais né*
        ne pas être né* | pourquoi (ma mère/mes parents/on/maman) m'(a/ont) (mis/mise/fait/donné naissance)""",
    "FR_NOT_FEAR": """
        plus peur de | pas peur de | n'ai plus peur | ne me fait plus peur | ne fait plus peur | me fait plus peur
        plus aucune peur""",
    "FR_BURDEN": """
        (suis/chui/jsuis/être/devenu*/deviens/reste/comme) (qu'un/un/une/qu'une/plus qu'un/plus qu'une/juste un/
        seulement un/vraiment un) (poids/fardeau/charge/boulet/parasite/bouche/déchet/gêne/honte pour/problème pour/
        plaie/raté*/nuisance)
        (un/ce/le) (fardeau/boulet/poids) (pour/que je/à porter) | une charge pour
        (de trop/en trop/inutile à/inutile pour/bon* à rien/superflu*/un déchet)
        je (ne /)(sers/sert) (à /plus à /)(rien/personne)
        je (gêne/dérange/encombre/ruine/gâche/pourris/fatigue/épuise) (tout le monde/tous/leur vie/la vie/mes/ma/
        mon)
        (personne/nul) (ne /)(me /)(regretter*/pleurer*/remarquer*/s'en apercevr*/s'en rendr*/verrait/chercher*)
        (mieux/plus heureu*/plus léger*/soulagé*/plus tranquille*/plus facile/plus simple) sans moi
        ne (leur /lui /)(apporte/cause) que (des /du /)(ennuis/problèmes/malheur/honte/souci*/peine/misère)
        (coûte/coute) (trop/de l'argent/cher) (à/pour)*
        (tout le monde/ils/elle/mes enfants/ma famille) (serait/seraient/irait/iraient/vivrait/vivraient/
        s'en sortirait/s'en sortiraient) (mieux/plus/bien/soulagé*/débarrassé*) (sans moi/si je n'étais)*
        personne n'a besoin de moi | (gaspill*/gâchis) (d'oxygène/d'air/de place)
        je tire (tout le monde/mes/ma) vers le bas | je prends la place | le monde se porterait mieux
        débarrasser (le monde/ma famille/tout le monde/les autres) de moi""",
    "FR_WITHOUT_ME": """
        sans moi | si je n'étais (plus /pas )là | si j'étais pas là | si j'étais plus là | quand je ne serai plus là""",
    "FR_BETTER": """
        mieux | plus (heureu*/tranquille*/léger*/facile*/simple/libre*/légère*) | soulagé* | respirer* | débarrassé*
        s'en sortir* | moins de (problèmes/soucis/bouches/peine)""",
    "FR_GUILT": """
        (moi /à moi )(qui /)(aurais/aurai/devais/j'aurais/de/j'aurai) (dû/du/mourir/être/rester/partir/pu/
        crever)(mourir/ être/ rester/ partir/ y rester/ me noyer/ crever/ tomber/ prendre/)
        (aurait/aurais/aurai) (dû/du) (être moi/mourir/être à sa place/être moi à/rester/me noyer/y rester/partir/
        crever/couler/tomber)
        j'aurais (dû/du/préféré/mérité de) (mourir/y rester/rester là-bas/rester avec/rester à sa/être à sa place/
        être dans/être tué*/être avec eux/être parmi/partir avec/couler/me noyer/crever/brûler/prendre la balle/
        périr)
        (mourir/être mort*/disparaître/partir) à (sa/leur) place
        à (sa/leur) place (j'aurais/c'est moi/ça aurait/moi)
        pourquoi (moi je/c'est moi qui/est-ce que je/suis-je/je suis/j'ai/ai-je/moi j'ai/moi) (m'en suis/m'en sort/
        suis encore là/suis encore en vie/suis encore vivant*/suis encore seul*/suis toujours là/
        suis toujours en vie/suis toujours vivant*/suis toujours seul*/suis le là/suis le en vie/suis le vivant*/
        suis le seul*/suis la là/suis la en vie/suis la vivant*/suis la seul*/suis là/suis en vie/suis vivant*/
        suis seul*/ai survécu/survécu/vis/suis sorti*/en vie/vivant*/suis pas mort*/respire/et pas)
        (je ne mérite pas de vivre/je ne mérite pas d'être en vie/je ne mérite pas d'être vivant*/
        je ne mérite pas d'être ici/je ne mérite pas d'être là/je ne mérite pas d'être libre/
        je ne mérite pas d'être heureu*/je ne mérite pas la vie/je ne mérite pas de respirer/
        je ne mérite pas cette vie/je ne mérite pas d'avoir survécu/je ne mérite pas de rire/
        je ne mérite pas de manger/je ne mérite plus de vivre/je ne mérite plus d'être en vie/
        je ne mérite plus d'être vivant*/je ne mérite plus d'être ici/je ne mérite plus d'être là/
        je ne mérite plus d'être libre/je ne mérite plus d'être heureu*/je ne mérite plus la vie/
        je ne mérite plus de respirer/je ne mérite plus cette vie/je ne mérite plus d'avoir survécu/
        je ne mérite plus de rire/je ne mérite plus de manger/je mérite pas de vivre/je mérite pas d'être en vie/
        je mérite pas d'être vivant*/je mérite pas d'être ici/je mérite pas d'être là/je mérite pas d'être libre/
        je mérite pas d'être heureu*/je mérite pas la vie/je mérite pas de respirer/je mérite pas cette vie/
        je mérite pas d'avoir survécu/je mérite pas de rire/je mérite pas de manger/je mérite plus de vivre/
        je mérite plus d'être en vie/je mérite plus d'être vivant*/je mérite plus d'être ici/
        je mérite plus d'être là/je mérite plus d'être libre/je mérite plus d'être heureu*/je mérite plus la vie/
        je mérite plus de respirer/je mérite plus cette vie/je mérite plus d'avoir survécu/je mérite plus de rire/
        je mérite plus de manger)
        mérite pas de vivre
        (honte/coupable/culpabilise/culpabilité/j'ai honte/m'en veux) (d'être en vie/d'être vivant*/d'être encore/
        d'être libre/d'être le seul/d'être la seule/d'être ici/d'être là/d'être sorti*/d'être parti*/de vivre/
        d'avoir survécu/de respirer/de m'en être sorti*/d'être resté* en vie/de manger/de rire/de survivre)
        (survivre/avoir survécu/vivre/respirer) (est/c'est/me semble/c'était) (une /un /ma /)(trahison/punition/
        faute/honte/vol/injustice/erreur)
        j'ai survécu (et pas/et eux/et lui/et elle/par erreur/à leur place/pour rien/alors que/injustement)
        je vis (à sa place/à leur place/une vie volée/sur du temps volé)
        (eux/lui/elle/ils) (sont/est/y est/y sont/pourri*/croupi*/est mort*/sont mort*) (et moi je/et moi/
        pendant que je/pendant que moi)
        je les ai (laissés/abandonnés) (mourir/là-bas/derrière) | leur (sang/mort) est sur (moi/mes mains)
        ma place (était/est) (avec eux/là-bas/parmi eux/auprès d'eux/dans cette cellule/avec lui/avec elle)""",
    "FR_WHY_ME": """
        pourquoi moi | et pas (lui/elle/eux/mon/ma/mes/moi) | et moi | pourquoi je suis | pas moi | alors que lui
        alors qu'elle | alors qu'eux | je suis le seul | je suis la seule""",
    "FR_SURVIVED": """
        survécu | en vie | vivant* | je m'en suis sorti* | m'en suis sorti* | sorti* vivant* | rescapé* | encore là
        survivant*""",
    "FR_ASHAMED": """
        honte | coupable | culpabilis* | culpabilité | je m'en veux | je me déteste | trahison | pardonne pas
        punition""",
    "FR_ALIVE": """
        d'être en vie | de vivre | en vie | vivant* | de respirer | d'être là | d'avoir survécu | survécu
        de survivre""",
    "FR_INSTEAD": """
        à sa place | à leur place | au lieu de (lui/elle/eux/mon/ma/mes) | et pas (lui/elle/eux) | au lieu de moi""",
    "FR_DEAD_VERB": """
        mort* | mourir | tué* | noyé* | disparu* | être moi | prendre la balle | exécuté* | tombé* | brûlé*""",
    "FR_SHOULD": """
        aurais dû | aurait dû | aurais préféré | devrais | aurais voulu | devait être | donnerais | j'aurais""",
    "FR_NO_FUTURE": """
        (aucun /plus aucun /pas d'/plus d'/sans /il n'y a plus d'/je n'ai plus d'/y a plus d'/il n'y a pas d'/
        n'ai aucun )(avenir/issue/espoir/horizon/perspective*/lendemain)
        (aucune/sans/plus aucune) (issue/sortie/perspective/lumière/porte de sortie/solution)
        (l'avenir/mon avenir/le futur/demain) (est /n'est /n'existe /c'est /) (noir/mort/bouché/un mur/vide/fini/
        pas/plus/foutu/fermé/rien/un trou)
        (vois/voit/imagine/arrive/crois/distingue/trouve) (plus /pas /plus aucun/pas d'/plus d'/aucun/aucune /
        pas à /plus à )(d'/l'/de /le /la /)(avenir/issue/espoir/sortie/le bout/lumière/fin/futur/horizon/porte/
        demain/solution/bout du tunnel/imaginer demain/me projeter)
        (tout espoir/toute espérance/l'espoir) | perdu (tout /)espoir | plus d'espoir | désespéré* | sans espoir
        désespoir
        (ma vie/la vie) (est /c'est /)(finie/foutue/fichue/terminée/gâchée/ruinée/morte/brisée/détruite/fini/fermée)
        (tout est/c'est) (fini/foutu/perdu/bouché/fichu/mort/vain)
        (rien/ça) (ne /)(changera/s'arrangera/ira mieux/s'améliorera/ne va changer) (jamais/plus/pas)*
        ça n'ira jamais mieux | jamais mieux | (j'en peux/je n'en peux/jen peux/j'en peut/jpp/peux) plus
        je (ne /)(tiens/tiendrai/supporte/tiendrais) plus | je (craque/lâche/abandonne/renonce/baisse les bras)
        baisser les bras | à bout | au bout (du rouleau/de mes forces)
        (nulle part où/nulle part) (aller/rentrer/ma place)
        (pas/plus) (de /d')(pays/retour possible/place pour moi/maison où)
        (toutes les /les )portes (sont /se sont /)(fermées/ferment) | cul-de-sac | impasse
        au fond du (trou/gouffre) | rien (ne /)(m'attend/m'attends/à attendre/devant moi/devant/ne me retient)
        rien à (attendre/espérer) | (je n'/n')attends plus rien | tout est noir | tunnel sans (fin/lumière/issue)
        ni (ici/là-bas) ni (là-bas/ici/ailleurs)""",
    "FR_NOT_SEE": """
        je ne vois (plus/pas) | je vois (plus/pas) | j'imagine (pas/plus) | je n'imagine (plus/pas)
        je n'arrive (plus/pas) à (imaginer/voir/croire/me projeter) | je ne crois plus (à/en) | plus aucun* | aucun*
        sans | pas d' | plus d'""",
    "FR_FUTURE": """
        avenir | futur | issue | sortie | bout du tunnel | lendemain* | demain | horizon | perspective*
        me projeter | comment m'en sortir | de lumière | la lumière | la fin de tout ça | moi dans un an""",
    "FR_NO_MEANING": """
        (plus /pas /aucun /aucune /n'a plus /n'a aucun /n'ont plus /ne trouve plus /trouve plus /sans /vois plus /
        perdu /perdu tout /voit plus /n'a pas )(de /le /un /d'/)(sens/but/raison de vivre/raison de me lever/
        raison de continuer/raison de rester/raison de me battre/raison de exister/raison de me réveiller/
        raisons de vivre/raisons de continuer/raisons de rester/intérêt à vivre/intérêt à continuer/saveur/valeur)
        (à quoi bon/à quoi ça sert/à quoi sert/pourquoi/pour quoi/pour qui/quel intérêt) (de /d'/)(vivre/continuer/
        exister/se lever/me lever/me battre/tout ça/encore/je vis/je suis en vie/je suis encore là/je suis là/
        je suis vivant*/j'existe/je continue/je me lève/je respire/rester/me réveiller/je me réveille/lutter/
        survivre)
        à quoi bon
        (rien/plus rien) (n'a de/n'a plus de/ne me/n'a/me/a) (sens/importance/goût/intérêt/retient/donne envie/
        fait plaisir/touche)
        (la vie/ma vie/vivre/tout/mon existence/l'existence) (n'a/n'a plus/a plus/ne vaut/vaut/est/devient/
        a perdu) (plus /pas /tout /aucun /) (de /) (sens/goût/valeur/rien/vide/absurde/vaine/la peine/inutile/
        dénué*/vain)
        ne vaut (pas/plus) la peine
        (je suis/j'suis/je me sens/déjà) (déjà /) (mort*/vide/éteint*/un fantôme/un zombie/une coquille vide/
        une ombre/un mort-vivant/qu'une ombre)
        mort* (à l'intérieur/en dedans) | vide (à l'intérieur/en dedans/intérieur)
        je ne (vis/fais) (plus/pas) (je survis/qu'exister/que survivre) | je survis
        (ce n'est/c'est) (plus/pas) une vie | plus rien à quoi (me raccrocher/tenir)
        rien (ni personne /)(pour/qui) (me /)(retient/retenir/vivre/quoi vivre)
        (personne/rien) pour qui (vivre/rester)""",
    "FR_WHY_LIVE": """
        pourquoi | à quoi bon | à quoi ça sert de | à quoi sert de | pour quoi | pour qui | quel sens | quel intérêt
        à quoi rime | sert à quoi""",
    "FR_LIFE_IS": """
        la vie | ma vie | vivre | mon existence | l'existence | mes journées | chaque jour | exister""",
    "FR_EMPTY": """
        vide | vides | vain | vaine | absurde | aucun sens | plus de sens | pas de sens | plus aucun sens | inutile
        un supplice | une punition | un calvaire | un enfer | insupportable | sans goût | plus rien | ne vaut rien
        finie | foutue""",
}
