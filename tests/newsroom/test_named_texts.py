"""Texts of organizations and of the federation are set when their files are read, whatever sets them."""

from __future__ import annotations

from plugins.newsroom import read_content, tell
from plugins.newsroom.content import named_text_problems
from plugins.newsroom.toml import TomlFile, read_toml
from tests.newsroom_folder import FEDERATION


def loud(text, language):
    return f"{text.upper()} {language}"


def test_names_addresses_and_people_are_set(tmp_path):
    folder = tmp_path / "organizations" / "federation"
    folder.mkdir(parents=True)
    (tmp_path / "federation.toml").write_text(FEDERATION, "utf-8")
    (folder / "organization.toml").write_text(
        'kind = "federation"\nparents = []\n[name]\nkk = "а"\n[short_name]\nkk = "б"\n[about]\nkk = "в"\n'
        '[contacts]\naddress.kk = "г"\nphone = "1"\n[[press_contacts]]\nname.kk = "д"\nrole.kk = "е"\nphone = "1"\n',
        "utf-8",
    )
    newsroom = read_content(tmp_path, right=loud)
    one = newsroom.organizations[0]
    person = one.press_contacts[0]
    texts = (one.name, one.short_name, one.about, one.contacts.address, person.name, person.role)
    assert [str(text.get("kk")) for text in texts] == ["А kk", "Б kk", "В kk", "Г kk", "Д kk", "Е kk"]
    assert newsroom.federation
    assert str(newsroom.federation.topics[0].name.get("en")) == "PAY en"
    assert (one.key, one.contacts.phone) == ("federation", "1")


def test_what_a_proof_reader_finds_is_a_warning_at_its_place():
    def finds(text, _):
        if text == "б":
            yield "look-alike", tell("'{value}' is odd", value=text), tell("type it again")

    file = read_toml("organization.toml", 'kind = "x"\n[name]\nkk = "а"\nru = "б"\n'.encode())
    assert isinstance(file, TomlFile)
    (problem,) = named_text_problems(file, finds)
    assert (problem.code, problem.line, problem.field, problem.is_error) == ("look-alike", 4, "name.ru", False)
