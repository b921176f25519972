"""The command `serve`: pages, API, feeds and the reminder clock in one process."""

from __future__ import annotations

import click
from waitress.server import create_server

from web import create_app
from web.clock import start_ticking
from web.commands.answers import tell
from web.commands.context import Refusal, Shared, command, pass_shared


def _reason(error: OSError | ValueError) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error).rstrip(".")


@command("serve --port 8080")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@pass_shared
def serve(shared: Shared, host: str, port: int) -> None:
    """Serve pages, API, calendar and feeds, and send reminders when they are due."""
    services = shared.services
    app = create_app(shared.settings, services)
    try:
        server = create_server(app, host=host, port=port, threads=8, ident=None)
    except (OSError, ValueError) as error:
        raise Refusal(
            f"Port {port} of {host} cannot be opened ({_reason(error)}); "
            "stop what uses it, or choose another with --port."
        ) from error
    head = services.store.head()
    tell(f"Minutebook holds {head.position} events and answers on http://{host}:{port}/ (Ctrl-C stops it).")
    clock = start_ticking(services.reminding)
    try:
        server.run()
    finally:
        clock.shutdown(wait=True)
        server.close()
