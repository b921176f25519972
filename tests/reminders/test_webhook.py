"""Webhooks: signed, posted once to the place that was checked, and to no other."""

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from tests.reminders.conftest import Clock, wish
from tests.reminders.workers import DUE
from timeline.reminders.addresses import Forbidden, checked_place, is_public
from timeline.reminders.sending import Reminding
from timeline.reminders.subscriptions import Channel
from timeline.reminders.webhook import send_to, sign, signing_secret


class Hook:
    """A web server that keeps what is posted to it, and answers as it is told."""

    def __init__(self) -> None:
        self.posts: list[tuple[str, Any, bytes]] = []
        self.answer = 204
        hook = self

        class Answering(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                hook.posts.append((self.path, self.headers, body))
                self.send_response(hook.answer)
                if 300 <= hook.answer < 400:
                    self.send_header("Location", f"http://localhost:{hook.port}/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self._server = HTTPServer(("127.0.0.1", 0), Answering)
        self.port = self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def hook() -> Iterator[Hook]:
    hook = Hook()
    yield hook
    hook.close()


@pytest.fixture
def told(reminding: Reminding, clock: Clock, hook: Hook) -> Reminding:
    """Reminders that may post to this machine, with one that is due."""
    reminding.channels = replace(reminding.channels, private_hosts=frozenset({"localhost"}))
    wish(reminding, channel=Channel.WEBHOOK, address=f"http://localhost:{hook.port}/hook?x=1")
    clock.now = DUE
    return reminding


def test_a_post_is_a_signed_cloud_event(told: Reminding, hook: Hook):
    assert told.send_due().sent == 1

    ((path, headers, body),) = hook.posts
    event = json.loads(body)
    assert (path, headers["Host"]) == ("/hook?x=1", f"localhost:{hook.port}")
    assert (event["specversion"], event["type"], event["data"]["lead"]) == (
        "1.0",
        "minutebook.reminder",
        "14d",
    )
    assert headers["Content-Type"].startswith("application/cloudevents+json")
    secret = signing_secret("a secret of tests", event["data"]["subscription"])
    stamp = int(headers["webhook-timestamp"])
    signature = headers["webhook-signature"]
    assert signature == sign(secret, event["id"], stamp, body)
    assert signature != sign(secret, event["id"], stamp, body + b" ")


def test_a_redirect_is_not_followed_and_not_tried_again(told: Reminding, hook: Hook):
    hook.answer = 302

    assert told.send_due().dead == 1
    assert [path for path, _, _ in hook.posts] == ["/hook?x=1"]


@pytest.mark.parametrize(
    ("answer", "state"), [(500, "retried"), (429, "retried"), (404, "dead"), (410, "dead")]
)
def test_what_passes_is_told_apart_from_what_does_not(told: Reminding, hook: Hook, answer: int, state: str):
    hook.answer = answer

    assert getattr(told.send_due(), state) == 1


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "169.254.169.254", "[::1]", "10.0.0.1", "192.168.1.1", "0.0.0.0",
     "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[fd00::1]", "2130706433", "0x7f.1", "224.0.0.1"],
)  # fmt: skip
def test_addresses_of_this_machine_and_of_private_networks_are_refused(host: str):
    with pytest.raises(Forbidden, match="private network"):
        checked_place(f"http://{host}/hook")


def test_the_open_internet_is_public():
    assert is_public("93.184.215.14")
    assert is_public("2606:4700::1111")


def test_a_post_goes_to_the_place_that_was_checked_wherever_the_name_leads_by_now(hook: Hook):
    assert send_to("127.0.0.1", f"http://moved.invalid:{hook.port}/hook", b"{}", {}) == 204

    ((_, headers, _),) = hook.posts
    assert headers["Host"] == f"moved.invalid:{hook.port}"
