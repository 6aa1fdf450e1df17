"""French words: danger from others, to others and for others."""

DANGER = {
    "FR_THREAT": """
        (on/nous/ils/je) (sait/savons/savent/sais) (tous /)(où/dans quelle/à quelle/quelle/quel/où est/où sont/
        où dort/comment s'appelle/tout de) (tu/vous/ta/ton/tes/votre/vos/j'/je/habite*/dors/école/heure/bus/étage/
        nous/ma/mon/mes/se trouve*/travaille*/il/elle/est)*
        (tu/vous/mère/fils/fille/soeur/frère/famille/elle/il) (es/êtes/est/sera/seras/serez/serait) (la /le /les /
        )(prochain*/suivant*/un homme mort/une femme morte/mort*/fini*)
        (je suis/je serai/je serais/c'est moi) (le /la )(prochain*/suivant*)
        (va/vont/allons/vais/finira par/finiront par/finirons par/viendra/viendront) (te /t'/vous /me /m'/
        nous )(tuer/retrouver/trouver/attraper/égorger/buter/crever/avoir/enterrer/descendre/couper/brûler/violer/
        ramener/chercher/régler/fumer/saigner/faire taire)
        (va/vont) s'occuper de (toi/moi/ta/ma/ton/mon) | (on/nous) viendr* (te/vous)
        (te/me/nous/vous) (tueront/tuera/retrouvera/retrouveront/égorgera)
        (on/nous/ils) (te /vous /t'/me /m')(retrouver*/trouver*/aura/aurons/auront/tuer*/égorger*/buter*/enterrer*/
        ramènera*/ramèneron*/attend*/surveill*/voit/voient/a à l'oeil/tient/tien*/fera/feront)
        (menac*/promis/jur*) (de /d'/)(me /m'/nous /)(mort/tuer/mourir/égorger/retrouver/violer/brûler/s'en prendre/
        faire/ramener/couper/de représailles/enlever/venir/buter/finir/défigurer/exécuter/faire disparaître)
        menac* (ma/mon/mes/de mort/notre/directement/au téléphone/par) | menace* de (mort/viol/représailles)
        (tu vas/vous allez/tu finiras/vous finirez) (mourir/crever/payer/le payer/le regretter/regretter/finir/voir/
        comprendre/disparaître/tomber)
        (fais/faites/prends/prenez) (attention/gaffe/garde/soin) (à /de )(toi/tes/ton/ta/vous/vos/ta famille/
        tes enfants/derrière)
        (surveille/regarde/regardez) (derrière toi/tes arrières/ton dos/tes enfants)
        (tais-toi/ferme-la/ferme ta/supprime/arrête/rentre/reviens/retire) * (ou/sinon/avant)
        si (tu/vous/je) (ne /n')(rentre*/revien*/supprim*/arrêt*/te tais/vous tai*/me tais/ferm*/retire*)
        (un accident/accident) (est si vite arrivé/peut arriver/arrive vite/pourrait arriver/est vite arrivé)
        (ta/votre/ma) tête (est /mise /)(mise /)à prix | contrat sur (ma/ta) tête
        (traître/traitre/vendu*/harki/espion*) (on/tu/nous/à mort/mort/sera) | (mort aux/à mort les) traîtres
        tes jours sont comptés | mes jours sont comptés
        (payé/engagé/envoyé) (quelqu'un/des hommes/des gens) pour (me /m'/nous )*
        une balle (pour/dans/t'attend/avec) | l'exil ne (te/me) protège*
        (venir/reviendra/reviendrons/reviendront) (te/me) chercher | prépare (ton/ta) (cercueil/tombe/linceul)
        il t'arrivera la même chose | la même chose (qu'à/que) (ton/votre/mon) (ami*/frère/camarade) | attends(-toi à)* (la/une) balle | tueront (ma fille/mon fils/ma mère/mon père/mes enfants/ma sœur/mon frère)""",
    "FR_THREAT_SURE": """
        (reçu/reçois/envoyé/laissé/adressé) (des/une/encore une/de nouvelles/plusieurs/d'autres/un) (menace*/
        appel* de menace*/message* de menace*/lettre* de menace*/balle/cercueil/vocal menaçant/messages menaçants/
        message menaçant/appel menaçant)
        (me /m'/nous )(a /ont /)(menac*) (de mort/de me/de s'en/de nous/avec/au téléphone/par/directement/d'enlever/
        de venir/de violer)*
        (une/des/deux) (balle*/cartouche*/douille*/oiseau mort/rat mort/chat mort/couronne) (dans ma boîte/
        dans ma boite/dans ma enveloppe/dans ma lettre/dans la boîte/dans la boite/dans la enveloppe/dans la lettre/
        dans une boîte/dans une boite/dans une enveloppe/dans une lettre/devant ma porte/devant la porte/
        sous ma porte/sous la porte/sur mon paillasson/sur mon palier/sur le paillasson/sur le palier/avec mon nom)
        (dans ma boîte aux lettres/dans la boîte aux lettres/sous ma porte/sous la porte/devant ma porte/
        sur mon paillasson) (il y avait /j'ai trouvé /on a laissé /on a glissé /)(une /des /deux /un )(balle*/
        cartouche*/cercueil/couteau/oiseau mort/rat mort/faire-part/photo de)""",
    "FR_KNOW_YOU": """
        (sait/savent/savons/sais/connaît/connaissent/ont trouvé/a trouvé/avons) (où/mon adresse/notre adresse/
        ton adresse/tout de/dans quelle école/l'école/quelle école/quel étage/mon nom de/le nom de/à quelle heure/
        mes horaires/quel bus/mon trajet)
        (te/vous/me) (voit/voyons/voient/surveill*/observe*/suit/suivent/tien*)
        (mon adresse/le nom de ma fille/le nom de mon fils/le nom de l'école/le nom de ma rue/l'école de ma/
        l'école de mon/l'école de mes/le code de mon immeuble/mon numéro de porte/l'adresse exacte/mon étage)""",
    "FR_STRANGER": """
        inconnu*
        numéro (inconnu/masqué/caché/étranger/que je ne/privé/anonyme/turc/russe/iranien/guinéen/algérien/syrien/
        tchadien/rwandais/égyptien)
        un numéro | anonyme* | quelqu'un | un homme | une voix | faux compte | un compte
        compte (anonyme/inconnu/sans photo) | un type | des types | des hommes | whatsapp | telegram | messenger
        instagram | facebook | tiktok | dm | sms | texto | vocal | message* | lettre | courrier | enveloppe
        boîte aux lettres | mail | e-mail | appel | appels | au téléphone | téléphoné | commentaire* | en privé
        en mp""",
    "FR_AGENT": """
        police | policier* | flics | flic | keufs | k€ufs | gendarme* | gendarmerie | agents | agent
        services (secrets/de renseignement*/du pays/spéciaux) | renseignement* | renseignements généraux
        moukhabarat | mukhabarat | sécurité (d'état/militaire/intérieure) | sûreté | la dgre | anr | dgsn | dst | ds
        drs | mit | fsb | police politique | milice* | miliciens | militaires | soldats | armée | régime | ambassade
        consulat | procureur | juge d'instruction | autorités | commissariat | poste de police | interpol
        gardiens de la révolution | pasdaran | bassidj* | imbonerakure | snr | colonel | commandant | brigade
        hommes en civil | en civil | hommes armés | ils | les hommes du | le parti | mairie du parti
        chef de quartier | tontons macoutes | chimères | la sécurité | le pouvoir | les autorités | gouvernement
        talibans | putschistes | junte | l'immigration | p0lice | les bleus | renseignement | l'état""",
    "FR_SENT": """
        (m'a /m'ont /on m'a /nous a /nous ont /me /m')(envoy*/écri*/dit/laiss*/répond*/appel*/téléphon*/montr*/
        adress*/promis/souffl*/chuchot*/crié/lâch*/prévenu*)
        j'ai reçu | je reçois | j'ai trouvé | reçu | reçois | envoyé | glissé sous | a appelé | ont appelé
        on m'a appelé | il a dit | ils ont dit | ont écrit | a écrit | disait | écrit | arrive* (de /d'/sur )*
        est arrivé | avec (le mot/la légende/écrit/un mot/le texte/ce message/marqué) | posté""",
    "FR_PHOTO": """
        photo* | vidéo* | image* | capture* | cliché* | selfie | google maps | street view | localisation""",
    "FR_HOME": """
        (ma/notre/mon/mes/nos/de la) (porte/fenêtre*/immeuble/rue/maison/appart*/balcon/boîte aux lettres/entrée/
        escalier/cage d'escalier/palier/fille/fils/enfants/mère/père/voiture/école/famille/femme/mari/soeur/frère/
        bébé/chambre/résidence/portail/parents/foyer/adresse/interphone/bâtiment/quartier)
        moi (dans la rue/au marché/à la gare/de dos/devant/au supermarché/sortant/en train/prise)
        (l'école/la crèche/le collège/la maternelle) de (ma/mon/mes) | devant chez moi | chez moi""",
    "FR_FRIENDLY": """
        (ma mère/ma soeur/mon frère/mon père/ma fille/mon fils/mon ami/mon amie/ma copine/mon cousin/ma cousine/
        ma tante/ma femme/mon mari/maman/papa) (m'a/m'ont) (envoyé/montré)
        pour (l'assurance/le propriétaire/l'annonce/instagram/l'album/la caf/ma mère/l'agence) | livreur | colis
        livraison | facteur | plombier | électricien | serrurier | pompiers pour | anniversaire | surprise
        voisine (est venue/a sonné/demande)* | du sel | fête | mariage | halloween | bonbons | calendriers | belle
        beau | mignon* | joli* | adorable | diplôme | noël | vacances | grippe | retraité | dîner | repas
        thé à la menthe | trop content* | si fier* | le vent | le chat | cache-cache""",
    "FR_OMINOUS": """
        (ma photo/mon nom/mon portrait/mon visage/mon prénom) (sur/dans/gravé* sur) (une tombe/un cercueil/
        une liste/la liste/un avis de recherche/une cible/une balle/une pierre tombale/des affiches/les listes)
        (cercueil/couronne mortuaire/couronne funéraire/faire-part de décès/avis de décès) (à mon nom/avec mon/
        devant/dans/reçu*)
        (avis de décès/faire-part) (à mon nom/avec mon nom)
        (tag/graffiti/écrit/inscription/peint*/croix) (rouge /)(sur/devant) (ma/notre) porte
        (publié/diffusé/posté/partagé/mis en ligne) (mon/notre/mes) (adresse/coordonnées/numéro/identité)
        une cible (dessinée /)sur ma (photo/tête)""",
    "FR_FORCE": """
        (défonc*/enfonc*/forc*/frapp*/tambourin*/tap*/cogn*/donn* des coups/cass*/fractur*/essa* d'ouvrir/
        essa* d'entrer/essa* de forcer/perc*/crochet*/martel*/démol*/secou*)
        (coups/coup de pied/coups de pied/coups de bélier) (dans/contre/à) | défoncent | défoncer | défonce
        enfoncent | forcent | tambourinent | frappent | tapent | cognent | cassent | forcer | en train d'ouvrir
        ouvrent | grimpent | tentent d'entrer | veulent entrer | essaient d'ouvrir
        essaient de (la /)(défoncer/casser/forcer/ouvrir)""",
    "FR_DOOR": """
        (ma/la/notre/à la/à ma/sur la/contre la/dans la) (porte/serrure/fenêtre/grille/vitre) | le portail
        les volets | la porte d'entrée | au portail""",
    "FR_AT_DOOR": """
        (ils/il/quelqu'un/hommes/police/flics/types/gendarmes/homme/agents/mêmes) (sont/est/viennent/sont déjà/
        sont là) (à ma porte/à la porte/à notre porte/derrière la porte/derrière ma porte/devant la/devant ma/
        devant chez/dans l'escalier/dans l'immeuble/dans le couloir/dans la maison/dans l'appart*/dans la cage/
        dans le jardin/dans la cour/dans le hall/en bas/au pied/en train de monter/entré*/arrivé*/en face/
        sur le palier)
        (ils/hommes/police) montent | (ils/il) (m'ont/m'a/nous ont) (retrouvé*/trouvé*/repéré*)
        (ils/des hommes/des pas/j'entends des pas) (monten*/arrivent/approchent)
        j'entends (des pas/leurs voix/quelqu'un/la porte/crier/frapper/des voix)
        (encerclé*/entouré*) (la maison/l'immeuble/par) | ils sont (là/entrés/venus me chercher/venus/dedans)
        on frappe à (ma/la) porte
        (m'ont /m'a /nous ont /train de m'/on m'a )(poussé*/jeté*/forcé*/mis*/embarqué*/traîné*/enfermé*/
        fait monter/emmené*/kidnapp*/enlev*/ligot*/attach*/séquestr*) (de force/dans/vers/au/à/hors/sur)
        (quelqu'un/on) (essaie/tente/force/tourne) (d'/de /la )(entrer/ouvrir/forcer/poignée)
        la poignée (bouge/tourne)
        (plusieurs/des/deux/trois) hommes (derrière/devant) la porte | viennent vers moi | ils (arrivent/marchent) vers moi""",
    "FR_NOW": """
        maintenant | là maintenant | en ce moment | en ce moment même | tout de suite | en train de | à l'instant
        là | vite | aidez-moi | aidez moi | à l'aide | au secours | s'il vous plaît | svp | je vous en supplie
        que faire | je fais quoi | quoi faire | je ne sais pas quoi faire
        j'écris (en cachette/tout bas/de/depuis/sous/vite)* | je chuchote | appelez | dépêchez | je les entends
        j'entends | je ne peux pas (sortir/parler) | depuis (dix/cinq/vingt) minutes | plus de batterie
        peux pas parler | crient mon nom
        nulle part où (fuir/aller) | aucune issue | je ne peux pas fuir""",
    "FR_HIDING": """
        (caché*/cache/planqué*/enfermé*/enferme/réfugié*/barricadé*/terré*) (dans/sous/derrière/aux/avec/à/chez)*
        je me suis (caché*/enfermé*/réfugié*/planqué*)
        dans (le placard/la salle de bain*/les toilettes/l'armoire/la cave/la baignoire/le grenier)
        sous (le lit/la table/mon lit/ma couette)
        entré* dans (un magasin/une pharmacie/un café/une boulangerie/le métro) | je ne bouge plus
        lumières éteintes | mes enfants avec moi | je retiens mon souffle""",
    "FR_HELP_NOW": """
        (aidez/aide/sauvez)(-/ )(moi/nous/le/la) | à l'aide | au secours
        (que/quoi/qu'est-ce que je) (dois-je /puis-je /peux-je /je /dois /)(faire/fais) | je (fais/dois faire) quoi
        quoi faire | comment (l'aider/la sauver/le sauver/l'arrêter/réagir/faire pour l')
        (qui/où) (dois-je /je /puis-je /)(appeler/appelle/contacter/prévenir)
        (appelez/appelle/appeler/j'appelle) (les secours/une ambulance/le samu/le 15/le 112/la police/quelqu'un/
        les pompiers/qui)
        (répond/ouvre/décroche/respire/bouge/réagit/se réveille) (plus/pas) | (ouvre/répond) (plus/pas)
        j'ai peur (pour/qu'il/qu'elle/de le/de la/qu'on) | vite | urgent | s'il vous plaît | svp | venez
        je vous en supplie | tout de suite | je dois prévenir
        je ne sais pas (quoi faire/comment l'aider/qui appeler)
        je sais pas (quoi faire/comment l'aider/qui appeler) | inquiet pour | inquiète pour""",
    "FR_PLEASE": """
        aidez-moi | aidez moi | au secours | à l'aide | s'il vous plaît | svp | vite | appelez | je vous en supplie
        que faire | je fais quoi | urgence | dépêchez""",
    "FR_FOLLOW": """
        (suit/suivent/suivait depuis/poursuit/poursuivent/pourchass*/coince*/coincent/rattrap*/encercl*/traque*/
        talonne*/bloque*/bloquent) (depuis/dans/jusqu'/maintenant/de près/partout/en voiture/encore/là/le passage/
        la route/la sortie/l'issue)*
        (une voiture/un homme/deux hommes/des types/un type/deux types/une moto/un van/ils) (me/nous) (suit/suivent/
        poursui*/colle*/bloque*/coince*/barre*)
        (je suis/on est/suis) (suivi*/poursuivi*/pourchassé*/coincé*/encerclé*/traqué*)
        (derrière/après) moi (depuis/dans/il/ils/une/deux)
        (ils/on) (m'/me /nous )(bloqu*/barr*/coup*/emmèn*/embarqu*/tienn*/entour*)
        (bloqué/barré/coupé) (la route/le passage/la sortie/ma voiture/l'issue)
        (deux/des) motos me (poursuivent/suivent) | me poursuivent | m'ont coupé la route | m'a coupé la route""",
    "FR_DANGER_PLAIN": """
        (m'ont /m'a /nous ont /on m'a )(poussé*/jeté*/forcé*/mis*/embarqué*/traîné*/enfermé*/emmené*/fait monter) (de force/
        dans une voiture/dans la voiture/dans le coffre/dans un coffre/dans un van/dans une camionnette/dans leur)
        ils sont entrés dans (l'appartement/la maison/l'immeuble/le bâtiment/ma chambre)
        (m'/nous )(emmènent/embarquent/tirent/kidnappent/retiennent/séquestrent/enlèvent)
        (je suis/suis/on est) (dans/enfermé* dans/ligoté*/menotté*/séquestré*/kidnappé*/retenu* de force/
        retenu* contre/retenu* dans/retenu* par/coincé* dans/attaché*)
        (ils/on) (me /m'/nous )(retienn*/retient/séquestr*/kidnapp*/frapp*/tabass*/embarqu*/emmèn*/oblig* à monter/
        conduis*/tienn* en joue/menac* avec un)
        (ils/il) (ont/a) (défoncé/forcé/cassé/enfoncé) la porte
        (la porte/la serrure) (va céder/cède/craque/lâche/est en train de céder)
        (pointe*/braque*/pointé/braqué/posé) (une arme/un couteau/un flingue/un pistolet/son arme) (sur/contre)
        (un couteau/une arme) sous la gorge
        (je suis/on est) en train d'être (enlevé*/kidnappé*/embarqué*/expulsé*/tabassé*/suivi*)
        (dans l'avion/à l'aéroport) (de force/ils m'/menotté*/ils me)* | ils entrent""",
    "FR_WATCHED": """
        (suit/suivent/surveill*/espionn*/guett*/épi*/observ*/photographi*/film*/traqu*/pist*) (partout/depuis/dans/
        encore/tous/chaque/de/en)*
        (je suis/suis/on est/je me sens/être) (suivi*/surveillé*/espionné*/observé*/traqué*/pisté*/filé*/repéré*/
        recherché*/reconnu*)
        (la /une /cette /toujours la )même (voiture/homme/moto/camionnette/type/van/berline)
        (voiture/berline/moto/camionnette/van) (noire/grise/blanche/inconnue/garée/stationnée/aux vitres/en bas/
        devant)
        (un homme/des hommes/deux hommes/un type/des types/quelqu'un) (en bas/devant/au pied/en face/rôd*/attend*/
        tourn*/post*/prend*/a pris/ont pris/demand*/cherch*/a demandé)
        (pirat*/hack*) (mon/mes/ma/nos) | (compte*/téléphone/mail*/whatsapp) (piraté*/hacké*/sur écoute)
        (mon nom/ma photo/mon adresse/mes données/mon visage/mon identité) (a /est /ont /circule/sur/dans/figure/
        apparaît) (été /)(publié*/diffusé*/posté*/en ligne/affiché*/sur/dans/partagé*/divulgué*)*
        (publié/diffusé/divulgué/partagé) (mon/ma/mes)
        (liste/listes) (de /des /)(traîtres/recherchés/terroristes/personnes/noire)
        (appels/appel/coups de fil) (muets/silencieux/masqués/anonymes/de/la nuit/d'un/sans)
        (respir*/souffle) au (bout du fil/téléphone)
        (mandat d'arrêt/notice rouge/interpol/extradition/extrad*/expuls*/oqtf/avis de recherche)
        (revu/reconnu/croisé/vu) (mon/le/un/celui/l'homme/un de mes/l'un de) (tortionnaire* /bourreau* /gardien* /
        geôlier* /interrogateur* /de mes /qui m')*
        (ils/on) (me cherche*/m'a reconnu*/m'ont reconnu*/me recherch*/a posé des questions/demand* après/savent où/
        m'ont retrouvé*)
        (demandé/demander/questions) (après/sur) moi | convocation | passeport (annulé/confisqué) | menace*
        menacé* | (mouchard/traceur/airtag/micro/caméra caché*)""",
    "FR_FEAR": """
        peur | j'ai peur | trouille | terreur | terrifi* | terroris* | paniqu* | panique | angoiss* | effray*
        apeur* | flippe | je flippe | épouvant* | ils vont (me /m'/venir/nous)* | ils viendront | me retrouver
        me renvoyer | m'expulser | m'arrêter | me tuer | je sursaute | sursaute* | cauchemar éveillé | hantise
        peur bleue | crainte | redoute""",
    "FR_SYMPTOM": """
        (dors/mange/sors/arrive/peux/ai/respire/ferme/ouvre/réponds/quitte/vais) (plus/pas/rien/presque plus/
        quasi plus/même plus)
        je (ne /)(dors/mange/sors) (plus/pas) | n'ai (plus /pas /rien /)(dormi/mangé/fermé l'oeil/sommeil/avalé)
        (pas/plus/rien) (dormi/mangé/fermé l'oeil/avalé) | sans dormir | nuits blanches | nuit blanche | insomni*
        (tremble/trembles/tremblais/grelotte/frissonne) | (mains/jambes/genoux/corps/voix) (qui /)(trembl*/flageol*)
        (trembl*/secoué* de tremblements) (de/dès/à/comme/encore/toute/tout)* | sursaut* (au/à/dès/pour)*
        (coeur/palpitations/tachycardie) (qui /)(bat/s'emballe/cogne/explose/à cent/tape/va exploser)*
        palpitations | (crise*/attaque*) (de panique/d'angoisse)
        (j'étouffe/du mal à respirer/souffle coupé/respire mal/boule au ventre/boule dans la gorge/
        noeud à l'estomac/noeud au ventre)
        (vomi*/vomir/envie de vomir/nausée*)
        (dors/dormir/dormons) (habillé*/tout habillé*/avec un couteau/avec un marteau/avec un chaussures/
        avec un lumière/avec le couteau/avec le marteau/avec le chaussures/avec le lumière/avec mes couteau/
        avec mes marteau/avec mes chaussures/avec mes lumière/dans la baignoire/dans la salle/dans le couloir/
        dans ma voiture/dans l'entrée/par terre/lumière*/à tour de rôle/chez/contre la porte/à l'hôtel)
        (meuble/chaise/commode/armoire/canapé) (contre/devant/derrière) la porte | barricad*
        (volets/rideaux/stores) (fermés/tirés/baissés/clos) | (vérifie/vérifier) (la/les/dix/sans/toutes/trois/cent)
        (peur/n'ose/j'ose) (plus /pas /de /)(sortir/dormir/ouvrir/répondre/rentrer/aller/quitter/descendre)
        terré* (chez/dans) | cloîtré* | enfermé* chez moi | je deviens fo* | devenir fo* | je craque
        à bout de nerfs | perdu (dix/huit/cinq/six/sept) kilos
        (changé/change) (d'hôtel/de foyer/de serrure/d'itinéraire/de trottoir/de numéro/de chambre/d'adresse/
        trois fois)
        en boule | je pleure (tout/sans/toute/toutes/chaque) | n'avale plus rien | rien avaler | l'estomac noué
        ne quitte plus (la chambre/l'appart*/mon lit/ma chambre/le foyer) | fait pipi au lit""",
    "FR_HOMEWORK": """
        examen* | oral | entretien d'embauche | dentiste | avion me | film d'horreur | araignée* | cafard* | souris
        permis de conduire | présentation | piqûre | noir quand | mariage | rendez-vous galant | match | spectacle""",
    "FR_FAMILY": """
        (ma/mon/mes/nos/notre/sa/son/ses) (mère/père/parents/frère*/soeur*/sœur*/famille/fils/fille/enfants/femme/
        mari/oncle*/tante*/cousin*/grand-mère/grand-père/grands-parents/neveu*/nièce*/belle-mère/beau-père/
        beau-frère/belle-soeur/beaux-parents/épouse/proches/petit* frère/petite soeur/vieux père/vieille mère/
        grand frère/grande soeur/vieux/fiancé*)
        (maman/papa)
        (le/la/les) (frère/mère/père/parents/famille/soeur) (de mon/de ma/restés/resté*/au pays/au bled)
        la famille | mes proches""",
    "FR_TAKEN": """
        convoqu* | arrêt(é/ée/és/ées/er/ent) | embarqu* | emmen* | emmèn* | enlev* | interrog* | perquisition*
        fouill* | emprisonn* | incarcér* | détenu* | en prison | en garde à vue | garde à vue | torturé* | tabass*
        frapp* | battu* | harcel* | harcèl* | menac* | menacé* | intimid* | licenci* | viré* (de son)*
        perdu son (travail/poste/emploi) | perdu leur | renvoy* | expuls* | pris en otage | otage* | kidnapp*
        confisqu* | saisi* | brûlé (la/leur) maison
        (débarqu*/venu*/venus/passé*/descend*/rendu visite/descente*/irruption/descendu*) (chez/à/au/dans/pour/
        la nuit/cette nuit/hier)*
        retenu* | emmené* | forcé* (de/à/d') | obligé* (de/à/d') | fait pression | font pression | pression* sur
        auditionné* | cuisiné* | passé* à tabac | prise en otage | pris* en""",
    "FR_BECAUSE": """
        à cause de (moi/mes/mon/ma/ce que j'/l'article/la vidéo) | par ma faute | c'est (de /)ma faute | ma faute
        (après/depuis/pour/suite à) (mon/ma/mes) (interview*/article*/post*/vidéo*/départ/fuite/témoignage*/
        publication*/militan*/engagement/discours/live/livre/passage/activis*/tweet*/manif*/demande d'asile/
        prise de parole/podcast/chaîne/reportage/évasion/intervention/direct/signature)
        (me faire taire/me faire revenir/me faire rentrer/me faire parler/me faire pression/me faire plier/
        me faire payer/me retrouver/me punir/me atteindre/me localiser/me toucher/me forcer/me briser/me trouver/
        me faire/m'atteindre/m'obliger/m'avoir)
        (où/là où) (je suis/je vis/j'habite/je me cache/je me trouve/je me suis/j'étais)
        (interrog*/questionn*/demand*/questions) (sur/à propos de/après) moi | (sur/après) moi | à ma place
        (dis-lui/dites-lui/dis à ton/lui ont dit/demandé) (de se taire/de rentrer/de me dire/de m'appeler/
        de me convaincre/de me renier/que je)
        (tant que/si) je (ne /n')(rentre/me tais/reviens/me rends/supprime/me présente/arrête) (pas/plus)*
        (jusqu'à ce que/pour que) je (me taise/rentre/revienne/me rende/supprime/parle/ferme)
        (mes/mon/ma) (vidéos/articles/posts/militantisme/interview/activités/publications/engagement/témoignage)
        à travers (eux/elle/lui/ma famille) | s'en prennent à (eux/elle/lui/ma/mon/mes)
        convaincre de (rentrer/me taire/revenir) | me suppli* de (me taire/rentrer/arrêter/supprimer/tout)*
        m'utiliser | se servir (de lui/d'elle/d'eux)""",
    "FR_RAID": """
        (arrêté/embarqué/emmené/enlevé/convoqué/interrogé/tabassé/torturé/kidnappé) (mon/ma/mes) (frère*/père/mère/
        soeur*/parents/mari/femme/oncle/cousin*/fils/fille/neveu) (à ma place/hier/cette nuit/ce matin/pour me/
        à cause/parce que/au commissariat/la nuit/encore)
        (perquisition/descente/perquisitionn*/fouill*/débarqu*/venus) (chez/de/la maison de/au domicile de) (mes/ma/
        mon) (parents/mère/père/frère/soeur/famille/oncle/grand-mère/femme/beaux-parents/tante)""",
    "FR_VANISHED": """
        (disparu*/porté* disparu*/introuvable*) | (répond*/décroch*) plus
        plus (de /aucune )(nouvelles/réponse/signe) | sans nouvelles | aucune nouvelle | injoignable""",
    "FR_WILL_KILL": """
        (je vais/j'vais/jvais/je compte/j'ai décidé de/je veux/j'ai juré de/jure que je vais/je finirai par) (le /
        la /les /lui /l'/leur /)(tuer/buter/planter/poignarder/égorger/étrangler/descendre/abattre/flinguer/brûler/
        crever/massacrer/tabasser/saigner/éliminer/exécuter/faire payer/faire souffrir/faire crever/tirer dessus/
        trancher/couper la/mettre une balle/planter un couteau/casser les/péter/défigurer/écraser/supprimer/
        liquider/fumer/cogner jusqu'/régler son compte/faire la peau/ôter la vie/fracasser/démolir/empoisonner/
        renverser)
        je (le /la /les /l'/lui /t'/leur )(tue/tuerai/bute/buterai/plante/planterai/poignarde/poignarderai/égorge/
        égorgerai/étrangle/étranglerai/descends/abats/abattrai/flingue/brûle/brûlerai/crève/crèverai/massacre/
        massacrerai/saigne/saignerai/fais payer/ferai payer/ferai la peau/mets une balle/mettrai une balle/
        tire dessus/tranche la gorge/fume/fumerai/écrase/écraserai/éclate/éclaterai/défonce/arrache/arracherai/
        exécute/liquide)
        (il/elle/ce salaud/ce traître/ce chien/ce fumier/ce porc) (va/doit/mérite de/ne) (mourir/crever/payer/
        le payer/saigner/sortira pas vivant/s'en tirera pas/verra pas/repartira pas)
        (il/elle) (ne /)(sortira/repartira/rentrera/verra/s'en sortira/vivra) (pas/plus) (vivant*/de/le/longtemps/
        demain/l'aube)*
        (je veux/j'ai envie de/je rêve de) (le/la/les) voir (mort*/crever/saigner/mourir/souffrir/à terre/ramper)
        (je veux sa mort/je veux sa peau/j'aurai sa peau/avoir sa peau/il paiera de sa vie/il paiera avec son sang/
        il paiera pour tout)
        de mes (propres /)mains | oeil pour oeil | planter un couteau | lui planter""",
    "FR_VIOLENCE": """
        je l'(étrangle/égorge/étouffe/abats/assassine)
        (tuer/buter/planter/poignarder/égorger/étrangler/abattre/flinguer/massacrer/saigner/exécuter/assassiner/
        descendre/frapper à mort/tabasser/éventrer/brûler vif/brûler sa/mettre le feu/trancher la gorge/fracasser/
        faire la peau/crever les yeux/noyer/tirer dessus/planter un couteau)
        (je le/je la/je les/que je le) (tue/étrangle/poignarde/égorge/frappe/massacre/plante/saigne/étouffe/noie/
        bute)
        étranglant | tuant | poignardant | égorgeant
        en train de (le /la /les /l')(tuer/étrangler/poignarder/égorger/frapper/étouffer) | son (cadavre/sang/crâne)
        sa gorge | mes mains autour de | me venger | vengeance | vengerai""",
    "FR_TARGET": """
        indic | indics | mouchard* | balance | délateur* | dénonc* | dénoncé* | traître* | traitre* | tortionnaire*
        torturé* | tortur* | bourreau* | gardien* | geôlier* | maton* | interrogateur* | officier* | colonel
        commandant | capitaine | lieutenant | général | juge qui | procureur* | policier qui | flic qui | passeur*
        violé* | violeur* | assassin* | tué mon | tué ma | tué mes | trahi* | vendu (mon/ma/mes/nous/m') | vendu*
        espion* | collabo* | milicien* | celui qui (m'a/nous a/a) | l'homme qui (m'a/nous a/a)
        le type qui (m'a/nous a/a) | m'a (vendu*/balancé*/trahi*/violé*/torturé*/dénoncé*/fait arrêter) | agent du
        consul | le juge | l'informateur | informateur* | ceux qui (m'ont/nous ont/ont) | ce salaud | cette ordure
        ce chien""",
    "FR_STALK": """
        (je sais/j'ai trouvé/j'ai découvert/j'ai appris/j'ai repéré/j'ai noté/j'ai retrouvé/je connais) (où il/
        où elle/où ils/où ce/où cet/où le/où habite/où vit/où travaille/à quelle heure/son adresse/son immeuble/
        son trajet/son bureau/son nom/son parking/son bus/sa maison/sa rue/sa voiture/sa mosquée/sa boutique/
        sa routine/ses horaires/ses habitudes/dans quel*/quel café/quand il)
        (l'attend*/l'attends/l'attendrai/vais l'attendre/le guette/le suis depuis/le surveille/le piste/l'ai suivi*/
        attendre qu'il/attends qu'il/j'attends qu'il/je l'attendrai/le retrouverai)
        (devant/en bas de/en face de/près de/à la sortie de) (chez lui/chez elle/chez l'/sa maison/sa porte/
        sa mosquée/sa boutique/sa voiture/son immeuble/son bureau/son travail/son hôtel/chez ce/l'hôtel)
        (quand /dès qu'/lorsqu')il (sort*/rentr*/arriv*/passer*/quitter*/ser*)
        j'ai (acheté/trouvé/pris/aiguisé/préparé) (un/une/le/mon/la) (couteau/arme/flingue/pistolet/essence/bidon/
        machette/marteau/hache)
        vit à (lyon/paris/marseille/bruxelles/montréal/genève/lille/toulouse)""",
    "FR_PRISON": """
        (je m'en fous/je m'en fiche/je m'en moque/je m'en tape/m'en fous/m'en fiche/peu importe/tant pis/même si je/
        quitte à) (de /d'/si /aller /finir /finis /vais /la /que )(la /)(prison/taule/aller en/finir en/
        conséquences/ce qui m'arriv*/finis en/vais en)*
        (prison/taule) (me /ne me /)(fait pas peur/m'est égal/je m'en)
        (aller/finir/j'irai/irai/finirai) en (prison/taule) | rien à perdre | plus rien à perdre
        je n'ai plus rien à perdre | justice moi-même | faire justice | me faire justice | oeil pour oeil
        quoi qu'il m'en coûte""",
    "FR_REVENGE": """
        (me venger/me vengerai/venger mon/vengerai mon/ferai payer/faire payer/réglerai son compte/
        régler son compte)
        (il/elle/ils) (va/vont/doit/doivent) (me le /le /)(payer/payer de sa vie/payer cher/
        rendre des comptes dans le sang)
        vengeance | oeil pour oeil | faire justice moi-même | lui faire (vivre/subir) ce que""",
    "FR_AT_TARGET": """
        (en bas de/devant/en face de/près de/à la porte de/au pied de/à côté de/dans le hall de) (chez /son /sa /
        ses /l'immeuble /la porte /la maison /l'ambassade/le consulat/la boutique /l'hôtel/le café /le bureau /
        leur )(lui/elle/l'indic/immeuble/maison/porte/bureau/travail/voiture/mosquée/boutique/hôtel/du/de/où/ce/le)*
        je (vais/monte/roule/marche/suis en route) (vers /chez /jusqu'à /pour chez /)(chez lui/chez elle/lui/son/sa/
        l'immeuble)
        (il/elle) (va sortir/sort/arrive/rentre/dort/est là/est dedans/est à l'intérieur/est seul/est devant moi/
        est en face/est chez lui/dort dedans)
        je le vois | dès qu'il (sort/passe/arrive/rentre/ouvre) | je le suis en ce moment | je suis chez lui
        ce soir (je /il /j')""",
    "FR_ARMED": """
        couteau | arme | flingue | pistolet | fusil | machette | hache | marteau | essence | bidon | acide
        barre de fer | batte | cutter | lame | grenade | cocktail molotov | tournevis | rasoir | gun | briquet""",
    "FR_CARRY": """
        avec | dans (ma/mon/la/le/mes) (poche/sac/veste/manche/coffre/main/voiture/manteau/blouson/ceinture)
        sous (ma/mon/le) (veste/manteau/siège) | j'ai (pris/acheté/un/une/le/la/mon/apporté/trouvé/emporté)
        je porte | sur moi | à la main | prêt* | chargé* | j'apporte | aiguisé*""",
    "FR_HE": "il | elle | lui | le | ce salaud | ce type | cet homme",
    "FR_IMAGES": """
        image* | images | flash | flashs | flashes | pensée* intrusive* | intrusif* | intrusives | scène*
        je (me /)vois (en train/dans ma tête/le/lui/mes/l'/la) | dans ma tête | fantasme* | j'imagine | imagine*
        visions | je rêve éveillé* | ça me vient | me viennent | me traverse* (l'esprit/la tête)* | pensées
        idées violentes | rêve que je | rêves où je""",
    "FR_UNWANTED": """
        (je ne veux pas/je ne veux surtout pas/je ne veux plus/je ne voudrais pas/je ne voudrais surtout pas/
        je ne voudrais plus/je ne souhaite pas/je ne souhaite surtout pas/je ne souhaite plus/je veux pas/
        je veux surtout pas/je veux plus/je voudrais pas/je voudrais surtout pas/je voudrais plus/je souhaite pas/
        je souhaite surtout pas/je souhaite plus) (faire/de ça/le faire/de ces/être/lui/que/avoir/y penser/blesser/
        devenir)*
        je (ne /)(le ferai/le ferais/ferai/ferais/passerais/toucherais/lèverais) (jamais/pas)
        jamais je ne (le ferais/ferais/ferai/toucherai/passerais)
        (me /m')(fait peur/font peur/effraie*/terrifie*/dégoûte*/horrifie*/épouvante*/angoisse*/font honte/
        fait honte/rend malade/rendent malade/écoeure*)
        j'ai (peur/honte) de (moi/moi-même/ces/cette/mes/ce que)
        je (ne /)suis pas (violent*/un assassin/comme eux/un monstre/comme ça/capable)
        (chasse*/repousse*/chasser/repousser) | contre (ma volonté/mon gré) | malgré moi | sans le vouloir
        honte de ces | aidez-moi à (arrêter/les arrêter/m'en débarrasser) | comment (les /)arrêter | je me dégoûte
        je déteste ça | je ne me reconnais (pas/plus)""",
    "FR_NOT_ME": """
        (il/l'officier/le gardien/le policier/mon mari/mon père) (disait/criait/hurlait/répétait/a dit/menaçait)
        m'a dit qu'il allait""",
    "FR_NEAR": """
        (mon /ma /mes /un /une /notre /le /la /l'/ce /cet /cette )(meilleur* /vieil /jeune /petit* /grand* /)(ami/
        amie/coloc*/voisin*/frère*/soeur*/mère/père/mari/femme/fils/fille/cousin*/collègue*/copain/copine/pote/
        camarade*/compagnon/compagne/neveu/nièce/gars/mec/garçon/homme/dame/jeune/ado/résident*/oncle/tante/
        codétenu*/élève/étudiant*/enfant/monsieur/maman/papa)
        quelqu'un (ici/du foyer/au foyer/dans/du centre/au centre/en bas/que/du groupe/de)* | (il/elle) | un gars
        une fille | maman | papa""",
    "FR_HE_WILL": """
        (veut /voudrait /souhaite /va /compte /parle de /dit vouloir /menace de /menace d'/pense à /a décidé de /
        essaie de /prévoit de /promet de /jure de /tente de /a tenté de /prépare à )(de /d'/à /)(mourir/se tuer/
        se suicider/se pendre/en finir/se jeter/s'ouvrir les veines/se foutre en l'air/sauter/disparaître/
        mettre fin/se flinguer/se supprimer/se noyer/faire une bêtise/faire une connerie/faire une ts/
        passer à l'acte/se trancher/s'immoler/se faire du mal/se couper les veines/avaler/quitter ce monde/
        partir rejoindre)
        (veut/voit/a) (plus/plus envie de/plus de raison de/pas) vivre
        veut plus (vivre/être là/de la vie/continuer) | (plus envie de vivre)
        (passera/verra/finira/tiendra/vivra) (pas/plus) (la nuit/la semaine/vendredi/dimanche/demain/le week-end/
        jusqu'à/l'hiver/noël)
        (envoyé/laissé/écrit/posté/publié) (une /un /des /)(lettre d'adieu/message* d'adieu/adieux/vidéo d'adieu/
        mot d'adieu/lettre de suicide/au revoir)
        (fait/dit) (ses/des) adieu*
        (parle/parlait/écrit/poste) (tout le temps /sans arrêt /encore /que /)(de suicide/de mourir/de la mort/
        de se tuer/de se pendre/de corde/du suicide/d'en finir)
        suicidaire | (donné/distribué) (toutes /tous /)(ses/son) (affaires/vêtements/livres/chat/chien)
        (veut/préfère) (être mort*/crever) | cach* (des/une/les) (cachets/corde/lame*/médicaments)
        (acheté/trouvé) une corde | se (suicide/pend/tue/pendra/suicidera/tuera)
        (elle/il) en finit | cette nuit (elle/il) en finit | va en finir | en finit cette nuit""",
    "FR_HE_NOW": """
        (avalé/avaler/pris/prendre/bu/boire/gobé) (toute /tous /toutes /tout /)(la boîte/la boite/ses médicaments/
        ses cachets/ses comprimés/ses somnifères/ses médocs/les médicaments/les cachets/les comprimés/
        les somnifères/une boîte/des cachets/des médicaments/des somnifères/des comprimés/de la javel/plein de/
        un tas de/un flacon/deux boîtes)
        (s'est /vient de s'/s'est déjà )(ouvert les veines/tranché les veines/taillé les veines/coupé les veines/
        pendu*/enfermé* dans/enfermé* avec/enfermé* à/barricadé*/jeté*/aspergé*/ouvrir les veines/enfermer avec)
        (est/se tient/monté*/montée/grimpé*/assis*/debout/suspendu*) (sur/au bord/en haut/derrière/
        par-dessus) (le toit/du toit/le pont/du pont/le rebord/la rambarde/le balcon/les rails/du balcon/la fenêtre/
        le parapet/du vide/la chaise avec/du quai/la corniche/de la fenêtre/un tabouret)
        (va sauter/va se jeter/menace de sauter là/en train de sauter/en train de se pendre/en train de se couper/
        en train de se vider/en train de mourir/en train de s'étouffer)
        (est/gît) (inconscient*/par terre et ne/en sang/au sol/pendu*)
        (respire/se réveille/bouge/réagit) (plus/pas) | (plein/beaucoup) de sang | saigne beaucoup
        (avec/tient) (un couteau/une lame/une corde/un rasoir/une arme) (à la main/sur/contre/au/dans)*
        la corde (autour du/au) cou | enfermé* dans (la salle de bain*/les toilettes/sa chambre) avec""",
    "FR_SAYS": """
        dit | m'a dit | écrit | m'a écrit | répète | n'arrête pas de | menace | a posté | poste | m'envoie
        m'a envoyé | parle | (répond/ouvre) plus | depuis hier | chaque jour | tout le temps | jure""",
}
