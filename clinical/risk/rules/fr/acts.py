"""French words: goodbyes, means and acts."""

ACTS = {
    "FR_END_ALL": """
        (c'est/ce sera/ça sera/tout sera/tout est/ce soir c'est/demain c'est) (fini/la fin/terminé/bientôt fini/
        enfin fini/le bout/final)
        fini pour moi
        (tout/ça) (va /) (s'arrête/s'arrêter/se termine/se terminer/finit/finir/finira/s'arrêtera/prend fin)
        j'(arrête/arrêterai) (tout/là/ici/les frais)
        je (finis/termine/terminerai/finirai) (tout/ça/avec tout/ce que) | tout arrêter | en finir
        mettre fin à (tout/ça/cela/mes souffrances)
        je (pars/m'en vais/partirai/m'en irai/vais partir/disparais/disparaîtrai)
        (plus de/plus aucune) (douleur/souffrance) | je ne souffrirai plus | je souffrirai plus
        (la paix/le repos/le silence/la délivrance) | je serai (libre/tranquille/en paix/délivré*)
        je vais (jusqu'au bout/au bout) | aller jusqu'au bout | j'abrège | partir pour de bon | ça finira""",
    "FR_SOON": """
        ce soir | cette nuit | demain | demain (matin/soir) | aujourd'hui | à l'aube | au matin
        dans (une heure/dix minutes/cinq minutes/quelques minutes/deux heures/une demi-heure/un instant/
        quelques heures/10 minutes/5 minutes/un quart d'heure/pas longtemps)
        maintenant | tout de suite | à minuit | tout à l'heure | avant (l'aube/le matin/demain/minuit/ce soir)
        (quand/dès que/une fois que/lorsque) (tout le monde/les enfants/ma femme/mon mari/ils/elle/il/mon coloc/
        ma coloc/mes parents/les autres) (dor*/ser*/part*/sor*/aura*/s'endor*)
        après-demain | ce week-end | d'ici (ce soir/demain/une heure) | le prochain (train/métro/rer)
        dernière nuit | à (trois/quatre/cinq/six/sept/huit/neuf/dix/onze/3/4/5/6/7/22/23) h(eures/)""",
    "FR_GONE": """
        je ne serai plus (là/de ce monde/en vie/ici/parmi/avec) | je serai plus là | j'serai plus là
        jserai plus la | je ne serai pas là
        (je serai/je serais) (mort*/parti*/loin/de l'autre côté/déjà mort*/déjà parti*/déjà loin/enfin libre/
        auprès de)
        (vous/tu/on/ils) (ne /)(me /m')(reverrez/reverras/reverra/entendrez/entendras/verrez/verras/verra/trouverez/
        retrouverez/trouvera) (plus/jamais/pas)
        (me /m')(reverrez/reverras/reverra/entendrez/entendras) (plus/jamais/pas)
        on me (trouvera/retrouvera/découvrira)
        (vous/tu) (me /)(trouverez/retrouverez) (mon corps/au matin/demain/pendu*/mort*)
        je (ne /)(passerai/verrai/finirai/vivrai/tiendrai/connaîtrai/fêterai) (pas/plus) (l'hiver/l'été/noël/
        la nuit/le printemps/l'année/demain/le week-end/la semaine/le mois/l'aube/le prochain/mes/jusqu'à/la fin/
        au-delà/un autre/2027/le jour)
        je (ne /)(me réveillerai/reviendrai/rentrerai) (plus/pas/jamais)
        je (pars/partirai/m'en vais/m'en irai) (pour de bon/définitivement/pour toujours/avant l'hiver/avant l'été/
        avant noël/avant la fin/avant lundi/avant le jugement/ce soir/cette nuit/demain/sans retour/
        et je ne reviendrai)
        c'est (mon /ma )derni(er/ère) (jour/soir/nuit/message/matin/soirée/heure) | je partirai
        demain (il n'y aura/y aura) plus personne""",
    "FR_READ_THIS": """
        (quand/lorsque/si/le temps que/au moment où) (vous/tu/quelqu'un/on) (lirez/lirer/liras/lit/lira/lisez/lis/
        verrez/verras/recevrez/recevras/trouverez/aurez lu) (ce/ceci/ça/cette/ces)
        (ma/la/une/cette) lettre d'(adieu/adieux) | (mes /lettre*/message d'/vidéo d'/mot d'/messages d')adieu*
        lettre de suicide""",
    "FR_LAST": """
        (mon/ma/c'est mon/c'est ma/c'est le/c'est la/ceci est mon/un) derni(er/ère) (message/lettre/mot/post/nuit/
        soir/soirée/jour/appel/texto/sms/check-in/vocal/repas/cigarette/clope/café/fois/note/adieu)
        mes derniers mots | mes dernières paroles | (pour/c'est) la dernière fois
        une dernière (fois/cigarette/clope/pensée/chose avant) | derniers mots""",
    "FR_GOODBYE": """
        adieu | adieux | adieu (à tous/tout le monde/maman/mes amis) | je vous dis adieu | je te dis adieu
        (fait/dit) (mes /)adieu* | au revoir (à tous/pour toujours/tout le monde/maman/docteur/mes amis/et merci)
        pardon (à tous/à ma/à mes/à mon/maman/mes enfants/pour tout/de vous/de partir/de t'/mon amour/ma fille/
        mon fils)
        pardonnez-moi | pardonnez moi | pardonne-moi | pardonne moi | pardon | je vous demande pardon
        pardonne (à tous/tout)
        (merci/mercis) (à vous /à tous /)(pour tout/de m'avoir écouté*/de m'avoir accueilli*/de m'avoir aidé*/
        de m'avoir soigné*/de m'avoir supporté*/d'avoir été/d'avoir essayé/d'avoir tout/à tous/de tout)
        ne (me cherchez/me cherche/m'attendez/m'attends/me pleurez/pleurez/pleure/m'en voulez/m'en veux/m'appelez/
        me rappelez/venez/viens/culpabilis*/vous en voulez/t'en veux/vous blâmez) (pas/plus)
        me cherchez pas | n'appelez (pas/personne/plus) | n'appelle (pas/personne)
        (ce n'est/c'est/c'était) (pas /)la faute de personne | (ce n'est/c'est) pas (de /)(votre/ta/sa/leur) faute
        personne n'est (responsable/coupable/à blâmer)
        (dites/dis/transmettez/répétez) (à ma/à mon/à mes/à maman/à papa/à lui/à eux/à elle/à tous/lui/leur)
        je (vous /t'/t /les /l')(aime/ai aimé*/aimais) | je vous aime | je t'aime
        embrasse(z/) (les enfants/ma/mon/mes/maman/fort/tout le monde)* | serrez (ma/mon/mes) * dans vos bras
        bonne nuit (pour toujours/à jamais/le monde/éternelle) | souvenez-vous de moi | souviens-toi de moi
        ne m'oubliez pas | prenez soin de (vous/lui/elle/eux/mes/ma/mon/leur)
        prends soin de (toi/lui/elle/eux/mes/ma/mon) | soyez heureu*
        on se (reverra/retrouvera) (là-haut/de l'autre côté/dans une autre vie/au paradis/au ciel)
        (c'est/ceci est) un adieu | à dieu | je m'excuse pour tout
        désolé* (pour tout/à tous/maman/de vous/de partir/du mal) | bye (à jamais/pour toujours/tout le monde)
        adieux""",
    "FR_LAST_THINGS": """
        (prenez soin de/prends soin de/occupez-vous de/occupe-toi de/occupez vous de/nourrissez/nourris/gardez/
        garde/adoptez/confiez/récupérez/récupère/veillez sur/veille sur/sortez/donnez à manger à) (mon/ma/mes/le/la/
        les/notre) (chat*/chien*/oiseau*/perroquet/enfants/fils/fille/mère/père/soeur/frère/plantes/poissons/lapin/
        bête*/petit*/parents/gamin*)
        (occupez-vous/prenez soin/occupe-toi/prends soin) (du/des) (chat*/chien*/petit*/enfants)
        (mon/ma/mes/le/la/les) (chat/chien/chatte/chienne/perruche/enfants/plantes) (est/sont/va/vont/ira/
        reste) (chez/à/pour/aller)
        (clés/clefs) (sont/sous/dans/chez/sur/à)
        j'ai (laissé/déposé/rendu/confié) (les /mes /la /une /un /)(clés/clefs/lettre*/mot*/testament/papiers/
        affaires/chat/chien/alliance)
        (la lettre/les lettres/une lettre/un mot/mon testament/les papiers/les documents/l'argent/les mots de passe/
        mes papiers/mes codes/le code/l'enveloppe/mon carnet) (est/sont/se trouve/attend) (sur/dans/sous/avec/chez/
        prêt*/pour/à)
        j'ai (écrit/rédigé/terminé/fini/signé/posté/enregistré) (une /ma /mes /la /les /des /le /un /mon /
        toutes mes /)(lettre*/testament/mot d'adieu/mot pour/messages d'adieu/messages pour/vidéo pour/
        vidéo d'adieu/vocal d'adieu/vocal pour)
        écrit mes lettres | écrit à chacun | testament
        j'ai (tout /) (donné/distribué/offert/légué) (toutes /tous /) (mes/ma/mon) (affaires/livres/vêtements/
        guitare/vélo/ordi/économies/habits/bijoux/téléphone)
        j'ai tout (donné/distribué/rangé/réglé/nettoyé/trié/jeté/vidé/légué)
        (payé/réglé/remboursé) (toutes /) (mes/tous mes) (dettes/factures/loyers)
        mis (mes affaires/tout/mes papiers) en ordre | mes affaires (sont/en ordre)
        (pour/payer) (mon enterrement/les obsèques/mes obsèques/le rapatriement de mon corps) | enterrez-moi
        enterre-moi | incinérez-moi | mes cendres | que mes enfants ne (me /)voient pas
        supprimé (tous /toutes /) (mes comptes/mes photos/mes messages/mes réseaux)
        qui (va /)(s'occupera/s'occuper/nourrira/prendra soin) (de/d')
        je (te/vous/lui) (laisse/lègue/confie/donne) (mon/ma/mes/tout/les) | je lègue | laissé mon téléphone
        je laisse mon téléphone | mes mots de passe""",
    "FR_DO_IT": """
        je (le /vais le /l'/vais l')(fais/ferai/faire/fait) | je le fais | je vais le faire | je le ferai | le faire
        je passe à l'acte | je saute | je sauterai | je me lance | j'y vais | je pars | je prends tout | j'avale
        je vais jusqu'au bout | c'est l'heure | il est temps | le moment est venu | je commence
        je ferai ce que j'ai à faire | faire ce que j'ai prévu | aller au bout""",
    "FR_WHEN_ALONE": """
        (quand/dès que/une fois que/lorsque/j'attends que/pendant que) (tout le monde/les enfants/ma femme/mon mari/
        ils/elle/il/mon coloc/ma coloc/mes parents/les autres/le foyer/la maison/les petits) (dor*/ser*/part*/sor*/
        aura*/s'endor*/soit/soient/est/sont)
        j'attends (qu'il/qu'elle/qu'ils/que tout/que les/la nuit/que mon/que ma) | une fois seul*""",
    "FR_IF_DIE": """
        (si/quand/une fois/dès que/le jour où/à partir du moment où) (je /j')(mourais/meurs/mourrais/disparaissais/
        disparais/crevais/crève/étais mort*/étais plus là/étais plus de ce monde/n'étais plus là/
        n'étais plus de ce monde/n'étais plus en vie/suis mort*/suis plus là/suis enterré*/ne suis plus là/
        ne suis plus de ce monde/me tuais/me tue/me suicidais/me pendais/n'existais plus/n'existais pas/
        en finissais/ne serai plus là/serai mort*/serai plus là/pouvais mourir/me supprimais/me laissais mourir/
        mettais fin*)
        moi (mort/morte/disparu*) | sans moi | ma (mort/disparition/fin) | mon (suicide/décès/cadavre)
        me sachant mort* | avec ma mort | par ma mort | en (mourant/disparaissant/me tuant)""",
    "FR_FREE": """
        (les /la /le /l')(laisser*/laiss*/lâch*/libér*/relâch*/épargn*/oubli*/sauv*/protég*/ficher*/foutr*)
        (laisser*/laisseraient/laisseront/laissent/laissera) (enfin /) (ma/mon/mes/leur)
        (laisseraient/laisseront/laissent/laisserait) | (ficheraient/ficheront/foutraient/foutront/foutent) la paix
        (lâcheraient/lâcheront/lâcher) (ma/mon/mes/l'affaire/prise/les)
        (libéreraient/libéreront/relâcheraient/relâcheront/libérer/relâcher)
        (serait/seraient/sera/seront) (libre*/sauvé*/en sécurité/tranquille*/à l'abri/épargné*/relâché*/libéré*/
        débarrassé*/soulagé*)
        (arrêteraient/arrêteront/cesseraient/cesseront/n'auraient plus/n'auront plus/n'ont plus) (de /d'/aucun/
        aucune/rien/raison)*
        (plus aucune raison/plus aucune moyen/plus aucune levier/plus aucune prise/plus aucune prétexte/plus raison/
        plus moyen/plus levier/plus prise/plus prétexte) (de/d'/sur/pour)*
        (sauverait/sauvera/sauver/protégerait/protéger/protégera/achèterait/rachèterait/paierait) (ma/mon/mes/leur/
        les/la/le/eux/ma famille)*
        fermer* le dossier | dossier (serait/sera) (clos/fermé/classé)
        (pourraient/pourront/pourrait/pourra) (enfin /)(vivre/respirer/sortir/dormir/partir/souffler)
        respirer* enfin | (assurance/assurance-vie/capital décès) | récupérer* (leur/son) (passeport/travail/poste)
        on (les/la/le) laisserait | ne toucher* plus | en paix | tranquilles | vivraient mieux""",
    "FR_ONLY_WAY": """
        (le/la) (seul/seule/unique/dernier) (moyen/façon/solution/issue/chose que je peux/manière/chance/prix)
        il n'y a (que/pas d'autre) (ça/moyen/solution/façon)
        pas d'autre (moyen/solution/choix/façon) (pour/de/que) | c'est tout ce que je peux faire pour
        je ne peux (les /l')(aider/sauver) qu' | prix juste | juste échange | ça vaut le coup pour eux""",
    "FR_TRIED": """
        (essayé/tenté/voulu/failli) (de /d'/me /m'/en /)(me /m'/)(tuer/suicider/pendre/en finir/finir/mourir/noyer/
        jeter/ouvrir les veines/trancher les veines/mettre fin/flinguer/foutre en l'air/sauter/supprimer/
        passer à l'acte/étrangler/empoisonner/le faire/défenestrer/immoler)*
        (j'ai fait /fait /je sors d'/après /depuis )(une/ma/ma deuxième/ma dernière/la) (ts/tentative/t.s./
        tentative de suicide)
        (ma/une/dernière/deuxième) (tentative/ts) (de suicide/date/remonte/a échoué/il y a/la semaine/le mois)
        tentative de suicide
        je me suis (pendu*/jeté* sous/jeté* du/jeté* de/jeté* dans/jeté* par/ouvert les veines/tranché les veines/
        tailladé les veines/coupé les veines/tiré une balle/défenestré*/raté*/noyé*/loupé*/empoisonné*)
        (j'ai/j'avais) (avalé/pris/bu/gobé) (toute/toutes/tous/une boîte/deux boîtes/plein/trente/quarante/vingt/
        de la javel/un tas/trop)
        j'étais (sur le pont/sur le toit/sur le quai/sur le rebord/au bord/la corde au cou/debout sur la chaise/
        debout sur le tabouret)
        j'avais la corde | overdose | passée à l'acte | passé à l'acte | manqué de mourir volontairement""",
    "FR_RECENT": """
        hier | avant-hier | hier (soir/matin/nuit) | cette (nuit/semaine) | ce (matin/week-end/mois-ci/weekend)
        la (nuit/semaine) (dernière/passée) | le (mois/week-end/weekend) (dernier/passé)
        (lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche)
        il y a (deux/trois/quatre/cinq/six/sept/huit/dix/quelques/2/3/4/5/6/8/10/une/un/quinze/15/une quinzaine de/
        une dizaine de/douze/vingt) (jours/semaines/semaine/mois/nuits/jour/heures)
        il y a (15/dix/quinze) jours | (récemment/dernièrement/l'autre jour/l'autre nuit/l'autre soir)
        tout à l'heure | encore | à nouveau | tout juste
        je (viens de sortir/sors) (de l'hôpital/de réa*/de psychiatrie/des urgences/d'hospit*)
        après (le rejet/l'audience/la décision/l'entretien/le refus) | aujourd'hui""",
    "FR_RESCUED": """
        (on m'a/ils m'ont/les pompiers m'ont/il m'a/elle m'a/mon coloc m'a/ma voisine m'a/quelqu'un m'a/
        une dame m'a/un passant m'a/les secours m'ont/le samu m'a) (sauvé*/réanimé*/ramené*/trouvé*/retrouvé*/
        rattrapé*/retenu*/arrêté*/décroché*/détaché*/tiré*/sorti*/repêché*/empêché*/fait un lavage)
        lavage d'estomac | réanimation | réanimé* | aux urgences | hospitalisé* | à l'hôpital
        je me suis réveillé* (à/aux/en/dans) | réveillé* (à l'hôpital/aux urgences/en réa)
        (la corde/la poutre/la branche/la ceinture/le crochet/le drap/le lustre) (a /s'est /n'a pas )(cassé*/lâché*/
        cédé*/rompu*/tenu)
        raté* | loupé* | échoué | personne (n'est au courant/ne sait/n'est au/au courant/ne le sait)
        je n'en ai parlé à personne | j'en ai parlé à personne | pas marché | ça n'a pas marché | sauvé* de justesse
        un passant | samu | pompiers | j'ai eu peur au dernier moment | au dernier moment""",
    "FR_BROKE": """
        (la corde/la poutre/la branche/la ceinture/le crochet/le drap/le lustre/le câble/le tuyau) (a /s'est /
        n'a pas /) (cassé*/lâché*/cédé*/rompu*/tenu/rompue/craqué*)""",
    "FR_LONG_AGO": """
        il y a (deux/trois/quatre/cinq/six/sept/huit/neuf/dix/douze/quinze/vingt/trente/2/3/4/5/6/8/10/15/20) ans
        à (quinze/seize/dix-sept/dix-huit/dix-neuf/vingt/quatorze/15/16/17/18/19/20) ans
        j'étais (ado*/jeune/enfant/étudiant*/gamin*/lycéen*/petit*) | à l'époque | autrefois | dans ma jeunesse
        au lycée | ma première arrestation
        (mon/ma) (grand-oncle/arrière-grand-père/grand-père/grand-mère/aïeul*/arrière*) | en 19* | loin derrière
        derrière moi | depuis longtemps guéri* | il y a longtemps | il y a des années""",
    "FR_TOOK": """
        j'ai (tout /déjà /)(avalé/pris/bu/gobé/ingéré/ingurgité/englouti/avale/vidé/mangé/fumé) | avalé | gobé
        ingurgité | je viens (de /d')(avaler/prendre/boire/gober/ingérer/m'injecter/vider)
        je me suis (injecté/enfilé/fait/envoyé/piqué) | j'avale | je suis en train d'avaler
        vidé (la boîte/le flacon/le tube/la plaquette/la pharmacie) | pris (toute/toutes/tous/tout) | c'est avalé
        elles sont (avalées/dans mon ventre) | ils sont (avalés/dans mon ventre)""",
    "FR_AMOUNT": """
        tout | toute | tous | toutes | toute la boîte | une boîte | deux boîtes | trois boîtes | la boîte | la boite
        le flacon | le tube | la plaquette | trois plaquettes | deux plaquettes | les plaquettes | une poignée
        (vingt/trente/quarante/cinquante/soixante/cent/20/30/40/50/60/100/dix/quinze) | beaucoup | plein de
        trop de | un tas de | tout ce (que/qu'il) | l'ensemble | d'un coup | toutes d'un coup | la totalité
        entière | entier | l'armoire à pharmacie""",
    "FR_PILLS": """
        cachet* | comprimé* | médicament* | médoc* | medocs | somnifère* | doliprane* | paracétamol | xanax
        lexomil | tramadol | insuline | anxiolytique* | antidépresseur* | gélule* | pilule* | plaquette* | boîte
        boite | flacon | tube de | seresta | valium | rivotril | imovane | stilnox | calmant* | javel | eau de javel
        poison | mort-aux-rats | antigel | pesticide | morphine | méthadone | subutex | antidouleur* | traitement
        pharmacie | 💊""",
    "FR_SWALLOWED": """
        (avalé/avaler/pris/prendre/bu/boire/gobé/gober/vidé/vider) (toute la boîte/toutes les boîtes/la boîte/
        la boite/le flacon/tout le flacon/les boîtes/toute la boite/toute la plaquette/tous mes médicaments/
        tous mes cachets/tous mes comprimés/tous mes somnifères/tous mes médocs/tous mes antidépresseurs/
        mes médicaments/mes cachets/mes comprimés/mes somnifères/mes médocs/mes antidépresseurs/tous les cachets/
        tous les comprimés/tous les médicaments/tous les somnifères/tous les médocs/toutes les pilules/
        toutes les plaquettes/toutes les gélules/toutes mes pilules/toutes mes plaquettes/toutes mes gélules/
        de la javel/la javel/l'eau de javel/du poison/la mort-aux-rats/l'armoire à pharmacie/
        tout ce qu'il y avait dans/deux boîtes/trois boîtes/trois plaquettes/deux plaquettes/quarante/trente/
        cinquante/vingt cachets/vingt comprimés)
        toutes les 💊 | (injecté) (toute/tout/trop/une dose) | j'ai tout avalé | j'ai fait une overdose
        j'ai pris une overdose | je les ai (tous/toutes) (pris*/avalé*/gobé*/bu*) | tous avalés | toutes avalées""",
    "FR_DRUGGED": """
        la tête (qui /)(tourne/me tourne/lourde) | tête qui tourne
        (sommeil/somnolent*/vaseu*/engourdi*/endormi*/dans les vapes/flou/cotonneu*/groggy/faible/vertige*/nausée*/
        froid aux/envie de dormir/les paupières)
        je m'endors
        je commence à (partir/m'endormir/dormir/avoir sommeil/sentir/planer/avoir froid/voir flou/ne plus sentir)
        je (ne /)sens plus (mes/rien/ma)
        (mes /les )(doigts/mains/jambes/yeux/paupières/lèvres/bras) (sont /s'/se /deviennent /)(lourd*/engourdi*/
        froid*/endorm*/ferment/picot*/trembl*/obéissent plus/gel*)
        mes yeux se ferment | (flou/trouble/double) | tout (devient/est) (flou/noir/sombre/lent/lointain/calme)
        ça (tourne/commence à agir/commence à faire effet/commence à monter/commence à tourner/fait effet/agit/
        brûle/y est/pique)
        j'attends | (trop tard/qu'à attendre) | il est trop tard | c'est trop tard
        il y a (dix/cinq/vingt/une/quelques/deux/trente) (minutes/minute/heure/demi-heure) | je viens de
        c'est fait | je l'ai fait | du mal à (écrire/taper/respirer/garder)
        j'ai (froid/envie de vomir/mal au ventre/chaud) | je vomis | ça ne fera plus mal | plus mal | n'appelez pas
        la langue (pâteuse/lourde) | le coeur (ralentit/bat lentement/qui ralentit) | je pars doucement
        je m'en vais doucement | doucement""",
    "FR_BEGUN": """
        je (viens de /)me (suis /)(ouvert/ouvrir/tranché/trancher/taillé/tailler/coupé/couper/tailladé) les veines
        je me suis (ouvert/tranché/taillé/coupé/tailladé) les (veines/poignets)
        je me (tranche/taille/coupe/ouvre) les veines
        (la corde/le noeud/la ceinture/le câble) (est /)(déjà /)(autour de mon cou/au cou/autour du cou)
        (la corde/la ceinture/le noeud/le câble/le drap) (autour du cou/au cou/passé* au cou/autour de mon cou)
        la corde au cou
        je (suis/monte/viens de monter) (debout /)sur (la chaise/le tabouret/l'escabeau) (avec/et/la corde/corde)*
        debout sur (la chaise/le tabouret) | je me suis aspergé* | aspergé* d'essence
        je me suis versé (l'essence/de l'essence) | je saute | j'ai sauté
        je suis en train (de me/d'en finir/de me vider) | j'ai commencé à (couper/trancher) | veines ouvertes""",
    "FR_GAS_ON": """
        (ouvert/allumé/mis/laissé) (le gaz/la bouteille de gaz/tous les brûleurs/le barbecue dans)( ouvert/)
        le gaz (est/siffle/sort/coule/monte)
        (calfeutré/scotché/bouché/fermé) (toutes /)(les fenêtres/la fenêtre/la porte/les aérations/l'aération)
        charbon (dans/allumé) | le moteur tourne dans le garage""",
    "FR_DONE": """
        c'est fait | je l'ai fait | ça y est | ça y est | voilà c'est fait | trop tard | il est trop tard
        de retour en arrière | c'est parti | j'ai commencé | c'est en cours""",
    "FR_BLEED": """
        (n'arrête/n'arrete/arrête/ne s'arrête/s'arrête) (pas/plus/pas de/plus de) | arrête pas de saigner
        n'arrête pas de saigner | ne s'arrête pas
        (je n'arrive pas à /je n'arrive pas /je n'arrive plus à /je n'arrive plus /je peux pas à /je peux pas /
        je peux plus à /je peux plus /je n'arrive plus pas à /je n'arrive plus pas /je n'arrive plus plus à /
        je n'arrive plus plus )(arrêter/stopper) (le sang/de saigner/l'hémorragie)
        impossible d'arrêter (le sang/l'hémorragie)
        (ça/je) (saigne/pisse le sang) (beaucoup/énormément/trop/fort/à flots/partout/de partout/toujours/
        sans arrêt/encore)
        le sang (coule/gicle/pisse/ne/partout/à flots/jaillit) | du sang partout | plein de sang
        (beaucoup/trop/tellement) de sang
        (serviette*/drap*/pansement*/compresse*/manche/torchon*/t-shirt) (est /sont /déjà /)(trempé*/rouge*/imbibé*/
        plein*)
        flaque de sang | mare de sang | (je perds/perdu) (beaucoup de/tout mon/mon/trop de) sang
        me vide de mon sang | trop profond | très profond | plus profond que
        on voit (l'os/le gras/le muscle/les tendons)""",
    "FR_CUT": """
        coupé* | coupure* | entaillé* | entaille* | tailladé* | lame | rasoir | cutter | veines | poignet* | bras
        cuisse* | scarifi* | couteau | ouvert""",
    "FR_HURT": """
        je me (suis /)(encore /à nouveau /de nouveau /re/)(scarifié*/scarifie/mutilé*/mutile/automutilé*/automutile/
        tailladé*/taillade/lacéré*/lacère/recoupé*/entaillé* le/entaillé* les/entaillé* la/entaillé* mes/
        brûlé* exprès/brûlé* volontairement/brûlé* la peau/brûlé* le bras/brûlé* avec/brûle exprès/
        brûle volontairement/brûle la peau/brûle avec/griffé* jusqu'au/griffé* les/griffé* le/griffe jusqu'/
        mordu* jusqu'au/mordu* le/mordu* les/fais du mal/fais mal exprès/frappé* la tête/cogné* la tête/
        tapé* la tête/cogne la tête)
        je me suis (encore /re/)(coupé*/fait du mal/fait mal exprès) (encore/hier/cette nuit/ce matin/exprès/
        volontairement/les bras/les cuisses/les poignets/les jambes/les avant-bras/le bras/le poignet/le ventre/
        la cuisse/la peau/avec une lame/avec le rasoir/au cutter/à nouveau/en cachette)
        je me suis recoupé*
        je me coupe (encore/tous/les bras/les cuisses/les poignets/les jambes/les veines/le bras/le poignet/
        en cachette/exprès/avec/la nuit/le soir/pour)
        encore coupé* | automutil* | auto-mutil* | scarif* | nouvelles (coupures/entailles/brûlures/scarifications)
        rechute* (hier/et je me suis coupé*/scarif*/lame)
        (repris/ressorti) (la lame/le cutter/le rasoir/les lames)
        écrasé (une /ma /des /)(cigarette/clope*/mégot*) sur (mon/ma/mes/moi)
        brûlé* avec (une/ma/la) (cigarette/clope/briquet/fer)
        (coupures/entailles/traces/marques) sous (mes/les/ma) manche* | cogné (ma/la) tête (contre/au)""",
    "FR_HURT_VERB": """
        coupé* | coupe | entaillé* | entaille | griffé* | griffe | mordu* | mord* | brûlé* | brûle | frappé*
        frappe | cogné* | cogne | piqué* | tailladé* | lacéré* | écorché* | arraché* | gratté* | blessé* | fait mal""",
    "FR_BODY": """
        moi-même | les bras | le bras | mes bras | mon bras | les cuisses | la cuisse | mes cuisses | les poignets
        le poignet | mes poignets | les jambes | mes jambes | la peau | ma peau | le ventre | les avant-bras
        l'avant-bras | la main | mes mains | les veines | l'épaule | le mollet""",
    "FR_HURT_INF": """
        me (scarifier/couper/mutiler/automutiler/taillader/lacérer/faire du mal/faire mal/brûler/griffer/mordre/
        blesser/cogner la tête/frapper la tête/taper la tête/entailler/faire saigner/trancher la peau/recouper/
        punir physiquement)
        m'automutiler | m'entailler | m'écorcher | m'ouvrir la peau | prendre (la lame/une lame/le rasoir/le cutter)
        reprendre la lame | recommencer à me (couper/scarifier/faire) | me refaire du mal""",
    "FR_URGE": """
        envie | envies | l'envie | pulsion* | besoin | ça me démange | tenté* | tentation | je veux | j'ai failli
        compulsion* | urgence de | je cherche (quelque chose de/un truc) (tranchant/coupant/pointu/plus)
        ça revient | impossible de résister | je vais recommencer | demain encore | me retenir de | craving""",
    "FR_TAKE_BLADE": """
        la lame | une lame | le rasoir | un rasoir | le cutter | un cutter | quelque chose de tranchant
        quelque chose de coupant | un truc tranchant | les lames""",
    "FR_RESISTED": """
        (j'ai tenu/j'ai résisté/j'ai réussi à ne pas/j'ai réussi à résister/j'ai réussi à tenir/j'ai appelé/
        j'ai jeté/j'ai donné/j'ai rangé/j'ai caché/j'ai posé/j'ai écrit/j'ai dessiné/j'ai pris un glaçon/
        j'ai pris une douche/j'ai serré un glaçon/j'ai marché/j'ai respiré/j'ai attendu/j'ai su résister/
        je ne l'ai pas/je l'ai pas/je n'ai pas cédé/je ne l'ai/je me suis retenu*/je me suis abstenu*/
        je n'ai rien fait/je ne le ferai pas/je suis sorti*/je tiens bon/je n'ai pas craqué)
        c'est passé | ça (m'/)(a passé/est passé/a fini par passer/s'est calmé) | ça m'est passé
        pas (fait/cédé/craqué) | sans (le faire/céder/passer à l'acte/craquer) | glaçon* | élastique | à la place
        résisté | tenu bon | retenu* | abstenu* | donné (les/la/mes/le) (lame*/rasoir*/cutter)
        jeté (les/la/mes/le) (lame*/rasoir*/cutter) | téléphoné à | appelé (ma/mon/une/un/la/le) | je tiens
        jusqu'ici je tiens""",
    "FR_ON_PURPOSE": """
        exprès | volontairement
        pour (me punir/sentir/ne plus sentir/me calmer/me soulager/évacuer/oublier/ressentir/faire sortir)
        ça (me /)(soulage/calme/apaise/fait du bien/aide)
        (personne/nul) (ne /n'a /)(voit/sait/vu/a vu/le sait/remarqué) | en cachette | en secret
        sous (mes/les/ma) manche* | je (cache/porte des manches) | jusqu'au sang | me punir | manches longues""",
    "FR_ROPE": """
        corde | ceinture | câble | drap | draps | lacet* | noeud | nœud | écharpe | sangle | rallonge | cordon
        foulard | corde à linge""",
    "FR_BLADE": """
        lame | lames | rasoir | couteau | cutter | tesson | bout de verre | éclat de verre | ciseaux | scalpel""",
    "FR_GUN": """
        pistolet | flingue | fusil | revolver | arme | carabine | calibre | gun | 🔫 | balle dans le""",
    "FR_GAS": """
        gaz | essence | bidon | jerrican | briquet | allumettes | charbon | pot d'échappement | alcool à brûler""",
    "FR_FIXED": """
        attaché* | attachee | accroché* | nouée | noué* | fixé* | pendue | suspendu* | en place
        (à/sur/autour de) (la poutre/le crochet/la branche/la barre/au lustre/au tuyau/la rampe/la porte)
        au (lustre/tuyau/plafond/crochet) | du plafond | prêt* | est prête | préparé* | m'attend
        (sur/la) (chaise/tabouret/escabeau) | autour (du/de mon) cou | testé* | tient bien | solide""",
    "FR_IN_HAND": """
        (dans/à) (la/ma/mes/les/le) (main/mains/bouche/paume/poche/creux) | devant moi
        (sur/contre/à) (la/ma/mon/le) (tempe/gorge/poignet/front/table de nuit/coeur/lit/table) | à côté de moi
        alignés | alignées | étalés | étalées | chargé | chargée | sur la tempe | comptés un""",
    "FR_READY": """
        dans (la/ma/mes/les/le/mon/un) (main/mains/poche/bouche/tiroir/sac/chambre/armoire/salle de bain/placard)
        sur (la/ma/le/mon) (table*/lit/tempe/chevet/bureau/genoux) | sous (mon/le) (oreiller/lit/matelas)
        devant moi | à côté | à portée | prêt* | préparé* | acheté* | stocké* | accumulé* | mis* de côté | caché*
        gardé* | sorti* | aligné* | compté* | étalé* | chargé* | j'ai (une/un/la/le/les/des/mes/assez/ce qu'il)
        trouvé* | ouvert* | accroché* | il y a (une/un/la/le) | qui m'attend* | aiguisé* | attend | attendent
        suffisamment | assez de""",
}
