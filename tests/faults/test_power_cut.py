"""Promise 1: what the screen says is saved survives a power cut.

`SHOPDESK_POWER_CUTS` makes it more cuts than the few that every run makes.
"""

import os
import random
import shutil
import signal
import time
from uuid import uuid4

import pytest
from sqlalchemy import select

from shopdesk.domain.errors import StoreProblem
from shopdesk.services import audit
from shopdesk.services.shop import open_shop
from shopdesk.store.tables import RequestRow
from tests.faults.disk import Disk, NoDisk
from tests.faults.victim import victims
from tests.shops import Clock, Till

CUTS = int(os.environ.get("SHOPDESK_POWER_CUTS", "4"))


@pytest.fixture
def disk(tmp_path):
    try:
        disk = Disk(tmp_path, megabytes=24)
    except NoDisk as reason:
        pytest.skip(str(reason))
    yield disk
    disk.remove()


@pytest.fixture
def shop_on_disk(disk, coffee_file):
    """The place of a shop on the disk, and the number of a card in it."""
    place = disk.folder / "shop.db"
    shutil.copyfile(coffee_file, place)
    till = Till(str(place), Clock())
    card = till.card()
    till.close()
    return place, card


def cut(disk, parent, place, card, chance, **control):
    """Let a counter stamp for a moment, cut the power; the acknowledged stamps, and the lost."""
    number = parent.begin(
        place=str(place), do="stamp", card=card, count=1, times=100_000, **control
    )
    os.kill(number, signal.SIGCONT)
    first = parent.next()  # it has warmed up
    time.sleep(chance.uniform(0, 0.15))
    os.kill(number, signal.SIGSTOP)
    disk.cut_power()
    os.kill(number, signal.SIGKILL)
    said = [first, *parent.heard()]
    disk.unmount()
    disk.mount()
    with open_shop(place) as shop, shop.units.read() as unit:
        kept = set(unit.session.scalars(select(RequestRow.id)))
        found = audit.check_shop(unit)
    assert found.is_whole, found.first_bad
    return len(said), sum(request not in kept for request in said)


def test_an_acknowledged_stamp_survives_a_power_cut(disk, shop_on_disk):
    place, card = shop_on_disk
    chance = random.Random(1)
    with victims() as parent:
        results = [cut(disk, parent, place, card, chance) for _ in range(CUTS)]
    acknowledged, lost = (sum(column) for column in zip(*results, strict=True))
    print(f"{CUTS} power cuts: {lost} of {acknowledged} acknowledged stamps lost")
    assert acknowledged > CUTS
    assert lost == 0


@pytest.mark.parametrize(("synchronous", "name"), [(1, "OFF"), (2, "NORMAL")])
def test_a_weaker_setting_loses_some(disk, shop_on_disk, synchronous, name):
    """The control: if this lost nothing, the test above would prove nothing."""
    place, card = shop_on_disk
    chance = random.Random(2)
    cuts = acknowledged = lost = 0
    with victims() as parent:
        while (lost == 0 and cuts < 20) or cuts < CUTS // 4:
            said, gone = cut(disk, parent, place, card, chance, synchronous=synchronous)
            cuts, acknowledged, lost = cuts + 1, acknowledged + said, lost + gone
    print(f"{cuts} power cuts with synchronous={name}: {lost} of {acknowledged} stamps lost")
    assert lost > 0


def test_a_full_disk_is_said_and_nothing_is_half_done(disk, shop_on_disk):
    place, card = shop_on_disk
    till = Till(str(place), Clock())
    ballast = disk.folder / "ballast"
    till.stamp(card)
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(b"\0" * 4096):
                pass
        except OSError:
            pass
    done, request, problem = 0, None, None
    while problem is None:
        request = uuid4()
        try:
            till.stamp(card, request_id=request)
            done += 1
        except StoreProblem as met:
            problem = met
    assert problem.kind in {"full", "io"}
    found = till.check()
    assert found.is_whole, found.first_bad
    ballast.unlink()
    till.stamp(card, request_id=request)
    found = till.check()
    till.close()
    assert found.is_whole
    with open_shop(place) as shop, shop.units.read() as unit:
        stamps = unit.session.scalars(select(RequestRow.id)).all()
        assert len(stamps) == 1 + 1 + done + 1
