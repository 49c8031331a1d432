"""The words of a personal offer, in the language of the one who gets it."""

from collections.abc import Mapping

from shopdesk.domain.benefits import AMOUNT, ITEM, WORDS_AT_MOST, Benefit
from shopdesk.domain.proposals import Proposal
from shopdesk.printing import texts


def sentence(proposal: Proposal, names: Mapping[int, str], language: str) -> str:
    """Why this person gets it: "Because oat latte is your Friday." `names` are the items'."""
    weekday = None if proposal.weekday is None else texts.weekday(proposal.weekday, language)
    return texts.say(
        f"proposals.{proposal.reason}",
        language,
        item=names.get(proposal.item_id or 0),
        other=names.get(proposal.other_id or 0),
        weekday=weekday,
        weeks=_figure(proposal.weeks),
        number=_figure(proposal.number),
    )


def gift(gives: Benefit, names: Mapping[int, str], language: str) -> str:
    """What it gives, as it stands on the coupon."""
    item = names.get(gives.scope.items[0]) if gives.scope.items else None
    key = {ITEM: "gives_item", AMOUNT: "gives_second"}.get(gives.kind, "gives_share")
    key = key if item else "gives_share_of_all"
    words = texts.say(f"proposals.{key}", language, item=item, percent=_figure(gives.percent))
    return words[:WORDS_AT_MOST]


def _figure(number: int | None) -> str | None:
    return None if number is None else str(number)
