from xinshou.encryption.data_keys import DataKey

__all__ = ["DataKey"]
