"""Shops that bring files in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from shopdesk.services.imports import batch
from shopdesk.services.imports.batch import BroughtIn, Choice
from tests.services.imports.files import write
from tests.shops import Till

AS_IT_IS = Choice()


@pytest.fixture
def bring(tmp_path: Path) -> Callable[..., BroughtIn]:
    """Bring a text in as a file, or a file that is there."""

    def bring_in(till: Till, text: str | Path, choice: Choice = AS_IT_IS, **how: Any) -> BroughtIn:
        path = text if isinstance(text, Path) else write(tmp_path / "people.csv", text)
        how.setdefault("request_id", uuid4())
        return batch.bring_in(till.shop, path, choice, actor=till.actor, **how)

    return bring_in
