"""Settings: where they come from, and how a wrong one is named."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from timeline.errors import MinutebookError
from web.settings import read_settings


def test_without_any_setting_the_record_lies_in_the_home_folder(tmp_path: Path):
    settings = read_settings({"MINUTEBOOK_HOME": str(tmp_path)})

    assert settings.database_url == f"sqlite:///{tmp_path / 'record.db'}"
    assert settings.timezone == "Africa/Nairobi"


def test_the_environment_comes_before_the_file_in_the_home_folder(tmp_path: Path):
    (tmp_path / "minutebook.toml").write_text('timezone = "Asia/Shanghai"\nbase_url = "https://a.example/"\n')

    settings = read_settings({"MINUTEBOOK_HOME": str(tmp_path), "MINUTEBOOK_TIMEZONE": "UTC"})

    assert settings.timezone == "UTC"
    assert settings.base_url == "https://a.example"


def test_the_secret_key_is_made_once_and_kept_for_its_owner_alone(tmp_path: Path):
    first = read_settings({"MINUTEBOOK_HOME": str(tmp_path)})
    second = read_settings({"MINUTEBOOK_HOME": str(tmp_path)})

    assert first.secret_key == second.secret_key
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


def test_a_clock_stands_for_now(tmp_path: Path):
    settings = read_settings(
        {"MINUTEBOOK_HOME": str(tmp_path), "MINUTEBOOK_CLOCK": "2027-05-31T09:00:00+03:00"}
    )

    assert settings.now() == datetime(2027, 5, 31, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MINUTEBOOK_TIMEZONE", "Mars/Olympus"),
        ("MINUTEBOOK_CLOCK", "yesterday"),
        ("MINUTEBOOK_SMTP_URL", "mail.example:25"),
        ("MINUTEBOOK_BASE_URL", "minutebook.example"),
        ("MINUTEBOOK_DATABASE_URL", "mysql://root@localhost/record"),
        ("MINUTEBOOK_SEEDS", "some"),
        ("MINUTEBOOK_MAIL_FROM", "nobody"),
    ],
)
def test_a_wrong_setting_is_named_with_its_source(tmp_path: Path, name: str, value: str):
    with pytest.raises(MinutebookError) as refusal:
        read_settings({"MINUTEBOOK_HOME": str(tmp_path), name: value})

    assert name in str(refusal.value)
    assert "the environment" in str(refusal.value)


def test_an_unknown_name_in_the_file_is_refused(tmp_path: Path):
    (tmp_path / "minutebook.toml").write_text('colour = "green"\n')

    with pytest.raises(MinutebookError, match=r"colour .*minutebook\.toml.* is no setting"):
        read_settings({"MINUTEBOOK_HOME": str(tmp_path)})


def test_a_home_folder_that_is_a_file_is_refused(tmp_path: Path):
    (tmp_path / "file").write_text("")

    with pytest.raises(MinutebookError, match="home folder"):
        read_settings({"MINUTEBOOK_HOME": str(tmp_path / "file")})
