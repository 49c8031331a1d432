"""What the house promises about itself."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
LONGEST_FILE = 400


def test_ci_calls_exactly_the_test_command_of_the_readme():
    (command,) = re.findall(r"^python3 -m venv .*pytest$", README, re.MULTILINE)
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert command in lines
    assert lines.index("rm -rf .venv") < lines.index(command)


def test_the_readme_shows_pictures_that_are_there():
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert pictures
    for picture in pictures:
        assert (ROOT / picture).is_file(), picture


def test_every_resource_of_a_wheel_is_in_its_place():
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included == {"resources": "shopdesk/_resources"}


@pytest.mark.parametrize(
    "path",
    [path for path in sorted((ROOT / "shopdesk").rglob("*.py")) if "versions" not in path.parts],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_a_file_can_be_read_in_one_sitting(path):
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE
