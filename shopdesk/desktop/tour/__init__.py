"""The main job, played through the real window, key by key: `shopdesk tour`.

No display is needed. Every step looks at what the window shows and at what the database says;
numbered pictures and the PDFs stay behind.
"""

import os
import tempfile
from pathlib import Path

__all__ = ["run"]


def run(out: str | os.PathLike[str], language: str = "en") -> int:
    """Play the tour and leave its pictures in `out`; 0 only if every step showed what it should."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported anywhere
    os.environ.setdefault("SHOPDESK_REDUCED_MOTION", "1")
    from shopdesk.desktop.tour.play import play

    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="shopdesk-", ignore_cleanup_errors=True) as scratch:
        return play(Path(scratch), folder, language)
