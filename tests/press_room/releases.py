"""A whole press release, and one that nobody made easy."""

from __future__ import annotations

from datetime import datetime

from plugins.newsroom import site_zone
from plugins.press_room import PressRelease, parts_of
from plugins.press_room.blocks import release_blocks
from plugins.press_room.release import ReleaseContact

ADDRESS = "https://union.example/sample/kk/2026/pay/"
WHOLE = """
<p><strong>Алматы, 2026&nbsp;жылғы 12&nbsp;наурыз</strong>&nbsp;—
«Үлгі» зауыты мен кәсі\u00adподақ <a href="/sample/">келісімге</a>
қол қойды: жалақы 15&nbsp;%-ға өседі.</p>
<h2 id="i">Не өзгереді</h2>
<ul><li>Түнгі ауысым<ul><li>жазда да</li></ul></li><li>Жол ақысы</li></ul>
<ol start="3"><li>Бірінші мамыр</li><li>Бірінші маусым</li></ol>
<div class="table-scroll"><table><thead><tr><th>Цех</th><th>Ставка</th></tr></thead>
<tbody><tr><td>№&nbsp;1</td><td>250&nbsp;000&nbsp;₸</td></tr></tbody></table></div>
<blockquote><p>Біз сөз емес, сан алып келдік.
— Айгүл Үлгілі, кәсіподақ төрайымы</p></blockquote>
<figure><img src="/p.jpg" alt=""><figcaption>Зауыт</figcaption></figure>
<h2>Анықтама</h2>
<p>Зауытта 840&nbsp;адам жұмыс істейді.</p>
"""
HARD = r"<p>#let x = $a_1$ \ @ref *b* _c_ `d` &lt;label&gt; // no comment &amp; #[e] https://a.example/?q=1#x ~ --</p>"
CONTACT = ReleaseContact("Баспасөз қызметі", "хатшы", "+7 700 000 00 01", "press@union.example", "қазақша")


def release(html: str = WHOLE, language: str = "kk", **values: object) -> PressRelease:
    """Return the release with a text, and other values of it."""
    moment = datetime(2026, 3, 12, 10, tzinfo=site_zone("Asia/Almaty"))
    parts = parts_of(release_blocks(html, ADDRESS), language)
    given = {
        "id": "tag:union.example,2026:sample/2026-03-12-pay/kk",
        "language": language,
        "address": ADDRESS,
        "organization": "«Үлгі» зауытының кәсіподағы",
        "title": "Зауыт жалақыны 15 %-ға көтереді",
        "status": "Бірден жариялауға болады",
        "published": moment,
        "changed": moment,
        "subhead": "Келісім 840 адамға қатысты",
        "dateline": parts.dateline,
        "lead": parts.lead,
        "body": parts.body,
        "quotations": parts.quotations,
        "background_heading": parts.background_heading,
        "background": parts.background,
        "about_heading": "Ұйым туралы",
        "about": "Кәсіподақ 1998 жылдан бері жұмыс істейді.",
        "contacts_heading": "Баспасөзге арналған байланыс",
        "contacts": (
            ReleaseContact("Баспасөз қызметі", "хатшы", "+7 700 000 00 01", "press@union.example", "қазақша"),
        ),
    }
    return PressRelease(**{**given, **values})  # type: ignore[arg-type]
