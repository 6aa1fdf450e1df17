"""French words: wishes, intentions and thoughts of death."""

WISHES = {
    "FR_WANT": """
        je veux | j'veux | jveux | jve | j veux | je voudrais | j'voudrais | jvoudrais | j'aimerais | jaimerais
        je souhaite | je souhaiterais
        j'ai (trop /vraiment /tellement /grave /juste /tout le temps /souvent /encore /toujours /envie /)envie (de/
        d')
        (envie/grosse envie/furieuse envie/grave envie/trop envie/l'envie/une envie/seule envie/des envies) (de/d')
        j'ai (hâte/besoin) (de/d') | je rêve (de/d') | je prie pour | je prie dieu (de/pour)
        je demande à dieu (de/pour) | je préfère | je préférerais | je préfererais | plutôt | autant | mieux vaut
        mieux vaudrait | il vaudrait mieux | vaut mieux | vivement | je n'aspire qu'à | j'aspire à | je désire
        je ne désire que | je ne pense qu'à | je pense qu'à | prêt(e/) à | il me reste (plus /)qu'à
        il ne me reste qu'à | y a plus qu'à | je n'ai (plus /)qu'une envie | plus qu'une envie | une seule envie
        je devrais | je dois | faut que je | il faut que je | je vx | le désir de | désir de | ça me donne envie de
        besoin de""",
    "FR_DIE": """
        mourir | crever | clamser | canner | caner | claquer pour de bon | y passer | y rester | décéder | périr
        être mort | être morte | que je meure | que je crève | la mort | ma mort | disparaître | disparaitre
        disparaître (pour toujours/à jamais/définitivement/de la surface/pour de bon)
        ne plus (être là/exister/être de ce monde/respirer/vivre) | plus exister | plus être là
        plus être de ce monde | cesser (d'exister/de vivre/de respirer) | arrêter (de vivre/d'exister/de respirer)
        partir (pour toujours/pour de bon/définitivement/là-haut/de ce monde/rejoindre les morts)
        quitter (ce monde/cette vie/cette terre/la vie/la terre)
        m'endormir (pour toujours/à jamais/et ne plus me réveiller/et ne jamais me réveiller/pour l'éternité)
        dormir (pour toujours/à jamais/et ne plus me réveiller/et ne jamais me réveiller/pour l'éternité)
        être (sous terre/dans la tombe/six pieds sous terre/enterré*/au cimetière/dans un cercueil)
        reposer en paix | le repos éternel | qu'on m'(enterre/achève) | que mon coeur (s'arrête/lâche)
        que (la vie/ma vie/tout) s'arrête | que tout s'arrête | que (tout ça/ça) s'arrête pour toujours
        que dieu me (prenne/rappelle/reprenne) | mourrir | mouriir | fin de ma vie""",
    "FR_ACT": """
        me tuer | me suicider | me pendre | me flinguer | me foutre en l'air | me foutre en lair | m'foutre en l'air
        me buter | me zigouiller | me supprimer | me donner la mort | me saigner | m'ôter la vie | m'enlever la vie
        me détruire pour de bon | m'immoler | me mettre le feu
        me jeter (d'/du /de /par /sous /dans /à /sur /contre /devant /en )* | me jeter (sous/par/du/de/dans)
        me balancer (du/de/par/sous/dans/d') | me lancer (du haut/par la fenêtre/sous)*
        sauter (du/de/par/d'/sous/dans le vide/par-dessus/devant)( pont/ toit/ balcon/ train/ fenêtre/ métro/ rer/
         haut/ vide/ falaise/ la fenêtre/ le vide/ immeuble/ tour/)
        sauter dans le vide | me défenestrer | me noyer | me tirer une balle | me mettre une balle
        me tirer une (balle /)dans la tête | me faire sauter (le caisson/la cervelle) | m'ouvrir les veines
        me tailler les veines | me trancher (les veines/la gorge) | me couper les veines | m'empoisonner
        m'asphyxier | me gazer | m'étouffer moi-même
        avaler (tous/toute/tout/toutes/une boîte/la boîte/mes) (les /mes /ma /la /)(médicaments/cachets/comprimés/
        boîte/pharmacie/somnifères/pilules/médocs/plaquettes)
        prendre (tous/toute/toutes) (les/mes/ma/la) (médicaments/cachets/comprimés/boîte/somnifères/pilules/médocs/
        plaquettes)
        boire (de la javel/de l'eau de javel/du poison/la javel)
        finir (avec la vie/avec ma vie/pour de bon/pour toujours/définitivement/une bonne fois/avec tout/
        avec tout ça/ce soir/cette nuit/demain/avec moi/avec cette vie/avec mon existence/avec l'existence)
        en finir
        mettre (un terme/fin) à (ma vie/mes jours/tout ça/tout/mon existence/mes souffrances/cette vie/tout cela)
        mettre fin à tout | attenter à (ma vie/mes jours) | commettre (un suicide/l'irréparable)
        faire une (ts/tentative/connerie/bêtise) | passer à l'acte | m'autodétruire | m'éliminer
        m'effacer (de ce monde/pour de bon/définitivement) | me faire (disparaître/du mal pour en finir)
        me laisser mourir | me laisser crever | m'allonger sur (les rails/la voie) | me coucher sur les rails
        marcher (dans la mer/vers le train/dans la rivière) et
        passer sous (un/le) (train/métro/rer/camion/bus/tram/tgv) | me foutre sous (un/le) | prendre une overdose
        faire une overdose | me suicidé | me tué | me tuée | me sui | suicide moi | me désinstaller | me débrancher
        tirer ma révérence | me faire hara-kiri | m'injecter (toute/tout/la dose)* | partir par moi-même
        me faire partir""",
    "FR_SLANG": """
        me désinstaller | canner | caner | calancher | passer l'arme à gauche | manger les pissenlits par la racine
        me foutre en l'air | me flinguer | tirer ma révérence | me débrancher
        me déconnecter (pour toujours/de la vie/définitivement) | alt f4 | alt+f4 | game over pour moi
        casser ma pipe | rendre l'âme | rejoindre le boulevard des allongés | faire le grand saut | le grand saut
        6 pieds sous terre | six pieds sous terre | idées noires | envies noires | idées de ts""",
    "FR_PHRASE": """
        je veux mourir | je veux me tuer | je veux crever | je veux me suicider | je veux en finir
        j'ai envie de mourir | envie de mourir | envie de crever | envie d'en finir | envie de me tuer
        envie de me suicider | veux mourir | veut mourir moi | ras le bol de vivre | marre de vivre
        marre de la vie
        (fatigué/fatiguée/lassé/lassée/las/épuisé/épuisée/dégoûté/dégoûtée) (de vivre/de la vie/d'exister/
        d'être en vie/d'être vivant*/de cette vie)
        je suis suicidaire | je me sens suicidaire
        (je souhaite/j'appelle/j'attends/je demande/je réclame/je désire/je cherche) (la mort/ma mort/mort)
        j'attends (la mort/de mourir/de crever/que ça s'arrête pour toujours)
        la mort (est/serait/reste/m'apparaît) (comme /)(ma /la /le /une /mon /)(seule/seul/unique/délivrance/
        solution/libération/soulagement/issue/repos/sortie/meilleure)
        (seule/unique) (issue/solution/sortie/porte de sortie) (c'est/est/serait/:) (la mort/mourir/de mourir/
        d'en finir/le suicide/crever)
        dieu (prends-moi/reprends-moi/rappelle-moi/prenez-moi) | seigneur (prends-moi/rappelle-moi)
        (autant/mieux vaut/plutôt) (mourir/crever/être mort*)
        je serais mieux (mort/morte/six pieds/sous terre/au cimetière/de l'autre côté) | mieux (mort/morte) que
        je devrais (être mort*/mourir/crever/être au cimetière)
        j'aimerais (être mort*/mourir/ne plus être/ne plus exister)
        jveu mourir | jveux mourir | jv mourir | j'veux mourir | jveu crever | jveux crever | je veut mourir
        -(je veux/j'veux/jveux/j'ai envie de/je vais) mourir de (honte/rire/faim/soif/chaud/froid/ennui/peur/sommeil/fatigue/jalousie/gêne/trouille/joie/plaisir) | -veux mourir de (honte/rire/faim/soif/chaud/froid/ennui)""",
    "FR_BE_DEAD": """
        (j'aurais/j'aurai) (préféré/dû/voulu/aimé) (mourir/crever/y rester/y passer/être mort*)
        je (regrette/regrettais) (d'être en vie/d'être vivant*/d'être encore là/d'être encore en vie/
        de m'être réveillé*/d'avoir survécu/qu'on m'ait sauvé*/qu'on m'ait réanimé*/de ne pas être mort*)
        (dommage/quel dommage) que je (me sois réveillé*/sois en vie/sois vivant*/sois encore là/sois pas mort*/
        ne sois pas mort*)
        pourquoi (on m'a/m'avez-vous/m'ont-ils/ils m'ont/vous m'avez) (sauvé*/réanimé*/ramené*)
        je (mérite/mériterais) (de mourir/de crever/la mort)
        (si seulement/si) (je pouvais/j'étais/je pourrais) (mourir/mort/morte/disparaître/crever)
        ma place est (au cimetière/sous terre/avec les morts/parmi les morts/dans la tombe)
        (que/pourvu que) (je meure/la mort vienne/dieu me prenne) | que la mort (vienne/me prenne/m'emporte)
        je hais être en vie | je suis en trop sur (terre/cette terre) et
        je voudrais (être mort*/ne plus être là/ne plus exister/disparaître/ne jamais me réveiller) | qu'on m'achève
        achevez-moi""",
    "FR_NO_LIFE": """
        (veux/veut/voudrais/souhaite/désire/peux/supporte/arrive/tiens) (plus/pas/plus à) (vivre/à vivre/exister/
        continuer à vivre/continuer de vivre/être en vie/de la vie/être là/rester en vie/de cette vie/être vivant*/
        respirer/rester sur cette terre/rester en ce monde)
        plus (aucune /du tout /l'/)envie de (vivre/vivre du tout/rien vivre/continuer à vivre/me réveiller/
        me lever le matin et vivre/exister/respirer/continuer à exister)
        (aucune /pas /perdu l'/perdu toute /n'ai plus /jamais )envie (de /d')(vivre/exister/continuer à vivre/
        être en vie/être là)
        (perdu/perdu le/plus le/pas le) goût (de vivre/à la vie/de la vie)
        perdu (l'envie/toute envie/le goût) de vivre
        plus (la /)(force/courage/énergie) (de/pour) (vivre/continuer à vivre/exister/rester en vie)
        plus le courage de vivre
        (marre/ras-le-bol/ras le bol/assez) (de /d')(vivre/exister/la vie/cette vie/être en vie/ma vie/respirer)
        la vie (ne m'intéresse plus/ne veut plus de moi/m'est insupportable/est insupportable/est un supplice/
        me dégoûte/c'est plus pour moi/n'est plus pour moi)
        je refuse de (vivre/continuer à vivre/survivre) | je renonce à (vivre/la vie)
        vivre (est/c'est) (devenu /)(insupportable/impossible/un supplice/une torture/au-dessus de mes forces/
        trop dur/trop lourd)
        vivre (je veux plus/je peux plus/ça m'intéresse plus) | plus envie de vivre | plu envie de vivre
        pu envie de vivre | jveux plus vivre | jpeux plus vivre | je veux pu vivre | je veux plus être là
        jveux plus être là | je ne tiens plus à la vie | la vie j'en veux plus | j'en veux plus de (cette /)vie
        je déteste (vivre/être en vie/ma vie) | ça sert à rien que je vive | plus rien ne me retient""",
    "FR_NOT_WANT": """
        plus envie | pas envie | aucune envie | je ne veux plus | je veux plus | jveux plus | je veux pas
        je ne veux pas | je ne peux plus | je peux plus | jpeux plus | je n'ai plus la force | plus la force
        pas la force | plus le courage | plus l'énergie | marre | ras le bol | fatigué | fatiguée | épuisé | épuisée
        las | lasse | j'en ai assez | je n'arrive plus | j'arrive plus | je refuse | je ne supporte plus
        je supporte plus | plus aucune raison | aucune raison | plus de raison | pas de raison | je ne vois plus
        à quoi bon | ça ne vaut plus la peine | ça vaut pas la peine | plus la peine | pas la peine""",
    "FR_LIVE": """
        vivre | exister | continuer à vivre | continuer comme ça | rester en vie | rester vivant* | être en vie
        être vivant* | respirer | me réveiller | me réveiller le matin | être sur terre | être de ce monde
        survivre | continuer tout ça | la vie | continuer à exister | être encore là | être là demain""",
    "FR_LIVE_HOW": """
        (avec des coloc*/avec des parents/avec des voisin*/avec des mari/avec des belle*/avec des ex/avec des gens/
        avec des lui/avec des elle/avec des eux/avec des cafards/avec des punaises/avec des bruit/avec des rats/
        avec mes coloc*/avec mes parents/avec mes voisin*/avec mes mari/avec mes belle*/avec mes ex/avec mes gens/
        avec mes lui/avec mes elle/avec mes eux/avec mes cafards/avec mes punaises/avec mes bruit/avec mes rats/
        avec mon coloc*/avec mon parents/avec mon voisin*/avec mon mari/avec mon belle*/avec mon ex/avec mon gens/
        avec mon lui/avec mon elle/avec mon eux/avec mon cafards/avec mon punaises/avec mon bruit/avec mon rats/
        avec ma coloc*/avec ma parents/avec ma voisin*/avec ma mari/avec ma belle*/avec ma ex/avec ma gens/
        avec ma lui/avec ma elle/avec ma eux/avec ma cafards/avec ma punaises/avec ma bruit/avec ma rats/
        avec ce coloc*/avec ce parents/avec ce voisin*/avec ce mari/avec ce belle*/avec ce ex/avec ce gens/
        avec ce lui/avec ce elle/avec ce eux/avec ce cafards/avec ce punaises/avec ce bruit/avec ce rats/
        avec cette coloc*/avec cette parents/avec cette voisin*/avec cette mari/avec cette belle*/avec cette ex/
        avec cette gens/avec cette lui/avec cette elle/avec cette eux/avec cette cafards/avec cette punaises/
        avec cette bruit/avec cette rats/avec lui coloc*/avec lui parents/avec lui voisin*/avec lui mari/
        avec lui belle*/avec lui ex/avec lui gens/avec lui lui/avec lui elle/avec lui eux/avec lui cafards/
        avec lui punaises/avec lui bruit/avec lui rats/avec elle coloc*/avec elle parents/avec elle voisin*/
        avec elle mari/avec elle belle*/avec elle ex/avec elle gens/avec elle lui/avec elle elle/avec elle eux/
        avec elle cafards/avec elle punaises/avec elle bruit/avec elle rats/avec eux coloc*/avec eux parents/
        avec eux voisin*/avec eux mari/avec eux belle*/avec eux ex/avec eux gens/avec eux lui/avec eux elle/
        avec eux eux/avec eux cafards/avec eux punaises/avec eux bruit/avec eux rats/avec les coloc*/
        avec les parents/avec les voisin*/avec les mari/avec les belle*/avec les ex/avec les gens/avec les lui/
        avec les elle/avec les eux/avec les cafards/avec les punaises/avec les bruit/avec les rats/avec ces coloc*/
        avec ces parents/avec ces voisin*/avec ces mari/avec ces belle*/avec ces ex/avec ces gens/avec ces lui/
        avec ces elle/avec ces eux/avec ces cafards/avec ces punaises/avec ces bruit/avec ces rats/avec un coloc*/
        avec un parents/avec un voisin*/avec un mari/avec un belle*/avec un ex/avec un gens/avec un lui/
        avec un elle/avec un eux/avec un cafards/avec un punaises/avec un bruit/avec un rats/avec coloc*/
        avec parents/avec voisin*/avec mari/avec belle*/avec ex/avec gens/avec lui/avec elle/avec eux/avec cafards/
        avec punaises/avec bruit/avec rats/à l'hôtel/à paris/à lyon/à la campagne/à plusieurs/à trois/à quatre/
        à la rue/à l'étranger/à lille/à marseille/à côté/dans ce foyer/dans ce chambre/dans ce ville/
        dans ce appart*/dans ce quartier/dans ce hôtel/dans ce logement/dans ce centre/dans ce banlieue/
        dans ce bruit/dans ce studio/dans ce pays froid/dans ce immeuble/dans ce village/dans ce camp/dans ce rue/
        dans ce campagne/dans cette foyer/dans cette chambre/dans cette ville/dans cette appart*/
        dans cette quartier/dans cette hôtel/dans cette logement/dans cette centre/dans cette banlieue/
        dans cette bruit/dans cette studio/dans cette pays froid/dans cette immeuble/dans cette village/
        dans cette camp/dans cette rue/dans cette campagne/dans un foyer/dans un chambre/dans un ville/
        dans un appart*/dans un quartier/dans un hôtel/dans un logement/dans un centre/dans un banlieue/
        dans un bruit/dans un studio/dans un pays froid/dans un immeuble/dans un village/dans un camp/dans un rue/
        dans un campagne/dans une foyer/dans une chambre/dans une ville/dans une appart*/dans une quartier/
        dans une hôtel/dans une logement/dans une centre/dans une banlieue/dans une bruit/dans une studio/
        dans une pays froid/dans une immeuble/dans une village/dans une camp/dans une rue/dans une campagne/
        dans le foyer/dans le chambre/dans le ville/dans le appart*/dans le quartier/dans le hôtel/dans le logement/
        dans le centre/dans le banlieue/dans le bruit/dans le studio/dans le pays froid/dans le immeuble/
        dans le village/dans le camp/dans le rue/dans le campagne/dans la foyer/dans la chambre/dans la ville/
        dans la appart*/dans la quartier/dans la hôtel/dans la logement/dans la centre/dans la banlieue/
        dans la bruit/dans la studio/dans la pays froid/dans la immeuble/dans la village/dans la camp/dans la rue/
        dans la campagne/dans cet foyer/dans cet chambre/dans cet ville/dans cet appart*/dans cet quartier/
        dans cet hôtel/dans cet logement/dans cet centre/dans cet banlieue/dans cet bruit/dans cet studio/
        dans cet pays froid/dans cet immeuble/dans cet village/dans cet camp/dans cet rue/dans cet campagne/
        chez mes/chez ma/chez mon/chez des/chez elle/chez lui/chez eux/chez les/au foyer/au centre/au camp/au rez*/
        au nord/au froid/au cada/en coloc*/en banlieue/en foyer/en province/en communauté/seul* dans ce/loin de/
        sous le même/ensemble/d'aides/du rsa/sans internet/sans café/sans musique/sans chauffage/sans wifi)""",
    "FR_WILL": """
        je vais | j'vais | jvais | je vé | je compte
        j'ai (décidé/résolu/choisi/prévu/planifié/l'intention) (de/d')
        (décidé/résolu/déterminé*/bien décidé*) (de/d'/à) | j'ai bien l'intention de
        je suis (décidé*/résolu*/prêt*/déterminé*/sur le point) (à/de/d') | je projette de | je prévois de
        je planifie de | je m'apprête à | j'envisage de | je finirai par | je vais finir par | je pense
        je compte bien | je songe à | je me prépare à | l'intention de | prêt à | prête à | sur le point de
        je veux | j'ai le projet de | j'y vais""",
    "FR_I_ACT": """
        je me (tue/tuerai/suicide/suiciderai/pends/pendrai/flingue/flinguerai/fous en l'air/foutrai en l'air/bute/
        buterai/supprime/supprimerai/jette sous/jette du/jette de/jette par/jette dans/jetterai sous/jetterai du/
        jetterai de/jetterai par/jetterai dans/noie/noierai/tire une balle/tirerai une balle/tranche les veines/
        trancherai/taille les veines/donne la mort/donnerai la mort/ouvre les veines/immole/immolerai/balance du/
        balance de/balance par/balance sous/laisse mourir)
        je vais me (tuer/suicider/pendre/flinguer/foutre en l'air/buter/supprimer/jeter/noyer/tirer une balle/
        trancher/tailler/donner la mort/balancer/laisser mourir/laisser crever/défenestrer/ouvrir les veines)
        j'en (finis/finirai/termine/terminerai) | je (vais /)en (finir/finis/finirai) | j'vais en finir
        je m'(immole/empoisonne/empoisonnerai/ouvre les veines/ouvrirai les veines/ôterai la vie) | je mets fin à
        je mettrai fin à | je saute (du/de/par/dans) | je sauterai (du/de/par/dans) | je passe à l'acte
        je passerai à l'acte | je quitte (ce monde/cette vie) | je quitterai (ce monde/cette vie)
        (ils/vous/on) (ne /)m'(auront/aurez/aura/emmènerez/emmèneront/expulseront) pas vivant* | pas vivant(e/)
        je ne monterai pas vivant* | je préfère (crever/mourir/me tuer/me pendre/me suicider) | vais me tuer
        vais me pendre | vais me suicider | plutôt (crever/mourir/me tuer) que""",
    "FR_MIND": """
        je pense (à/au/aux/souvent/beaucoup/tout le temps/sans cesse/sérieusement/chaque/tous/de plus en plus/qu')
        j'y pense | je (songe/réfléchis/rêve/repense) (à/au/de/aux/souvent/tous) | pensées (de/d'/du) | pensées
        idées (de/d'/du) | idée (de/d'/du) | l'idée (de/d'/du) | obsédé* par | obsession | fantasme | en tête
        dans la tête | dans ma tête | je planifie | je prépare | j'envisage | j'imagine | je m'imagine
        je visualise | je calcule | je me vois | je cherche | je google | j'ai googlé | je me renseigne | je lis
        tourne autour | tenté(e/) (de/par) | tentation | je répète dans ma tête | je compare | je me demande
        mon plan | j'ai un plan | un plan pour | penser à | pensé à | pense à | hésite entre | je vois (plus /)que""",
    "FR_AFTER_MIND": """
        me (quitte/lâche/quittent/lâchent/sort/sortent) (pas/plus/jamais)
        tourne* (en boucle/dans ma tête/sans arrêt) | en boucle | me hante* | m'obsède* | dans ma tête
        dans la tête | en tête | tout le temps | toute la journée | tous les jours | chaque (jour/nuit/matin/soir)
        sans arrêt | sans cesse | j'y pense | je ne pense qu'à ça | je pense qu'à ça | en permanence | à longueur de
        reviennent | revient | me reviennent | me traverse* | de plus en plus
        (me paraît/me semble/m'apparaît/devient/est) (la seule/l'unique/une/la/le) (seule /)(solution/issue/sortie)
        la seule (solution/issue/sortie) | la nuit et le jour | jour et nuit | m'attire* | m'apaise* | m'appelle*
        qui monte*""",
    "FR_OWN_DEATH": """
        ma (propre /)mort | ma fin
        mon (enterrement/cercueil/cadavre/corps sans vie/suicide/décès/départ définitif)
        mes (obsèques/funérailles) | ma tombe
        (comment/quand/où) je (vais /pourrais /)(mourir/mourrais/partir pour de bon/le faire sans/en finir)
        à la mort | de la mort | à mourir | à en finir | passage à l'acte | après ma mort
        quand je (serai/serais) (mort*/plus là/parti* pour toujours) | quand je ne serai plus (là/de ce monde)""",
    "FR_DEATH": """
        la mort | mort | mourir | crever | ma fin | le néant | la tombe | le grand sommeil | ma mort | la fin""",
    "FR_RELIEF": """
        soulag* | délivr* | libér* | liberté | repos | la paix | en paix | paix | tranquill* | solution | issue
        sortie | cadeau | récompense | douce* | douceur | apais* | mieux | bonne nouvelle | tant mieux | heureu*
        enfin | une grâce | bénédiction | miséricorde | tentant* | ne fait plus peur | ne me fait plus peur""",
    "FR_I_DIE": """
        je (vais /)(mourir/crever) | je mourrai | je meurs | je crève | je crèverai | je serai mort*
        je vais mourir | je vais crever | que je meure | je mourrais | je disparaîtrai""",
    "FR_JOIN_DEAD": """
        (rejoindre/retrouver) (ma mère/mon père/mon frère/ma soeur/mon fils/ma fille/mon mari/ma femme/mes morts/
        les miens/ceux qui/mes amis/mes camarades/dieu/le seigneur/mes parents/elle/lui/eux/maman/papa/
        ma grand-mère) (au ciel/là-haut/mort*/dans la tombe/au paradis/au cimetière/décédé*/de l'autre côté/
        qui ne sont plus/qui est mort*/qui sont morts/tombé*/noyé*/disparu*/au fond de/sous terre)
        rejoindre (mes morts/les morts/dieu/nos morts/le créateur) | le suivre dans (la mort/la tombe)
        la suivre dans (la mort/la tombe) | les suivre dans (la mort/la tombe)""",
    "FR_DECIDED": """
        (pris/prise) ma décision | ma décision est (prise/irrévocable/arrêtée/définitive) | la décision est prise
        (c'est/tout est) (décidé/réglé/planifié/prêt/en place/calculé/prévu/organisé)
        j'ai (tout /bien /enfin /)(décidé/choisi/planifié/prévu/fixé/arrêté/organisé/préparé/calculé)
        j'ai fait mon choix | mon choix est fait
        (choisi/fixé/entouré/noté/arrêté) (le /la /une /l'/mon /un /)(jour/date/heure/endroit/lieu/moment/méthode/
        moyen)
        (la date/le jour/l'heure/l'endroit/la méthode/le lieu) (est/sont) (fixé*/choisi*/décidé*/arrêté*/noté*/
        prêt*)
        je suis (décidé*/résolu*/prêt*/déterminé*/sûr* de moi)
        plus (de /aucun )(doute/retour/marche arrière/hésitation) | pas de retour | point de non-retour
        (rien/personne) (ne /)(me fera/pourra me faire/me) (changer d'avis/fera changer)
        je ne changerai pas d'avis | inutile de (me /)(dissuader/convaincre/retenir/m'en empêcher/discuter)
        n'essayez pas de (me dissuader/me retenir/me convaincre/me sauver/m'en empêcher)
        vous ne me ferez pas changer | j'ai un plan | mon plan est | le plan est prêt | je n'hésite plus
        j'hésite plus | ça y est je (sais/suis)""",
    "FR_CALM": """
        (calme/serein/sereine/en paix/apaisé/apaisée/soulagé/soulagée/léger/légère/tranquille) | je n'ai plus peur
        j'ai plus peur | plus peur | (ça/tout) (devient/est devenu) (simple/clair/calme/facile/léger)
        un grand calme | je dors enfin | pour la première fois (depuis des mois/depuis longtemps/depuis)
        je ne pleure plus | ça m'apaise | paix intérieure | comme un poids en moins""",
    "FR_WHICH_DAY": """
        (reste/restait) (plus /)(qu'à/à) (choisir/fixer/trouver/décider) (le /la /l'/du /une /un /de la /de l'/
        quand/comment/où)*
        (je ne sais pas/sais pas/reste à savoir/juste) (encore /)(quand/quel jour/comment/où)
        la question (c'est/est) (quand/comment) | question de (jours/temps/semaines/date)
        (choisir/fixer) (le jour/la date/le moment/l'endroit/la méthode)
        pas encore (choisi/fixé/décidé) (le/la/quand/comment)
        avant (l'hiver/l'été/le printemps/noël/la fin/mon anniversaire/l'audience/la rentrée/lundi/vendredi/
        dimanche/le jugement/le nouvel an)
        pour que (les enfants/personne/ma mère/ma femme/mes enfants) ne (me /)(trouve/voi)*""",
    "FR_UNTIL": """
        avant (l'hiver/l'été/le printemps/l'automne/noël/la fin/mon anniversaire/l'audience/la rentrée/lundi/
        vendredi/dimanche/le jugement/le nouvel an/l'aube/demain/ce soir/la fin de)
        jusqu'(à/au) (noël/printemps/l'hiver/l'été/lundi/vendredi/dimanche/demain/l'aube/mon anniversaire/la fin)
        d'ici (noël/l'hiver/l'été/lundi/vendredi/dimanche/demain/la fin/ce soir/le printemps)
        (noël/le printemps/l'hiver/l'été/dimanche/mon prochain anniversaire/ma prochaine année)""",
    "FR_HOW_DIE": """
        (comment/la façon de/le moyen de/moyen de/manière de/façon de/méthode pour/méthodes pour/
        moyens de) (faire pour /)(mourir/me tuer/en finir/me suicider/me pendre/m'ouvrir/me supprimer/crever/
        se suicider/se pendre/se tuer sans/mourir sans/faire un noeud coulant/partir sans souffrir/
        faire pour que ce soit rapide/le faire sans douleur/disparaître sans)
        (mort/mourir/suicide/méthode/partir) (sans douleur/indolore/douce/rapide/sans souffrir/facile)
        dose (mortelle/létale)
        (combien de/quelle dose/quelle hauteur/combien) (cachets/comprimés/médicaments/pilules/somnifères/étages/
        mètres/grammes/doliprane/plaquettes/) (il faut/faut/faudrait/faudrait-il/pour mourir/suffi*/suffirait/
        pour être sûr*)
        noeud coulant""",
    "FR_METHOD": """
        cachet* | comprimé* | médicament* | médoc* | somnifère* | doliprane | paracétamol | insuline | xanax
        lexomil | corde | noeud | nœud | poutre | crochet | étage* | pont* | toit | train* | rer | métro | hauteur
        gaz | poison | lame* | veines | ceinture | câble | drap* | dose* | plaquettes | javel | pistolet | arme
        lustre | branche | rails | falaise | eau""",
    "FR_HOW_MANY": """
        combien | quelle (dose/hauteur/quantité)
        (poutre/corde/crochet/lustre/branche/tuyau/noeud/drap/ceinture) (tiendra*/tiendrait/supporte*/tient/lâche*/
        est assez)
        tiendrait | tiendra | supporterait mon poids | mon poids | assez (haut/fort/solide/profond/de) | suffi*
        mortel* | létal* | faudrait | pour être sûr* | à coup sûr
        pour ne pas (me rater/être sauvé*/me réveiller/rater) | me rater | d'un coup | toutes d'un coup
        combien de temps ça prend""",
    "FR_SEARCHED": """
        je cherche | j'ai cherché | je regarde | j'ai regardé | je lis | j'ai lu | je calcule | j'ai calculé
        je compte | je me renseigne | j'ai googlé | je google | je compare | je repère | j'ai repéré | je me demande
        forum* | sur internet | je vérifie | j'ai vérifié | j'étudie | je teste | j'ai testé""",
    "FR_QUICK": """
        sans douleur | sans souffrir | indolore | rapide* | vite et | le moins (douloureux/mal) | à coup sûr
        être sûr* de | pas me rater | pour que personne ne (me trouve/m'arrête/me sauve) | proprement | discrètement""",
    "FR_STEP": """
        chaque fois que | à chaque fois | dès que le (train/métro/rer) | quand le (train/métro/rer/tram/bus)
        quand (je traverse/je passe/je suis sur/j'attends/le train) | sur le (quai/pont/balcon/toit)
        au bord (du quai/de la fenêtre/du pont) | le (train/métro/rer) (arrive/entre/passe) | depuis le balcon
        à la fenêtre | en traversant | les (trains/rames/voitures/camions) (passer/passent) | sur le quai""",
    "FR_TEMPTED": """
        (il suffirait/suffirait/il suffit) (de /d')(un pas/sauter/lâcher/me laisser/avancer/un geste/faire un pas/
        me pencher/pas grand)
        (faire/un seul/juste un/avancer d'un/encore un) pas | un pas et | combien de pas
        (j'ai/envie/tenté* /l'envie) (envie /)de (sauter/me jeter/me laisser tomber/basculer/lâcher/faire un pas/
        avancer/tomber/me pencher)
        me laisser (tomber/basculer/glisser)
        (le vide/l'eau/les rails/la voie) (m'attire*/m'appelle*/m'aspire*/me tire*) | attiré* par le vide
        je m'imagine (sauter/tomber/basculer/dessous/en bas/sous) | je (me /)vois (sauter/tomber/basculer)
        lâcher (prise /)(le volant/la rambarde/la barre) | donner un coup de volant | sauter | basculer""",
    "FR_OFTEN": """
        tous les (jours/soirs/matins) | chaque (jour/nuit/matin/soir/fois) | tout le temps | toutes les nuits
        souvent | sans arrêt | sans cesse | en permanence | toute la journée | de plus en plus | en boucle
        depuis des (semaines/mois/jours) | depuis (deux/trois/quelques) | sérieusement | constamment | la nuit
        beaucoup""",
    "FR_ABOUT_IT": """
        j'y pense | je ne pense qu'à ça | je pense qu'à ça | j'y pense tout le temps | y penser | en tête
        dans la tête | je pense à ça | pense qu'à ça | j'ose pas | ne me quitte pas""",
    "FR_CODED": """
        dormir (pour toujours/à jamais/pour l'éternité/sans me réveiller/sans réveil/et ne plus me réveiller/
        et ne jamais me réveiller)
        m'endormir (pour toujours/à jamais/pour de bon/et ne plus me réveiller/et ne jamais me réveiller/
        une bonne fois)
        (éteindre/couper/fermer/tirer) (la lumière/le courant/l'interrupteur/le rideau/boutique/
        les yeux) (pour toujours/pour de bon/définitivement/à jamais/) pour (toujours/de bon)
        off (pour toujours/définitivement) | m'éteindre
        me déconnecter (pour toujours/pour de bon/de la vie/définitivement/de tout) | tirer (ma révérence/le rideau)
        baisser le rideau
        quitter (la scène/la partie/le jeu/la table/le navire pour de bon/ce monde/cette vie/cette terre)
        (descendre/sauter) (de ce/du) train de la vie | descendre à la prochaine et ne plus | terminus
        dernier (arrêt/voyage/saut/train/vol/bain) | (aller /billet /ticket )(simple/sans retour)
        (partir/voyage/départ/m'en aller/prendre le large) (sans retour/pour de bon/pour toujours/définitivement/
        loin de ce monde/là d'où on ne revient pas/de l'autre côté/vers l'autre rive)
        là d'où (on/l'on) ne revient pas
        (passer/aller/être/traverser) (de l'autre côté/sur l'autre rive/de l'autre bord)
        le grand (saut/sommeil/départ/voyage/repos) | sommeil (éternel/sans réveil/sans fin) | repos éternel
        dans une (boîte/caisse) en bois | boîte en sapin | (sapin/costume de bois) | nourrir les vers
        manger les pissenlits | devenir (une étoile/poussière/un ange) | rejoindre les (étoiles/anges)
        (rendre/poser) (les armes/mon tablier/les clés) (pour toujours/pour de bon/définitivement)
        (reset/formater/désinstaller/effacer/supprimer) (ma vie/de la vie/mon compte de la vie/définitivement/
        pour de bon)
        mettre (un /le )point final | point final | apprendre à voler | faire le grand saut
        m'envoler (pour toujours/pour de bon/là-haut/du toit/du pont)
        fermer les yeux (pour toujours/à jamais/pour de bon/définitivement) | en finir une bonne fois""",
}
