"""Who works here, and the owner's passphrase."""

import pytest

from shopdesk.domain.errors import (
    NameMissing,
    PassphraseTooShort,
    PassphraseWrong,
    StaffUnknown,
    TextTooLong,
)
from shopdesk.services import staff
from shopdesk.store.tables import StaffRow

WORDS = "three cups before nine"


def add(till, name, role="staff"):
    return till.do(staff.add_colleague, name=name, role=role)


def test_the_owner_comes_first_then_names_in_order(any_till):
    for name, role in (("chiyo", "staff"), ("Bo", "manager"), ("Mori", "owner")):
        add(any_till, name, role)
    assert [(c.name, c.role) for c in any_till.see(staff.everybody)] == [
        ("Mori", "owner"),
        ("Bo", "manager"),
        ("chiyo", "staff"),
    ]


def test_somebody_may_change_their_name_or_leave(any_till):
    number = add(any_till, "Aiko")
    values = {"name": "Aiko Mori", "role": "manager", "is_active": False}
    any_till.do(staff.change_colleague, staff_id=number, **values)
    (found,) = any_till.see(staff.everybody)
    assert (found.name, found.role, found.is_active) == ("Aiko Mori", "manager", False)


def test_a_colleague_has_a_name_that_fits_and_a_role_there_is(any_till):
    with pytest.raises(NameMissing):
        add(any_till, "  ")
    with pytest.raises(TextTooLong):
        add(any_till, "x" * 61)
    with pytest.raises(ValueError, match="emperor"):
        add(any_till, "Aiko", "emperor")
    with pytest.raises(StaffUnknown):
        any_till.do(staff.change_colleague, staff_id=99, name="x", role="staff", is_active=True)


def test_the_owners_passphrase_is_known_only_as_a_hash(till):
    owner = add(till, "Mori", "owner")
    assert not till.see(staff.has_passphrase)
    till.do(staff.set_passphrase, staff_id=owner, passphrase=WORDS)
    assert till.see(staff.has_passphrase)
    assert till.see(staff.check_passphrase, passphrase=WORDS) == owner
    with till.shop.units.read() as unit:
        stored = unit.session.get(StaffRow, owner).passphrase_hash
    assert stored.startswith("$argon2id$v=19$m=65536,t=3,p=1$")
    assert WORDS not in stored


def test_another_passphrase_is_wrong_and_so_is_one_of_somebody_who_left(till):
    owner = add(till, "Mori", "owner")
    till.do(staff.set_passphrase, staff_id=owner, passphrase=WORDS)
    with pytest.raises(PassphraseWrong):
        till.see(staff.check_passphrase, passphrase=WORDS + " ")
    till.do(staff.change_colleague, staff_id=owner, name="Mori", role="owner", is_active=False)
    with pytest.raises(PassphraseWrong):
        till.see(staff.check_passphrase, passphrase=WORDS)


def test_a_passphrase_is_not_short(till):
    owner = add(till, "Mori", "owner")
    with pytest.raises(PassphraseTooShort):
        till.do(staff.set_passphrase, staff_id=owner, passphrase="1234567")
    with pytest.raises(StaffUnknown):
        till.do(staff.set_passphrase, staff_id=99, passphrase=WORDS)
