"""The group of all commands, and the two that speak of the program itself."""

from __future__ import annotations

import os

import click
from click.shell_completion import get_completion_class

from timeline import __version__
from web.commands import asking, keeping, recording, reminding, searching, serving, standing
from web.commands.context import Shared, command


def _language() -> str:
    return "zh" if os.environ.get("LC_ALL", os.environ.get("LANG", "")).lower().startswith("zh") else "en"


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
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


for part in (
    serving.serve,
    *asking.COMMANDS,
    *standing.COMMANDS,
    *searching.COMMANDS,
    *recording.COMMANDS,
    *keeping.COMMANDS,
    reminding.remind,
    completion,
):
    minutebook.add_command(part)
