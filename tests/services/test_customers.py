"""Taking somebody in, changing what is noted, putting somebody away."""

from uuid import uuid4

import pytest

from shopdesk.domain.benefits import Benefit
from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.errors import (
    ChangedElsewhere,
    CustomerUnknown,
    EmailUnlikely,
    NoProgramme,
    NothingToCallThem,
)
from shopdesk.domain.programmes import POINTS, PointsReward, PointsTerms, StampTerms
from shopdesk.services import customers, programme_life, programmes
from shopdesk.store.tables import ProgrammeRow

YAMADA = CustomerDetails(
    name="山田 陽菜",
    reading="やまだ ひな",
    phone="090-1234-4821",
    email="hina@mail.example",
    birthday="03-14",
    favourites="oat latte",
    notes="sits by the window",
    language="ja",
    tags=("regular", "dog"),
    consents=("paper", "email"),
)


def create(till, details=YAMADA, **values):
    return till.do(customers.create_customer, details=details, **values)


def edit(till, customer_id, version, details, **values):
    return till.do(
        customers.edit_customer,
        customer_id=customer_id,
        version=version,
        details=details,
        **values,
    )


def found(till, words):
    return [line.id for line in till.see(customers.find_customers, words)]


def test_what_was_noted_is_read_back(any_till):
    made = create(any_till)
    person = any_till.see(customers.customer, made.customer_id)
    assert set(person.details.tags) == set(YAMADA.tags)
    assert set(person.details.consents) == set(YAMADA.consents)
    for field in (
        "name",
        "reading",
        "phone",
        "email",
        "birthday",
        "favourites",
        "notes",
        "language",
    ):
        assert getattr(person.details, field) == getattr(YAMADA, field)
    assert (person.version, person.is_archived, person.visited_at) == (1, False, None)
    assert person.created_at == any_till.clock.at


def test_a_new_customer_gets_a_card_of_the_first_programme(any_till):
    made = create(any_till)
    (card,) = any_till.wallet(made.customer_id).cards
    assert (card.id, card.programme, card.stamps, card.needed) == (
        made.card_id,
        "Coffee card",
        0,
        7,
    )


def test_a_customer_can_do_without_a_card(any_till):
    made = create(any_till, with_card=False)
    assert made.card_id is None
    assert any_till.wallet(made.customer_id).cards == ()


def test_welcome_stamps_are_on_a_new_card(any_till):
    any_till.terms(welcome_stamps=2)
    made = create(any_till)
    assert any_till.wallet(made.customer_id).cards[0].stamps == 2


def test_nobody_is_taken_in_without_anything_to_call_them(any_till):
    with pytest.raises(NothingToCallThem):
        create(any_till, CustomerDetails(notes="tall"))
    assert found(any_till, "") == []


def test_without_a_programme_nobody_is_half_taken_in(till):
    with till.shop.units.write(till.actor) as unit:
        unit.session.query(ProgrammeRow).update({"state": "closed"})
    with pytest.raises(NoProgramme):
        create(till)
    assert found(till, "山田") == []
    assert create(till, with_card=False).card_id is None


def test_an_edit_replaces_what_was_noted(any_till):
    made = create(any_till)
    edit(any_till, made.customer_id, 1, CustomerDetails(name="田中 陽菜", tags=("cat", "dog")))
    person = any_till.see(customers.customer, made.customer_id)
    assert (person.details.name, person.details.phone, person.version) == ("田中 陽菜", "", 2)
    assert person.details.tags == ("cat", "dog")
    assert person.details.consents == ()


def test_an_edit_changes_what_people_are_found_by(any_till):
    made = create(any_till)
    assert found(any_till, "ヤマダ") == [made.customer_id]
    edit(any_till, made.customer_id, 1, CustomerDetails(name="田中 陽菜", reading="たなか ひな"))
    assert found(any_till, "ヤマダ") == []
    assert found(any_till, "tanaka") == [made.customer_id]


def test_an_edit_of_an_old_version_is_refused(any_till):
    made = create(any_till)
    edit(any_till, made.customer_id, 1, CustomerDetails(name="first"))
    with pytest.raises(ChangedElsewhere):
        edit(any_till, made.customer_id, 1, CustomerDetails(name="second"))
    assert any_till.see(customers.customer, made.customer_id).details.name == "first"


def test_a_refused_edit_changes_nothing(any_till):
    made = create(any_till)
    with pytest.raises(EmailUnlikely):
        edit(any_till, made.customer_id, 1, CustomerDetails(name="x", email="nowhere"))
    assert any_till.see(customers.customer, made.customer_id).version == 1


def test_a_withdrawn_consent_may_be_given_again(any_till):
    made = create(any_till)
    number = made.customer_id
    edit(any_till, number, 1, CustomerDetails(name="a", consents=("paper",)))
    assert any_till.see(customers.customer, number).details.consents == ("paper",)
    edit(any_till, number, 2, CustomerDetails(name="a", consents=("paper", "email")))
    assert set(any_till.see(customers.customer, number).details.consents) == {"paper", "email"}


def test_somebody_put_away_is_not_found_at_the_counter(any_till):
    made = create(any_till)
    any_till.stamp(made.card_id)
    any_till.do(customers.archive_customer, customer_id=made.customer_id)
    assert found(any_till, "山田") == []
    assert any_till.see(customers.recent_customers) == ()
    assert any_till.see(customers.customer, made.customer_id).is_archived


def test_whom_nobody_knows_is_unknown(any_till):
    with pytest.raises(CustomerUnknown):
        any_till.see(customers.customer, 99)
    with pytest.raises(CustomerUnknown):
        edit(any_till, 99, 1, YAMADA)
    with pytest.raises(CustomerUnknown):
        any_till.do(customers.archive_customer, customer_id=99)


def test_the_last_visitors_come_first(any_till):
    first, second, never = (any_till.customer(name) for name in ("a", "b", "c"))
    any_till.clock.move(minutes=1)
    any_till.stamp(first.card_id)
    any_till.clock.move(minutes=1)
    any_till.stamp(second.card_id)
    visitors = [line.id for line in any_till.see(customers.recent_customers)]
    assert visitors == [second.customer_id, first.customer_id]
    assert found(any_till, "") == [second.customer_id, first.customer_id, never.customer_id]


def test_a_line_says_what_a_list_shows(any_till):
    made = create(any_till)
    any_till.stamp(made.card_id, 8)
    (line,) = any_till.see(customers.customer_lines, [made.customer_id, 99])
    assert (line.name, line.phone_end, line.tags) == ("山田 陽菜", "…4821", ("dog", "regular"))
    assert (line.cards, line.card.stamps, line.rewards_waiting) == (1, 1, 1)
    assert line.visited_at == any_till.clock.at


def test_lines_come_in_the_order_in_which_they_were_asked_for(any_till):
    ids = [any_till.customer(name).customer_id for name in "abc"]
    wanted = [ids[2], ids[0], ids[1]]
    assert [line.id for line in any_till.see(customers.customer_lines, wanted)] == wanted
    assert any_till.see(customers.customer_lines, []) == ()


def test_a_list_has_everybody_in_the_order_of_their_names(any_till):
    ids = {name: any_till.customer(name).customer_id for name in ("Cleo", "Ada", "Bo")}
    order = list(any_till.see(customers.customer_numbers))
    assert order == [ids["Ada"], ids["Bo"], ids["Cleo"]]


def test_the_same_request_takes_somebody_in_once(any_till):
    request = uuid4()
    first = create(any_till, request_id=request)
    assert create(any_till, request_id=request) == first
    assert len(found(any_till, "山田")) == 1


def test_a_card_of_another_programme_is_opened_on_purpose(any_till):
    from shopdesk.services import counter

    tea = any_till.do(programmes.open_programme, name="Tea card", terms=StampTerms(reward="a tea"))
    made = create(any_till)
    second = any_till.do(counter.open_card, customer_id=made.customer_id, programme_id=tea)
    third = any_till.do(counter.open_card, customer_id=made.customer_id)
    cards = any_till.wallet(made.customer_id).cards
    assert [card.id for card in cards] == [made.card_id, second.card_id, third.card_id]
    assert [card.programme for card in cards] == ["Coffee card", "Tea card", "Coffee card"]


def test_a_shop_without_a_stamp_card_takes_somebody_in_when_another_programme_runs(any_till):
    (coffee,) = any_till.see(programmes.programmes)
    any_till.do(
        programmes.open_programme,
        name="Points",
        kind=POINTS,
        terms=PointsTerms(rewards=(PointsReward(points=10, gives=Benefit(words="a tea")),)),
    )
    any_till.do(
        programme_life.end_programme,
        programme_id=coffee.id,
        ends_on=any_till.clock.at.date(),
        use_until=any_till.clock.at.date(),
    )
    any_till.clock.move(days=2)
    assert any_till.customer("Zoe").card_id is None
