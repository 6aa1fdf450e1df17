def reach_of(spans: list[tuple[int, int]], size: int) -> list[int]:
    """Of so many letters, how far the spans reach that begin at or before each: start:end lies inside of one where
    `reach[start] >= end`."""
    reach: list[int] = []
    farthest = 0
    for start, end in sorted(spans):
        reach.extend([farthest] * (start - len(reach)))
        farthest = max(farthest, end)
    reach.extend([farthest] * (size - len(reach)))
    return reach
