from clinical.models import StepKind
from clinical.services.risk_steps import record_step
from clinical.tests.factories import make_risk_event
from patients.models import AccessCategory, AuditEntry
from patients.tests.base import Cast, doctor_client


def test_an_open_page_hears_that_somebody_changed_the_event(cast: Cast) -> None:
    event, client = make_risk_event(cast.mei), doctor_client(cast.dr_lin)
    seen = record_step(event, StepKind.OPENED)
    state = f"/risk-events/{event.pk}/state/?step={seen.pk}"
    assert client.get(state).status_code == 204
    record_step(event, StepKind.ACKNOWLEDGED, by=cast.dr_osei)
    answer = client.get(state)
    assert answer.status_code == 200
    assert "Changed meanwhile by <bdi>Kofi Osei</bdi>" in answer.content.decode()
    assert not AuditEntry.objects.filter(actor_id=cast.dr_lin.user_id, category=AccessCategory.RISK_EVENTS).exists()
