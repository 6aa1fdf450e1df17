from xinshou.events import Event, event_of, key_of, pairs
from xinshou.redis_client import redis_client


def published(topic: str) -> list[Event]:
    """What a stream would tell of a topic, oldest first."""
    answer = redis_client().xread({key_of(topic): "0"})
    return [event_of(entry) for _key, entries in pairs(answer) for entry in entries]
