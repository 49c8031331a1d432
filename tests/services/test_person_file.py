"""All that the shop holds about one person, to hand over."""

import json
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from sqlalchemy import insert, select

from shopdesk.domain.errors import CustomerUnknown, OwnerNeeded
from shopdesk.domain.ledger import KINDS
from shopdesk.domain.staff import OWNER
from shopdesk.printing.person_file import say
from shopdesk.services import (
    consents,
    contacts,
    counter,
    customers,
    erasure,
    households,
    life_events,
    person_file,
    retention,
    staff,
)
from shopdesk.services.person_document import person_document
from shopdesk.services.settings import change_settings
from shopdesk.store.tables import (
    Base,
    EntryRow,
    EventRow,
    GuestRow,
    ImportedRow,
    ImportRow,
    ItemRow,
    LotRow,
    PersonalOfferRow,
    PurchaseLineRow,
    PurchaseRow,
    ReferralRow,
)
from tests.shops import Till

WORDING = "Yes, I want to hear of offers by e-mail."
DAY = date(2026, 5, 1)


def put(till: Till, row: type[Base], **values) -> None:
    till.do(lambda unit: unit.session.execute(insert(row).values(**values)) and None)


@pytest.fixture
def yuki(any_till) -> int:
    """Somebody about whom every part of the file has something."""
    till = any_till
    till.do(change_settings, shop_name="Café Kumo", currency="EUR")
    made = till.customer("佐藤 ゆき", reading="さとう ゆき", phone="090 1111 4821", language="ja",
        email="yuki@example.com", favourites="oat latte", notes="sits at the window",
        birthday="03-14", anniversary="06-02", tags=("regular", "tea"))  # fmt: skip
    who, card = made.customer_id, made.card_id
    bob = till.customer("Secret Bob", phone="0171 5550199").customer_id
    till.stamp(card, 7)
    till.do(counter.carry_over_paper_card, card_id=card, punches=2, reason="lost in the rain")
    till.coupon(customer_id=who)
    till.do(consents.agree, customer_id=who, channel="email", purpose="offers", agreed=True,
        wording=WORDING)  # fmt: skip
    till.do(contacts.note_contact, customer_id=who, channel="email", purpose="offers",
        what="cake week")  # fmt: skip
    till.do(retention.keep_on_file, customer_id=who)
    till.do(life_events.add_life_event, customer_id=who, kind="loss", happened_on=DAY,
        words="her cat", quiet_until=date(2026, 7, 30))  # fmt: skip
    till.do(households.link_household, customer_id=who, other_id=bob)
    till.do(lambda unit: setattr(customers.lock_customer(unit, who), "owner_notes", "be patient"))
    now = till.clock.at
    put(till, ItemRow, id=1, name="Oat latte", price_minor=450, position=1, created_at=now)
    put(till, PurchaseRow, id=1, customer_id=who, request_id="y", at=now, amount_minor=900,
        counter_id=1, staff_id=None, undone_at=None)  # fmt: skip
    put(till, PurchaseLineRow, purchase_id=1, item_id=1, count=2, price_minor=450)
    put(till, LotRow, id=1, card_id=card, terms_id=1, amount=30, remaining=0, starts_on=DAY,
        expires_on=DAY, earned_at=now)  # fmt: skip
    put(till, ReferralRow, programme_id=1, referrer_id=who, friend_id=bob, made_at=now,
        ended_at=None)  # fmt: skip
    put(till, EventRow, id=1, name="Tasting", invitation="", starts_at=now, ends_at=now,
        capacity=None, audience="{}", created_at=now)  # fmt: skip
    put(till, GuestRow, event_id=1, customer_id=who, invited_at=now, answered_at=None,
        came_at=None)  # fmt: skip
    put(till, PersonalOfferRow, customer_id=who, reason="weekday", facts="{}",
        gives='[{"words": "a bun"}]', state="proposed", proposed_on=DAY, decided_at=None,
        coupon_id=None)  # fmt: skip
    put(till, ImportRow, id=1, file_name="old shop.csv", request_id="x", imported=1, updated=0,
        refused=0, at=now, staff_id=None, undone_at=None)  # fmt: skip
    put(till, ImportedRow, batch_id=1, customer_id=who, effect="new", version=1, before=None)
    return who


HELD = ("佐藤 ゆき", "さとう ゆき", "090 1111 4821", "yuki@example.com", "oat latte",
    "sits at the window", "be patient", "regular", "tea", "lost in the rain", "her cat",
    "cake week", "a slice of cake", "one free coffee", "Oat latte", "Coffee card",
    "old shop.csv", "Tasting", "a bun")  # fmt: skip


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def words_of(pdf: bytes) -> str:
    return "\n".join(pages_of(pdf)).replace("\r\n", "\n")


def test_everything_that_is_held_is_in_the_file(any_till, yuki):
    file = any_till.see(person_file.person_file, yuki)
    stored = json.loads(person_file.as_json(file))
    assert stored == file
    assert (stored["form"], stored["version"], stored["shop"]) == (
        "shopdesk-person",
        1,
        "Café Kumo",
    )
    whole = json.dumps(stored, ensure_ascii=False)
    for words in (*HELD, WORDING, "03-14", "06-02"):
        assert words in whole, words
    assert all(stored[part] for part in stored)
    assert stored["consents"][0]["given_at"] == any_till.clock.at.isoformat()
    assert stored["purchases"][0]["items"] == [
        {"name": "Oat latte", "count": 2, "price_minor": 450}
    ]
    assert len(stored["cards"][0]["lots"]) == 1


def test_nothing_of_anybody_else_is_in_it(any_till, yuki):
    file = any_till.see(person_file.person_file, yuki)
    whole = person_file.as_json(file).decode() + words_of(any_till.see(person_document, file))
    assert file["person"]["others_in_household"] == 1
    assert "Bob" not in whole
    assert "5550199" not in whole


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_document_says_all_of_it_on_numbered_pages_with_its_fonts_inside(
    any_till, yuki, language
):
    before = any_till.see(customers.customer, yuki)
    any_till.do(
        customers.edit_customer,
        customer_id=yuki,
        version=before.version,
        details=replace(before.details, language=language),
    )
    for number in range(12):
        any_till.do(
            contacts.note_contact,
            customer_id=yuki,
            channel="paper",
            purpose="kindness",
            what=f"note {number}",
        )
    file = any_till.see(person_file.person_file, yuki)
    pdf = any_till.see(person_document, file)
    said = words_of(pdf).replace("\n", " ")
    for words in (*HELD, WORDING):
        assert words in said, words
    pages = pages_of(pdf)
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert say("document.page", language, number=str(number), count=str(len(pages))) in page
    assert pdf.count(b"/FontFile2") == pdf.count(b"/FontDescriptor") / 2
    assert b"/Helvetica" not in pdf
    assert say("sections.consents", language) in said
    assert any_till.see(person_document, file) == pdf


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_kind_of_entry_has_words_in_the_document(language):
    for kind in KINDS - {"shop.opened", "shop.restored", "day.closed", "offer.made",
                         "programme.opened", "programme.changed"}:  # fmt: skip
        assert say(f"history.{kind.replace('.', '_')}", language)


def test_a_very_long_note_goes_over_the_pages_and_keeps_its_end(any_till):
    notes = "A long story about tea. " * 160
    who = any_till.customer("Anna", notes=notes + "The end.").customer_id
    pdf = any_till.see(person_document, any_till.see(person_file.person_file, who))
    assert "The end." in words_of(pdf)


def test_handing_over_is_entered_in_the_ledger(any_till, yuki):
    any_till.do(person_file.note_handed_over, customer_id=yuki)
    kinds = any_till.see(
        lambda unit: unit.session.scalars(
            select(EntryRow.kind).where(EntryRow.customer_id == yuki).order_by(EntryRow.seq.desc())
        ).first()
    )
    assert kinds == "customer.exported"


def test_the_owner_is_asked_where_there_is_a_passphrase(any_till, yuki):
    owner = any_till.do(staff.add_colleague, name="Aiko", role=OWNER)
    any_till.do(staff.set_passphrase, staff_id=owner, passphrase="a long one")
    with pytest.raises(OwnerNeeded):
        any_till.do(person_file.note_handed_over, customer_id=yuki)
    any_till.do(person_file.note_handed_over, customer_id=yuki, allowed_by=owner)


def test_of_somebody_erased_there_is_nothing_to_hand_over(any_till):
    who = any_till.customer().customer_id
    any_till.do(erasure.erase_customer, customer_id=who, why=erasure.ASKED)
    with pytest.raises(CustomerUnknown):
        any_till.see(person_file.person_file, who)
