"""The made-up shop with programmes of every kind."""

import pytest

from shopdesk.domain.programmes import KINDS
from shopdesk.services import items, programmes, wallet
from shopdesk.services.demo.wallets import fill_wallets


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_shop_has_a_programme_of_each_kind_once_and_eight_items(any_till, language):
    filled = any_till.do(fill_wallets, language=language)
    found = any_till.see(programmes.programmes)
    assert sorted(one.kind for one in found) == sorted(KINDS)
    assert filled.programmes == {one.kind: one.id for one in found}
    assert len(any_till.see(items.items)) == 8
    any_till.do(fill_wallets, language=language)
    assert len(any_till.see(programmes.programmes)) == len(KINDS)


def test_customers_have_something_of_every_kind_in_their_wallets(any_till):
    made = [any_till.customer(name) for name in ("Yuki", "Ren")]
    any_till.do(fill_wallets, customer_ids=[one.customer_id for one in made])
    for one in made:
        seen = any_till.see(wallet.wallet, one.customer_id)
        held = {card.kind: card.balance for card in seen.others if card.id is not None}
        assert held["pass"] == 10
        assert held["points"] > 0
        assert held["streak"] == 1
        assert "subscription" in held
        assert [reward.kind for reward in seen.rewards] == ["voucher"]
        assert seen.cards[0].stamps == 1
