"""How fast the audit chain is verified. The target is 50,000 rows/s on an idle core; asserted as a ratio to plain HMAC
of the same machine, so that a busy one does not fail it."""

import hmac
from time import perf_counter
from typing import Any
from uuid import uuid4

import pytest

from patients import audit
from patients.models import AuditEntry, AuditLink

ROWS = 50_000
HASHES_A_ROW = 25
"""A row may cost as much as so many HMACs of its size: reading it, writing it canonically, hashing it once."""

pytestmark = pytest.mark.django_db


def seconds_of_hashes() -> float:
    start = perf_counter()
    for _ in range(ROWS):
        hmac.digest(b"k" * 32, b"x" * 250, "sha256")
    return perf_counter() - start


@pytest.fixture
def long_chain() -> None:
    rows = [
        AuditEntry(
            actor_id=uuid4(), role="DOCTOR", action="READ", category="PROFILE", purpose="CARE", patient_tag="a" * 64
        )
        for _ in range(ROWS)
    ]
    AuditEntry.objects.bulk_create(rows, batch_size=5000)
    AuditLink.objects.bulk_create(audit._links(None, list(AuditEntry.objects.order_by("id"))), batch_size=5000)


def test_the_chain_is_walked_fast(benchmark: Any, long_chain: None) -> None:
    result = benchmark.pedantic(audit.verify, rounds=3, warmup_rounds=1)
    assert (result.chained, result.faults) == (ROWS, [])
    rate = ROWS / benchmark.stats.stats.min
    benchmark.extra_info["rows_per_second"] = round(rate)
    assert benchmark.stats.stats.min < HASHES_A_ROW * seconds_of_hashes(), f"{rate:.0f} rows/s"
