"""The ready examples: every kind, in every language, whatever the currency."""

import pytest

from shopdesk.domain.examples import amount_in
from shopdesk.domain.programmes import KINDS, TERMS_OF_KIND, check_terms
from shopdesk.printing import texts
from shopdesk.services import items, programmes
from shopdesk.services.examples import example, example_items

LANGUAGES = sorted(texts.languages())


@pytest.mark.parametrize("currency", ["EUR", "JPY", "KWD", "VND", "XAF", "USD"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_an_example_that_makes_sense(kind, language, currency):
    name, terms = example(kind, language, currency)
    assert name
    assert isinstance(terms, TERMS_OF_KIND[kind])
    check_terms(terms)


@pytest.mark.parametrize("kind", KINDS)
def test_each_language_has_words_of_its_own(kind):
    assert example(kind, "en", "EUR") != example(kind, "ja", "EUR")
    assert example(kind, "xx", "EUR") == example(kind, "en", "EUR")
    assert example(kind, "ja_JP", "EUR") == example(kind, "ja", "EUR")


def test_amounts_are_round_in_the_shops_currency():
    assert [amount_in(code)(4.5) for code in ("EUR", "JPY", "KWD", "KRW")] == [
        450,
        450,
        4_500,
        4_500,
    ]
    _, terms = example("voucher", "en", "USD")
    assert terms.for_purchase_of_minor == 5_000
    assert (terms.gives.percent, terms.gives.minimum_minor) == (25, 5_000)


def test_an_amount_in_words_is_the_amount_in_the_terms():
    _, terms = example("points", "ja", "JPY")
    assert terms.rewards[1].gives.words == "お買い上げから￥1,000引き"
    assert terms.rewards[1].gives.value_minor == 1_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_examples_can_be_opened_in_one_shop(till, language):
    for kind in KINDS:
        name, terms = example(kind, language, "JPY")
        till.do(programmes.open_programme, name=name, terms=terms, kind=kind)
    assert [one.kind for one in till.see(programmes.programmes)][1:] == list(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_eight_items_go_with_them(till, language):
    saved = till.do(items.save_items, wanted=example_items(language, "JPY"))
    assert len(saved) == 8
    assert saved[0].price_minor == 350
    assert len({one.grouped for one in saved}) == 3
