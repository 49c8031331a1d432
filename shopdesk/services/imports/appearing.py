"""The second half of an import: it is certain, and its people appear, a few at a time."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, select, update

from shopdesk.domain import cards as rules
from shopdesk.domain import topics
from shopdesk.domain.customers import CustomerDetails
from shopdesk.domain.programmes import POINTS, STAMPS, StampTerms
from shopdesk.services import programmes
from shopdesk.services.cards import HeldCard, lock_card, open_card_of
from shopdesk.services.customers import lock_customer, make_findable
from shopdesk.services.imports.planning import CHANGED, NEW, changed_details, held_of
from shopdesk.services.imports.staging import APPEARING, AT_ONCE, DONE, Pace, set_state
from shopdesk.services.points import card_for_points, credit
from shopdesk.services.requests import answered_once
from shopdesk.store import staging as store
from shopdesk.store.tables import CardRow, CustomerRow, ImportedRow, ImportRow, RewardRow, TagRow
from shopdesk.store.unit import Unit

if TYPE_CHECKING:
    from shopdesk.services.shop import Shop

_NEXT_NEW = (
    select(
        CustomerRow.id,
        CustomerRow.name,
        CustomerRow.reading,
        CustomerRow.phone,
        CustomerRow.email,
        CustomerRow.erased_at,
        CardRow.code,
        CardRow.id.label("card_id"),
        CardRow.programme_id,
        CardRow.terms_id,
        ImportedRow.after,
    )
    .select_from(ImportedRow)
    .join(CustomerRow, CustomerRow.id == ImportedRow.customer_id)
    .outerjoin(CardRow, (CardRow.customer_id == CustomerRow.id) & (CardRow.kind == STAMPS))
    .where(
        ImportedRow.batch_id == bindparam("batch"),
        ImportedRow.effect == NEW,
        ImportedRow.customer_id > bindparam("last"),
    )
    .order_by(ImportedRow.customer_id)
    .limit(AT_ONCE)
)
_NEXT_CHANGED = (
    select(ImportedRow.customer_id, ImportedRow.after)
    .where(
        ImportedRow.batch_id == bindparam("batch"),
        ImportedRow.effect == CHANGED,
        ImportedRow.customer_id > bindparam("last"),
        ImportedRow.after.is_not(None),
    )
    .order_by(ImportedRow.customer_id)
    .limit(AT_ONCE)
)
_THESE: BindParameter[int] = bindparam("ids", expanding=True)
_BECOME_ACTIVE = (
    update(CustomerRow).where(CustomerRow.id.in_(_THESE)).values(state="active", erased_at=None)
)
_OPEN_CARDS = (
    update(CardRow)
    .where(CardRow.customer_id.in_(_THESE), CardRow.state == "closed")
    .values(state="open")
)
_WRITE_CARD = (
    update(CardRow)
    .where(CardRow.id == bindparam("card"))
    .values(
        terms_id=bindparam("terms"),
        balance=bindparam("count"),
        round=bindparam("number"),
        round_started_on=bindparam("since"),
    )
)
_STATE = select(ImportRow.state).where(ImportRow.id == bindparam("batch")).with_for_update()


InForce = tuple[StampTerms, int, StampTerms]
"""The terms of the round that runs, and the number and terms of the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """An import that happens whatever comes."""

    action: UUID
    batch: int


@answered_once(Settled)
def settle(
    unit: Unit, *, batch: int, imported: int, updated: int, refused: int, request_id: UUID
) -> Settled:
    """Make a staged import certain."""
    set_state(unit, batch, APPEARING, imported=imported, updated=updated, refused=refused)
    unit.enter("import.done", amount=imported + updated)
    unit.changed(topics.IMPORT, batch)
    return Settled(action=request_id, batch=batch)


def let_appear(
    shop: "Shop", pace: Pace, batch: int, *, opening: str, progress: Callable[[int], object]
) -> None:
    """Let the people of a certain import appear, from wherever it stopped."""
    done = last = 0
    while True:
        with shop.units.read() as look:
            people = look.connection.execute(_NEXT_NEW, {"batch": batch, "last": last}).all()
        if not people:
            break
        last = people[-1].id
        waiting = [one for one in people if one.erased_at is not None]
        if waiting:
            index = _index_of(waiting, is_sqlite=shop.store.is_sqlite)
            pace.write(partial(_appear, batch=batch, people=waiting, index=index, opening=opening))
        done += len(people)
        progress(done)
    last = 0
    while True:
        with shop.units.read() as look:
            changes = look.connection.execute(_NEXT_CHANGED, {"batch": batch, "last": last}).all()
        if not changes:
            break
        last = changes[-1].customer_id
        pace.write(partial(_change_all, batch=batch, changes=changes, opening=opening))
        done += len(changes)
        progress(done)
    pace.write(lambda unit: _finish(unit, batch))


def _index_of(people: Sequence[Any], *, is_sqlite: bool) -> list[store.Ready]:
    """What the search will know of these, worked out while nothing is locked."""
    return [
        store.ready(
            one.id,
            name=one.name,
            reading=one.reading,
            phone=one.phone,
            email=one.email,
            codes=(one.code,) if one.code else (),
            is_sqlite=is_sqlite,
        )
        for one in people
    ]


def _appear(
    unit: Unit, batch: int, people: Sequence[Any], index: list[store.Ready], opening: str
) -> None:
    if unit.connection.scalar(_STATE, {"batch": batch}) != APPEARING:
        return
    ids = [one.id for one in people]
    unit.connection.execute(_BECOME_ACTIVE, {"ids": ids})
    unit.connection.execute(_OPEN_CARDS, {"ids": ids})
    store.let_be_found(unit.connection, index)
    opened = []
    known: dict[int, InForce] = {}
    for one in people:
        unit.enter("customer.created", customer_id=one.id)
        if one.card_id is not None:
            unit.enter(
                "card.opened", customer_id=one.id, card_id=one.card_id, terms_id=one.terms_id
            )
        if one.after:
            brought = json.loads(one.after)
            if brought["stamps"] and one.card_id is not None:
                opened.append(
                    open_with_stamps(
                        unit,
                        _untouched(unit, one),
                        _in_force(unit, one, known),
                        brought["stamps"],
                        words=opening,
                    )
                )
            if brought["points"]:
                _open_with_points(unit, one.id, brought["points"])
    if opened:
        unit.connection.execute(_WRITE_CARD, opened)


def open_with_stamps(
    unit: Unit, card: HeldCard, in_force: InForce, stamps: int, *, words: str
) -> dict[str, Any]:
    """Bring stamps in on an untouched card; full rounds become rewards that wait.

    What becomes of the card's row is for `_WRITE_CARD`.
    """
    terms, next_id, next_terms = in_force
    outcome = rules.carry_over(
        card.state,
        replace(terms, carried_over_at_most=stamps),
        next_terms,
        punches=stamps,
        reason=words,
        today=unit.today,
    )
    unit.enter(
        "card.adjusted",
        words=words,
        customer_id=card.customer_id,
        card_id=card.id,
        terms_id=card.terms_id,
        amount=stamps,
    )
    for full in outcome.filled:
        _earn(unit, card, terms, full)
        card, terms = replace(card, terms_id=next_id), next_terms
    return {
        "card": card.id,
        "terms": card.terms_id,
        "count": outcome.card.stamps,
        "number": outcome.card.round,
        "since": outcome.card.round_started_on,
    }


def _earn(unit: Unit, card: HeldCard, terms: StampTerms, full: rules.Round) -> None:
    reward = RewardRow(
        card_id=card.id,
        customer_id=card.customer_id,
        terms_id=card.terms_id,
        round=full.round,
        spent=full.spent,
        round_started_on=full.started_on,
        earned_at=unit.now,
        expires_on=rules.reward_expires_on(terms, earned_on=unit.today),
    )
    unit.session.add(reward)
    unit.session.flush()
    unit.enter(
        "reward.earned",
        customer_id=card.customer_id,
        card_id=card.id,
        reward_id=reward.id,
        terms_id=card.terms_id,
        amount=-full.spent,
        value_minor=terms.benefits[0].value_minor,
    )


def _open_with_points(unit: Unit, customer_id: int, points: int) -> None:
    card, terms = card_for_points(unit, customer_id)
    credit(unit, card, terms, points)
    unit.session.flush()


def _change_all(unit: Unit, *, batch: int, changes: Sequence[Any], opening: str) -> None:
    for customer_id, after in changes:
        _change(unit, batch, customer_id, json.loads(after), opening)


def _change(unit: Unit, batch: int, customer_id: int, noted: dict[str, Any], opening: str) -> None:
    """Change somebody as the file says, by what is noted of them at this moment."""
    if unit.connection.scalar(_STATE, {"batch": batch}) != APPEARING:
        return
    row = lock_customer(unit, customer_id)
    held = held_of(unit, [customer_id])[customer_id]
    said = noted["details"]
    details = CustomerDetails(
        **said | {"tags": tuple(said["tags"]), "consents": tuple(said["consents"])}
    )
    after = changed_details(held.details, details, noted["policy"])
    before = _differences(held.details, after)
    if before and row.state == "active":
        for field in before:
            if field != "tags":
                setattr(row, field, getattr(after, field))
        for tag in after.tags:
            if tag not in held.details.tags:
                unit.session.add(TagRow(customer_id=customer_id, tag=tag))
        row.version += 1
        unit.enter("customer.changed", customer_id=customer_id)
        make_findable(unit, row)
    brought = {kind: noted[kind] for kind in (STAMPS, POINTS) if kind not in held.used_kinds}
    if brought.get(STAMPS):
        _bring_stamps(unit, customer_id, brought[STAMPS], opening)
    if brought.get(POINTS):
        _open_with_points(unit, customer_id, brought[POINTS])
    unit.connection.execute(
        update(ImportedRow)
        .where(ImportedRow.batch_id == batch, ImportedRow.customer_id == customer_id)
        .values(
            version=row.version,
            before=json.dumps({"fields": before, "brought": brought}, ensure_ascii=False),
            after=None,
        )
    )


def _bring_stamps(unit: Unit, customer_id: int, stamps: int, opening: str) -> None:
    programme = programmes.first_programme(unit).id
    card_id = unit.session.scalar(
        select(CardRow.id).where(
            CardRow.customer_id == customer_id,
            CardRow.programme_id == programme,
            CardRow.state == "open",
        )
    )
    if card_id is None:
        card_id = open_card_of(unit, customer_id=customer_id, programme_id=programme).id
    card = lock_card(unit, card_id)
    opened = open_with_stamps(unit, card, _in_force(unit, card, {}), stamps, words=opening)
    unit.connection.execute(_WRITE_CARD, [opened])


def _in_force(unit: Unit, card: Any, known: dict[int, InForce]) -> InForce:
    """The terms of a card's round, and the number and terms of the next; each is read once."""
    if card.terms_id not in known:
        newest = programmes.current_terms(unit, card.programme_id)
        known[card.terms_id] = (
            programmes.stamp_terms_of(unit, card.terms_id),
            newest.id,
            programmes.read_stamp_terms(newest.rules),
        )
    return known[card.terms_id]


def _untouched(unit: Unit, one: Any) -> HeldCard:
    return HeldCard(
        id=one.card_id,
        customer_id=one.id,
        programme_id=one.programme_id,
        terms_id=one.terms_id,
        state=rules.CardState(stamps=0, round=1, round_started_on=unit.today),
    )


def _differences(held: CustomerDetails, after: CustomerDetails) -> dict[str, Any]:
    """What of somebody becomes different: each field as it was."""
    return {
        field: list(getattr(held, field)) if field == "tags" else getattr(held, field)
        for field in held.__slots__
        if getattr(held, field) != getattr(after, field)
    }


def _finish(unit: Unit, batch: int) -> None:
    set_state(unit, batch, DONE)
    if unit.connection.dialect.name == "postgresql":
        unit.connection.exec_driver_sql("ANALYZE search_order, search_text, search_piece")
    for topic in (topics.CUSTOMER, topics.CARD, topics.REWARD):
        unit.changed(topic, 0)
    unit.changed(topics.IMPORT, batch)
