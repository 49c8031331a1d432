"""The one form of code for cards and coupons.

Twenty letters of a sixteen-letter alphabet that sits on the same keys of QWERTY, QWERTZ and
AZERTY keyboards and has no vowels and no look-alikes: one letter for the key's epoch, twelve
random letters (48 bits), seven letters of a keyed MAC (28 bits). The MAC tells *mistyped or
forged* from *unknown* before any database is asked. Value and state are never in the code.
"""

import hashlib
import hmac
import re
import string
import unicodedata
from collections.abc import Iterator, Mapping

from shopdesk.domain.errors import CodeForged, CodeMistyped

ALPHABET = "BCDFGHJKLNPRSTVX"
LENGTH = 20
RANDOM_BITS = 48
READ_AT_MOST = 2_000  # characters of one scan; a QR holds fewer

_BODY = 13  # epoch and random letters; the rest is the MAC
_VALUE = {letter: value for value, letter in enumerate(ALPHABET)}
_UPPER = {ord(small): small.upper() for small in string.ascii_lowercase}
_NOT_ALNUM = re.compile(r"[^A-Z0-9]+")
_RUN = re.compile(f"[{ALPHABET}]{{{LENGTH},}}")
_GROUPED = re.compile(r"[A-Z0-9]{4}(?:[^A-Z0-9]{1,2}[A-Z0-9]{4}){4}")
_LETTERS_OFF = 2  # a code with more missing or too many is not guessed at
_FEWEST_OWN_LETTERS = 17  # of about twenty: below this it is a word, not a damaged code

Keys = Mapping[int, bytes]
"""The secret of each key epoch (0 to 15)."""


def letters(number: int, count: int) -> str:
    """The low `4 * count` bits of a number as letters of the alphabet, highest first."""
    return "".join(ALPHABET[number >> 4 * place & 15] for place in reversed(range(count)))


def make(keys: Keys, random_bits: int) -> str:
    """A new code under the newest key, from 48 random bits."""
    epoch = max(keys)
    body = ALPHABET[epoch] + letters(random_bits, _BODY - 1)
    return body + _mac(keys[epoch], body)


def shown(code: str) -> str:
    """The code as people read it: five groups of four with dashes."""
    return "-".join(_groups(code))


def for_scanners(code: str) -> str:
    """The code as a QR with text holds it: spaces are spaces on every keyboard layout."""
    return " ".join(_groups(code))


def fold(text: str) -> str:
    """Capital half-width letters and digits of what was scanned or typed, all else dropped."""
    return _NOT_ALNUM.sub("", _capitals(text))


def read(text: str, keys: Keys, *, scanned: bool) -> tuple[str, ...]:
    """The codes of this shop in a scan or a typed line, in order, each once.

    Prefixes, other lines of text, an address around the code, dashes and spaces do not matter.
    Empty when there is nothing like a code in it.

    Raises CodeMistyped (with `near`, the code that was perhaps meant) or CodeForged (whole, but
    not made with this shop's keys; a scanner does not mistype).
    """
    text = text[:READ_AT_MOST]
    if found := tuple(dict.fromkeys(_valid_windows(fold(text), keys))):
        return found
    attempt = _attempt(text)
    if attempt is None:
        return ()
    if near := _one_slip_away(attempt, keys):
        raise CodeMistyped(near=shown(near))
    whole = len(attempt) == LENGTH and set(attempt) <= set(ALPHABET)
    if whole and scanned:
        raise CodeForged
    raise CodeForged() if whole and _VALUE[attempt[0]] not in keys else CodeMistyped(near="")


def is_valid(code: str, keys: Keys) -> bool:
    """Whether one of these keys made the code."""
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        return False
    secret = keys.get(_VALUE[code[0]])
    return secret is not None and hmac.compare_digest(_mac(secret, code[:_BODY]), code[_BODY:])


def _mac(secret: bytes, body: str) -> str:
    digest = hmac.digest(secret, b"shopdesk code\0" + body.encode("ascii"), hashlib.sha256)
    return letters(int.from_bytes(digest[:4], "big"), LENGTH - _BODY)


def _groups(code: str) -> list[str]:
    return [code[at : at + 4] for at in range(0, len(code), 4)]


def _capitals(text: str) -> str:
    # Only a to z: the dash of a German keyboard is ß, whose capital would be two letters of ours.
    return unicodedata.normalize("NFKC", text).translate(_UPPER)


def _valid_windows(folded: str, keys: Keys) -> Iterator[str]:
    for run in _RUN.finditer(folded):
        letters_of_run = run.group()
        at = 0
        while at <= len(letters_of_run) - LENGTH:
            window = letters_of_run[at : at + LENGTH]
            if is_valid(window, keys):
                yield window
                at += LENGTH
            else:
                at += 1


def _attempt(text: str) -> str | None:
    """What looks like a code, right or wrong: a line of about twenty letters, or groups of four."""
    capitals = _capitals(text)
    candidates = [_NOT_ALNUM.sub("", group) for group in _GROUPED.findall(capitals)]
    candidates += [_NOT_ALNUM.sub("", line) for line in capitals.splitlines()]
    for candidate in candidates:
        own = sum(letter in _VALUE for letter in candidate)
        if abs(len(candidate) - LENGTH) <= _LETTERS_OFF and own >= _FEWEST_OWN_LETTERS:
            return candidate
    return None


def _one_slip_away(attempt: str, keys: Keys) -> str | None:
    """The valid code that one wrong, missing, doubled or swapped letter away stands."""
    return next((near for near in _slips(attempt) if is_valid(near, keys)), None)


def _slips(attempt: str) -> Iterator[str]:
    places = range(len(attempt))
    if len(attempt) == LENGTH:
        for at in places:
            for letter in ALPHABET:
                yield attempt[:at] + letter + attempt[at + 1 :]
        for at in places[:-1]:
            yield attempt[:at] + attempt[at + 1] + attempt[at] + attempt[at + 2 :]
    elif len(attempt) == LENGTH - 1:
        for at in range(len(attempt) + 1):
            for letter in ALPHABET:
                yield attempt[:at] + letter + attempt[at:]
    elif len(attempt) == LENGTH + 1:
        for at in places:
            yield attempt[:at] + attempt[at + 1 :]
