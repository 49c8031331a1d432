"""The pictures of the README, taken anew: `python -m tests.pictures`.

Plays the tour in both languages and keeps the pictures that explain the product.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[1]
KEPT = ROOT / ".github" / "pictures"
PICTURES = {
    "en": ("counter-two-stamps", "counter-full-card", "wallet-served", "print-saved", "audit"),
    "ja": ("counter-two-stamps", "points-exchanged"),
}
COLOURS = 128  # flat paper and ink need no more


def main() -> None:
    """Leave one small picture for each name, `<name>-<language>.png`."""
    KEPT.mkdir(parents=True, exist_ok=True)
    for language, names in PICTURES.items():
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(
                [sys.executable, "main.py", "tour", "--out", folder, "--lang", language],
                cwd=ROOT,
                check=True,
            )
            for name in names:
                (taken,) = Path(folder).glob(f"[0-9][0-9]-{name}.png")
                small = Image.open(taken).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
                small.save(KEPT / f"{name}-{language}.png", optimize=True)


if __name__ == "__main__":
    main()
