"""People as vCards (RFC 6350, version 4.0), which every address book reads."""

from uuid import UUID, uuid5

from shopdesk.services.exports.people import Person, family_and_given

_OCTETS = 75
_SPECIAL = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n", "\r": None})


def vcard(person: Person, *, shop: str) -> bytes:
    """One person's card; the same shop and person have the same UID each time."""
    family, given = family_and_given(person.name)
    family_read, given_read = family_and_given(person.reading)
    sort_as = f';SORT-AS="{_quoted(family_read)},{_quoted(given_read)}"' if family_read else ""
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        f"UID:urn:uuid:{uuid5(UUID(shop), str(person.number))}",
        f"FN:{_text(person.name or person.phone or person.email)}",
        f"N{sort_as}:{_text(family)};{_text(given)};;;",
    ]
    # Telephones and the large address books sort by these.
    lines += _given("X-PHONETIC-LAST-NAME:", _text(family_read))
    lines += _given("X-PHONETIC-FIRST-NAME:", _text(given_read))
    lines += _given("TEL:", _text(person.phone))
    lines += _given("EMAIL:", _text(person.email))
    lines += _given("BDAY:--", person.birthday.replace("-", ""))
    lines += _given("ANNIVERSARY:--", person.anniversary.replace("-", ""))
    lines += _given("LANG:", _text(person.language))
    lines += _given("CATEGORIES:", ",".join(map(_text, person.tags)))
    lines += _given("NOTE:", _text(person.remarks))
    lines.append("END:VCARD")
    return b"".join(map(_folded, lines))


def _given(name: str, value: str) -> list[str]:
    return [name + value] if value else []


def _text(value: str) -> str:
    return value.replace("\r\n", "\n").translate(_SPECIAL)


def _quoted(value: str) -> str:
    """A value for between the quotes of a parameter, which can hold no quote (RFC 6868 can)."""
    return value.replace("^", "^^").replace('"', "^'").replace(",", " ")


def _folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, no letter divided; each further piece begins with a space."""
    pieces: list[bytes] = []
    piece = b""
    for letter in line:
        octets = letter.encode("utf-8")
        if len(piece) + len(octets) > _OCTETS:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
