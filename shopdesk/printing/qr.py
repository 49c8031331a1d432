"""QR codes as vectors: the qrcode library's tables, our own arithmetic on whole matrices.

qrcode builds a symbol module by module and spends most of its time choosing the mask. Here a
symbol of n × n modules is one integer of n² bits, row after row, the top left module first: a
mask is one exclusive-or, and each of the standard's four penalties is a few shifts and a bit
count over the whole matrix. All eight masks are judged, by the complete rule of ISO/IEC 18004,
in less time than qrcode needs for a fraction of one.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter

from qrcode import QRCode, base, util
from qrcode.constants import ERROR_CORRECT_M

QUIET_ZONE = 4  # modules on all sides
LEAST_MODULE_MM = 0.4
_MASKS = range(8)
_LONGEST = 40  # the largest version of the standard
_ECI, _UTF_8 = 7, 26  # "what follows is encoded as", and the standard's number for UTF-8
_LAST_LOW_LEAD = 0x9F  # the lead bytes of Shift JIS come in two ranges


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """A QR code of level M: `size` modules a side, `bits` row by row, top left first, dark 1."""

    size: int
    bits: int
    mask: int

    @property
    def side(self) -> int:
        """Modules a side, quiet zone included."""
        return self.size + 2 * QUIET_ZONE

    def rows(self) -> list[str]:
        """The rows from the top, each a string of 0 and 1."""
        text = format(self.bits, f"0{self.size**2}b")
        return [text[at : at + self.size] for at in range(0, len(text), self.size)]


def fits(symbol: Symbol, side_mm: float) -> bool:
    """Whether modules stay at LEAST_MODULE_MM or more on a square of `side_mm`."""
    return side_mm / symbol.side >= LEAST_MODULE_MM


def choose(texts: Iterable[str], side_mm: float) -> Symbol:
    """The symbol of the first of `texts` that fits a square of `side_mm`.

    Raises ValueError when none does.
    """
    for text in texts:
        symbol = encode(text)
        if symbol is not None and fits(symbol, side_mm):
            return symbol
    raise ValueError(f"no form of this code fits {side_mm:.1f} mm")


def encode(text: str) -> Symbol | None:
    """The smallest symbol of level M that holds `text`, or None when none does."""
    segments = list(_segments(text))
    for first, last in ((1, 9), (10, 26), (27, _LONGEST)):
        value, length = 0, 0
        heads = {int(mode): bits for mode, bits in util.mode_sizes_for_version(first).items()}
        heads[_ECI] = 8
        for mode, count, bits, size in segments:
            head = heads[mode]
            value = (((value << 4 | mode) << head | count) << size) | bits
            length += 4 + head + size
        for version in range(first, last + 1):
            room = util.BIT_LIMIT_TABLE[ERROR_CORRECT_M][version]
            if length <= room:
                return _best(version, _codewords(version, value, length, room))
    return None


# -- from text to bits ---------------------------------------------------------------------

_ALPHANUMERIC_RUN = re.compile(r"[0-9A-Z $%*+\-./:]{14,}")  # shorter runs do not pay


def _segments(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Mode, character count, bits and number of bits of each part of `text`.

    Japanese goes into the standard's kanji mode when that and ASCII say everything: two thirds
    of the size of UTF-8. Otherwise the text is UTF-8 and says so, because readers guess: one
    of them takes the é of Café for Chinese.
    """
    if all(ch.isascii() or _kanji(ch) is not None for ch in text):
        parts = [(kanji, "".join(run)) for kanji, run in groupby(text, lambda c: not c.isascii())]
    else:
        parts = [(False, text)]
        yield _ECI, _UTF_8, 0, 0
    for kanji, part in parts:
        if kanji:
            bits = 0
            for ch in part:
                bits = bits << 13 | (_kanji(ch) or 0)
            yield util.MODE_KANJI, len(part), bits, 13 * len(part)
        else:
            yield from _latin(part)


@lru_cache(maxsize=4096)
def _kanji(ch: str) -> int | None:
    """The 13 bits of `ch` in kanji mode, or None when it is not in JIS X 0208."""
    try:
        lead, trail = ch.encode("shift_jis")
    except ValueError:  # not in Shift JIS, or of one byte there
        return None
    word = (lead << 8 | trail) - (0x8140 if lead <= _LAST_LOW_LEAD else 0xC140)
    return (word >> 8) * 0xC0 + (word & 0xFF)


def _latin(part: str) -> Iterator[tuple[int, int, int, int]]:
    at = 0
    for run in _ALPHANUMERIC_RUN.finditer(part):
        if run.start() > at:
            yield _bytes(part[at : run.start()])
        yield _alphanumeric(run[0].encode())
        at = run.end()
    if at < len(part):
        yield _bytes(part[at:])


def _bytes(part: str) -> tuple[int, int, int, int]:
    data = part.encode()
    return util.MODE_8BIT_BYTE, len(data), int.from_bytes(data), 8 * len(data)


def _alphanumeric(data: bytes) -> tuple[int, int, int, int]:
    digits = [util.ALPHA_NUM.index(byte) for byte in data]
    bits = 0
    for left, right in zip(digits[::2], digits[1::2], strict=False):
        bits = bits << 11 | (left * 45 + right)
    if len(digits) % 2:
        bits = bits << 6 | digits[-1]
    return util.MODE_ALPHA_NUM, len(data), bits, len(data) // 2 * 11 + len(data) % 2 * 6


# -- from bits to codewords ----------------------------------------------------------------


def _codewords(version: int, value: int, length: int, room: int) -> bytes:
    """Terminated, padded, with error correction, interleaved."""
    end = min(4, room - length)
    end += -(length + end) % 8
    data = (value << end).to_bytes((length + end) // 8)
    data += (b"\xec\x11" * (room // 16 + 1))[: room // 8 - len(data)]
    blocks: list[bytes] = []
    checks: list[bytes] = []
    at = 0
    for block in base.rs_blocks(version, ERROR_CORRECT_M):
        part = data[at : at + block.data_count]
        at += block.data_count
        blocks.append(part)
        checks.append(_correction(part, block.total_count - block.data_count))
    return _interleave(blocks) + _interleave(checks)


def _interleave(blocks: list[bytes]) -> bytes:
    """First bytes of all blocks, then second bytes; only the last ones may be one longer."""
    if len(blocks) == 1:
        return blocks[0]
    short = len(blocks[0])
    mixed = bytes(byte for column in zip(*blocks, strict=False) for byte in column)
    return mixed + b"".join(block[short:] for block in blocks)


def _correction(data: bytes, count: int) -> bytes:
    """The `count` Reed-Solomon bytes of `data`: a shift register as one integer."""
    table = _generator(count)
    top = 8 * (count - 1)
    keep = (1 << top) - 1
    rest = 0
    for byte in data:
        rest = ((rest & keep) << 8) ^ table[(rest >> top) ^ byte]
    return rest.to_bytes(count)


@cache
def _generator(count: int) -> tuple[int, ...]:
    """Every byte's multiple of the generator polynomial of degree `count`, packed."""
    factors = [1]
    for power in range(count):
        root = base.gexp(power)
        scaled = [0, *(_times(factor, root) for factor in factors)]
        factors = [a ^ b for a, b in zip([*factors, 0], scaled, strict=True)]
    return tuple(
        int.from_bytes(bytes(_times(factor, byte) for factor in factors[1:])) for byte in range(256)
    )


def _times(a: int, b: int) -> int:
    return base.gexp(base.glog(a) + base.glog(b)) if a and b else 0


# -- from codewords to modules -------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """What all symbols of one version share.

    `spare` follows the codewords: bits that none of them fills, then a light and a dark one.
    `order` picks each module of the matrix, row by row, out of these bits; what it gives for
    the parts without data is right for mask 0. `masks` are the modules that each mask turns
    over, its own format bits included.
    """

    size: int
    spare: str
    order: Callable[[str], tuple[str, ...]]
    masks: tuple[int, ...]


@cache
def _frame(version: int) -> _Frame:
    """Function patterns and data order, asked from qrcode once for each version."""
    patterns = [_patterns(version, mask) for mask in _MASKS]
    size = len(patterns[0])
    path = list(_zigzag(patterns[0]))
    codewords = sum(block.total_count for block in base.rs_blocks(version, ERROR_CORRECT_M))
    bits = 8 * codewords
    place = {cell: at for at, cell in enumerate(path)}
    light = len(path)
    order = itemgetter(
        *(
            place.get((row, column), light + bool(patterns[0][row][column]))
            for row in range(size)
            for column in range(size)
        )
    )
    masks = []
    for mask in _MASKS:
        turned = util.mask_func(mask)
        masks.append(
            _packed(
                turned(row, column)
                if (row, column) in place
                else patterns[mask][row][column] != patterns[0][row][column]
                for row in range(size)
                for column in range(size)
            )
        )
    return _Frame(size=size, spare="0" * (len(path) - bits) + "01", order=order, masks=tuple(masks))


def _packed(bits: Iterator[bool]) -> int:
    return int("".join("1" if bit else "0" for bit in bits), 2)


def _patterns(version: int, mask: int) -> list[list[bool | None]]:
    """The modules that carry no data; None where data goes."""
    code: QRCode = QRCode(version=version, error_correction=ERROR_CORRECT_M)  # type: ignore[type-arg]
    size = code.modules_count = 17 + 4 * version
    code.modules = [[None] * size for _ in range(size)]
    code.setup_position_probe_pattern(0, 0)
    code.setup_position_probe_pattern(size - 7, 0)
    code.setup_position_probe_pattern(0, size - 7)
    code.setup_position_adjust_pattern()
    code.setup_timing_pattern()
    code.setup_type_info(test=False, mask_pattern=mask)
    if version >= 7:  # noqa: PLR2004  smaller versions do not name themselves
        code.setup_type_number(test=False)
    return code.modules


def _zigzag(modules: list[list[bool | None]]) -> Iterator[tuple[int, int]]:
    """The data modules in the order the standard fills them: pairs of columns, up and down."""
    size = len(modules)
    rows = range(size - 1, -1, -1)
    for right in (*range(size - 1, 6, -2), 5, 3, 1):
        for row in rows:
            for column in (right, right - 1):
                if modules[row][column] is None:
                    yield row, column
        rows = rows[::-1]


def _best(version: int, codewords: bytes) -> Symbol:
    frame = _frame(version)
    data = format(int.from_bytes(codewords), f"0{8 * len(codewords)}b") + frame.spare
    plain = int("".join(frame.order(data)), 2)
    scores = [penalty(plain ^ mask, frame.size) for mask in frame.masks]
    best = scores.index(min(scores))
    return Symbol(size=frame.size, bits=plain ^ frame.masks[best], mask=best)


# -- which mask is good --------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grid:
    """Constants of a matrix `size` wide: all modules, and those with room to their left."""

    full: int
    room_for_2: int
    room_for_7: int
    room_for_11: int


@cache
def _grid(size: int) -> _Grid:
    def starts(width: int) -> int:
        """Cells that end a stretch of `width` in their row, seen from the low bit."""
        return int(("0" * (width - 1) + "1" * (size - width + 1)) * size, 2)

    return _Grid(
        full=(1 << size * size) - 1,
        room_for_2=starts(2),
        room_for_7=starts(7),
        room_for_11=starts(11),
    )


def penalty(bits: int, size: int) -> int:
    """The points of ISO/IEC 18004 §7.8.3 against a matrix: fewer read better."""
    grid = _grid(size)
    light = bits ^ grid.full
    across = ~(bits ^ bits >> 1) & grid.room_for_2
    down = ~(bits ^ bits >> size) & (grid.full >> size)
    score = _runs(across, 1) + _runs(down, size)
    score += 3 * (across & across >> size & down).bit_count()
    score += 40 * _finders(bits, light, 1, grid.room_for_7, grid.room_for_11)
    score += 40 * _finders(bits, light, size, grid.full, grid.full)
    return score + 10 * (abs(bits.bit_count() * 20 - size * size * 10) // (size * size))


def _runs(same: int, step: int) -> int:
    """Runs of five or more alike count their length less two."""
    twice = same & same >> step
    five = twice & twice >> 2 * step
    starts = five & ~(five >> step)
    return five.bit_count() + 2 * starts.bit_count()


def _finders(bits: int, light: int, step: int, room_for_7: int, room_for_11: int) -> int:
    """Stretches that look like a finder, 1011101, with four light modules on a side."""
    b2, b3, b4 = bits >> 2 * step, bits >> 3 * step, bits >> 4 * step
    core = bits & light >> step & b2 & b3 & b4 & light >> 5 * step & bits >> 6 * step & room_for_7
    if not core:
        return 0
    two = light & light >> step
    four = two & two >> 2 * step
    after = core & four >> 7 * step & room_for_11
    before = core >> 4 * step
    return after.bit_count() + (before & four & room_for_11).bit_count()
