from xinshou.api.models import IdempotencyRecord, ThrottleCounter
from xinshou.encryption.data_keys import DataKey
from xinshou.mail_messages import MailMessage
from xinshou.outbox_rows import OutboxRow

__all__ = ["DataKey", "IdempotencyRecord", "MailMessage", "OutboxRow", "ThrottleCounter"]
