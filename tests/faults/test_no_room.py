"""Promise 9: no room to write is said, nothing is half done, and it works again without a restart."""

import sys
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from shopdesk.domain.errors import BackupUnfit, StoreProblem
from shopdesk.services import backup, coupons

resource = pytest.importorskip("resource", reason="only Unix can limit a file's size")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="only Unix can limit a file's size")


@contextmanager
def no_file_larger_than(size):
    """The system refuses to let any file of this process grow beyond the size."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("room", [0, 1, 4096, 9000, 20_000])
def test_a_stamp_without_room_is_refused_whole_and_works_later(till, room):
    card, request = till.card(), uuid4()
    till.stamp(card)
    journal = Path(f"{till.place}-wal")
    done, problem = 0, None
    with no_file_larger_than(journal.stat().st_size + room):
        while problem is None:
            request = uuid4()
            try:
                till.stamp(card, request_id=request)
                done += 1
            except StoreProblem as met:
                problem = met
        assert till.wallet(1).cards[0].stamps + 7 * len(till.wallet(1).rewards) == 1 + done
    assert problem.kind in {"io", "full"}
    assert till.check().is_whole
    till.stamp(card, request_id=request)
    till.stamp(card, request_id=request)
    seen = till.wallet(1)
    total = 7 * len(seen.rewards) + (0 if seen.cards[0].shows_full else seen.cards[0].stamps)
    assert total == 2 + done
    assert till.check().is_whole


def test_a_redemption_without_room_leaves_the_coupon_good(till):
    coupon, request = till.coupon(), uuid4()
    with no_file_larger_than(Path(f"{till.place}-wal").stat().st_size), pytest.raises(StoreProblem):
        till.do(coupons.redeem_coupon, code=coupon.code, request_id=request)
    assert till.see(coupons.coupons_by_number, (coupon.id,))[0].state == "issued"
    assert till.do(coupons.redeem_coupon, code=coupon.code, request_id=request).coupon_id


def test_a_copy_without_room_leaves_no_file_behind(till):
    till.stamp(till.card())
    with no_file_larger_than(50_000), pytest.raises((StoreProblem, BackupUnfit)):
        backup.take_copy(till.shop, reason="test")
    assert list((till.shop.folder / "copies").iterdir()) == []
    assert backup.take_copy(till.shop, reason="test").path.exists()


def test_listeners_hear_nothing_of_what_was_not_saved(till):
    card = till.card()
    heard = []
    till.shop.units.listen(heard.append)
    with no_file_larger_than(Path(f"{till.place}-wal").stat().st_size), pytest.raises(StoreProblem):
        till.stamp(card)
    assert heard == []
