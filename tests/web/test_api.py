"""The API answers as its own description says."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from tests.web.addresses import DATA
from web.api.endpoints import ENDPOINTS

SHAPES = [address for address in DATA if address.startswith("/api/v1/") and "openapi" not in address]


@pytest.fixture(scope="module")
def description(app) -> dict[str, Any]:
    return app.test_client().get("/api/v1/openapi.json").json


def faults(value: Any, schema: dict[str, Any], root: dict[str, Any], path: str = "") -> list[str]:
    """Where a value is not of its schema: types, required names, and names that are not described."""
    if "$ref" in schema:
        return faults(value, root[schema["$ref"].rpartition("/")[2]], root, path)
    if "anyOf" in schema:
        tried = [faults(value, part, root, path) for part in schema["anyOf"]]
        return [] if [] in tried else tried[0]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{path}: {value!r} is none of {schema['enum']}"]
    types = schema.get("type", [])
    if types and not any(
        isinstance(value, TYPES[name]) for name in ([types] if isinstance(types, str) else types)
    ):
        return [f"{path}: {value!r} is no {types}"]
    found = []
    if isinstance(value, dict) and "properties" in schema:
        found += [f"{path}.{name} is missing" for name in schema.get("required", []) if name not in value]
        for name, part in value.items():
            known = schema["properties"].get(name)
            found += [f"{path}.{name} is not described"] if known is None else faults(part, known, root, name)
    if isinstance(value, list) and "items" in schema:
        found += [fault for part in value[:20] for fault in faults(part, schema["items"], root, f"{path}[]")]
    return found


TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


@pytest.mark.parametrize("address", SHAPES)
def test_every_answer_has_the_shape_that_is_described(client: FlaskClient, description, address: str):
    rule = client.application.url_map.bind("x").match(address.partition("?")[0], return_rule=True)[0]
    name = rule.rule.removeprefix("/api/v1").replace("<", "{").replace(">", "}")
    schema = description["paths"][name]["get"]["responses"]["200"]["content"]["application/json"]["schema"]

    assert faults(client.get(address).json, schema, description["components"]["schemas"]) == []


def test_the_description_names_every_endpoint_and_parameter(description):
    assert description["openapi"] == "3.1.0"
    assert len(description["paths"]) == len(ENDPOINTS)
    for endpoint in ENDPOINTS:
        path = endpoint.rule.replace("<", "{").replace(">", "}")
        named = {p["name"] for p in description["paths"][path]["get"]["parameters"] if p["in"] == "query"}
        assert named == {parameter.name for parameter in endpoint.parameters}


def test_events_are_paged_by_position_and_none_is_lost(client: FlaskClient):
    address, positions, total = "/api/v1/events?limit=100", [], None
    while address:
        page = client.get(address).json
        total = page["total"]
        positions += [event["position"] for event in page["items"]]
        address = page["next"]

    assert positions == sorted(set(positions))
    assert len(positions) == total >= 250


def test_a_session_is_answered_at_a_moment_and_as_known_at_another(client: FlaskClient):
    closed = client.get("/api/v1/sessions/ha-2-resumed").json
    open_ = client.get("/api/v1/sessions/ha-2-resumed?at=2025-05-29").json
    unknown = client.get("/api/v1/sessions/ha-2-resumed?known_at=2020-01-01T00:00:00Z").json

    assert (closed["status"], open_["status"], unknown["events"]) == ("closed", "open", 0)
    assert unknown["known_at"].startswith("2020-01-01")


def test_the_atom_feed_holds_the_newest_events_first(client: FlaskClient):
    root = ElementTree.fromstring(client.get("/events.atom?session=ha-2-resumed&limit=5").data)
    space = {"a": "http://www.w3.org/2005/Atom"}

    entries = root.findall("a:entry", space)
    assert len(entries) == 5
    assert entries[0].find("a:id", space).text.startswith("urn:uuid:")
    assert root.find("a:updated", space).text


def test_words_are_not_escaped(client: FlaskClient):
    assert "人居大会" in client.get("/api/v1/sessions").get_data(as_text=True)
