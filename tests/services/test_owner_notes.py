import pytest

from shopdesk.domain.errors import CustomerUnknown, OwnerNeeded, TextTooLong
from shopdesk.domain.staff import OWNER, STAFF
from shopdesk.services import erasure, owner_notes, staff


@pytest.fixture
def owner(any_till):
    return any_till.do(staff.add_colleague, name="Aiko", role=OWNER)


def note(till, who, words, owner_id):
    till.do(owner_notes.note_for_owner, customer_id=who, words=words, owner_id=owner_id)


def test_the_owner_reads_what_the_owner_wrote(any_till, owner):
    who = any_till.customer().customer_id
    note(any_till, who, " pays late,\n be patient ", owner)
    assert any_till.see(owner_notes.owner_notes, who, owner_id=owner) == "pays late,\nbe patient"


def test_nobody_else_does(any_till, owner):
    who = any_till.customer().customer_id
    other = any_till.do(staff.add_colleague, name="Ben", role=STAFF)
    note(any_till, who, "secret", owner)
    with pytest.raises(OwnerNeeded):
        any_till.see(owner_notes.owner_notes, who, owner_id=other)
    with pytest.raises(OwnerNeeded):
        note(any_till, who, "x", other)


def test_what_cannot_be_is_refused(any_till, owner):
    who = any_till.customer().customer_id
    with pytest.raises(TextTooLong):
        note(any_till, who, "x" * 5_000, owner)
    any_till.do(erasure.erase_customer, customer_id=who, why=erasure.ASKED)
    with pytest.raises(CustomerUnknown):
        any_till.see(owner_notes.owner_notes, who, owner_id=owner)
