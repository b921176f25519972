"""Answers to what cannot be answered: a page that helps, or a problem in JSON for programs."""

from __future__ import annotations

from flask import Flask, Response, current_app, json, render_template, request
from werkzeug.exceptions import HTTPException, ServiceUnavailable

from timeline.errors import MinutebookError, WrongInput
from web.language import gettext as _
from web.refusals import WrongAddress

PROBLEM_TYPE = "application/problem+json"
_OURS = (400, 404, 405, 500)


def explain_errors(app: Flask) -> None:
    """Let `app` answer every error in the reader's language and in the form that was asked for."""

    @app.errorhandler(HTTPException)
    def explain(error: HTTPException) -> Response | tuple[str, int]:
        if error.code is None or error.code < 400:
            return error.get_response()  # type: ignore[return-value]
        return _problem(error) if for_programs() else _page(error)

    @app.errorhandler(WrongInput)
    def explain_wrong_input(error: WrongInput) -> Response | tuple[str, int]:
        return explain(WrongAddress(str(error), "", ""))

    @app.errorhandler(MinutebookError)
    def explain_refusal(error: MinutebookError) -> Response | tuple[str, int]:
        app.logger.warning("Refused for now: %s", error)
        return explain(ServiceUnavailable(str(error)))

    @app.errorhandler(500)
    def explain_failure(error: HTTPException) -> Response | tuple[str, int]:
        return _problem(error) if for_programs() else _page(error)


def for_programs() -> bool:
    """Whether the address belongs to the API."""
    return request.path.startswith("/api/")


def titles() -> dict[int, str]:
    """What each kind of error is called."""
    return {
        400: _("This address cannot be read"),
        404: _("Nothing is recorded here"),
        405: _("This page can only be read"),
        429: _("Too many at once"),
        503: _("Not at the moment"),
        500: _("Something went wrong here"),
    }


def _sentence(error: HTTPException) -> str:
    if error.description and error.description != type(error).description:
        return error.description
    return {
        400: _("A part of the address is not what this page takes."),
        404: _("The address leads to no page of the record. It may have been cut off or mistyped."),
        405: _("Pages of the record answer to GET; nothing can be sent to them."),
        429: _("Please wait a little and try again."),
    }.get(
        error.code or 500,
        _("The fault is ours and has been noted. Please try again, or start from the home page."),
    )


def _page(error: HTTPException) -> tuple[str, int]:
    code = error.code or 500
    title = titles().get(code, error.name)
    page = render_template("error.html", code=code, title=title, sentence=_sentence(error), error=error)
    return page, code


def _problem(error: HTTPException) -> Response:
    code = error.code or 500
    problem = {
        "type": "about:blank",
        "title": titles().get(code, error.name),
        "status": code,
        "detail": _sentence(error),
        "instance": request.path[:200],
    }
    if isinstance(error, WrongAddress) and error.parameter:
        problem |= {"parameter": error.parameter, "example": error.example}
    text = json.dumps(problem, ensure_ascii=False)
    return current_app.response_class(text, status=code, mimetype=PROBLEM_TYPE)
