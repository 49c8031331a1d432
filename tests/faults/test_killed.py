"""Promise 2: no half action, wherever the program is killed.

strace kills a counter at each of its system calls that write or flush, one by one.
"""

import os
import shutil
import signal
import subprocess
import sys

import pytest
from sqlalchemy import select

from shopdesk.services import audit, coupons
from shopdesk.services.shop import open_shop
from shopdesk.store.tables import RequestRow
from tests.faults.victim import victims
from tests.shops import Clock, Till

CALLS = "pwrite64,write,fdatasync,fsync,ftruncate"
MOST = 200


@pytest.fixture(scope="module")
def strace():
    """The tracer, where it is installed and may trace."""
    program = shutil.which("strace")
    if program is None:
        pytest.skip("strace is not installed")
    sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(9)"])
    try:
        tried = attach(program, sleeper.pid, "write:signal=SIGCHLD:when=1", wait=False)
        said = tried.stderr.readline()
        tried.terminate()
        tried.communicate()
        if "attached" not in said:
            pytest.skip(f"strace may not trace here: {said.strip()}")
    finally:
        sleeper.kill()
        sleeper.wait()
    return program


def attach(program, process, inject, *, wait=True):
    tracer = subprocess.Popen(
        [
            program,
            "-e",
            f"trace={CALLS}",
            "-e",
            f"inject={inject}",
            "-o",
            os.devnull,
            "-p",
            str(process),
        ],
        stderr=subprocess.PIPE,
        text=True,
    )
    if wait:
        assert "attached" in tracer.stderr.readline()
    return tracer


def acts(till):
    """A stamp that fills the card, a used reward, and a redeemed coupon, in one shop."""
    card = till.card()
    (reward,) = till.stamp(card, 7).rewards
    till.stamp(card, 5)
    code = till.coupon().code
    return {
        "stamp": {"do": "stamp", "card": card, "count": 9},
        "reward": {"do": "reward", "reward": reward},
        "coupon": {"do": "coupon", "codes": [code]},
    }


def state_of(place):
    """What a killed program left, after the next start: the requests kept, and the figures."""
    with open_shop(place) as shop, shop.units.read() as unit:
        found = audit.check_shop(unit)
        assert found.is_whole, found.first_bad
        kept = set(unit.session.scalars(select(RequestRow.id)))
        state = audit.figures(unit), sum(o.redeemed for o in coupons.offers(unit))
    return kept, state


@pytest.mark.parametrize("act", ["stamp", "reward", "coupon"])
@pytest.mark.parametrize("call", ["writes", "flushes"])
def test_a_killed_program_leaves_all_or_nothing(coffee_file, tmp_path, strace, act, call):
    place, fresh = tmp_path / "shop.db", tmp_path / "fresh.db"
    shutil.copyfile(coffee_file, fresh)
    till = Till(str(fresh), Clock())
    task = acts(till)[act]
    till.close()
    _, before = state_of(fresh)
    calls = "pwrite64,write" if call == "writes" else "fdatasync,fsync"
    seen = []
    with victims() as parent:
        for k in range(1, MOST):
            for old in tmp_path.glob("shop.db*"):
                old.unlink()
            shutil.copyfile(fresh, place)
            victim = parent.begin(place=str(place), times=1, **task)
            tracer = attach(strace, victim, f"{calls}:signal=SIGKILL:when={k}")
            os.kill(victim, signal.SIGCONT)
            said = parent.heard()
            tracer.communicate(timeout=10)
            kept, state = state_of(place)
            assert set(said) <= kept, "acknowledged and not there"
            seen.append(state)
            if said:
                break
    after = seen[-1]
    assert after != before
    assert set(seen) <= {before, after}, "something between nothing and all"
    killed = len(seen) - 1
    assert killed >= (3 if call == "writes" else 1)
    print(f"{act}: killed at {killed} {call}, {seen[:-1].count(after)} times with the act kept")
