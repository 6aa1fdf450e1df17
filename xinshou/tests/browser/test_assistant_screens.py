"""The assistant, shared and private talks, and what was prepared for a visit, in three looks."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from chat.models import AnswerSource, AssistantConversation, AssistantTurn
from chat.tests.assistant_rows import make_assistant_talk, make_talk
from clinical.models import PreVisitSummary
from clinical.tests.factories import give_consent, make_assessment, make_pre_visit_summary
from patients.models import ConsentPurpose, Patient
from patients.tests.base import Cast
from patients.tests.factories import make_patient
from xinshou.tests.browser.camera import Camera, Look
from xinshou.tests.browser.test_screens import DARK_ZH, LIGHT_EN, RTL_FA

pytestmark = [pytest.mark.browser, pytest.mark.slow]
FACT = {"number": 1, "kind": "SCORE", "text": "PHQ-9: 9 of 27", "address": "/patients/"}


@pytest.fixture
def talk(transactional_db: None, live_server: Any, cast: Cast) -> AssistantConversation:
    for purpose in (ConsentPurpose.AI_CHAT, ConsentPurpose.SHARE_CHAT_WITH_DOCTOR):
        give_consent(cast.mei, purpose)
    make_assessment(cast.mei, "PHQ9", [1] * 9)
    make_talk(cast.mei, "夜里总是醒", "我听到了。")
    make_pre_visit_summary(cast.mei, words="夜里总是醒，醒了就睡不着")
    drafted = make_assistant_talk(
        cast.dr_lin, cast.mei, "What changed?", "It fell [1]. Sleep is not known.", summary="One question."
    )
    AssistantTurn.objects.filter(role="assistant").update(source=AnswerSource.MODEL, left_out=2)
    answer = AssistantTurn.objects.get(role="assistant")
    answer.sources = [FACT]
    answer.save(update_fields=["sources"])
    return drafted


@pytest.fixture
def noor(cast: Cast) -> Patient:
    """Who has agreed to nothing."""
    return make_patient("noor", alias="Noor", doctor=cast.dr_lin)


@pytest.mark.parametrize("look", [LIGHT_EN, DARK_ZH, RTL_FA], ids=lambda look: look.name)
def test_the_assistant_is_sound_in(
    look: Look, chromium: Browser, live_server: Any, cast: Cast, talk: AssistantConversation, noor: Patient
) -> None:
    camera, mei, summary = Camera(chromium, live_server.url, look), cast.mei, PreVisitSummary.objects.get()
    camera.sign_in("dr.lin")
    camera.visit("assistant", f"/patients/{mei.pk}/assistant/{talk.pk}/")
    camera.visit("assistant-new", f"/patients/{mei.pk}/assistant/")
    camera.visit("assistant-not-allowed", f"/patients/{noor.pk}/assistant/")
    camera.visit("conversations", f"/patients/{mei.pk}/conversations/")
    camera.visit("conversation", f"/patients/{mei.pk}/conversations/{mei.conversations.get().pk}/")
    camera.visit("conversations-not-shared", f"/patients/{noor.pk}/conversations/")
    camera.visit("pre-visit", f"/patients/{mei.pk}/pre-visit/{summary.pk}/")
    camera.visit("pre-visit-overview", f"/patients/{mei.pk}/")
    with camera.narrow():
        camera.visit("narrow-assistant", f"/patients/{mei.pk}/assistant/{talk.pk}/")
        camera.visit("narrow-pre-visit", f"/patients/{mei.pk}/pre-visit/{summary.pk}/")
    assert not camera.faults, "\n".join(camera.faults)
