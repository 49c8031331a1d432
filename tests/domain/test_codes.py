"""The form of code that cards and coupons share."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shopdesk.domain import codes
from shopdesk.domain.errors import CodeForged, CodeMistyped

KEYS = {0: b"k" * 32, 3: b"m" * 32}
OTHER_KEYS = {0: b"x" * 32, 3: b"y" * 32}
CODE = codes.make(KEYS, 0x1234_5678_9ABC)

randoms = st.integers(0, 2**codes.RANDOM_BITS - 1)


@given(randoms)
def test_a_made_code_is_read_back(bits):
    code = codes.make(KEYS, bits)
    assert len(code) == codes.LENGTH
    assert set(code) <= set(codes.ALPHABET)
    assert codes.is_valid(code, KEYS)
    assert codes.read(code, KEYS, scanned=True) == (code,)


@given(st.sets(randoms, min_size=2, max_size=20))
def test_different_letters_make_different_codes(many):
    assert len({codes.make(KEYS, bits) for bits in many}) == len(many)


def test_the_newest_key_makes_the_code_and_older_ones_still_count():
    assert CODE[0] == codes.ALPHABET[3]
    old = codes.make({0: KEYS[0]}, 7)
    assert codes.read(old, KEYS, scanned=True) == (old,)


def full_width(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


@pytest.mark.parametrize(
    "written",
    [
        codes.shown(CODE),
        codes.for_scanners(CODE),
        CODE.lower(),
        codes.shown(CODE).lower(),
        f"  {CODE}\r\n",
        full_width(codes.shown(CODE)),
        full_width(CODE.lower()),
        codes.shown(CODE).replace("-", "ß"),  # the dash of another keyboard layout
        codes.shown(CODE).replace("-", "ー"),  # and under a Japanese input method
        f"https://shop.example/c#{CODE}",
        f"]Q3{CODE}",  # an AIM prefix of a scanner
        f"\x02{CODE}\x03",
        f"カフェ雲\nコーヒー 1 杯\n2026-12-31 まで\n{codes.for_scanners(CODE)}\nレジで見せてください",
        f"Café Cloud\none free coffee\nuntil 31 Dec 2026\n{codes.for_scanners(CODE)}\nshow this",
    ],
)
def test_however_it_is_written_it_is_the_same_code(written):
    assert codes.read(written, KEYS, scanned=True) == (CODE,)
    assert codes.read(written, KEYS, scanned=False) == (CODE,)


@given(st.text("BCDFGHJKLNPRSTVX bcdx-\n1AEIOU", max_size=40), st.text(" \nBX-0a", max_size=40))
def test_no_prefix_or_suffix_hides_a_code(before, after):
    assert CODE in codes.read(f"{before}{codes.shown(CODE)}{after}", KEYS, scanned=True)


def test_two_scans_in_one_burst_are_two_codes_in_their_order():
    second = codes.make(KEYS, 99)
    assert codes.read(CODE + second, KEYS, scanned=True) == (CODE, second)
    assert codes.read(f"{second}\n{CODE}\n{second}", KEYS, scanned=True) == (second, CODE)


@given(randoms, st.integers(0, 19), st.sampled_from(codes.ALPHABET))
def test_one_changed_letter_is_never_accepted_and_the_right_code_is_offered(bits, at, letter):
    code = codes.make(KEYS, bits)
    if letter == code[at]:
        return
    wrong = code[:at] + letter + code[at + 1 :]
    with pytest.raises(CodeMistyped) as refused:
        codes.read(wrong, KEYS, scanned=False)
    assert codes.fold(refused.value.values["near"]) == code


@pytest.mark.parametrize(
    "slip",
    [
        lambda shown: shown[:6] + shown[7:],
        lambda shown: shown[:7] + shown[6] + shown[7:],
        lambda shown: shown[:6] + shown[7] + shown[6] + shown[8:],
        lambda shown: "8" + shown[1:],
        lambda shown: shown[:-1],
    ],
    ids=["missing", "doubled", "swapped", "a digit", "the last letter missing"],
)
def test_a_slip_of_the_finger_is_recognised(slip):
    shown = codes.shown(CODE)
    for wrong in (slip(shown), slip(shown).replace("-", "").lower()):
        with pytest.raises(CodeMistyped) as refused:
            codes.read(wrong, KEYS, scanned=False)
        assert refused.value.values["near"] == shown


def test_a_code_of_another_shop_is_forged_when_a_scanner_read_it():
    foreign = codes.make(OTHER_KEYS, 5)
    with pytest.raises(CodeForged):
        codes.read(foreign, KEYS, scanned=True)


def test_a_typed_code_with_wrong_letters_was_mistyped():
    foreign = codes.make(OTHER_KEYS, 5)
    with pytest.raises(CodeMistyped) as refused:
        codes.read(foreign, KEYS, scanned=False)
    assert refused.value.values["near"] == ""


def test_a_typed_code_of_a_key_the_shop_never_had_is_forged():
    foreign = codes.make({9: b"z" * 32}, 5)
    with pytest.raises(CodeForged):
        codes.read(foreign, KEYS, scanned=False)


@given(st.text(max_size=200))
@example("")
@example("Yuki Tanaka")
@example("山田 陽菜")
@example("090-1234-4821")
@example("1234-5678-9012-3456-7890")
@example("SHOPDESK SHOPDESK SHOP")
@example("https://example.com/menu?id=12345678901234567890")
@example("bonjour les amis du café")
@example("pneumonoultramicroscopic")
def test_what_is_no_code_is_no_code(text):
    try:
        assert codes.read(text, KEYS, scanned=False) == ()
    except (CodeMistyped, CodeForged):
        folded = codes.fold(text)  # so near that a person would take it for one
        assert sum(letter in codes.ALPHABET for letter in folded) >= 17


def test_a_very_long_scan_is_read_only_so_far():
    assert codes.read("x" * codes.READ_AT_MOST + CODE, KEYS, scanned=True) == ()


def test_a_forged_code_passes_once_in_a_quarter_of_a_thousand_million():
    # 28 bits of MAC: of so many made-up codes none passes, and the chance to see one is 1 in 27,000.
    made_up = (codes.letters(n * 0x9E37_79B9_7F4A_7C15_F39C, 20) for n in range(1, 10_001))
    assert not any(codes.is_valid(code, KEYS) for code in made_up)


@pytest.mark.parametrize("text", [CODE[:-1], CODE + "B", CODE.lower(), "A" * 20, ""])
def test_only_the_folded_form_is_valid(text):
    assert not codes.is_valid(text, KEYS)
