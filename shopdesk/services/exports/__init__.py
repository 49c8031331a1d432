"""The shop in files: taking all of it out, its customers alone, and bringing all of it back."""

from shopdesk.services.exports.bringing_back import BroughtBack, bring_back, is_export
from shopdesk.services.exports.taking_out import (
    FORMS,
    Form,
    TakenOut,
    note_taken_out,
    take_out_customers,
    take_out_shop,
)

__all__ = [
    "FORMS",
    "BroughtBack",
    "Form",
    "TakenOut",
    "bring_back",
    "is_export",
    "note_taken_out",
    "take_out_customers",
    "take_out_shop",
]
