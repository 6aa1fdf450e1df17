"""What the apps below ask of this one, registered when the process starts."""

from chat.queries.surroundings import earlier_turns, turns_around
from chat.services.note_drafts import ask_note_draft
from chat.services.text_doors import said_turns
from clinical.models import RiskSource
from clinical.queries.risk_event_detail import SURROUNDINGS
from clinical.services.fusion import EARLIER
from clinical.services.note_drafting import DRAFTERS
from clinical.services.text_doors import DOORS
from patients.models import ConsentPurpose


def register() -> None:
    for source in (RiskSource.CHAT, RiskSource.PRE_VISIT):
        SURROUNDINGS[source] = (ConsentPurpose.SHARE_CHAT_WITH_DOCTOR, turns_around)
        EARLIER[source] = earlier_turns
    DOORS["chat_turns"] = said_turns
    if ask_note_draft not in DRAFTERS:
        DRAFTERS.append(ask_note_draft)
