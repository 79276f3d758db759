from __future__ import annotations

import threading

import pytest

from plugins.serve.reload import Versions, widened, with_reload

STRICT = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"


def test_the_sites_policy_permits_our_script_and_nothing_more():
    assert widened(STRICT) == f"{STRICT}; script-src 'self'; connect-src 'self'"


def test_a_policy_that_names_scripts_gets_ours_beside_them():
    assert widened("script-src 'sha256-x'; connect-src 'none'") == "script-src 'sha256-x' 'self'; connect-src 'self'"


def test_a_policy_that_permits_it_already_stays():
    policy = "script-src 'self'; connect-src 'self'"
    assert widened(policy) == policy


@pytest.mark.parametrize(
    "meta",
    [
        f'<meta http-equiv="Content-Security-Policy" content="{STRICT}">',
        f'<META CONTENT="{STRICT}" HTTP-EQUIV=content-security-policy />',
        "<meta http-equiv='content-security-policy'\n content=\"" + STRICT.replace("'", "&#39;") + '">',
    ],
)
def test_the_policy_of_a_page_is_found_however_it_is_written(meta):
    page = with_reload(f"<head>{meta}</head>".encode(), "b-1").decode()
    assert "form-action 'none'; script-src 'self'; connect-src 'self'\"" in page


def test_other_meta_elements_stay():
    page = b'<head><meta name="description" content="a policy; of ours"></head>'
    assert with_reload(page, "b-1").startswith(page.removesuffix(b"</head>"))


@pytest.mark.parametrize(
    ("page", "before_the_script"),
    [("<head></head><body>", "<head>"), ("<p>a<body>b", "<p>a"), ("<p>a</html>", "<p>a"), ("<p>a", "<p>a"), ("", "")],
)
def test_the_script_finds_a_place_in_every_page(page, before_the_script):
    made = with_reload(page.encode(), "b-1").decode()
    assert made.startswith(f'{before_the_script}<script src="/-/reload.js?shown=b-1"></script>')


def test_nobody_waits_for_a_build_that_is_there():
    versions = Versions("b")
    versions.advance()
    assert versions.next_after("b-0", seconds=60) == "b-1"


def test_without_a_build_the_waiting_ends_with_the_same_version():
    assert Versions("b").next_after("b-0", seconds=0) == "b-0"


def test_those_who_wait_hear_of_a_build():
    versions, heard = Versions("b"), []
    reader = threading.Thread(target=lambda: heard.append(versions.next_after("b-0", seconds=60)))
    reader.start()
    versions.advance()
    reader.join(60)
    assert heard == ["b-1"]


def test_a_save_with_mistakes_is_news_until_the_next_build():
    versions = Versions("b")
    versions.fail()
    assert versions.next_after("b-0", seconds=60) == "b-0 failed"
    assert versions.current == "b-0"
    versions.advance()
    assert versions.next_after("b-0 failed", seconds=60) == "b-1"
