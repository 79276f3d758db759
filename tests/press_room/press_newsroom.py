"""A newsroom with an organization that has a press contact, for releases to be written into."""

from __future__ import annotations

from pathlib import Path

from tests.newsroom_folder import NewsroomFolder, small_newsroom

ORGANIZATION = """\
kind = "primary"
parents = ["almaty-union"]
sector = "health-care"
[name]
kk = "Қалалық емхана"
ru = "Городская поликлиника"
en = "City Clinic"
[about]
kk = "Одақ <1998 жылдан> & бері."
ru = "Союз <с 1998 года> & сейчас."
en = "A union <since 1998> & now."
[[press_contacts]]
phone = "+7 700 000 00 01"
email = "press@union.example"
[press_contacts.name]
kk = "Баспасөз қызметі"
ru = "Пресс-служба"
en = "Press office"
"""


def press_newsroom(root: Path) -> NewsroomFolder:
    """Write the small newsroom, its clinic with a press contact."""
    folder = small_newsroom(root)
    folder.environment.update(CARDS="0")
    folder.write("organizations/city-clinic/organization.toml", ORGANIZATION)
    return folder
