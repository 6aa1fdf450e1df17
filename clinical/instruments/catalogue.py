"""An instrument as the API shows it (api-contract.md 4.1), in one language."""

from clinical.instruments.base import Cutoff, Instrument, Item, Option
from clinical.instruments.text_packs import Pack, Packs, in_language, shipped_packs


def describe(instrument: Instrument, language: str, packs: Packs | None = None) -> dict[str, object]:
    """Texts and labels are null where no pack speaks the language, bands where no version in it is validated."""
    return summarise(instrument, language, packs) | {"items": _items(instrument, language, packs)}


def summarise(instrument: Instrument, language: str, packs: Packs | None = None) -> dict[str, object]:
    """`describe` without the items."""
    known = packs or shipped_packs()
    pack = known.get(instrument.code, language)
    return {
        "code": instrument.code,
        "name": pack.title if pack else instrument.name,
        "version": instrument.version,
        "administered_by": instrument.administered_by,
        "available": True,
        "language": pack.language if pack else language,
        "languages": known.languages(instrument.code),
        "validated": pack is not None and pack.validated,
        "licence": f"{pack.licence} {pack.credit}" if pack else instrument.licence,
        "source": f"{instrument.source}. Text: {pack.source_url}" if pack else instrument.source,
        "period": pack.period if pack else instrument.period,
        "min_score": instrument.min_score,
        "max_score": instrument.max_score,
        "bands": _bands(instrument, pack),
        "cutoffs": [_cutoff(cutoff) for cutoff in _cutoffs(instrument, language, known)],
        "change_threshold": instrument.change_rule.points if instrument.change_rule else None,
        "risk_items": [f"q{risk.number}" for risk in instrument.risk_items],
    }


def severity_label(severity: str, pack: Pack | None) -> str:
    """The pack's word for a severity, else the code in plain words (MODERATELY_SEVERE -> moderately severe)."""
    if pack is not None and severity in pack.severities:
        return pack.severities[severity]
    return severity.replace("_", " ").lower()


def _bands(instrument: Instrument, pack: Pack | None) -> list[dict[str, object]] | None:
    if not instrument.bands or pack is None or not pack.validated:
        return None
    return [
        {
            "severity": band.severity,
            "min": band.minimum,
            "max": band.maximum,
            "label": severity_label(band.severity, pack),
        }
        for band in instrument.bands
    ]


def _cutoffs(instrument: Instrument, language: str, packs: Packs) -> tuple[Cutoff, ...]:
    in_force = in_language(instrument, language, packs).screening
    if in_force is None or in_force in instrument.cutoffs:
        return instrument.cutoffs
    return (in_force, *instrument.cutoffs)


def _cutoff(cutoff: Cutoff) -> dict[str, object]:
    version = f", {cutoff.language} version" if cutoff.language else ""
    return {"value": cutoff.value, "meaning": cutoff.meaning, "source": f"{cutoff.source}{version}"}


def _items(instrument: Instrument, language: str, packs: Packs | None) -> list[dict[str, object]]:
    pack = (packs or shipped_packs()).get(instrument.code, language)
    return [
        {
            "key": item.key,
            "number": item.number,
            "text": pack.items[item.key] if pack else None,
            "min": item.minimum,
            "max": item.maximum,
            "reverse": item.reverse,
            "options": [{"value": option.value, "label": option.label} for option in _options(item, pack)],
        }
        for item in instrument.items
    ]


def _options(item: Item, pack: Pack | None) -> tuple[Option, ...]:
    if pack is not None:
        return pack.options[item.key]
    return tuple(Option(value, None) for value in range(item.minimum, item.maximum + 1))
