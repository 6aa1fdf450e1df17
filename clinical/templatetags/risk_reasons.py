"""Why a rule fires, as clinical/risk says it, so that a reader of another language reads it too. A test compares."""

from django.utils.translation import gettext_noop as _

REASONS = frozenset(
    {
        _("a wish to die or not to live, first person, present"),
        _("an intention or decision to end one's life"),
        _("present thoughts of suicide or of how to do it"),
        _("own death weighed as a solution for others"),
        _("an attempt in the past days or weeks"),
        _("an act in progress or just done"),
        _("is now at a place for the act"),
        _("means in hand, with the act announced"),
        _("a goodbye with the act set"),
        _("a passive wish not to wake or to be gone"),
        _("feels a burden or superfluous"),
        _("survivor guilt with a wish to have died"),
        _("no future, no way out"),
        _("life has lost its meaning"),
        _("words of suicide that nothing explains away"),
        _("self-injury in the past days, or a present urge to it"),
        _("bleeding that does not stop, after self-injury"),
        _("an urge to self-injury, resisted"),
        _("an intention to harm a person"),
        _("means and target at hand, or on the way"),
        _("violent images that are not wanted"),
        _("a direct, concrete threat to life or family"),
        _("in danger at this moment"),
        _("acute fear of persecution, with distress"),
        _("family summoned or taken"),
        _("somebody else is in danger now"),
        _("somebody else is in danger at this moment"),
        _("an act announced for a near time"),
        _("own death spoken of, with means or place at hand"),
        _("own death spoken of, with a goodbye"),
        _("a goodbye, with means or place at hand"),
        _("shut in, with means at hand"),
        _("a goodbye, with affairs put in order"),
        _("passive or hopeless words, with means or place at hand"),
        _("passive or hopeless words, with a goodbye"),
        _("sounds like the labelled cries for help"),
    }
)
