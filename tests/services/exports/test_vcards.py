"""vCards that address books read: RFC 6350."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.services import exports
from shopdesk.services.exports.people import Person
from shopdesk.services.exports.vcards import vcard

SHOP = "ecf91fab-eef4-43b3-b943-6357d050c783"
ANNA = Person(
    number=7, name="Anna Schmidt", reading="", phone="", email="", birthday="", anniversary="",
    favourites="", notes="", owner_notes="", language="", is_archived=False,
    created_at=datetime(2026, 6, 1, tzinfo=UTC), visited_at=None, tags=(), agreed=frozenset(),
    spent_minor=0, purchases=0,
)  # fmt: skip


def lines(card: bytes) -> list[str]:
    """The lines, unfolded."""
    return card.decode().replace("\r\n ", "").split("\r\n")


def test_a_card_has_all_that_is_noted():
    person = replace(
        ANNA, name="𠮷野 さくら", reading="よしの さくら", phone="+81 90 1234 5678",
        email="sakura@mail.example", birthday="03-14", anniversary="11-02", language="ja",
        notes="オートミルク; 窓際, 静か\n二行目\\", tags=("常連", "a,b"),
    )  # fmt: skip
    assert lines(vcard(person, shop=SHOP)) == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "UID:urn:uuid:2c40b295-affe-5a45-b638-98a0a9928ef5",
        "FN:𠮷野 さくら",
        'N;SORT-AS="よしの,さくら":𠮷野;さくら;;;',
        "X-PHONETIC-LAST-NAME:よしの",
        "X-PHONETIC-FIRST-NAME:さくら",
        "TEL:+81 90 1234 5678",
        "EMAIL:sakura@mail.example",
        "BDAY:--0314",
        "ANNIVERSARY:--1102",
        "LANG:ja",
        "CATEGORIES:常連,a\\,b",
        "NOTE:オートミルク\\; 窓際\\, 静か\\n二行目\\\\",
        "END:VCARD",
        "",
    ]


def test_somebody_without_a_name_is_called_by_their_number():
    assert "FN:+49 30 1" in lines(vcard(replace(ANNA, name="", phone="+49 30 1"), shop=SHOP))


def test_the_same_person_keeps_their_number_in_the_address_book():
    first = vcard(ANNA, shop=SHOP)
    assert vcard(ANNA, shop=SHOP) == first
    assert lines(vcard(replace(ANNA, number=8), shop=SHOP))[2] != lines(first)[2]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n,;\\"^')))
def test_no_line_is_longer_than_75_octets_and_a_note_comes_back(text):
    card = vcard(replace(ANNA, notes=text), shop=SHOP)
    assert all(len(line) <= 75 for line in card.split(b"\r\n"))
    card.decode()  # no letter is divided
    for line in card.split(b"\r\n"):
        line.decode()
    note = [line for line in lines(card) if line.startswith("NOTE:")]
    found, escaped = "", False
    for letter in note[0].removeprefix("NOTE:") if note else "":
        if escaped:
            found += "\n" if letter == "n" else letter
        elif letter != "\\":
            found += letter
        escaped = letter == "\\" and not escaped
    assert found == text


@pytest.mark.parametrize("number", [1, 2, 4])
def test_others_read_what_we_write(full_till, tmp_path, number):
    path = tmp_path / "people.vcf"
    full_till.see(exports.take_out_customers, path, form="vcard")
    cards = list(vobject.readComponents(path.read_text("utf-8")))
    person = cards[number - 1]
    with full_till.shop.units.read() as unit:
        from shopdesk.services.exports.people import people

        expected = list(people(unit))
    assert len(cards) == len(expected)
    assert person.fn.value == expected[number - 1].name
    assert person.note.value == expected[number - 1].notes
    assert person.bday.value == "--0229"
