"""Which addresses are ours: this machine and private networks."""

import ipaddress
from collections.abc import Iterable
from functools import cache

from django.conf import settings

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
INTERNAL_NETWORKS: list[Network] = [
    ipaddress.ip_network(network)
    for network in ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7")
]
_INTERNAL_ENDINGS = (".localhost", ".internal", ".local", ".home.arpa")


def parse_address(text: str) -> Address | None:
    """An IPv4 address in IPv6 clothes counts as what it is."""
    try:
        address = ipaddress.ip_address(text.strip("[]"))
    except ValueError:
        return None
    return (address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None) or address


def lies_in(address: Address, networks: Iterable[Network]) -> bool:
    return any(address in network for network in networks)


def prefix_of(address: Address) -> str:
    """What one household or office shares: the /24 of an IPv4 address, the /48 of an IPv6 one."""
    length = 24 if address.version == 4 else 48
    host_bits = address.max_prefixlen - length
    return f"{type(address)(int(address) >> host_bits << host_bits)}/{length}"


def trusted_proxies() -> tuple[Network, ...]:
    """settings.TRUSTED_PROXIES as networks: asked on each request, parsed once."""
    return _networks(tuple(settings.TRUSTED_PROXIES))


@cache
def _networks(names: tuple[str, ...]) -> tuple[Network, ...]:
    return tuple(ipaddress.ip_network(name, strict=False) for name in names)


def is_internal_host(host: str) -> bool:
    """By the look of it: an internal address, or a name that no public DNS has. Where such a name leads is checked when
    it is connected to."""
    address = parse_address(host)
    if address is not None:
        return lies_in(address, INTERNAL_NETWORKS)
    name = host.rstrip(".").lower()
    only_digits = name.replace("x", "").isdigit()  # 2130706433 and 0x7f000001 are addresses to some resolvers
    return bool(name) and not only_digits and ("." not in name or name.endswith(_INTERNAL_ENDINGS))
