"""What a user can set: the environment first, then `minutebook.toml` in the home folder, then defaults."""

from __future__ import annotations

import contextlib
import os
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from platformdirs import user_data_path

from timeline.errors import WrongInput
from timeline.when import DEFAULT_VENUE_ZONE, venue_zone

SETTINGS_FILE = "minutebook.toml"
SECRET_FILE = "secret-key"
DEFAULT_BASE_URL = "http://127.0.0.1:8000"
DEFAULT_SENDER = "minutebook@localhost"
NAMES = (
    "database_url", "timezone", "smtp_url", "mail_from", "base_url", "secret_key", "clock", "seeds",
    "private_hosts",
)  # fmt: skip


class WrongSetting(WrongInput):
    """A setting that cannot be used; the message names it and where it was set."""

    def __init__(self, name: str, source: str, reason: str) -> None:
        super().__init__(f"{name} (set in {source}) {reason}")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set, checked. Times are instants in UTC, `timezone` an IANA name."""

    home: Path
    database_url: str
    timezone: str = DEFAULT_VENUE_ZONE
    smtp_url: str | None = None
    mail_from: str = DEFAULT_SENDER
    base_url: str = DEFAULT_BASE_URL
    secret_key: str = ""
    clock: datetime | None = None
    seeds: bool = True
    private_hosts: frozenset[str] = frozenset()

    @property
    def zone(self) -> ZoneInfo:
        """The venue's time zone where a document names none."""
        return venue_zone(self.timezone)

    def now(self) -> datetime:
        """The present instant, or the one that stands for it (`MINUTEBOOK_CLOCK`)."""
        return self.clock or datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class _Setting:
    """One value as found, and what to call its source in a complaint."""

    name: str
    value: str
    source: str

    def refuse(self, reason: str) -> WrongSetting:
        return WrongSetting(self.name, self.source, f"{reason}, not {self.value!r}.")


def default_home() -> Path:
    """The platform's folder for a user's data, such as `~/.local/share/minutebook`."""
    return user_data_path("minutebook", appauthor=False)


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings in force; raises `WrongSetting` for the first that cannot be used.

    Makes the home folder and, once, the secret key in it.
    """
    environment = os.environ if environ is None else environ
    home = _home(environment)
    found = _found(environment, home)
    return Settings(
        home=home,
        database_url=_database_url(found.get("database_url"), home),
        timezone=_timezone(found.get("timezone")),
        smtp_url=_url(found.get("smtp_url"), ("smtp", "smtps")),
        mail_from=_address(found.get("mail_from")),
        base_url=(_url(found.get("base_url"), ("http", "https")) or DEFAULT_BASE_URL).rstrip("/"),
        secret_key=found["secret_key"].value if "secret_key" in found else _kept_secret(home),
        clock=_clock(found.get("clock")),
        seeds=_seeds(found.get("seeds")),
        private_hosts=_hosts(found.get("private_hosts")),
    )


def _home(environ: Mapping[str, str]) -> Path:
    given = environ.get("MINUTEBOOK_HOME")
    home = Path(given).expanduser().absolute() if given else default_home()
    source = "MINUTEBOOK_HOME" if given else "the default"
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongSetting(
            "The home folder", source, f"cannot be made at {home}: {error.strerror}; choose another folder."
        ) from error
    if not os.access(home, os.W_OK | os.X_OK):
        raise WrongSetting(
            "The home folder", source, f"cannot be written: {home}; choose another or mend its permissions."
        )
    return home


def _found(environ: Mapping[str, str], home: Path) -> dict[str, _Setting]:
    path = home / SETTINGS_FILE
    found = {name: _Setting(name, value, str(path)) for name, value in _read_file(path).items()}
    for name in NAMES:
        variable = f"MINUTEBOOK_{name.upper()}"
        if environ.get(variable, "").strip():
            found[name] = _Setting(variable, environ[variable].strip(), "the environment")
    return found


def _read_file(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WrongInput(f"{path} cannot be read as TOML: {error}.") from error
    for name, value in content.items():
        if name not in NAMES:
            raise WrongSetting(name, str(path), f"is no setting; the settings are {', '.join(NAMES)}.")
        if not isinstance(value, str):
            raise WrongSetting(name, str(path), "must be a text in quotation marks.")
    return {name: value.strip() for name, value in content.items() if value.strip()}


def _database_url(setting: _Setting | None, home: Path) -> str:
    if setting is None:
        return f"sqlite:///{home / 'record.db'}"
    if not setting.value.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise setting.refuse("must start with sqlite:/// or postgresql+psycopg://")
    return setting.value


def _timezone(setting: _Setting | None) -> str:
    if setting is None:
        return DEFAULT_VENUE_ZONE
    try:
        venue_zone(setting.value)
    except WrongInput as error:
        raise WrongSetting(setting.name, setting.source, f"is refused: {error}") from error
    return setting.value


def _url(setting: _Setting | None, schemes: tuple[str, ...]) -> str | None:
    if setting is None:
        return None
    try:
        parts = urlsplit(setting.value)
        complete = parts.scheme in schemes and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        complete = False
    if not complete:
        raise setting.refuse(f"must be an address such as {schemes[0]}://host:port")
    return setting.value


def _address(setting: _Setting | None) -> str:
    if setting is None:
        return DEFAULT_SENDER
    if "@" not in setting.value or any(ord(letter) < 32 for letter in setting.value):
        raise setting.refuse("must be a mail address")
    return setting.value


def _clock(setting: _Setting | None) -> datetime | None:
    if setting is None:
        return None
    try:
        instant = datetime.fromisoformat(setting.value)
    except ValueError:
        raise setting.refuse("must be an instant such as 2027-05-31T09:00:00+03:00") from None
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC)


def _seeds(setting: _Setting | None) -> bool:
    if setting is None:
        return True
    if setting.value.lower() not in ("none", "all"):
        raise setting.refuse("must be none or all")
    return setting.value.lower() != "none"


def _hosts(setting: _Setting | None) -> frozenset[str]:
    """The hosts that webhooks may reach although they are not on the open internet."""
    names = setting.value.split(",") if setting else ()
    return frozenset(name.strip().lower() for name in names if name.strip())


def _kept_secret(home: Path) -> str:
    path = home / SECRET_FILE
    if not path.exists():
        _keep_new_secret(path)
    secret = path.read_text(encoding="utf-8").strip()
    if len(secret) < 32:
        raise WrongInput(f"The secret key in {path} is too short to be one; delete the file and start again.")
    return secret


def _keep_new_secret(path: Path) -> None:
    fresh = path.with_name(f"{SECRET_FILE}.{os.getpid()}")
    try:
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
        with contextlib.suppress(FileExistsError):  # another process was first: its key holds
            os.link(fresh, path)
        fresh.unlink()
    except OSError as error:
        raise WrongInput(f"The secret key cannot be kept in {path}: {error.strerror}.") from error
