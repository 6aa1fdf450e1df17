"""French."""

from clinical.risk.rules.base import Language
from clinical.risk.rules.fr.acts import ACTS
from clinical.risk.rules.fr.danger import DANGER
from clinical.risk.rules.fr.figures import FIGURES
from clinical.risk.rules.fr.signs import SIGNS
from clinical.risk.rules.fr.wishes import WISHES
from clinical.risk.rules.fr.words import COMMON
from clinical.risk.rules.inflected import first_person, rules

EXAMPLES = {
    "wish": ("Je veux mourir", "j'ai envie de crever", "envie d'en finir"),
    "no-life": ("Je ne veux plus vivre", "marre de vivre", "plus envie de vivre"),
    "intent": ("Je vais me tuer", "j'ai décidé de me pendre"),
    "decided": (
        "Ma décision est prise, je partirai avant l'hiver",
        "Tout est décidé, il ne reste qu'à choisir le jour",
    ),
    "thinking": ("Je pense au suicide", "me tuer, ça tourne en boucle dans ma tête"),
    "weighing-means": ("Je cherche combien de cachets il faudrait", "comment mourir sans douleur"),
    "last-act": (
        "Demain je ne serai plus là",
        "Quand vous lirez ce message je ne serai plus là, occupez-vous de mon chat",
    ),
    "sacrifice": ("Si je mourais, ils les laisseraient tranquilles", "Moi morte, mon frère serait libre"),
    "recent-attempt": ("La semaine dernière j'ai essayé de me pendre", "j'ai fait une TS il y a dix jours"),
    "took": ("J'ai avalé toute la boîte", "j'ai pris tous les comprimés, adieu"),
    "act-begun": ("Je me suis ouvert les veines", "j'ai ouvert le gaz, adieu"),
    "bleeding": ("Je me suis coupée, ça n'arrête pas de saigner",),
    "means-in-hand": ("La corde est attachée à la poutre", "le pistolet sur la tempe"),
    "at-the-edge": ("J'ai enjambé la rambarde", "je suis sur le pont, l'eau est noire, adieu"),
    "means": ("les cachets sont dans le tiroir", "la corde est prête"),
    "place": ("je suis sur le pont", "je suis au bord du quai"),
    "farewell": ("adieu", "pardonnez-moi"),
    "last-things": ("occupez-vous de mon chat", "la lettre est sur la table"),
    "shut-in": ("je me suis enfermée", "j'ai fermé la porte à clé"),
    "soon": ("ce soir", "demain matin"),
    "passive": ("J'aimerais ne plus me réveiller", "si un camion me renversait, ça m'est égal"),
    "mention": ("quand je pense à ma mort", "je stocke mes cachets"),
    "burden": ("Je suis un poids pour tous", "ils vivraient mieux sans moi"),
    "survivor-guilt": ("J'aurais dû mourir avec eux", "j'ai honte d'être en vie"),
    "no-future": ("Je n'ai aucun avenir", "je ne vois plus d'issue"),
    "no-meaning": ("Ma vie n'a plus de sens", "à quoi bon continuer"),
    "self-injury": ("Je me suis encore scarifiée", "envie de me couper"),
    "urge-resisted": ("Envie de me couper mais j'ai tenu", "j'avais envie de me scarifier, c'est passé"),
    "threat": ("Ils m'ont écrit : on sait où tu habites", "un inconnu m'a dit que je suis le prochain"),
    "picture-of-home": ("On m'a envoyé une photo de ma porte", "un numéro inconnu, une photo de mon immeuble"),
    "danger-now": ("Ils défoncent la porte", "une voiture me suit, aidez-moi"),
    "acute-fear": ("On me surveille, je ne dors plus", "j'ai peur, je tremble"),
    "family": (
        "La police a convoqué mon père à cause de mes vidéos, il a 70 ans",
        "ils ont arrêté mon frère à cause de mon interview, c'est ma faute",
    ),
    "harm": ("Je vais tuer l'indic qui m'a vendu", "je sais où il habite, je le tuerai"),
    "harm-now": ("Je suis devant chez lui avec un couteau, je vais le tuer",),
    "violent-images": ("J'ai des images où je l'étrangle, ça me fait peur",),
    "other-at-risk": ("Mon coloc dit qu'il veut mourir, que faire",),
    "other-now": ("Ma voisine a avalé ses cachets, aidez-moi", "il est sur le toit, il va sauter, que faire"),
    "hyperbole": ("je meurs de faim", "mon téléphone est mort"),
    "figure": ("tuer le temps", "morts de rire"),
}

CONCEPTS = COMMON | WISHES | ACTS | SIGNS | DANGER | FIGURES

LANGUAGE = Language(
    "fr",
    ("fr",),
    CONCEPTS,
    rules("fr", "FR", EXAMPLES),
    first_person=first_person("FR", CONCEPTS),
    neg_reach=2,
    sensitive=frozenset({"SUICIDE", "KILL_SELF", "DIE", "FR_PHRASE"}),
)
