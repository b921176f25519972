"""A validator of calendars, written from the rules of RFC 5545 and RFC 7986."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE = re.compile(
    r'(?P<name>[A-Z][A-Z0-9-]*)(?P<parameters>(?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(?P<value>.*)', re.S
)
_DATE = re.compile(r"\d{8}")
_MOMENT = re.compile(r"\d{8}T\d{6}Z?")
_DURATION = re.compile(r"[+-]?P(?:\d+W|(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)")
_ONCE = {
    "VCALENDAR": {"PRODID", "VERSION", "CALSCALE", "METHOD", "SOURCE", "REFRESH-INTERVAL"},
    "VEVENT": {
        "UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY", "DESCRIPTION", "URL", "RRULE",
        "LAST-MODIFIED", "TRANSP", "LOCATION",
    },
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION", "UID"},
}  # fmt: skip
_NEEDED = {
    "VCALENDAR": {"PRODID", "VERSION"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART"},
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETTO", "TZOFFSETFROM"},
    "DAYLIGHT": {"DTSTART", "TZOFFSETTO", "TZOFFSETFROM"},
}


def complaints(written: bytes) -> list[str]:
    """What breaks a rule, in words; empty for a calendar without fault."""
    return list(_complaints(written))


def _complaints(written: bytes) -> Iterator[str]:
    if (
        not written.endswith(b"\r\n")
        or b"\n" in written.replace(b"\r\n", b"")
        or b"\r" in written.replace(b"\r\n", b"")
    ):
        yield "3.1: lines end with CRLF, and nothing else breaks them"
    for line in written.split(b"\r\n"):
        if len(line) > 75:
            yield f"3.1: a line of {len(line)} octets: {line[:30]!r}"
    open_parts: list[tuple[str, dict[str, list[tuple[str, str]]]]] = []
    zones, used, uids = set(), set(), []
    for line in written.decode("utf-8").replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")[:-1]:
        match = _LINE.fullmatch(line)
        if match is None:
            yield f"3.1: no content line: {line[:60]!r}"
            continue
        name, parameters, value = match["name"], match["parameters"], match["value"]
        if any(ord(letter) < 32 and letter != "\t" for letter in line):
            yield f"3.1: a control character in {name}"
        if name == "BEGIN":
            open_parts.append((value, {}))
            continue
        if name == "END":
            part, properties = open_parts.pop()
            if part != value:
                yield f"3.4: END:{value} closes {part}"
            yield from _part(part, properties)
            if part == "VEVENT":
                uids += [value for _, value in properties.get("UID", [])]
            if part == "VTIMEZONE":
                zones.add(properties["TZID"][0][1])
            continue
        open_parts[-1][1].setdefault(name, []).append((parameters, value))
        used |= set(re.findall(r";TZID=([^;:]+)", parameters))
    if open_parts:
        yield "3.4: a part is not closed"
    if used - zones:
        yield f"3.6.5: no VTIMEZONE for {used - zones}"
    if len(uids) != len(set(uids)):
        yield "3.8.4.7: a UID stands twice"


def _part(part: str, properties: dict[str, list[tuple[str, str]]]) -> Iterator[str]:
    for name in _NEEDED.get(part, set()) - set(properties):
        yield f"3.6: {part} without {name}"
    for name in _ONCE.get(part, set()) & set(properties):
        if len(properties[name]) > 1:
            yield f"3.6: {name} stands {len(properties[name])} times in a {part}"
    if part == "VEVENT":
        yield from _event({name: values[0] for name, values in properties.items()})
    if part == "VALARM" and not _DURATION.fullmatch(properties["TRIGGER"][0][1]):
        yield "3.8.6.3: TRIGGER is no duration"
    if part == "VCALENDAR":
        yield from _calendar({name: values[0] for name, values in properties.items()})


def _calendar(calendar: dict[str, tuple[str, str]]) -> Iterator[str]:
    if calendar["VERSION"][1] != "2.0":
        yield "3.7.4: VERSION is 2.0"
    parameters, value = calendar["REFRESH-INTERVAL"]
    if parameters != ";VALUE=DURATION" or not _DURATION.fullmatch(value):
        yield "RFC 7986 5.7: REFRESH-INTERVAL has VALUE=DURATION"
    if calendar["SOURCE"][0] != ";VALUE=URI":
        yield "RFC 7986 5.8: SOURCE has VALUE=URI"


def _event(event: dict[str, tuple[str, str]]) -> Iterator[str]:
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        if not re.fullmatch(r"\d{8}T\d{6}Z", event[name][1]):
            yield f"3.8.7: {name} is in UTC"
    if event.get("STATUS", ("", "CONFIRMED"))[1] not in ("TENTATIVE", "CONFIRMED", "CANCELLED"):
        yield "3.8.1.11: no such STATUS"
    if not event.get("SEQUENCE", ("", "0"))[1].isdigit():
        yield "3.8.7.4: SEQUENCE is a number"
    (start_kind, start), (end_kind, end) = event["DTSTART"], event["DTEND"]
    if start_kind != end_kind:
        yield "3.8.2.2: DTEND is of another kind than DTSTART"
    form = _DATE if start_kind == ";VALUE=DATE" else _MOMENT
    if not (form.fullmatch(start) and form.fullmatch(end)):
        yield "3.3: DTSTART or DTEND is written wrong"
    elif not start < end:
        yield "3.8.2.2: DTEND is not later than DTSTART"
    for name in ("SUMMARY", "DESCRIPTION", "LOCATION"):
        if name in event and re.search(r"(?<!\\)(?:\\\\)*[;,]", event[name][1]):
            yield f"3.3.11: {name} holds a comma or semicolon that is not escaped"
