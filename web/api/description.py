"""The API described as OpenAPI 3.1, from the table of endpoints and the shapes of the answers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from web.api.schemas import EVENT, HITS, PROBLEM, Schemas
from web.api.shapes import Endpoint, Parameter, Schema

_PLACE = re.compile(r"<(\w+)>")


def describe_api(endpoints: Iterable[Endpoint], base_url: str) -> dict[str, Any]:
    """The whole description."""
    schemas = Schemas({"Event": EVENT, "Hits": HITS, "Problem": PROBLEM})
    paths = {_PLACE.sub(r"{\1}", endpoint.rule): _path(endpoint, schemas) for endpoint in endpoints}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Minutebook",
            "version": _version(),
            "description": (
                "The record of the sessions of intergovernmental bodies. Everything is computed from events; "
                "every answer can be asked as it was known at an instant. Bilingual words are {en, zh}; "
                "States are ISO 3166-1 alpha-3; times are EDTF."
            ),
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": f"{base_url}/api/v1"}],
        "paths": paths,
        "components": {"schemas": schemas.written()},
    }


def _version() -> str:
    try:
        return version("minutebook")
    except PackageNotFoundError:
        return "0"


def _path(endpoint: Endpoint, schemas: Schemas) -> dict[str, Any]:
    places = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in _PLACE.findall(endpoint.rule)
    ]
    asked = [_parameter(parameter) for parameter in endpoint.parameters]
    return {
        "get": {
            "operationId": endpoint.name,
            "summary": endpoint.summary,
            "parameters": places + asked,
            "responses": {
                "200": {"description": endpoint.summary, "content": _content(_answer(endpoint, schemas))},
                "400": _problem("A parameter cannot be read; the problem names it and gives an example."),
                **({"404": _problem("Nothing is recorded under that key.")} if places else {}),
            },
        }
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": "query",
        "description": parameter.description,
        "required": parameter.required,
        "schema": parameter.schema,
    }


def _answer(endpoint: Endpoint, schemas: Schemas) -> Schema:
    shape = endpoint.shape
    item = {"$ref": f"#/components/schemas/{shape}"} if isinstance(shape, str) else schemas.of(shape)
    if not endpoint.many:
        return item
    return {
        "type": "object",
        "required": ["items", "total", "next"],
        "properties": {
            "items": {"type": "array", "items": item},
            "total": {"type": "integer", "minimum": 0},
            "next": {"type": ["string", "null"], "description": "Where the list goes on."},
        },
    }


def _content(schema: Schema) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _problem(description: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": description, "content": {"application/problem+json": {"schema": schema}}}
