"""The API: the record as JSON, every endpoint in one table that also writes its description."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, current_app, json, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from web.api.description import describe_api
from web.api.endpoints import ENDPOINTS
from web.api.shapes import Endpoint
from web.at_hand import services
from web.refusals import wrong

JSON = "application/json; charset=utf-8"
api = Blueprint("api", __name__, url_prefix="/api/v1")


@api.get("/")
def index() -> AnyResponse:
    """Where the description is."""
    return redirect(url_for("api.describe"))


@api.get("/openapi.json")
def describe() -> Response:
    """The API described as OpenAPI 3.1."""
    return write(describe_api(ENDPOINTS, services().settings.base_url))


def write(answer: Any) -> Response:
    """JSON with its words as they are, not escaped."""
    return current_app.response_class(json.dumps(answer, ensure_ascii=False) + "\n", content_type=JSON)


def _serve(endpoint: Endpoint) -> None:
    def answer(**place: str) -> Response:
        return write(endpoint.answer(**place, **_asked(endpoint)))

    api.add_url_rule(endpoint.rule, endpoint.name, answer, methods=["GET"])


def _asked(endpoint: Endpoint) -> dict[str, Any]:
    known = {parameter.name: parameter for parameter in endpoint.parameters}
    for name in request.args:
        if name not in known and name != "lang":
            raise wrong(name, request.args[name], "&".join(sorted(known)) or request.path)
    return {parameter.argument: parameter.read(name) for name, parameter in known.items()}


for _endpoint in ENDPOINTS:
    _serve(_endpoint)
