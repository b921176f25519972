"""The values that event payloads are made of: bilingual text, terms, officers, seats, counts."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from timeline.names.bodies import body_key
from timeline.names.regions import region_key
from timeline.names.states import state_code
from timeline.names.symbols import clean_symbol
from timeline.when import Edtf

Language = Literal["en", "zh"]
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_SESSION_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
"""A text of at least one character that says the same in every language: a name, a theme as written."""

Person = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
"""A person's name as the document spells it; `timeline.names.persons` joins the spellings."""


class Value(BaseModel):
    """A part of a payload: plain, frozen, and refusing what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Text(Value):
    """Words in English, in Chinese, or in both; one of them as the document writes it.

    A bare string is taken for Chinese if it holds a Han character, else for English.
    """

    en: Line | None = None
    zh: Line | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: object) -> object:
        if isinstance(value, str):
            return {"zh" if _HAN.search(value) else "en": value}
        return value

    @model_validator(mode="after")
    def _has_words(self) -> Self:
        if self.en is None and self.zh is None:
            raise ValueError("a text needs words in English (en) or in Chinese (zh)")
        return self

    def read_in(self, language: Language) -> str:
        """The words in `language`, or in the other one where only that was recorded."""
        chosen, other = (self.zh, self.en) if language == "zh" else (self.en, self.zh)
        return chosen or other or ""


def _session_key(key: str) -> str:
    if not _SESSION_KEY.fullmatch(key):
        raise ValueError(f"{key!r} is no session key; write it like ha-2-resumed or unfccc-cop-27")
    return key


State = Annotated[str, BeforeValidator(state_code)]
"""A state as ISO 3166-1 alpha-3; any of its recorded names is taken and turned into the code."""

Region = Annotated[str, BeforeValidator(region_key)]
"""A regional group of the United Nations, by its key in `timeline.names.regions`."""

Body = Annotated[str, BeforeValidator(body_key)]
"""A body, by its key in `timeline.names.bodies` where it is known there, else by its name."""

Symbol = Annotated[str, BeforeValidator(clean_symbol)]
"""A document symbol in its written form, spaces and full-width letters mended."""

SessionKey = Annotated[str, AfterValidator(_session_key)]
"""The key of a session's stream, such as `ha-2-resumed` (`timeline.names.sessions`)."""

Count = Annotated[int, Field(ge=0)]
Number = Annotated[int, Field(ge=1)]


class OutcomeKind(StrEnum):
    """What a body adopts; drafts that a committee agreed to pass on have kinds of their own."""

    DECISION = "decision"
    RESOLUTION = "resolution"
    RECOMMENDATION = "recommendation"
    DECLARATION = "declaration"
    RULES = "rules of procedure"
    PLAN = "plan"
    PROGRAMME = "programme"
    STRATEGY = "strategy"
    GUIDELINES = "guidelines"
    REPORT = "report"
    PROCEEDINGS = "proceedings"
    STATEMENT = "statement"
    DRAFT_DECISION = "draft decision"
    DRAFT_RESOLUTION = "draft resolution"
    DRAFT_DECLARATION = "draft declaration"
    OTHER = "other"


class Method(StrEnum):
    """How a body decided."""

    CONSENSUS = "consensus"
    ACCLAMATION = "acclamation"
    SHOW_OF_HANDS = "show of hands"
    RECORDED_VOTE = "recorded vote"
    ROLL_CALL = "roll-call vote"
    SECRET_BALLOT = "secret ballot"
    SILENCE = "silence procedure"
    WITHOUT_VOTE = "without a vote"


class Vote(Value):
    """The counts of a vote: members in favour, against, abstaining."""

    in_favour: Count
    against: Count
    abstaining: Count = 0


class OutcomeRef(Value):
    """One outcome named by its kind and symbol; decision 2/7 is not resolution 2/7."""

    kind: OutcomeKind
    symbol: Symbol


class AgendaItem(Value):
    """An item of an agenda: its number and title, and sub-items by letter."""

    number: Number
    title: Text
    sub_items: tuple[Text, ...] = ()


class Term(Value):
    """How long something is held: dates, or the closing of sessions, from either end.

    `from_close_of` and `until_close_of` name sessions whose last plenary meeting begins
    or ends the term (rules of procedure that let officers serve to the end of a session).
    """

    from_: Edtf | None = Field(default=None, alias="from")
    to: Edtf | None = None
    from_close_of: SessionKey | None = None
    until_close_of: SessionKey | None = None


Office = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z -]*$", max_length=60)]
"""An office in English lower case: president, chair, vice-president, vice-chair, rapporteur …"""


class Officer(Value):
    """One office and who holds it: a person, a state, or a place left for a region to fill.

    An office whose holder the text leaves open has `vacant` true; one that is held by a
    state whose representative is not named has a state and no holder.
    """

    office: Office
    holder: Person | None = None
    state: State | None = None
    region: Region | None = None
    vacant: bool = False


class SeatGroup(Value):
    """The seats of one regional group and the states elected to them."""

    region: Region
    seats: Count
    states: tuple[State, ...] = ()
    vacant: Count = 0


class Turn(Value):
    """One state's turn in a seat or office that states share; years or dates, both ends named."""

    state: State
    from_: Edtf | None = Field(default=None, alias="from")
    to: Edtf | None = None


class Amount(Value):
    """A sum of money in whole units of a currency (ISO 4217)."""

    value: Annotated[float, Field(ge=0)]
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = "USD"


class Support(Value):
    """What an outcome does for a plan: directly or further supports one of its results."""

    result: Text
    how: Literal["direct", "further"]


class Claim(Value):
    """One side of a contradiction: which paragraph says what."""

    document: Symbol
    locator: Line
    says: Text


def plain(value: Value) -> dict[str, Any]:
    """The value as JSON data: aliases for names, and nothing for what is not recorded."""
    return value.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=False)
