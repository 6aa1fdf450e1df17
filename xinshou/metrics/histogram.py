"""Log-scaled buckets: eight to a doubling, so a percentile read from them is within 5 % of the true one."""

from collections.abc import Mapping
from math import ceil, isfinite, log2

STEPS_PER_DOUBLING = 8
LOWEST, HIGHEST = -20 * STEPS_PER_DOUBLING, 50 * STEPS_PER_DOUBLING


def bucket_of(value: float) -> int:
    """The index i with 2^((i-1)/8) < value <= 2^(i/8); zero and tiny values share LOWEST. ValueError below zero."""
    if not isfinite(value) or value < 0:
        raise ValueError("a metric is a finite number of at least zero")
    if value == 0:
        return LOWEST
    return min(max(ceil(log2(value) * STEPS_PER_DOUBLING - 1e-9), LOWEST), HIGHEST)


def upper_bound(bucket: int) -> float:
    return float(2 ** (bucket / STEPS_PER_DOUBLING))


def quantile(buckets: Mapping[int, int], share: float) -> float:
    """The middle of the bucket that holds the value at `share` (0-1); 0.0 for an empty histogram."""
    rank = share * sum(buckets.values())
    seen = 0
    for bucket in sorted(buckets):
        seen += buckets[bucket]
        if seen >= rank:
            return 0.0 if bucket == LOWEST else upper_bound(bucket) * 2 ** (-0.5 / STEPS_PER_DOUBLING)
    return 0.0


def at_most(buckets: Mapping[int, int], bound: int) -> int:
    """How many values lie in the buckets up to and including `bound`."""
    return sum(count for bucket, count in buckets.items() if bucket <= bound)
