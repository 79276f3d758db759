"""Words that tell that somebody speaks, beside or within a quotation."""

from __future__ import annotations

from .beginnings import words_like

SAYING = {
    "kk": words_like("""
деді дейді деген дедік деп десе дегенді айт- сөз сөзі сөзін сөздері пікір- ой ойын атап_өтті атап_көрсетті қосты
толықтырды түсіндір- мәлімде- хабарла- еске_сал- еске_ал- жауап- әзілде- мойында- сендір- бөліс- жазды жазған жазыпты
қорыт- сұра- ескерт- уәде баянда- жеткізді айтуынша пікірінше сөзінше қуан- таңғал- үндеу- талап_етті өтінді
"""),
    "ru": words_like("""
сказал- скажет говор- рассказ- отмет- отмеч- подчеркн- подчёркн- подчеркива- добав- заяв- объясн- поясн- призна-
сообщ- напомн- напомина- пошут- шутит ответ- отвеч- вспомин- вспомн- счита- увер- дел- подел- напис- пишет обрати-
обраща- заключ- подытож- подвёл_итог подвел_итог подвела_итог спрос- спраши- удив- предупре- возра- слова словам
словами слов мнени- цитир- высказ- констатир- резюмир- обещ- поблагодар- благодар- требу- настаива- утвержда- думает
замет- замеч- вздохн- улыб- слышал- делает_вывод произн-
"""),
    "en": words_like("""
said says say saying told tells tell explain- add adds added note notes noted stress- recall- admit- joke jokes joked
answer- reply replies replied write writes wrote words word according argue- believe- warn- promise- ask asks asked
remark- conclude- thank- insist- sum_up sums_up summed_up comment- put_it puts_it think thinks thought call calls
called quote- state stated states claim- remember- smile- laugh- confess-
"""),
}
"""Of sentences that stand around a quotation; wide, so that no speaker is overlooked."""

SAID = {
    "kk": r"де(?:ді|йді|ген|п)|айт(?:ты|ады|қан)|атап өтті|қосты|түсіндірді|мәлімдеді|еске салды|жауап берді|бөлісті",
    "ru": r"сказал|говор(?:ит|ил)|рассказал|рассказывает|отмети|отмечает|подчеркн|добави|добавляет|заяви|объясни|"
    r"объясняет|поясни|поясняет|призна|сообщи|напомни|пошути|ответи|отвечает|вспомина|счита|увер|подели|делится",
    "en": r"sa(?:id|ys)|told|tells|explain|add(?:s|ed)|note[sd]|stress|recall|admit|joke|repl(?:y|ies|ied)|warn",
}
"""Beginnings of verbs that join a quotation to its speaker, for patterns."""
