"""Who is known already: the shop's customers and the earlier lines of the file, by what tells them.

A phone number or an e-mail address tells a person; without them, the same name with the same
reading, as long as nothing else speaks against it.
"""

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from shopdesk.domain import names
from shopdesk.domain.customers import CustomerDetails
from shopdesk.services.imports.phones import PhoneDamaged, phone_as_written
from shopdesk.store.tables import CustomerRow
from shopdesk.store.unit import ReadUnit

_DIGITS_AT_LEAST = 6

_ACTIVE = (
    select(
        CustomerRow.id, CustomerRow.name, CustomerRow.reading, CustomerRow.phone, CustomerRow.email
    )
    .where(CustomerRow.id > bindparam("after"), CustomerRow.state == "active")
    .order_by(CustomerRow.id)
)


@dataclass(frozen=True, slots=True)
class Keys:
    """What tells one person from another, in the form in which it is compared."""

    phone: str
    email: str
    name: tuple[str, str]


class Known:
    """Finds whom a line means. Numbers below zero are lines of the file: −12 is line 12."""

    def __init__(self, region: str) -> None:
        self._region = region
        self._phones: dict[str, int] = {}
        self._emails: dict[str, int] = {}
        self._named: dict[tuple[str, str], list[tuple[int, str, str]]] = {}
        self._newest = 0

    def learn(self, unit: ReadUnit) -> None:
        """Take in the customers that came since it was asked last."""
        rows = unit.connection.execute(_ACTIVE, {"after": self._newest}).all()
        for key, name, reading, phone, email in rows:
            self.add(key, self._keys(name, reading, phone, email))
            self._newest = key

    def keys_of(self, details: CustomerDetails) -> Keys:
        """What tells somebody."""
        return self._keys(details.name, details.reading, details.phone, details.email)

    def find(self, keys: Keys) -> tuple[int, ...]:
        """The number of the one who is meant; two when phone and e-mail are different people's."""
        by_phone = self._phones.get(keys.phone, 0) if keys.phone else 0
        by_email = self._emails.get(keys.email, 0) if keys.email else 0
        if by_phone and by_email and by_phone != by_email:
            return by_phone, by_email
        if found := by_phone or by_email:
            return (found,)
        if not keys.name[0]:
            return ()
        for number, phone, email in self._named.get(keys.name, ()):
            is_other = (phone and keys.phone and phone != keys.phone) or (
                email and keys.email and email != keys.email
            )
            if not is_other:
                return (number,)
        return ()

    def add(self, number: int, keys: Keys) -> None:
        """Somebody new."""
        if keys.phone:
            self._phones.setdefault(keys.phone, number)
        if keys.email:
            self._emails.setdefault(keys.email, number)
        if keys.name[0]:
            self._named.setdefault(keys.name, []).append((number, keys.phone, keys.email))

    def _keys(self, name: str, reading: str, phone: str, email: str) -> Keys:
        return Keys(
            self._phone_key(phone),
            email.strip().casefold(),
            (names.search_key(name).replace(" ", ""), names.search_key(reading).replace(" ", "")),
        )

    def _phone_key(self, phone: str) -> str:
        """The digits as they are dialled at home; those from abroad keep their country."""
        if phone.lstrip().startswith(("+", "00", "＋")):
            try:
                phone = phone_as_written(phone, self._region) or phone
            except PhoneDamaged:
                return ""
        digits = names.phone_digits(phone)
        return digits if len(digits) >= _DIGITS_AT_LEAST else ""
