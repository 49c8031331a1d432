"""Taking a shop out from the command line: real processes on real files."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from shopdesk.services import exports
from tests.test_cli import demo_file, refused, shop_file, shopdesk

__all__ = ["demo_file", "shop_file"]  # fixtures


def test_a_shop_goes_out_and_comes_in_the_same(shop_file, tmp_path):
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    done = shopdesk("export", "--db", shop_file, "--out", first, "--json")
    assert done.returncode == 0, done
    told = json.loads(done.stdout)
    assert told["customers"] == 12
    assert told["file"] == str(first)
    assert told["size"] == first.stat().st_size
    exports.bring_back(tmp_path / "new.db", first)
    assert shopdesk("export", "--db", tmp_path / "new.db", "--out", second).returncode == 0
    assert second.read_bytes() == first.read_bytes()
    checked = shopdesk("check", "--db", tmp_path / "new.db")
    assert checked.stdout.startswith("Whole")


def test_it_changes_nothing_in_the_shop_and_says_to_keep_the_file_safe(shop_file, tmp_path):
    before = shop_file.read_bytes()
    done = shopdesk("export", "--db", shop_file, "--out", tmp_path / "a.zip")
    assert done.stdout.startswith("12 customers and ")
    assert "key" in done.stdout
    assert shop_file.read_bytes() == before


@pytest.mark.parametrize("form", exports.FORMS)
def test_customers_alone_in_each_form(shop_file, tmp_path, form):
    out = tmp_path / "customers"
    done = shopdesk("export", "--db", shop_file, "--out", out, "--customers", form)
    assert done.stdout == f"12 customers are in {out}.\n"
    assert not zipfile.is_zipfile(out)


def test_what_cannot_be_done_is_one_sentence(shop_file, tmp_path):
    gone = tmp_path / "gone" / "a.zip"
    assert "a.zip cannot be written" in refused(
        shopdesk("export", "--db", shop_file, "--out", gone)
    )
    kept = Path(shutil.copyfile(shop_file, tmp_path / "kept.db"))
    assert "it is a database" in refused(shopdesk("export", "--db", shop_file, "--out", kept))
    assert kept.read_bytes() == shop_file.read_bytes()
    assert "There is no shop at" in refused(
        shopdesk("export", "--db", tmp_path / "no.db", "--out", tmp_path / "a.zip")
    )
    assert not (tmp_path / "no.db").exists()
