"""Cut the bundled fonts down to the letters that shops in Japan and Europe write.

    npm pack @expo-google-fonts/klee-one @expo-google-fonts/biz-udpgothic @expo-google-fonts/caveat
    (unpack each archive into a folder of its own inside ORIGINALS)
    python resources/fonts/make_subsets.py ORIGINALS

The same originals give the same bytes. Needs fontTools.
"""

import sys
import unicodedata
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent

# File kept here: (original, family that names the licence)
FACES = {
    "KleeOne-SemiBold.ttf": ("KleeOne_600SemiBold.ttf", "KleeOne"),
    "BIZUDPGothic-Regular.ttf": ("BIZUDPGothic_400Regular.ttf", "BIZUDPGothic"),
    "BIZUDPGothic-Bold.ttf": ("BIZUDPGothic_700Bold.ttf", "BIZUDPGothic"),
    "Caveat-SemiBold.ttf": ("Caveat_600SemiBold.ttf", "Caveat"),
}

RANGES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x0180, 0x024F),  # Latin Extended-B, where a face has it
    (0x0300, 0x036F),  # accents that stand alone
    (0x0370, 0x04FF),  # Greek and Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2000, 0x206F),  # spaces, dashes, quotation marks
    (0x20A0, 0x20BF),  # currencies
    (0x3000, 0x30FF),  # Japanese punctuation, hiragana, katakana
    (0xFF00, 0xFFEF),  # full and half width
)

# Family names that JIS X 0208 and cp932 leave out.
NAMES = "𠮷栁桒𣘺𡈽𠮟塚晴羽神福郞祥諸都鷗俱剝瘦頰繫蔣薰"


def letters() -> set[int]:
    """The code points to keep: JIS X 0208, the vendor's rows of cp932, NAMES and RANGES."""
    kept = {point for first, last in RANGES for point in range(first, last + 1)}
    kept.update(map(ord, NAMES))
    for lead in (*range(0x81, 0xA0), *range(0xE0, 0xFD)):
        for trail in range(0x40, 0xFD):
            for codec in ("cp932", "shift_jis"):  # they differ in ～, － and a few more
                decoded = bytes((lead, trail)).decode(codec, errors="ignore")
                if len(decoded) == 1 and unicodedata.category(decoded) != "Co":
                    kept.add(ord(decoded))
    return kept


def cut(original: Path, target: Path) -> None:
    """Write the subset of `original` to `target`, unhinted, horizontal, with kerning."""
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.hinting = False
    options.drop_tables += ["vhea", "vmtx", "BASE", "STAT", "meta"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.name_languages = ["*"]
    options.recalc_timestamp = False
    font = TTFont(original, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters())
    cutter.subset(font)
    font.save(target)


def main(originals: Path) -> None:
    """Make every face anew from the unpacked packages under `originals`."""
    for name, (source, family) in FACES.items():
        original = next(originals.rglob(source))
        cut(original, HERE / name)
        licence = next(
            folder / "LICENSE_FONT"
            for folder in original.parents
            if (folder / "LICENSE_FONT").is_file()
        )
        text = licence.read_text(encoding="utf-8")  # one of them comes with CRLF
        (HERE / f"{family}-OFL.txt").write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{name}: {(HERE / name).stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
