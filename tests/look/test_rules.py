"""Each instrument finds what it is for: a page with one fault, and what is said of it."""

from __future__ import annotations

import pytest

from tests.look.internet import reader
from tests.look.visit import faults
from tests.readers.published import PublishedSite

SITE = "https://news.example.org"
WORDS = "Words that fill a line or two, so that there is something to read and something to cut."
PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="img-src 'self'; script-src 'self'">
<title>Page</title>
<link rel="stylesheet" href="/page.css">
<link rel="canonical" href="https://news.example.org/page/">
<meta property="og:type" content="{kind}">
</head>
<body>
<header><a href="#content">Skip</a></header>
<main id="content">{main}</main>
</body>
</html>
"""
WRONG = {
    "axe: image-alt": '<h1>Page</h1><img src="/a.svg" width="9" height="9">',
    "axe: target-size": '<h1>Page</h1><a class="tiny" href="/a">A</a><a class="tiny" href="/b">B</a>',
    "axe: by night: color-contrast": '<h1>Page</h1><p class="dim">Words</p>',
    "contrast: by night": f'<h1>Page</h1><p class="dim">{WORDS}</p>',
    "fitting: at 320 px the page is": '<h1>Page</h1><div class="wide">Words</div>',
    "text set wider p.tight cuts": f'<h1>Page</h1><p class="tight">{WORDS}</p>',
    "in a narrow face fitting: at 320 px": '<h1>Page</h1><div class="wide">Words</div>',
    'headings: at 320 px "Administration" is broken': '<h1 class="huge">Administration</h1>',
    "keyboard: nobody sees": '<h1>Page</h1><a class="unseen" href="/a">Link</a>',
    "keyboard: stop 3": '<h1>Page</h1><a href="/a">One</a> <a href="/b" tabindex="1">Two</a>',
    "keyboard: something covers": '<h1>Page</h1><a href="/a">Link</a><div class="cover"></div>',
    "forced colours: button has no border": "<h1>Page</h1><button>Do</button>",
    "paper: nav": '<h1>Page</h1><nav aria-label="A"><a href="/a">Link</a></nav>',
    "quiet: another host is asked": '<h1>Page</h1><link rel="stylesheet" href="https://elsewhere.example/a.css">',
    "quiet: the policy refuses img-src": '<h1>Page</h1><img src="https://elsewhere.example/a.png" alt="A">',
    "quiet: the browser says": '<h1>Page</h1><img src="/nothing.png" alt="A">',
    "quiet: what is shown moves": f'<h1>Page</h1><script src="/late.js" defer></script><p>{WORDS}</p>',
    "unstyled: the text begins": '<nav aria-label="A"><a href="/a">Link</a></nav><h1>Page</h1>',
    "weight: page, stylesheet and script": "<h1>Page</h1><script src='/heavy.js' defer></script>",
    "weight: 2 pictures": '<h1>Page</h1><img src="/a.svg" alt="A"><img src="/b.svg" alt="A">',
    "without scripts: words are missing": '<h1>Page</h1><p id="late"></p><script src="/words.js" defer></script>',
}
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
FILES = {
    "page.css": """\
        :root { color-scheme: light dark }
        body { font: 1rem sans-serif; background: light-dark(white, black); color: light-dark(black, white) }
        a { display: inline-block; padding: 1rem; color: inherit }
        .dim { color: #777; background: light-dark(white, #555) }
        .huge { font-size: 64px; overflow-wrap: anywhere }
        .wide { inline-size: 400px }
        .tight { block-size: 3em; inline-size: 250px; overflow: hidden; line-height: 1 }
        .tiny { padding: 0; block-size: 8px; inline-size: 8px; font-size: 8px; overflow: hidden }
        .unseen:focus { outline: none }
        .cover { position: fixed; inset: 0 }
        button { border: 0 }
        @media print { header { display: none } }
    """,
    "a.svg": DRAWING,
    "b.svg": DRAWING,
    "late.js": """
        const later = (frames, act) => requestAnimationFrame(() => frames ? later(frames - 1, act) : act());
        // A picture that never comes keeps the reader waiting until what moves has moved.
        const pending = Object.assign(new Image(), {
          loading: "lazy", src: "/a.svg", style: "position: fixed; left: -99em",
        });
        document.body.append(pending);
        // Only what was painted can move.
        new PerformanceObserver(() => later(4, () => {
          document.querySelector("h1").insertAdjacentHTML("beforebegin", "<p>A</p>".repeat(9));
          later(4, () => pending.remove());
        })).observe({type: "paint", buffered: true});
    """,
    "words.js": "document.querySelector('#late').textContent = 'Words'",
    "heavy.js": "".join(f"{chr(97 + number * number % 26)}{number * 7919 % 10007};" for number in range(6000)),
}


@pytest.fixture(scope="module")
def see(tmp_path_factory, browser):
    """Show a page of a small site, and give what is found."""
    folder = tmp_path_factory.mktemp("site")
    for name, text in FILES.items():
        (folder / name).write_text(text)
    (folder / "page").mkdir()
    site = PublishedSite(folder, SITE)
    with reader(browser, site) as one, reader(browser, site, java_script_enabled=False) as bare:

        def look(main, kind="website"):
            (folder / "page" / "index.html").write_text(PAGE.format(main=main, kind=kind))
            return faults(one, bare, f"{SITE}/page/")

        yield look


def test_a_good_page_has_no_fault(see):
    assert see('<h1>Page</h1><p>Words.</p><p><a href="/a">A link</a></p>') == []


@pytest.mark.parametrize("said", WRONG)
def test_a_fault_is_told(see, said):
    assert [fault for fault in see(WRONG[said]) if said in fault]


def test_a_post_is_printed_with_its_address_and_a_code(see):
    said = see("<h1>Page</h1><p>Words.</p>", kind="article")
    assert said == [
        "paper: the address of the post is not printed",
        "paper: no code of at least 2 cm leads back",
    ]
