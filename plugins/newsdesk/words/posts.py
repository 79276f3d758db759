"""Words that say who a person is: posts, trades, kinships, parts that people take."""

from __future__ import annotations

from .beginnings import words_like

POSTS = {
    "kk": words_like("""
төраға- төрайым- орынбасар- хатшы- директор- басшы- жетекші- бастығ- бастық- меңгеруші- басқарушы- дәрігер- мейірбике-
мейіргер- фельдшер- санитар- акушер- мұғалім- ұстаз- тәрбиеші- оқытушы- профессор- доцент- ректор- декан- заңгер-
адвокат- инспектор- инженер- шебер- механик- машинист- жүргізуші- жұмысшы- жұмыскер- қызметкер- маман- сарапшы-
экономист- бухгалтер- есепші- қазынашы- әкімі- әкім әкімнің министр- депутат- президент- үйлестіруші- ұйымдастырушы-
көшбасшы- белсенді- мүшесі- мүше қатысушы- делегат- ардагер- студент- слесар- дәнекерлеуші- электрик- құрылысшы-
тігінші- пішуші- аспаз- наубайшы- сатушы- кассир- оператор- диспетчер- курьер- жеткізуші- тазалаушы- зертханашы-
лаборант- кенші- шахтер- проходчик- үңгілеуші- журналист- редактор- тілші- жаттықтырушы- дәріскер- лектор- психолог-
технолог- агроном- тракторшы- комбайншы- сауыншы- малшы- шопан- орманшы- құтқарушы- анасы- әкесі- тұрғын- зейнеткер-
өкіл- уәкіл- кеңесші- менеджер- көмекші- негізін_қалаушы- иесі- жеңімпаз- жүлдегер- чемпион- автор- ақын- әнші-
суретші- кітапханашы- әдіскер- тәлімгер- түлегі- оқушы- модератор- спикер- баяндамашы- жүргізіп_отырған- ғалым-
академик- атқосшы- офицер- полковник- майор- капитан- қорықшы- физик- химик- сантехник- токар- баспагер- теруші-
резчик- кесуші- қоймашы- вахташы- бұрғышы- кенес_мүшесі- мырза ханым атасы- әжесі- жұбайы- ұлы қызы-
"""),
    "ru": words_like("""
председател- зампред- заместител- секретар- директор- гендиректор- руководител- начальни- глава главы главе главу
главой главврач- врач- медсестр- медбрат- медик- фельдшер- акушер- санитар- учител- педагог- преподавател- воспитател-
нян- профессор- доцент- ректор- проректор- декан- юрист- адвокат- инспектор- инженер- мастер- механик- машинист-
водител- шофер- шофёр- рабочий рабочая рабочего рабочему рабочим работни- сотрудни- специалист- эксперт- экономист-
бухгалтер- казначе- аким- министр- депутат- президент- координатор- организатор- лидер- активист- член члена члену
членом члены участни- делегат- ветеран- студент- слесар- сварщи- токар- электрик- монтёр- монтер- монтажни- строител-
швея швеи швею швее закройщи- портн- повар- пекар- продав- кассир- оператор- диспетчер- курьер- уборщи- лаборант-
шахтёр- шахтер- горняк- проходчи- журналист- редактор- корреспондент- тренер- лектор- психолог- социолог- технолог-
агроном- ветеринар- зоотехни- тракторист- комбайнёр- комбайнер- доярк- лесни- егер- пожарн- спасател- полковни- майор-
капитан- мать мамы мама отец вдов- жител- пенсионер- представител- уполномоченн- консультант- менеджер- помощни-
советни- основател- владел- победител- призёр- призер- чемпион- автор- поэт- певец певиц- композитор- художни-
библиотекар- методист- наставни- стажёр- стажер- выпускни- школьни- модератор- спикер- докладчи- учён- ведущ-
академик- офицер- физик- химик- сантехни- наборщи- резчи- кладовщи- вахтовик- буровик- господин госпож- старост-
вожат- хозяй- управляющ- заведующ- завуч- завхоз- завотделени- супруг- муж жена дочь сын кочегар- аппаратчи-
кондуктор- проводни- архитектор-
"""),
    "en": words_like("""
chair chairs chaired chairman chairwoman chairperson co-chair vice-chair president- secretary secretaries director-
head heads chief- deputy deputies manager- leader- organizer- organiser- officer- representative- treasurer- nurse-
doctor- physician- surgeon- paramedic- midwife porter- teacher- lecturer- professor- rector- dean lawyer- solicitor-
inspector- engineer- mechanic- driver- worker- employee- specialist- expert- economist- accountant- minister- member-
delegate- veteran- student- welder- electrician- builder- seamstress- tailor- cook cooks chef- baker- cashier-
operator- dispatcher- courier- cleaner- miner miners tunneller- journalist- editor- reporter- coach- trainer-
technician- technologist- farmer- fitter- turner- ranger- firefighter- rescuer- resident- pensioner- adviser- advisor-
assistant- founder- owner- winner- champion- author- poet- singer- artist- librarian- mentor- graduate- pupil-
schoolteacher- spokesman spokeswoman spokesperson- speaker- moderator- participant- colonel captain physicist-
chemist- plumber- typesetter- cutter- storekeeper- mother- father- widow- husband wife daughter son sister brother Mr
Mrs Ms Dr Prof mayor- governor- commissioner- coordinator- supervisor- foreman forewoman steward- apprentice- trainee-
conductor- guard- attendant- receptionist- waiter- waitress- consultant- researcher- scientist- psychologist-
agronomist- vet clerk-
"""),
}
