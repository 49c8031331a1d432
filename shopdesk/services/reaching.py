"""Whom the shop may write to about events and offers, for many people at once, and noting it.

The rule is `domain.consents.permission`; here it is asked for a whole audience in four reads.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Select, delete, func, insert, select

from shopdesk.domain.consents import (
    EVERY_PURPOSE,
    LEFT_ALONE,
    NOT_AGREED,
    OFFERS,
    QUIET,
    Standing,
    permission,
)
from shopdesk.domain.customers import CHANNELS
from shopdesk.services.consents import peace_of, reachable
from shopdesk.services.settings import shop_settings
from shopdesk.store.tables import ConsentRow, ContactRow, CustomerRow, LifeEventRow
from shopdesk.store.unit import ReadUnit, Unit


def ways_to(unit: ReadUnit, people: Iterable[int]) -> dict[int, tuple[str, str]]:
    """For each of these people the channel on which an offer may reach them, or "" and why not.

    They must be people still; see `audience.real_people`.
    """
    cap, today = shop_settings(unit).contact_cap_count, unit.today
    agreed, quiet, contacts = _agreed(unit), _quiet(unit), _contacts(unit)
    addresses = _addresses(unit)
    alone = set(_left_alone(unit))
    found: dict[int, tuple[str, str]] = {}
    for one in people:
        best = ("", LEFT_ALONE if one in alone else QUIET if one in quiet else NOT_AGREED)
        for channel in agreed.get(one, ()):
            said = permission(
                Standing(
                    is_left_alone=one in alone,
                    has_agreed=True,
                    has_address=channel not in addresses or one in addresses[channel],
                    quiet_until=quiet.get(one),
                    contacts=contacts.get(one, 0),
                ),
                purpose=OFFERS,
                today=today,
                cap=cap,
            )
            best = (channel if said.allowed else "", said.why)
            if said.allowed:
                break
        found[one] = best
    return found


def ways_to_few(unit: ReadUnit, people: Sequence[int]) -> dict[int, str]:
    """For those of a few people who may be written to, the channel; reads nothing of the others."""
    return {
        customer_id: channel
        for channel in reversed(CHANNELS)
        for customer_id, said in reachable(unit, people, channel, OFFERS)
        if said.allowed
    }


def way_to(unit: ReadUnit, customer_id: int) -> str:
    """The channel on which an offer may reach somebody now; "" when there is none."""
    return ways_to_few(unit, [customer_id]).get(customer_id, "")


def wants_peace(unit: ReadUnit, customer_id: int) -> bool:
    """Whether somebody gets no offer at all now, not even a spoken one."""
    return bool(peace_of(unit, customer_id))


def in_peace(unit: ReadUnit) -> frozenset[int]:
    """Everybody who gets no offer at all now: left alone, or in a quiet time."""
    return frozenset((*_quiet(unit), *_left_alone(unit)))


def note_contacts(unit: Unit, ways: Sequence[tuple[int, str]], *, what: str) -> None:
    """Remember that the shop wrote to these people, each on a channel; `what` says about what."""
    if ways:
        unit.session.execute(
            insert(ContactRow),
            [
                {
                    "customer_id": customer_id,
                    "at": unit.now,
                    "channel": channel,
                    "purpose": OFFERS,
                    "what": what,
                    "staff_id": unit.actor.staff_id,
                }
                for customer_id, channel in ways
            ],
        )


def forget_contacts(unit: Unit, customer_ids: Select[int] | Sequence[int], *, at: datetime) -> None:
    """What was sent at that moment was called back: it does not count as having written."""
    unit.session.execute(
        delete(ContactRow).where(
            ContactRow.customer_id.in_(customer_ids),
            ContactRow.at == at,
            ContactRow.purpose == OFFERS,
        )
    )


def _agreed(unit: ReadUnit) -> dict[int, tuple[str, ...]]:
    """The channels on which each person may be written to about offers, in the usual order."""
    rows = unit.connection.execute(
        select(ConsentRow.customer_id, ConsentRow.channel)
        .where(ConsentRow.withdrawn_at.is_(None), ConsentRow.purpose.in_((EVERY_PURPOSE, OFFERS)))
        .distinct()
    )
    found: dict[int, tuple[str, ...]] = {}
    for customer_id, channel in rows:
        found[customer_id] = (*found.get(customer_id, ()), channel)
    return {
        one: channels if len(channels) == 1 else tuple(sorted(channels, key=CHANNELS.index))
        for one, channels in found.items()
    }


def _addresses(unit: ReadUnit) -> dict[str, set[int]]:
    """Who has the address that a channel needs; paper needs none."""
    columns = {"email": CustomerRow.email, "phone": CustomerRow.phone}
    return {
        channel: set(unit.connection.scalars(select(CustomerRow.id).where(column != "")))
        for channel, column in columns.items()
    }


def _quiet(unit: ReadUnit) -> dict[int, date | None]:
    rows = unit.connection.execute(
        select(LifeEventRow.customer_id, func.max(LifeEventRow.quiet_until))
        .where(LifeEventRow.quiet_until >= unit.today)
        .group_by(LifeEventRow.customer_id)
    )
    return dict(rows.all())


def _contacts(unit: ReadUnit) -> dict[int, int]:
    since = unit.now - timedelta(days=shop_settings(unit).contact_cap_days)
    rows = unit.connection.execute(
        select(ContactRow.customer_id, func.count())
        .where(ContactRow.purpose == OFFERS, ContactRow.at > since)
        .group_by(ContactRow.customer_id)
    )
    return dict(rows.all())


def _left_alone(unit: ReadUnit) -> Iterable[int]:
    return unit.connection.scalars(
        select(CustomerRow.id).where(CustomerRow.left_alone_at.is_not(None))
    )
