/* The page of search: asks the index tier by tier, the newest first, and shows what it finds. */
const SHOWN = 10, NAMES_SHOWN = 3, MOST_WORDS = 10, GROUP = 32, LARGE_TIERS_BLOCK = 3, TOLD = 1, BESIDE = 2;
const form = document.querySelector("form.search"), language = document.documentElement.lang;
let answers = {}, asked = 0, data, rules, flat;

/* What lies at an address below the index's folder; asked for once. */
function get(address, ask) {
  return (answers[address] ||= fetch(form.dataset.root + "/search/" + address, ask).then((answer) => {
    if (!answer.ok) throw answer;
    return address.endsWith(".txt") ? answer.text().then(drawerOf) : answer.json();
  }));
}

/* The entries of a drawer, once more, with 1, for words in titles, and those of words without a list: see drawers.py. */
function drawerOf(text) {
  /* A directory is a drawer without posts. */
  const [words, numbers = "", ...others] = text.split("\n");
  const bits = numbers.replace(/./g, (letter) => (letter.charCodeAt() + 16).toString(2).slice(1));
  let word = "", at = 0;
  const ones = (from = at) => (at = bits.indexOf("0", at) + 1) - 1 - from;
  const digits = (size, first) => parseInt(first.toString(2) + bits.slice(at, (at += size)), 2);
  const count = () => digits(ones(), 1), all = count();
  const entries = Array.from(words.matchAll(/([A-Z])([^A-Z]*)/g), ([, same, rest]) => {
    if (same < "Z") word = word.slice(0, same.charCodeAt() - 65) + exchanged(rest);
    const many = count(), size = Math.max(31 - Math.clz32((2 * all) / (3 * many)), 0);
    let post = -1;
    const posts = Array.from({ length: many }, () => (post += 1 + digits(size, ones())));
    return { word, posts, inTitle: +(same === "Z") };
  });
  const without = others.map((text, place) => drawerOf(text).map(({ word }) => ({ word, posts: [], without: TOLD + place })));
  return entries.concat(...without);
}

/* A text of the index with its letters as they are. */
function exchanged(text) {
  return replaced(text, data.letters, data.letters.slice(26) + data.letters);
}

/* A text without the letters that only Kazakh has, as keyboards without them write it: касиподак. */
function plain(text) {
  return replaced(text, ...data.plain);
}

/* The numbers of the drawers of a tier where readings lie. */
async function drawersWith(term, [, tier, block]) {
  const last = (beginnings, reading) => beginnings.filter(({ word }) => word <= plain(reading)).length - 1;
  const beginnings = await get(tier + "drawers.txt");
  const numbers = [...term].map(async (reading) => {
    const number = last(beginnings, reading);
    return block > LARGE_TIERS_BLOCK ? number : GROUP * number + last(await get(tier + "drawers-" + number + ".txt"), reading);
  });
  return [...new Set(await Promise.all(numbers))];
}

/* The entries of a file with their readings; a common reading is its own. */
async function entriesOf(address) {
  const entries = await get(address + ".txt");
  for (const its of entries) its.read ||= its.word[0] === "." ? [its.word.slice(1)] : readings(its.word, rules);
  return entries;
}

function shortest(readings) {
  return readings.reduce((one, other) => (other.length < one.length ? other : one));
}

/* The posts of a tier with any of a word's readings, 1 for those with it in the title; of a plain word with any alike. */
async function posts(tier, term) {
  const found = new Map(), meant = new Set(term), files = await drawersWith(term, tier);
  const isMeant = (one) => meant.has(term.plain ? plain(one) : one);
  const inEach = (kind) => (number) => entriesOf(tier[1] + kind + number);
  const drawers = await Promise.all(files.map(inEach("words-")));
  const common = new Set(drawers.flat().flatMap(({ word, read }) => (word[0] === "." ? read : [])));
  /* A word without a list that no common reading tells here: it is told by its shortest one, or beside the drawer. */
  const isLeft = ({ without, read }) => without && read.some(isMeant) && !read.some((one) => isMeant(one) && common.has(one));
  const left = drawers.map((drawer) => drawer.filter(isLeft));
  const beside = files.filter((_, place) => left[place].some(({ without }) => without === BESIDE));
  for (const its of [...drawers, ...(await Promise.all(beside.map(inEach("more-"))))].flat()) {
    for (const one of its.read.filter(isMeant)) {
      if (term.plain) term.add(one);
      if (its.word[0] !== "." && !(term.word?.length <= its.word.length)) term.word = its.word;
      for (const post of its.posts) found.set(post, its.inTitle | found.get(post));
    }
  }
  const told = new Set(left.flat().flatMap(({ without, read }) => (without === TOLD ? shortest(read) : [])));
  for (const [post, inTitle] of told.size ? await posts(tier, told) : []) found.set(post, inTitle | found.get(post));
  return found;
}

/* Of each post of a tier with all words and marks: tier, number, and how many words its title has. */
async function hits(tier, { terms, counts }) {
  const found = await Promise.all(terms.map((term) => posts(tier, term)));
  found.forEach((of, place) => (counts[place] = of.size + (counts[place] || 0)));
  const all = [...found[0].keys()].sort((one, other) => one - other).filter((post) => found.every((of) => of.has(post)));
  const scored = all.map((post) => [tier, post, found.reduce((sum, of) => sum + of.get(post), 0)]);
  return tier[0] === "names" ? best(scored).slice(0, NAMES_SHOWN).map(([, post]) => [tier, post, 99]) : scored;
}

/* Those with most words in the title first, and as they came where these are as many. */
function best(some) {
  return some.sort((one, other) => other[2] - one[2]);
}

/* The next posts, the best of as many tiers as it takes to have enough, and how many others these have. */
async function taken(sought) {
  const { left, tiers } = sought;
  while (left.length <= SHOWN && tiers[0]) {
    left.push(...(await hits(tiers[0], sought)));
    tiers.shift();
  }
  const some = best(left).splice(0, SHOWN);
  const shown = some.map(async ([[, tier, block], post]) => (await get(tier + "posts-" + Math.floor(post / block) + ".json"))[post % block]);
  return [await Promise.all(shown), left.length];
}

/* First all words as they are, then with letters of Kazakh, as another keyboard has them, and without the rarest one. */
async function answer({ q, org, topic, year }, tiers) {
  const small = q.toLowerCase(), wordsOf = (text) => [...new Set(foldedWords(text, data))], words = wordsOf(q);
  const marks = [org && "@" + org, topic && "#" + topic, year && "/" + year].filter(Boolean).map((mark) => new Set([mark]));
  const seek = async (sought, terms) => {
    Object.assign(sought, { terms: [...terms, ...marks], counts: [], left: [], tiers: [...tiers] });
    sought.first = await taken(sought);
    return (sought.isFound = sought.first[0][0]);
  };
  const attempt = async (all, note, about) => {
    const words = all.slice(0, MOST_WORDS), sought = { words, note, about };
    if (!words[0]) return { first: [[]], note: "wordless" };
    const terms = words.map((word) => new Set(readings(word, rules)));
    if (await seek(sought, terms)) return sought;
    words.forEach((word, place) => {
      const alike = word === plain(word) ? readings(word, flat) : readings(word, rules).map(plain);
      if (!sought.counts[place]) terms[place] = Object.assign(new Set(alike), { plain: true });
    });
    if ((await seek(sought, terms)) && !note) {
      Object.assign(sought, { note: "plain", about: terms.flatMap((term) => (term.plain ? term.word : [])).join(", ") });
    }
    return sought;
  };
  let sought = await attempt(words, words[MOST_WORDS] && "long");
  const isStrange = !sought.isFound && words.every((_, place) => !sought.counts?.[place]);
  for (const [keys, letters] of isStrange ? Object.values(data.keyboards) : []) {
    for (const swapped of [replaced(small, keys, letters), replaced(small, letters, keys)]) {
      const typed = swapped.replace(/ъ(?![еёюя])/g, "ә"), meant = wordsOf(typed);
      if (meant.length > words.length) continue;
      const other = await attempt(meant, "meant", typed);
      if (other.isFound) return other;
    }
  }
  while (tiers[0] && !sought.isFound && sought.words?.[1]) {
    const rarest = sought.counts.indexOf(Math.min(...sought.counts.slice(0, sought.words.length)));
    const kept = sought.words.filter((_, place) => place !== rarest);
    sought = await attempt(kept, "without", words.filter((word) => !kept.includes(word)).join(", "));
  }
  const unlike = words.filter((word) => !small.replace(/ё/g, "е").includes(word)).join(" ");
  return sought.note || !unlike ? sought : { ...sought, note: "meant", about: unlike };
}

/* True if a tier may have posts of a year, or of any. */
function isOf(name, year = "") {
  return name.startsWith(year) || (name.slice(0, 4) < year && year <= name.slice(6));
}

function element(name, inside, properties) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

/* A text whose words that were sought are marked. */
function marked(text, { terms }) {
  return text.split(/([\p{L}\p{N}\u00ad]+)/u).map((piece, place) => {
    const of = place % 2 ? foldedWords(piece, data).flatMap((word) => readings(word, rules)) : [];
    return of.some((reading) => terms.some((term) => term.has(reading))) ? element("mark", piece) : piece;
  });
}

/* A day as the page writes it; few browsers can write a Kazakh one. */
function written(day) {
  const [year, month, number] = day.split("-");
  return form.dataset.dates.split("|")[month - 1].replace("{y}", year).replace("{d}", +number);
}

function entry([address, day, ...texts], sought) {
  const [title, lead, organization] = texts.map(exchanged);
  const link = element("a", marked(title, sought), { href: form.dataset.root + address });
  const line = [day && element("time", [written(day)], { dateTime: day }), organization];
  const summary = element("p", marked(lead, sought), { className: "entry-summary" });
  return element("article", [element("h2", [link]), element("p", line, { className: "byline" }), summary], { className: "entry" });
}

/* Say texts of the form, by their keys, each with its value. */
function tell(...said) {
  document.getElementById("found").textContent = said.map(([key, value]) => form.dataset[key]?.replace("{}", () => value)).join(" ");
}

async function run(again = true) {
  const mine = ++asked, asks = Object.fromEntries(new URLSearchParams(location.search));
  const list = document.getElementById("results");
  for (const field of form.elements) field.value = asks[field.name] || "";
  list.textContent = "";
  tell();
  if (!asks.q) return;
  document.head.append(element("meta", "", { name: "robots", content: "noindex" }));
  tell(["searching"]);
  try {
    const index = await get(language + ".json", { cache: "no-cache" });
    data = await get(index.rules);
    rules = expanded(data);
    /* Of a word whose letters of Kazakh have no marks: its endings have none either, and all vowels go with all. */
    flat = expanded(JSON.parse(plain(JSON.stringify({ ...data, front: data.back + data.front, back: "" }))));
    const sought = await answer(asks, index.tiers.filter(([name]) => isOf(name, asks.year)));
    if (mine === asked) show(sought, list);
  } catch {
    if (mine !== asked) return;
    answers = {};
    return again ? run(false) : tell(["failed"]);
  }
}

function show(sought, list) {
  let count = 0;
  const add = ([some, more]) => {
    const before = list.lastChild;
    list.append(...some.map((post) => entry(post, sought)));
    count += some.length;
    tell([sought.note, sought.about], [count ? (more ? "more" : "results") : sought.terms && "nothing", count]);
    before?.nextSibling?.querySelector("a").focus();
    if (!more) return;
    const next = () => (button.remove(), taken(sought).then(add, () => tell(["failed"])));
    const button = element("button", [form.dataset.next], { onclick: next });
    list.append(button);
  };
  add(sought.first);
}

/* A browser without fetch cannot read this script at all, and leaves the page as it is without one. */
form.hidden = false;
document.getElementById("without").hidden = true;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", "?" + new URLSearchParams([...new FormData(form)].filter(([, value]) => value)));
  run();
});
addEventListener("popstate", () => run());
run();
