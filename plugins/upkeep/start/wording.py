"""The words of the questions: what is asked for, and what it is, in one sentence."""

from __future__ import annotations

from plugins.newsroom import NOTHING, Message, tell

Words = tuple[Message, Message]
"""What is asked for, and what is told before it."""

LANGUAGES: Words = (
    tell("Languages of the site"),
    tell("In which languages is the site read? The first one is the main one; commas stand between them."),
)
FEDERATION: Words = (
    tell("Name of the federation"),
    tell("Whose site is it? Its name stands on top of every page."),
)
KEY: Words = (tell("Its name in addresses"), NOTHING)
SITE: Words = (
    tell("Public address"),
    tell(
        "Where will readers find the site? An address such as https://news.our-union.example; leave it out where it"
        " is not known yet, or where GitHub or GitLab gives it."
    ),
)
AUTHORITY: Words = (
    tell("Whose ids"),
    tell(
        "Each post has an id by which feed readers know it for ever: a domain of yours and a year in which it is yours."
        " It never changes, even if the site moves to another domain."
    ),
)
ZONE: Words = (tell("Time zone"), NOTHING)
COLOR: Words = (tell("Colour"), tell("The band on top of the pages has a colour of yours, as #rrggbb."))
LOGO: Words = (tell("File of the logo"), tell("A logo is a file in PNG or SVG; it may come later."))
EMAIL: Words = (tell("E-mail"), tell("Where do readers and organizations write to the newsroom?"))
EDITORS: Words = (
    tell("Who reviews"),
    tell("Who looks at what others propose? Logins or teams of the git service, such as @login or @our-union/desk."),
)
REPOSITORY: Words = (
    tell("Repository"),
    tell(
        "Where will the files of the newsroom lie? An address such as https://github.com/our-union/news; it may come"
        " later."
    ),
)
ENGINE: Words = (
    tell("Address of Habarshy"),
    tell("Git does not say from where this was cloned. From which repository shall newer versions come?"),
)
TERRITORY: Words = (
    tell("Name of the territory"),
    tell("The first territory, such as a region or a city; more are added in federation.toml."),
)
TERRITORIAL: Words = (tell("Name of its union"), tell("The union of that territory."))
SECTOR: Words = (
    tell("Name of the sector"),
    tell("The first sector, such as education; more are added in federation.toml."),
)
SECTORAL: Words = (tell("Name of its union"), tell("The branch union of that sector."))
PRIMARY: Words = (
    tell("Name of the organization"),
    tell("The first primary organization; it belongs to that territory and that sector."),
)
WELCOME = tell("Shall a first post greet the readers? [yes]")
