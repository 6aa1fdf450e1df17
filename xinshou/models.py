from xinshou.api.models import IdempotencyRecord, ThrottleCounter
from xinshou.encryption.data_keys import DataKey

__all__ = ["DataKey", "IdempotencyRecord", "ThrottleCounter"]
