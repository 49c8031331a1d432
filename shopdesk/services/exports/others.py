"""Customers in the columns of other shops' programs, as their own exports have them."""

from shopdesk.services.exports.people import Person, family_and_given
from shopdesk.services.exports.spreadsheets import amount, listed

SHOPIFY = (
    "Customer ID", "First Name", "Last Name", "Email", "Accepts Email Marketing",
    "Default Address Company", "Default Address Address1", "Default Address Address2",
    "Default Address City", "Default Address Province Code", "Default Address Country Code",
    "Default Address Zip", "Default Address Phone", "Phone", "Accepts SMS Marketing",
    "Total Spent", "Total Orders", "Note", "Tax Exempt", "Tags",
)  # fmt: skip
SQUARE = (
    "First Name", "Last Name", "Email Address", "Phone Number", "Company Name",
    "Street Address 1", "Street Address 2", "City", "State", "Postal Code", "Memo",
    "Square Customer ID", "Email Subscription Status", "Birthday",
)  # fmt: skip


def shopify(person: Person, currency: str) -> tuple[str, ...]:
    """A person's row. The apostrophe keeps a spreadsheet from rounding the number."""
    family, given = family_and_given(person.name)
    known = {
        "Customer ID": f"'{person.number}",
        "First Name": given,
        "Last Name": family,
        "Email": person.email,
        "Accepts Email Marketing": _yes_or_no("email" in person.agreed),
        "Phone": person.phone,
        "Accepts SMS Marketing": _yes_or_no("sms" in person.agreed),
        "Total Spent": amount(person.spent_minor, currency),
        "Total Orders": str(person.purchases),
        "Note": person.remarks,
        "Tax Exempt": "no",
        "Tags": listed(person.tags),
    }
    return tuple(known.get(column, "") for column in SHOPIFY)


def square(person: Person, _currency: str) -> tuple[str, ...]:
    """A person's row. A birthday without its year has the year 0000 there."""
    family, given = family_and_given(person.name)
    known = {
        "First Name": given,
        "Last Name": family,
        "Email Address": person.email,
        "Phone Number": person.phone,
        "Memo": person.remarks,
        "Email Subscription Status": "Subscribed" if "email" in person.agreed else "Unsubscribed",
        "Birthday": f"0000-{person.birthday}" if person.birthday else "",
    }
    return tuple(known.get(column, "") for column in SQUARE)


def _yes_or_no(value: bool) -> str:  # noqa: FBT001  it is the whole of the question
    return "yes" if value else "no"
