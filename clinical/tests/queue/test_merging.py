import pytest

from clinical.models import RiskLevel, RiskOutcome, RiskStatus
from clinical.services.risk_merging import merge
from clinical.services.risk_reviews import acknowledge, reopen, review
from clinical.tests.queue.conftest import Wait
from clinical.tests.queue.people import cry, facts, history, now_of
from clinical.tests.queue.test_reviews import refused
from patients.tests.base import Cast


def test_a_duplicate_goes_into_the_open_event(mailed: Cast) -> None:
    kept, duplicate = cry(mailed.mei), cry(mailed.mei)
    merge(duplicate, by=mailed.dr_lin, into=kept, reason="the same evening")
    assert facts(duplicate, "status", "outcome", "merged_into", "next_escalation_at") == (
        RiskStatus.REVIEWED, RiskOutcome.DUPLICATE, kept, None,
    )  # fmt: skip
    assert facts(kept, "status", "level") == (RiskStatus.OPEN, RiskLevel.HIGH)
    assert (history(kept)[-1], history(duplicate)[-1]) == ("MERGED", "MERGED")


def test_a_higher_level_is_taken_over_with_its_clocks(mailed: Cast, wait: Wait) -> None:
    duplicate = cry(mailed.mei, RiskLevel.CRITICAL)
    wait(minutes=4)
    kept = cry(mailed.mei, RiskLevel.MEDIUM)
    acknowledge(kept, by=mailed.dr_lin)
    merge(duplicate, by=mailed.dr_lin, into=kept, reason="the same evening")
    assert facts(kept, "level", "status", "acknowledged_at", "due_at") == (
        RiskLevel.CRITICAL, RiskStatus.OPEN, None, duplicate.due_at,
    )  # fmt: skip
    assert now_of(kept).next_escalation_at == duplicate.next_escalation_at


def test_a_lower_duplicate_lowers_nothing(mailed: Cast) -> None:
    kept, duplicate = cry(mailed.mei, RiskLevel.CRITICAL), cry(mailed.mei, RiskLevel.MEDIUM)
    merge(duplicate, by=mailed.dr_lin, into=kept, reason="the same")
    assert facts(kept, "level", "due_at") == (RiskLevel.CRITICAL, kept.due_at)


@pytest.mark.parametrize("case", ["itself", "another patient's", "a closed one", "one that waits for a second"])
def test_what_cannot_be_merged_into(mailed: Cast, case: str) -> None:
    event = cry(mailed.mei)
    into = event if case == "itself" else cry(mailed.amir if case == "another patient's" else mailed.mei)
    if case == "a closed one":
        merge(into, by=mailed.dr_lin, into=cry(mailed.mei), reason="x")
    if case == "one that waits for a second":
        review(into, by=mailed.dr_lin, outcome=RiskOutcome.CONTACTED)
    refused(lambda: merge(event, by=mailed.dr_lin, into=into, reason="x"), 400, "invalid-state")
    assert facts(event, "merged_into") == (None,)


def test_a_merged_event_can_be_taken_out_again(mailed: Cast) -> None:
    kept, duplicate = cry(mailed.mei), cry(mailed.mei)
    merge(duplicate, by=mailed.dr_lin, into=kept, reason="the same")
    reopen(duplicate, by=mailed.dr_lin, reason="it was another evening")
    assert facts(duplicate, "status", "merged_into") == (RiskStatus.OPEN, None)
