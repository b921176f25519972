"""What the commands share: settings read once, services opened when first needed, refusals."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

import click

from timeline.errors import MinutebookError
from timeline.names.bodies import bodies, body_key, known_body
from timeline.names.states import state_code
from timeline.rendering.times import write_when
from timeline.values import Language
from timeline.when import Edtf, span
from web.services import Services, open_services
from web.settings import Settings, read_settings


class Refusal(click.ClickException):
    """Bad input or a part that cannot be used: one sentence, exit 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Print the sentence on standard error."""
        click.echo(f"minutebook: {self.format_message()}", err=True)


class Command(click.Command):
    """A command whose refusals are sentences, never tracebacks."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, closing what it opened."""
        try:
            return super().invoke(ctx)
        except MinutebookError as error:
            raise Refusal(str(error)) from error


@dataclass
class Shared:
    """The settings, the services over them, and the language of tables."""

    language: Language = "en"
    seeded: bool = True
    _open: list[Services] = field(default_factory=list)

    @cached_property
    def settings(self) -> Settings:
        """The settings in force."""
        return read_settings()

    @cached_property
    def services(self) -> Services:
        """The opened parts; an empty store is filled with the seeds first."""
        logging.basicConfig(level=logging.WARNING, format="minutebook: %(message)s")
        services = open_services(self.settings, seeded=self.seeded)
        self._open.append(services)
        return services

    def close(self) -> None:
        """Close the services if they were opened."""
        for services in self._open:
            services.close()

    def instant(self, text: str | None) -> datetime | None:
        """The instant that `--known-at` means: a date means the end of that day at the venue."""
        if text is None:
            return None
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            raise Refusal(
                f"{text!r} is not an instant; write one such as 2026-11-20T12:00:00Z or 2026-11-20."
            ) from None
        if len(text) == 10:
            day = date.fromisoformat(text) + timedelta(days=1)
            return datetime.combine(day, time(), self.settings.zone) - timedelta(microseconds=1)
        return moment if moment.tzinfo else moment.replace(tzinfo=self.settings.zone)

    def today(self) -> date:
        """Today at the venue."""
        return self.settings.now().astimezone(self.settings.zone).date()

    def written(self, day: date) -> str:
        """A day as the reader's language writes it."""
        return write_when(day.isoformat(), self.language)


pass_shared = click.make_pass_decorator(Shared)


class EdtfType(click.ParamType[Edtf]):
    """An argument that is a time in EDTF."""

    name = "edtf"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Edtf:
        """The time, checked; a wrong one is refused with an example of a right one."""
        try:
            span(str(value))
        except MinutebookError as error:
            raise Refusal(str(error)) from error
        return str(value).strip()


class DayType(click.ParamType[date]):
    """An argument that is a day."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; a wrong one is refused with an example of a right one."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            raise Refusal(f"{value!r} is not a day of the calendar; write one such as 2026-01-01.") from None


class StateType(click.ParamType[str]):
    """An argument that names a state."""

    name = "state"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The state's ISO 3166-1 alpha-3 code; an unknown name is refused."""
        try:
            return state_code(value)
        except ValueError as error:
            raise Refusal(str(error)) from error


class BodyType(click.ParamType[str]):
    """An argument that names a body."""

    name = "body"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The body's key; what is neither a key nor a name of a body is refused."""
        if not known_body(str(value)):
            raise Refusal(f"There is no body {value!r}; write one of {', '.join(bodies())}, or its name.")
        return body_key(value)


EDTF = EdtfType()
DAY = DayType()
STATE = StateType()
BODY = BodyType()

as_json = click.option("--json", "json_lines", is_flag=True, help="Answer in JSON, for programs.")
"""The option that every question takes."""


def command(example: str, name: str | None = None) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a function a command whose help closes with an example of its use."""
    return click.command(name, cls=Command, epilog=f"Example: minutebook {example}")
