"""The main job through the real window, as `shopdesk tour` plays it."""

import subprocess
import sys
from pathlib import Path

import pytest

from shopdesk.services import paper

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_tour_shows_what_it_should(tmp_path, language):
    tour = subprocess.run(
        [sys.executable, "main.py", "tour", "--out", tmp_path, "--lang", language],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=110,
        check=False,
    )
    assert tour.returncode == 0, tour.stdout + tour.stderr
    pictures = sorted(tmp_path.glob("*.png"))
    assert len(pictures) >= 20
    pdf = (tmp_path / "note-and-coupon.pdf").read_bytes()
    assert paper.codes_on(pdf, 0) == ()
    assert len(paper.codes_on(pdf, 1)) == 1
