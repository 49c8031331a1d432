"""The file about a person as a document to read and to hand over, in their own language."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from shopdesk.printing import texts
from shopdesk.printing.paper import Shop
from shopdesk.printing.person_file import Line, Section, draw_person_file, say
from shopdesk.services.person_file import Plain
from shopdesk.services.settings import shop_settings
from shopdesk.store.unit import ReadUnit

_DETAILS = (
    "name", "reading", "phone", "email", "birthday", "anniversary", "favourites", "language",
    "notes", "owner_notes",
)  # fmt: skip
_LANGUAGES = {"en": "English", "ja": "日本語"}


def person_document(unit: ReadUnit, file: Plain) -> bytes:
    """A PDF of all that `person_file` found."""
    settings = shop_settings(unit)
    language = texts.spoken(file["person"]["language"] or settings.language)
    reading = _Reading(language, str(file["currency"]), unit.shop.zone)
    person = file["person"]
    called = person["name"] or person["phone"] or person["email"]
    return draw_person_file(
        Shop(
            name=settings.shop_name,
            mark=settings.shop_mark,
            address=settings.shop_address,
            language=settings.language,
        ),
        title=say("document.title", language, shop=settings.shop_name or "…", name=called),
        about=say("document.made", language, day=reading.day(file["made_at"])),
        sections=reading.sections(file),
        language=language,
    )


class _Reading:
    """Says plain facts in a language: days, amounts, states."""

    def __init__(self, language: str, currency: str, zone: ZoneInfo) -> None:
        self._language = language
        self._currency = currency
        self._zone = zone

    def sections(self, file: Plain) -> tuple[Section, ...]:
        """Every part of the file, also the empty ones: that nothing is held is worth knowing."""
        lines: dict[str, tuple[Line, ...]] = {
            "person": self._person(file["person"]),
            "tags": self._each(file["tags"], lambda tag: Line(label="", words=tag)),
            "consents": self._each(file["consents"], self._consent),
            "cards": self._each(file["cards"], self._card),
            "rewards": self._each(file["rewards"], self._reward),
            "coupons": self._each(file["coupons"], self._coupon),
            "purchases": self._each(file["purchases"], self._purchase),
            "contacts": self._each(file["contacts"], self._contact),
            "life_events": self._each(file["life_events"], self._life_event),
            "invitations": self._each([*file["referrals"], *file["events"]], self._invitation),
            "offers": self._each(file["personal_offers"], self._offer),
            "imports": self._each(file["imports"], self._import),
            "history": self._each(file["history"], self._entry),
        }
        return tuple(
            Section(title=self._say(f"sections.{name}"), lines=said) for name, said in lines.items()
        )

    def day(self, stored: str | None) -> str:
        """A stored day, or the shop's day of a stored moment, as people write it."""
        if not stored:
            return ""
        if "T" not in stored:
            return texts.day(date.fromisoformat(stored), self._language)
        moment = datetime.fromisoformat(stored).astimezone(self._zone)
        return texts.day(moment.date(), self._language)

    # -- the parts ---------------------------------------------------------------------------

    def _person(self, person: Plain) -> tuple[Line, ...]:
        said = {name: str(person[name]) for name in _DETAILS}
        said["language"] = _LANGUAGES.get(said["language"], said["language"])
        said["state"] = self._state(person["state"])
        for name in ("created_at", "visited_at", "left_alone_at"):
            said[name] = self.day(person[name])
        if person["others_in_household"]:
            said["household"] = str(person["others_in_household"])
        return tuple(
            Line(label=self._say(f"labels.{name}"), words=words)
            for name, words in said.items()
            if words
        )

    def _consent(self, consent: Plain) -> Line:
        channel = self._say(f"channels.{consent['channel']}")
        purpose = self._say(f"purposes.{consent['purpose'] or 'every'}")
        facts = [self._say("consents.agreed", day=self.day(consent["given_at"]))]
        if consent["withdrawn_at"]:
            facts.append(self._say("consents.withdrawn", day=self.day(consent["withdrawn_at"])))
        if consent["wording"]:
            facts.append(consent["wording"])
        return Line(label=f"{channel} · {purpose}", words=" · ".join(facts))

    def _card(self, card: Plain) -> Line:
        facts = [
            card["code"],
            self._say("facts.balance", number=str(card["balance"])),
            self._state(card["state"]),
            *(
                f"{lot['remaining']}/{lot['amount']} {self._until(lot['expires_on'])}".strip()
                for lot in card["lots"]
            ),
        ]
        return Line(label=card["programme"], words=" · ".join(facts))

    def _reward(self, reward: Plain) -> Line:
        facts = (*reward["words"], self._state(reward["state"]), self._until(reward["expires_on"]))
        return Line(label=self.day(reward["earned_at"]), words=_joined(*facts))

    def _coupon(self, coupon: Plain) -> Line:
        facts = (
            coupon["words"],
            self._worth(coupon["value_minor"]),
            self._state(coupon["state"]),
            self._until(coupon["expires_on"]),
            coupon["code"],
        )
        return Line(label=self.day(coupon["issued_at"]), words=_joined(*facts))

    def _purchase(self, purchase: Plain) -> Line:
        items = ", ".join(f"{item['count']} × {item['name']}" for item in purchase["items"])
        amount, back = purchase["amount_minor"], purchase["refunded_minor"]
        facts = (
            self._money(amount) if amount is not None else "",
            items,
            self._say("facts.refunded", value=self._money(back)) if back else "",
            self._state("undone") if purchase["undone_at"] else "",
        )
        return Line(label=self.day(purchase["at"]), words=_joined(*facts))

    def _contact(self, contact: Plain) -> Line:
        channel, purpose = contact["channel"], contact["purpose"]
        facts = (
            self._say(f"channels.{channel}") if channel else "",
            self._say(f"purposes.{purpose or 'every'}"),
            contact["what"],
        )
        return Line(label=self.day(contact["at"]), words=_joined(*facts))

    def _life_event(self, event: Plain) -> Line:
        quiet = event["quiet_until"]
        facts = (
            self._say(f"life.{event['kind']}"),
            event["words"],
            self._say("life.quiet", day=self.day(quiet)) if quiet else "",
        )
        return Line(label=self.day(event["happened_on"]), words=_joined(*facts))

    def _invitation(self, found: Plain) -> Line:
        if "role" in found:
            key = "brought" if found["role"] == "referrer" else "was_brought"
            what, when = self._say(f"facts.{key}"), found["made_at"]
        else:
            what, when = found["name"], found["starts_at"]
        return Line(label=self.day(when), words=_joined(what, self._state(found["state"])))

    def _offer(self, offer: Plain) -> Line:
        gives = [str(one["words"]) for one in _benefits(offer["gives"]) if one.get("words")]
        return Line(
            label=self.day(offer["proposed_on"]),
            words=_joined(*gives, self._state(offer["state"])),
        )

    def _import(self, found: Plain) -> Line:
        return Line(
            label=self.day(found["at"]),
            words=_joined(found["file_name"], self._state(found["effect"])),
        )

    def _entry(self, entry: Plain) -> Line:
        facts = (
            self._say(f"history.{entry['kind'].replace('.', '_')}"),
            str(entry["amount"]) if entry["amount"] else "",
            self._worth(entry["value_minor"]),
            entry["words"],
        )
        return Line(label=self.day(entry["at"]), words=_joined(*facts))

    # -- words -------------------------------------------------------------------------------

    def _each(self, found: list[Plain], line: "Callable[..., Line]") -> tuple[Line, ...]:
        if not found:
            return (Line(label="", words=self._say("document.nothing")),)
        return tuple(map(line, found))

    def _say(self, key: str, **values: str) -> str:
        return say(key, self._language, **values)

    def _state(self, state: str) -> str:
        return self._say(f"states.{state}")

    def _until(self, day: str | None) -> str:
        return self._say("facts.until", day=self.day(day)) if day else ""

    def _worth(self, minor: int) -> str:
        return self._say("facts.value", value=self._money(minor)) if minor else ""

    def _money(self, minor: int) -> str:
        return texts.money(minor, self._currency, self._language)


def _benefits(gives: Plain | list[Plain]) -> list[Plain]:
    return gives if isinstance(gives, list) else [gives]


def _joined(*facts: str) -> str:
    return " · ".join(fact for fact in facts if fact)
