"""How requests to the model leave: from one event loop a process, so that a deadline is a deadline whatever the server
does; without proxies, redirects and compression; never to a public address unless that was allowed."""

import asyncio
import os
import socket
import threading
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import Future
from functools import lru_cache
from typing import Any, TypeVar, cast

import httpx2
from openai import AsyncOpenAI

from xinshou.networks import INTERNAL_NETWORKS, lies_in, parse_address

MAX_RESPONSE_BYTES = 256 * 1024
MAX_CONNECTIONS = 64
GRACE_SECONDS = 0.5
"""What a call may take beyond its deadline when this process itself is late."""
USER_AGENT = "openai-compatible-client"
T = TypeVar("T")


class ResponseRefused(httpx2.DecodingError):
    """The answer is compressed or too long."""


class AddressRefused(httpx2.ConnectError):
    """An internal name that leads to a public address."""


class BoundedStream(httpx2.AsyncByteStream):
    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._stream:
            size += len(chunk)
            if size > MAX_RESPONSE_BYTES:
                raise ResponseRefused("too long")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


class GuardedTransport(httpx2.AsyncBaseTransport):
    def __init__(self, *, internal_only: bool) -> None:
        self._internal_only = internal_only
        limits = httpx2.Limits(max_connections=MAX_CONNECTIONS, max_keepalive_connections=16, keepalive_expiry=5)
        self._inner = httpx2.AsyncHTTPTransport(trust_env=False, limits=limits)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        send = self._send_inside if self._internal_only else self._inner.handle_async_request
        response = await send(_anonymous(request))
        if response.headers.get("content-encoding", "identity") != "identity":
            await response.aclose()
            raise ResponseRefused("compressed")
        response.stream = BoundedStream(cast(httpx2.AsyncByteStream, response.stream))
        return response

    async def _send_inside(self, request: httpx2.Request) -> httpx2.Response:
        """To the very address that was judged: the name is not looked up a second time."""
        host, last = request.url.host, httpx2.ConnectError("no address")
        request.extensions = {**request.extensions, "sni_hostname": host}
        for address in await _internal_addresses(host, request.url.port or 443):
            request.url = request.url.copy_with(host=address)
            try:
                return await self._inner.handle_async_request(request)
            except httpx2.ConnectError as error:
                last = error
        raise last

    async def aclose(self) -> None:
        await self._inner.aclose()


def _anonymous(request: httpx2.Request) -> httpx2.Request:
    """The same request without what tells of this machine. The SDK reads its own headers in the original later."""
    spoken = {
        name: value for name, value in request.headers.items() if not name.startswith(("x-stainless-", "openai-"))
    }
    spoken |= {"user-agent": USER_AGENT, "accept-encoding": "identity"}
    return httpx2.Request(
        request.method, request.url, headers=spoken, stream=request.stream, extensions=dict(request.extensions)
    )


async def _internal_addresses(host: str, port: int) -> list[str]:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        raise httpx2.ConnectError("no such name") from None
    addresses = [str(place[0]) for *_, place in found]
    for address in map(parse_address, addresses):
        if address is None or not lies_in(address, INTERNAL_NETWORKS):
            raise AddressRefused("a public address")
    return addresses


class Loop:
    """An event loop in a thread of its own, started at first use and once more in a forked child."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None

    def run(self, make: Callable[[], Coroutine[Any, Any, T]], seconds: float) -> T:
        """Raises TimeoutError after `seconds`, and what the coroutine raises; the coroutine is cancelled."""
        future = self.start(make, seconds)
        try:
            return future.result(seconds + GRACE_SECONDS)
        finally:
            future.cancel()

    def start(self, make: Callable[[], Coroutine[Any, Any, T]], seconds: float) -> Future[T]:
        """The same without waiting for it."""
        return asyncio.run_coroutine_threadsafe(_bounded(make, seconds), self._running())

    def _running(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                threading.Thread(target=self._loop.run_forever, name="llm", daemon=True).start()
            return self._loop


async def _bounded(make: Callable[[], Coroutine[Any, Any, T]], seconds: float) -> T:
    async with asyncio.timeout(seconds):
        return await make()


loop = Loop()


@lru_cache(maxsize=4)
def client_of(base_url: str, api_key: str, internal_only: bool) -> AsyncOpenAI:
    """Its connections belong to the loop: use it there only."""
    http = httpx2.AsyncClient(
        transport=GuardedTransport(internal_only=internal_only), trust_env=False, follow_redirects=False
    )
    return AsyncOpenAI(
        base_url=base_url,
        api_key=api_key or "none",
        max_retries=0,
        http_client=http,
    )


def _start_afresh() -> None:
    """A forked child has neither its parent's thread nor a right to its connections."""
    loop.__init__()  # type: ignore[misc]
    client_of.cache_clear()


os.register_at_fork(after_in_child=_start_afresh)
