"""A file of so many made-up people, as a shop would bring it."""

import csv
from pathlib import Path

from tests.bench.population import population


def write_people(path: Path, count: int) -> Path:
    """A CSV file in UTF-8 with the columns that most programs write."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Name", "Reading", "Phone", "Email", "Tags", "Stamps"])
        for person in population(count):
            number = person.customer_id
            writer.writerow(
                [
                    person.name,
                    person.reading,
                    f"0{number % 3 + 7}0-{number // 10_000:04}-{number % 10_000:04}",
                    f"p{number}@post.example",
                    "regular" if number % 5 == 0 else "",
                    number % 7,
                ]
            )
    return path
