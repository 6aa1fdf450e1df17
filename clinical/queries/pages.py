from typing import Any

from django.db.models import Count, QuerySet, Window


def rows_and_total(
    rows: QuerySet[Any], columns: tuple[str, ...], *, limit: int, offset: int
) -> tuple[list[dict[str, Any]], int]:
    """One page of values() rows and how many there are in all, by one query; a page beyond the end needs a second."""
    counted = rows.annotate(total=Window(Count("*"))).values(*columns, "total")
    page = list(counted[offset : offset + limit])
    if not page:
        return [], rows.count() if offset else 0
    total = page[0]["total"]
    for row in page:
        del row["total"]
    return page, total
