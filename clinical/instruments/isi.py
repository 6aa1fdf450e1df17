from clinical.instruments.base import Band, Cutoff, Instrument, items_of
from clinical.instruments.licences import MORIN
from clinical.instruments.scoring import sum_and_band

ISI = Instrument(
    code="ISI",
    name="Insomnia Severity Index",
    version="1993",
    items=items_of(7, 0, 4),
    period="the last 2 weeks",
    licence=MORIN,
    source="Bastien, Vallières, Morin 2001, Sleep Med 2:297-307; Morin 2011, Sleep 34:601-608",
    scorer=sum_and_band,
    min_score=0,
    max_score=28,
    bands=(Band("NONE", 0, 7), Band("SUBTHRESHOLD", 8, 14), Band("MODERATE", 15, 21), Band("SEVERE", 22, 28)),
    bands_source="Bastien 2001",
    cutoffs=(
        Cutoff(10, "10 or more, community (sensitivity 86.1 %, specificity 87.7 %)", "Morin 2011"),
        Cutoff(11, "11 or more, clinical sample (97.2 %, 100 %)", "Morin 2011"),
        Cutoff(15, "15 or more: clinical insomnia", "Bastien 2001"),
    ),
)
