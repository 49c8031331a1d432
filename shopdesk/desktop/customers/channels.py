"""The ways in which the shop may write or speak to a customer, in words."""

from PySide6.QtCore import QCoreApplication


def channel_words(channel: str) -> str:
    """What a channel of `domain.customers.CHANNELS` is called on the screen."""
    match channel:
        case "paper":
            return QCoreApplication.translate("channels", "Paper")
        case "email":
            return QCoreApplication.translate("channels", "E-mail")
        case "phone":
            return QCoreApplication.translate("channels", "Phone")
    raise ValueError(channel)
