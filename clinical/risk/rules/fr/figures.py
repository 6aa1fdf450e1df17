"""French words: figures of speech and what only sounds like danger."""

FIGURES = {
    "FR_KILLED": """
        meurs | meurt | meurent | mourais | mourait | mourir | mort | morte | morts | mortes | crève | crever
        crevé* | crevait | tue | tuent | tuer | tué | tuée | tués | tuait | tuera | étrangle | étrangler | étranglé*
        étranglent | étouffe | étouffent | étouffer | étouffé* | noie | noyer | noyé* | noyade | enterré* | enterre
        enterrer | massacre* | massacré* | massacrer | assassin* | assassiné* | exécuté* | flingue | flinguer | pend
        pendre | me pends | me flingue | me suicide | me tue | suicide | suicider | buter | bute | achève | achever
        achevé* | décédé* | rendu l'âme | agonise | égorger | égorge* | poignarder | mourra | mourrai | mourront
        la mort | supplice | meurtre | calvaire | torture | me jette par la fenêtre | me jeter par la fenêtre
        me tire une balle | me pendre | me tuer | me suicider""",
    "FR_CAUSE": """
        de (rire/faim/soif/froid/chaud/chaleur/honte/ennui/fatigue/sommeil/peur devant/trouille devant/rires/
        jalousie/curiosité/joie/bonheur/mignonnerie/stress avant/trac/gêne/malaise/vieillesse/envie de manger/
        envie de savoir/envie de voir/envie de goûter/envie de dormir/envie de chocolat/envie de rire/envie de te/
        envie de connaître/plaisir/bonne humeur/tendresse/amour/gourmandise/rhume des foins)
        d'(ennui/impatience/envie de manger/envie de savoir/envie de voir/envie de te/envie de rire/envie de pizza/
        envie de glace/envie de connaître/amour/embarras/épuisement après/indigestion/avoir trop)
        (on/j'ai) (était/a/rit/ri/rigolé) (mort*/trop)* | faim | soif | trop drôle | trop chaud | canicule
        tellement (drôle/chaud/froid/bon/j'ai ri) | ridicule | ma belle mort | la belle mort""",
    "FR_THING": """
        batterie | téléphone | portable | ordi | ordinateur | pc | voiture | moteur | plante* | basilic | cactus
        ficus | orchidée | poisson rouge | wifi | wi-fi | internet | box | serveur | site | appli* | application
        imprimante | machine à laver | frigo | chaudière | radiateur | ampoule | lampe | télé | écran | chargeur
        montre | horloge | vélo | fleurs | tomates | arbre | micro-ondes | bouilloire | casque | enceinte | clavier
        pile* | moustique* | cafard* | mouche* | araignée* | dos | pieds | tête | dents | jambes | genoux
        langue morte | langues mortes | angle | nature morte | feuilles""",
    "FR_POLITICAL": """
        démocratie | liberté* | liberté de la presse | presse | vérité | justice | culture | langue | droit*
        droit d'asile | hôpital | hôpital public | université | école | école publique | médias | indépendan*
        associations | société civile | journalisme | économie | quartier | commerce* | village | planète | mémoire
        histoire | opposition | parlement | république | révolution | espoir d'un peuple | mouvement | radio
        libertés | l'état | petit commerce | politique | littérature | théâtre | musique | cinéma | radio libre
        poésie | créativité | agriculture | ambiance | idée* | suspense | blague | bureaucratie | administration
        humour | conversation | carrière | réputation | industrie | métier | innocence | langue maternelle""",
    "FR_EVERYDAY": """
        examen* | exam | partiel* | exo* | devoirs | grammaire | subjonctif | conjugaison | orthographe | dictée
        prof | proprio | patron | chef | boss | manager | perceuse | tondeuse | préfecture | caf | formulaire*
        dossier* | paperasse | démarches | administratif | queue | file d'attente | guichet | rdv | réunion* | zoom
        mails | mail | imprimante | embouteillage* | métro bondé | rer | retard | retards | bus | réveil | lundi
        lundis | ménage | vaisselle | lessive | cuisine | recette | gâteau | tarte | chocolat | couscous | thiéb*
        mafé | plat | piment | oignon* | gym | sport | sport | entraînement | marathon | abdos | squats | coach
        match | arbitre | gardien de but | fifa | partie | niveau | karaoké | chanson | chansons | refrain
        playlist | série | épisode | spoil* | saison | loyer | facture* | prix | chat | chien du | enfant* du
        ronfl* | moustique* | chaussures | talons | robe | coupe de cheveux | coiffeur | meuble | ikea
        mot de passe | captcha | wifi | mise à jour | site de la | deadline | mémoire de | thèse | exposé
        présentation | bébé qui | ma mère si | mon mari oublie | ma fille a | mon fils a | mon frère a | ma soeur a
        mes clés | petit-déj* | courses | pub | publicités | frigo vide | dernier biscuit | mon yaourt
        dernière part""",
    "FR_FIGURE": """
        (mort/morte/morts/mortes) de (rire/faim/soif/fatigue/froid/honte/trouille/peur pour l'oral/chaud/rires/
        jalousie/sommeil)
        (mourir/meurs/meurt/mourais/crève/crever/mort*) (de /d')(rire/faim/soif/chaud/froid/honte/ennui/impatience/
        fatigue/envie de/sommeil/jalousie/trac/amour)
        je (meurs/crève) d'envie | (à/jusqu'à la) mort (de fatigue/d'ennui)*
        (à mourir/à crever) (de rire/d'ennui/) | c'est (la mort/mortel/à mourir/une tuerie/tuant)
        (mortel/mortelle) (ce/cette/la/le/ton/ta/ennui/soirée/vanne)*
        tuer (le temps/le temps en/l'ambiance/deux oiseaux/la poule/une heure/l'après-midi/le suspense)
        tue (le temps/l'ambiance/l'amour/le game)
        tué (le temps/l'après-midi/le game/l'ambiance/deux heures/une heure)
        (temps/point/angle/poids/langue*/bras/nature*/lettre/saison/mer/feuille*/eau*/branche*/piles/batterie) mort*
        nature morte | peine de mort | (silence/ennui/calme) de mort | à la vie à la mort
        question de vie ou de mort
        (plutôt /)mourir que de (manger/porter/regarder/remettre/chanter/danser/retourner à ikea)
        ça me (tue/tuera) (ces/les/ce/cette/de rire/de voir/à chaque/le/la)*
        (tu me/vous me/il me/elle me/ça me/ils me) (tues/tuez/tue/fait mourir de rire/tuent) | mort dans l'âme
        au péril | (entre la vie/ni mort ni) | mort-né* | mort aux rats dans la cuisine | mettre à mort
        mise à mort | arrêt de mort
        (se /s'/me /m'/)(tuer/tue) (au travail/à la tâche/à expliquer/à répéter/à dire/à te/à vous/le dos/au boulot/
        les yeux)
        je me (tue/suis tué*) à (expliquer/répéter/lui/te/vous/leur/dire/écrire)
        (me /m')(pendre/pends/jeter/jette) (au cou/à son cou/dans ses bras/dans les bras/à l'eau pour/à corps perdu/
        sur le gâteau/sur le canapé/sur le lit/sur le chocolat/sur le nourriture/sur le frigo/sur le assiette/
        sur la gâteau/sur la canapé/sur la lit/sur la chocolat/sur la nourriture/sur la frigo/sur la assiette/
        sur les gâteau/sur les canapé/sur les lit/sur les chocolat/sur les nourriture/sur les frigo/
        sur les assiette)*
        (sauter/saute*/sauté*) (de joie/au plafond/sur l'occasion/au cou/à la corde/une ligne/un repas/une page/
        une question/dans la piscine/dans le lac/dans le bain/dans l'eau/dans le bus/dans le train/dans un train/
        dans le métro pour/dans une flaque/du lit/du coq/du canapé/du plongeoir/en parachute/à l'élastique/
        des étapes/le petit)
        parachute | élastique
        (couper/coupe*/coupé*/me couper) (les cheveux/la frange/les ongles/la parole/le souffle/les ponts/court/
        le son/l'herbe/l'eau/du monde/la poire/la faim/les légumes/des oignons/du sucre)
        coup de (barre/pompe)
        (finir/finis/fini*/terminer/en finir) (avec la paperasse/avec les démarches/avec ce dossier/avec cet exam*/
        avec ce chapitre/avec le ménage/avec la vaisselle/avec ce projet/avec mon mémoire/avec ce travail/
        avec ce formulaire/avec cette traduction/avec les partiels/avec l'hiver/avec le froid/avec l'administration/
        avec mes études/avec ces papiers/avec ce déménagement/avec les cartons/mes devoirs/mon livre/ma thèse/
        mon mémoire/le boulot/la vaisselle)
        (noyé*/noie/submergé*) (sous/dans) (le /les /la /)(travail/boulot/paperasse/dossiers/mails/papiers/
        formulaires/démarches/larmes/sauce/bruit/devoirs/foule)
        (enterré*/enseveli*) (sous/dans) (les /la /le /)(papiers/paperasse/dossiers/travail/neige/mails)
        suicide (politique/commercial/professionnel/collectif de/social/économique/écologique)
        suicidaire (politiquement/économiquement/pour) | pas de quoi se (pendre/suicider)
        à se (tirer une balle/pendre/flinguer/jeter par la fenêtre/taper la tête) | rentrer sous terre
        disparaître sous (terre/la table/le bureau) | petit trou de souris
        (honte/gêne*) * (disparaître/mourir/rentrer sous)
        (je voulais/j'ai voulu/j'aurais voulu) (disparaître/mourir) (de honte/quand/tellement/sur place)
        sur place de honte | tuerie (ce/cette/ton/ta/le/la)* | une tuerie | mort subite | plutôt mourir qu'un
        vis ma vie | brûlé vif par le soleil
        (fin/bout) (du monde/du film/du mois/de semaine/de saison/de la série/de journée/de l'année/du livre/
        de match/de cours/de contrat)
        finir mes jours (au soleil/à la/dans une petite/ici) | (boss/zombie/dragon/ennemi)* m'a tué*
        (tué*/mort*/éliminé*) (au premier tour/dès la première nuit/la première nuit/au loup-garou/trois fois/
        dix fois/dans le jeu/sur fifa/par le boss/contre le boss)
        TS d'histoire | feuille de ts
        mort-aux-rats | mort aux rats""",
    "FR_TRIFLE": """
        formulaire* | paperasse | dossier caf | démarches | administratif* | réunion* | mails | exam* | partiel*
        devoirs | grammaire | subjonctif | conjug* | vaisselle | ménage | lessive | embouteillage* | série | épisode
        recette | gâteau | chocolat | café | sucre | cigarette* | fumer | alcool | foot | match | échecs | partie
        imprimante | mot de passe | meuble* | ikea | wifi | internet | voisin* | loyer | logement | appart*
        travail au noir | télé | ce boulot | ce job | patron | chef | retard | coiffeur | cheveux | jardin
        marathon | régime | sport | chat du | moustique* | météo | pluie | déménag* | en maths | en cuisine
        à cuisiner | français | l'orthographe | relation* | rencontre* | sorties | de bus | de métro | du bus
        du métro | de secours | secours | parking | autoroute | avec ma mère au téléphone""",
    "FR_TRIP": """
        vacances | voyage à | voyage scolaire | weekend à | week-end à | train pour | vol pour | avion pour
        billet pour | au travail | au boulot | rendez-vous | rdv | réunion | audience à | stage | formation
        opération | dentiste | conférence | mariage | déménag*
        nouveau (travail/boulot/job/poste/foyer/logement/appart*)
        dernier jour (de travail/de stage/au/de cours/d'école/de formation/de classe) | congé* | absent*
        je reviens | de retour | retour le | jusqu'à lundi | école | lycée | bureau | colloque | concert | excursion
        visite à | en séance | la séance | groupe de | disponible | en famille | fête | soupe | dîner | film
        pot de départ""",
    "FR_DOSE": """
        prescri* | ordonnance | comme (vous /le médecin /prévu/le docteur/prescrit/convenu) | posologie
        matin et soir | (fois/comprimé*/cachet*/gélule*) par jour
        avant (de manger/le repas/le dîner/manger/dormir comme) | après (le repas/manger/le dîner)
        avec (un repas/de la nourriture/le repas/le petit) | effets secondaires | pharmacie pour | à la pharmacie
        vitamine* | antibiotique*
        pour (le/la/mon/ma) (rhume/grippe/tension/tête/toux/fièvre/mal de/diabète/dos/gorge)
        contre (le /la /l')(rhume/fièvre/toux/allergie/migraine) | oublié (de prendre/mon/un/mes/le) | puis-je
        est-ce que je peux | renouvel* | traitement habituel | chaque (matin/soir) (avec/comme/au) | dosage
        tous les matins | pour dormir comme""",
    "FR_DRINK": """
        café | thé | eau | bière* | soda | jus | soupe | lait | vin | coca | bissap | chocolat chaud | gâteau
        chips | biscuits | bonbons | pizza | couscous | dessert | crêpes | livre | livres | roman | série
        poussière | moucheron | tasse en nageant | courage | notes | photos | billets | plat*""",
    "FR_DREAM": """
        rêvé | j'ai rêvé | rêve que | rêvais | en rêve | dans mon rêve | cauchemar* | mon rêve | dans le rêve
        me réveille en sueur""",
    "FR_COOKING": """
        cuisin* | oignon* | légume* | pain | viande | poulet | fromage | salade | tomate* | pomme* | barbecue
        pique-nique | gâteau | tarte | recette | soupe | bois de | chauffage | facture de gaz | feu de camp
        camping | carton* | colis | bricol* | jardin* | voiture de location | faire le plein | station | réservoir
        gazinière | bouilloire | restaurant | pastèque | mangue*""",
    "FR_SCENIC": """
        photo* | selfie | coucher de soleil | lever de soleil | vue | magnifique | belle | beau | paysage | promen*
        balade* | randonn* | pêch* | pique-nique | touriste*
        avec (mes/des/mon/ma/les) (ami*/enfant*/fils/fille/pote*/copain*/copine*/collègue*/chien/mari/femme/soeur/
        frère)
        café | bière | glace | vélo | nag* | baign* | plage avec | bateau | concert | festival | travail | boulot
        j'attends mon (train/bus/rdv/ami) | fleurs | linge | plantes | antenne | peindre | peinture | yoga | étoiles
        escalade | chien | repar* | retard | en retard | cours | fac | tomates | barbecue | guitare | apéro
        feu d'artifice | musée | visite* | guide | pigeon*""",
    "FR_HAIR": """
        cheveux | frange | ongles | barbe | herbe | pelouse | tissu | papier | parole | oignon* | pain | légume*
        appel | communication | poire | monde""",
    "FR_ACCIDENT": """
        sans faire exprès | par accident | accident* | maladroit*
        en (cuisinant/épluchant/coupant/rasant/bricolant/jardinant/tombant/jouant/me rasant/ouvrant/lavant) | rasage
        tombé* | chute | foot | basket | sport | entraînement | au travail | au boulot | four | casserole
        fer à repasser | vélo | papier | ronces | rosier* | le chat m'a | boîte de conserve | oignon*
        couteau de cuisine | soleil | plage | chantier""",
    "FR_GAME": """
        jeu | jeux | joue* | jouer | joué* | partie | boss | niveau | manette | fifa | fortnite | minecraft
        call of | loup-garou | loups-garous | échecs | tournoi | film | films | série | roman | théâtre | pièce
        scénario | personnage* | dames | belote | quiz | match | paintball | rpg | escape game""",
    "FR_NOSE": """
        nez | gencive* | dent* | dentiste | règles | prise de sang | doigt | petit doigt | hémorroïde* | analyse*
        vaccin | cycle | rasage""",
    "FR_CAMP": """
        corde à linge | hamac | balançoire | chien | bateau | tente | linge | colis | déménag* | escalade | chèvre
        sapin | guirlande | rideau* | lustre neuf | vélo | coffre de toit | haricots | sac de frappe | matelas
        trampoline""",
    "FR_OLD_AGE": """
        de vieillesse | vieux | vieille | un jour on | tous (mourir/un jour) | on va tous | dans mon lit
        chez moi au pays | au pays un jour | centenaire | à cent ans | si je (ne mange/bois/dors) pas""",
    "FR_SPORT": """
        parachute | piscine | plongeoir | élastique | trampoline | corde à sauter | escalade | saut en | natation
        gymnast*""",
    "FR_NOT_WISH": """
        ne veux pas | n'veux pas | je veux pas | j'veux pas | jveux pas | ne veux plus jamais | n'ai pas envie de | pas envie de | n'ai jamais voulu | jamais voulu | ne voulais pas | aucune intention de""",
    "FR_ASK": """
        (interroger/questionner/demander/parler) (sur/à un patient/au patient) | poser la question | question sur | échelle de | signes de | repérer | dépister | évaluer""",
}
