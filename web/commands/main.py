"""The group of all commands, and the two that speak of the program itself."""

from __future__ import annotations

import os
from importlib import import_module

import click
from click.shell_completion import get_completion_class

from timeline import __version__
from web.commands.context import Shared, command


def _language() -> str:
    return "zh" if os.environ.get("LC_ALL", os.environ.get("LANG", "")).lower().startswith("zh") else "en"


class _Commands(click.Group):
    """The commands by name; a command's own file is read when the command is first asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which the help shows them."""
        return list(_PLACES)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command called `name`, if there is one."""
        if name not in _PLACES:
            return None
        found: click.Command = getattr(
            import_module(f"web.commands.{_PLACES[name]}"), _ATTRIBUTES.get(name, name)
        )
        return found


_PLACES = {
    "serve": "serving",
    "search": "searching",
    "events": "asking",
    "replay": "asking",
    "members": "standing",
    "officers": "standing",
    "outcomes": "standing",
    "mandates": "standing",
    "upcoming": "standing",
    "gaps": "standing",
    "conflicts": "standing",
    "remind": "reminding",
    "ingest": "ingesting",
    "record": "recording",
    "correct": "recording",
    "retract": "recording",
    "verify": "keeping",
    "rebuild": "keeping",
    "export": "keeping",
    "import": "keeping",
    "completion": "main",
}
_ATTRIBUTES = {"import": "import_", "ingest": "ingest_files"}


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="minutebook")
@click.option(
    "--lang",
    type=click.Choice(["en", "zh"]),
    default=_language,
    show_default="the terminal's",
    help="Language of tables and titles.",
)
@click.pass_context
def minutebook(context: click.Context, lang: str) -> None:
    """Minutebook: the record of the sessions of intergovernmental bodies.

    Search it, replay it, ask who sits where and what is due, and be reminded in time.
    """
    shared = Shared(language="zh" if lang == "zh" else "en")
    context.obj = shared
    context.call_on_close(shared.close)


@command("completion bash")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script that completes commands and options in SHELL."""
    complete = get_completion_class(shell)
    if complete is not None:
        click.echo(complete(minutebook, {}, "minutebook", "_MINUTEBOOK_COMPLETE").source())
