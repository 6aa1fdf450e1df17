"""French words: who speaks, and what the guards read."""

COMMON = {
    "I": """
        je | j' | j'ai | moi | me | m' | mon | ma | mes | moi-même | ça m' | jme | jveux | chui | jsuis | jpeux""",
    "OTHER": """
        il | elle | ils | elles | on m'a dit que | lui | leur | leurs | quelqu'un | les gens
        (mon /ma /mes /son /sa /ses /notre /un /une /le /la /l'/les /cet /cette /ce )(frère*/frere*/soeur*/sœur*/
        mère/père/mari/femme/ami/amie/amis/pote/copain/copine/coloc*/voisin*/voisine*/fils/fille/enfant*/oncle/
        tante/cousin*/cousine*/grand-mère/grand-père/grand-oncle/grand-tante/arrière-grand-père/collègue*/patron/
        chef/prof/personnage/héros/héroïne/poète/poétesse/auteur/autrice/chanteur/chanteuse/camarade/codétenu*/
        policier/officier/gardien/homme/garçon/type/gars/mec/jeune/vieux/détenu/prisonnier*/journaliste/militant*/
        soldat/client*/patient*/compagnon/compagne/neveu/nièce/interprète/traducteur)""",
    "NEG": """
        pas | jamais | aucun | aucune | ni | sans | nullement | je n'ai pas | je n'ai jamais | je ne veux pas
        j'veux pas | je veux pas | pas d' | pas de | pas du tout | loin de | ne pense pas à | ne songe pas à
        hors de question de | rien à voir avec | -pas seulement | -pas juste | -pas que | -pas envie de vivre
        -sans avenir | -sans espoir | -sans issue | -jamais dit | -pas dit | -jamais raconté | -jamais osé
        -pas osé | -pas une blague | -pas une façon de parler | -pas métaphorique* | -je plaisante pas
        -pas le choix | -pas peur | -pas dormi | -pas la force | -sans papiers | -sans elle | -sans lui | -sans eux
        -sans toi | -sans moi | -pas bien | -pas assez | -pas sûr* | -pas loin | -pas réussi | -pas marché
        -pas envie de me réveiller | -pas me réveiller | -pas sorti | -pas comment | -pas quoi | -pas quand
        -pas où | -sans exagérer | -pas rigoler | -pas parler | -pas écrire | -pas le dire | -pas encore
        -pas me chercher | -pas pourquoi | -sans cesse | -sans arrêt | -sans douleur | -sans souffrir
        -sans prévenir | -sans famille | -pas de mal | -je n'ai pas peur | -pas le droit""",
    "NEG_AFTER": """
        n'est pas (une option/ce que/mon truc/le sujet/pour moi) | ne m'a jamais (traversé/effleuré)*
        ne me traverse pas | : non | ? non | ? jamais | pas du tout | n'est pas au programme | hors de question
        n'est pas une solution | loin de moi | jamais de la vie""",
    "BREAK": """
        mais | cependant | pourtant | or | sauf que | par contre | alors que | et pourtant | parce que | à cause de""",
    "PAST": """
        il y a (deux/trois/quatre/cinq/six/sept/huit/neuf/dix/douze/quinze/vingt/trente/quelques/plusieurs/des/2/3/
        4/5/6/7/8/10/15/20/30/longtemps/bien longtemps) ans
        il y a (longtemps/des années/belle lurette/une éternité)
        (deux/trois/quatre/cinq/dix/quinze/vingt) ans plus tôt | autrefois | jadis | dans le temps | à l'époque
        à cette époque | en ce temps-là
        quand j'(étais/avais) (petit*/jeune/ado*/enfant/gamin*/étudiant*/en prison/au lycée/quinze/seize/dix-sept/
        dix-huit/vingt/15/16/17/18/19/20/au collège/détenu*/incarcéré*/dans l'armée)
        à (quinze/seize/dix-sept/dix-huit/dix-neuf/vingt/quatorze/15/16/17/18/19/20/vingt-deux/vingt-cinq) ans
        (adolescent/adolescente/ado/enfant/étudiant/étudiante) , | dans ma jeunesse | dans mon adolescence
        à l'adolescence | au lycée | au collège | en 19*
        en 20(00/01/02/03/04/05/06/07/08/09/10/11/12/13/14/15/16/17/18/19/20/21/22) | l'année dernière
        l'an dernier | avant (je/j') | dans les années | après ma première arrestation | la première année
        (un jour/une fois) j'ai | une autre vie | au bled à l'époque""",
    "RESOLVED": """
        (c'est/tout ça est/tout cela est/c'était) (loin derrière/derrière moi/du passé/de l'histoire ancienne/
        fini depuis/réglé/dépassé/terminé depuis/il y a longtemps)
        derrière moi | je m'en suis (remis*/sorti*)( depuis/) | plus jamais depuis
        depuis (plus rien/plus jamais/jamais plus/je n'ai plus/tout va bien)
        (aujourd'hui/maintenant/désormais) (je vais bien/je suis bien/je suis heureu*/je ris/je travaille/
        je vis bien/je fais/je dors bien/je suis bénévole/je suis marié*/je suis papa/je suis maman/je suis père/
        je suis mère/je cours/je coache/je peux en parler/je accompagne/je souris/je danse/je enseigne/ça va/
        j'ai trois enfants/j'ai deux enfants/j'ai quatre enfants/j'ai des enfants/tout va bien/j'aime)
        j'ai (trois/deux/quatre) enfants
        heureu(x/se) (d'être vivant*/d'être en vie/d'être là/que ça/d'avoir survécu/d'avoir raté)
        content* (d'être vivant*/d'être en vie/d'être là/que ça) | ça n'est (jamais /plus )revenu
        n'est jamais revenu* | ça ne m'arrive plus | j'aime la vie | envie de vivre | page est tournée
        tourné la page | guéri(e/) | je suis guéri* | ça m'a passé | pas une fois depuis | -plus envie de vivre
        -pas envie de vivre | -aucune envie de vivre | -jamais envie de vivre | -sans envie de vivre
        -perdu l'envie de vivre | -mais plus envie de vivre""",
    "STILL": """
        encore | à nouveau | de nouveau | toujours | revient | reviennent | est revenu* | sont revenu* | recommence*
        rechut* | replong* | comme avant | comme à l'époque | c'est reparti | -encore une fois merci | -toujours là
        -encore un formulaire | -toujours aimé | -toujours vivant*""",
    "CURRENT": """
        aujourd'hui | maintenant | ce soir | cette nuit | en ce moment | ces derniers (temps/jours/mois)
        ces jours-ci | chaque (jour/nuit/matin/soir) | tous les (jours/soirs/matins) | toutes les nuits
        tout le temps
        depuis (hier/des semaines/quelques jours/deux semaines/un mois/lundi/le rejet/la décision/que/des mois)
        cette semaine | en permanence | là | actuellement | demain | toute la journée | hier
        -aujourd'hui je vais bien | -là-bas | -maintenant je vais bien""",
    "SAID": """
        a dit | disait | dit que | dit | disent | disaient | écrit | a écrit | écrivait | criait | crié | a crié
        hurlait | hurlé | répétait | répète | répétaient | chante | chantait | chantent | scandait* | lançait
        a lancé | s'intitule | intitulé* | titré | titre | s'appelle | appelé | selon | d'après | paroles | refrain
        cite | citation | réplique | raconte | racontait | demandait | murmurait | plaisantait | promettait
        menaçait | ordonnait | -j'ai dit | -je dis | -j'ai écrit | -je l'ai dit | -j'ai crié | -jamais dit""",
    "MEANT": """
        je (voulais dire/parlais de/parlais du/parlais des/faisais référence/pensais au dossier/
        pensais au démarche*/pensais au examen*/pensais au boulot/pensais au travail/pensais au déménagement/
        pensais aux dossier/pensais aux démarche*/pensais aux examen*/pensais aux boulot/pensais aux travail/
        pensais aux déménagement/pensais à la dossier/pensais à la démarche*/pensais à la examen*/
        pensais à la boulot/pensais à la travail/pensais à la déménagement)
        je veux dire (le/la/les/que j'en ai marre)
        c'était (une façon de parler/une expression/une image/une blague/de l'humour/pour rire/juste une expression)
        c'est (une façon de parler/une expression/une image) | façon de parler
        quand (j'ai dit/j'ai écrit/je dis/je disais) | au sens figuré | je parlais | pas au sens propre | correcteur
        faute de frappe | ne vous inquiétez pas c'est | -pas une façon de parler | -quand j'ai dit adieu
        -c'est pas une façon de parler""",
    "WORK": """
        film | films | cinéma | série | séries | saison | épisode* | chanson | chansons | chant | refrain | couplet
        paroles | poème* | poésie | roman | romans | livre | livres | bouquin | nouvelle de | pièce | théâtre
        opéra | scène | scénario | rôle | personnage | jeu | jeux | jeu vidéo | partie de | manette | boss | niveau
        minecraft | fifa | fortnite | loup-garou | loups-garous | échecs | tournoi | actualité* | journal | journaux
        radio | télé | infos | presse | article | articles | reportage | documentaire | podcast | conférence
        formation | atelier | séminaire | cours sur | cours de | brochure | dépliant | affiche | tract | prévention
        recherche | thèse | mémoire de | étude | enquête | questionnaire | phq* | question 9 | question neuf | item
        protocole | ligne d'écoute | bénévol* | hotline | exposition | musée | mémorial | commémoration | hommage
        veillée | archives | historien* | histoire de france | traduis | traduction | traduire | traduit
        sous-titr* | proverbe | karaoké | chorale | album | rap | slam | manga | bd | blague | meme | mème | camus
        baudelaire | hugo | sourate | psaume | nécrologie | manif* | slogan | pancarte | répétition*
        -livre* de comptes | -mémoire courte | -en étude | -mon jeu | -jeu est fini | -les infos sur moi""",
    "JOKE": """
        mdr | mdrr* | ptdr* | lol | haha* | ahah* | hihi | xd | :) | ;) | :d | 😂 | 🤣 | 😅 | 😆 | 😄 | 😁 | 🙈
        je plaisante | je rigole | je blague | c'est une blague | pour rire | jpp 😂 | -je rigole pas
        -je plaisante pas | -je blague pas | -pas une blague""",
    "DIE": "mourir | crever | clamser | être mort | être morte | disparaître pour toujours | décéder",
    "KILL_SELF": """
        me tuer | me suicider | me pendre | m'ouvrir les veines | en finir avec la vie | mettre fin à mes jours""",
    "SUICIDE": """
        suicide* | suicidai* | suissid* | (une/ma/de/deuxième/dernière/la) ts | t.s. | tentative de suicide
        me suicider | idées noires | su1cide | sewicide | -mes ts de mail | -suicides ouvrières""",
    "WISH": "je veux | envie de | jveux",
}
