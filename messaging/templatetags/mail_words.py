"""The mail log in the reader's words."""

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from xinshou.mail import MailFailure, MailKind, MailStatus

register = template.Library()

KINDS = {
    MailKind.NOTICE: gettext_noop("Notice"),
    MailKind.REMINDER: gettext_noop("Reminder"),
    MailKind.SERVICE_ALARM: gettext_noop("Alarm of the service"),
}
STATUSES = {
    MailStatus.PENDING: gettext_noop("waits to be sent"),
    MailStatus.SENT: gettext_noop("taken by the mail server"),
    MailStatus.FAILED: gettext_noop("given up"),
}
FAILURES = {
    MailFailure.UNREACHABLE: gettext_noop("the mail server did not answer"),
    MailFailure.SERVER_REFUSED: gettext_noop("the mail server refused"),
    MailFailure.RECIPIENT_REFUSED: gettext_noop("the address was refused"),
    MailFailure.ADDRESS_UNREADABLE: gettext_noop("the address cannot be read"),
    MailFailure.NOT_CONFIGURED: gettext_noop("no mail server is set"),
}


@register.filter
def mail_kind_word(kind: str) -> str:
    return _(KINDS[MailKind(kind)])


@register.filter
def mail_status_word(status: str) -> str:
    return _(STATUSES[MailStatus(status)])


@register.filter
def mail_failure_word(failure: str) -> str:
    return _(FAILURES[MailFailure(failure)])
