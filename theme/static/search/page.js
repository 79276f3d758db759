/* The page of search: asks the index tier by tier, the newest first, and shows what it finds. */
const SHOWN = 10, NAMES_SHOWN = 3, MOST_WORDS = 10;
const form = document.querySelector("form.search"), language = document.documentElement.lang;
let answers = new Map(), asked = 0, data;

/* What lies at an address below the index's folder; asked for once. */
function get(address, ask = {}) {
  if (!answers.has(address)) {
    const url = new URL(address, new URL(form.dataset.index, location.href));
    answers.set(address, fetch(url, ask).then((answer) => {
      if (!answer.ok) throw answer;
      return address.endsWith(".txt") ? answer.text().then(drawerOf) : answer.json();
    }));
  }
  return answers.get(address);
}

/* The readings of a drawer with their posts: see plugins/search/tiers.py. */
function drawerOf(text) {
  const found = new Map();
  let reading = "", posts;
  for (const line of text.split("\n")) {
    const [rest, written] = line.slice(1).split(" ");
    reading = reading.slice(0, line.charCodeAt(0) - 48) + rest;
    found.set(reading, (posts = written || posts));
  }
  return found;
}

function postsOf(written) {
  const found = new Map();
  let number = 0, post = -1;
  for (const letter of written) {
    const digit = letter.charCodeAt(0) - 48;
    number = number * 32 + (digit % 32);
    if (digit > 31) continue;
    post += (number >> 1) + 1;
    found.set(post, number & 1);
    number = 0;
  }
  return found;
}

/* A text without the letters that only Kazakh has, as keyboards without them write it: касиподак. */
function plain(text) {
  return replaced(text, ...data.plain);
}

/* The posts of a tier with any of a word's readings, 1 for those with it in the title; of a plain word with any alike. */
async function posts(tier, term) {
  const beginnings = await get(tier + "drawers.json"), found = new Map();
  await Promise.all(term.map(async (reading) => {
    const drawer = beginnings.filter((beginning) => beginning <= plain(reading)).length - 1;
    for (const [one, written] of drawer < 0 ? [] : await get(tier + "words-" + drawer + ".txt")) {
      if (one !== reading && !(term.plain && plain(one) === reading)) continue;
      if (!term.includes(one)) term.push(one);
      for (const [post, inTitle] of postsOf(written)) found.set(post, inTitle | found.get(post));
    }
  }));
  return found;
}

/* Of each post of a tier with all words and marks: tier, number, and how many words its title has. */
async function hits([name, tier], { read, counts }) {
  const found = await Promise.all(read.map((term) => posts(tier, term)));
  found.forEach((of, place) => (counts[place] = of.size + (counts[place] || 0)));
  const all = [...found[0].keys()].sort((one, other) => one - other).filter((post) => found.every((of) => of.has(post)));
  const scored = all.map((post) => [tier, post, found.reduce((sum, of) => sum + of.get(post), 0)]);
  return name === "names" ? best(scored).slice(0, NAMES_SHOWN).map(([, post]) => [tier, post, 99]) : scored;
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
  const shown = some.map(async ([tier, post]) => (await get(tier + "posts-" + (post >> 2) + ".json"))[post & 3]);
  return [await Promise.all(shown), left.length];
}

/* First all words as they are, then with letters of Kazakh, as another keyboard has them, and without the rarest one. */
async function answer(query, asks, tiers) {
  const found = data.languages[language], rules = found && expanded(found);
  /* Of a word whose letters of Kazakh have no marks: its endings have none either, and all vowels go with all. */
  const flat = found && expanded(JSON.parse(plain(JSON.stringify({ ...found, front: found.back + found.front }))));
  const marks = [asks.org && "@" + asks.org, asks.topic && "#" + asks.topic].filter(Boolean).map((mark) => [mark]);
  const wordsOf = (text) => [...new Set(foldedWords(text, data))];
  const start = async (sought, read) => {
    Object.assign(sought, { read: [...read, ...marks], counts: [], left: [], tiers: [...tiers] });
    sought.first = await taken(sought);
    return sought.first[0][0];
  };
  const attempt = async (all, note, about) => {
    const words = all.slice(0, MOST_WORDS), sought = { words, note, about, rules };
    if (await start(sought, words.map((word) => readings(word, rules)))) return sought;
    const { read, counts } = sought, missing = words.filter((_, place) => !counts[place]);
    const alike = (word) => Object.assign(readings(plain(word), flat), { plain: true });
    const found = await start(sought, words.map((word, place) => (counts[place] ? read[place] : alike(word))));
    return !found || note ? sought : { ...sought, note: "plain", about: missing.join(" ") };
  };
  const small = query.toLowerCase(), words = wordsOf(query);
  if (!words[0]) return { first: [[]], note: "wordless" };
  let sought = await attempt(words, words[MOST_WORDS] && "long");
  if (!sought.first[0][0]) {
    for (const [keys, letters] of Object.values(data.keyboards)) {
      for (const swapped of [replaced(small, keys, letters), replaced(small, letters, keys)]) {
        const typed = swapped.replace(/ъ(?![еёюя])/g, "ә"), meant = wordsOf(typed);
        const other = swapped !== small && meant[0] && (await attempt(meant, "meant", typed));
        if (other && other.first[0][0]) return other;
      }
    }
  }
  while (tiers[0] && !sought.first[0][0] && sought.words[1]) {
    const rarest = sought.counts.indexOf(Math.min(...sought.counts.slice(0, sought.words.length)));
    const kept = sought.words.filter((_, place) => place !== rarest);
    sought = await attempt(kept, "without", words.filter((word) => !kept.includes(word)).join(", "));
  }
  const unlike = words.filter((word) => !small.replace(/ё/g, "е").includes(word)).join(" ");
  return sought.note || !unlike ? sought : { ...sought, note: "meant", about: unlike };
}

function element(name, inside, properties) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

/* A text whose words that were sought are marked. */
function marked(text, { read, rules }) {
  const sought = new Set(read.flat());
  return text.split(/([\p{L}\p{N}\u00ad]+)/u).map((piece, place) => {
    const is = place % 2 && foldedWords(piece, data).some((word) => readings(word, rules).some((one) => sought.has(one)));
    return is ? element("mark", piece) : piece;
  });
}

/* A day as the page writes it; few browsers can write a Kazakh one. */
function written(day) {
  const [year, month, number] = day.split("-");
  return form.dataset.dates.split("|")[month - 1].replace("{y}", year).replace("{d}", +number);
}

function entry([address, title, lead, day, organization], sought) {
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
    const index = await get(form.dataset.index, { cache: "no-cache" });
    data = await get(index.rules);
    const sought = await answer(asks.q, asks, index.tiers.filter(([name]) => name.startsWith(asks.year || "")));
    if (mine === asked) show(sought, list);
  } catch {
    if (mine !== asked) return;
    answers = new Map();
    return again ? run(false) : tell(["failed"]);
  }
}

function show(sought, list) {
  let count = 0;
  const add = ([some, more]) => {
    const before = list.lastChild;
    list.append(...some.map((post) => entry(post, sought)));
    count += some.length;
    tell([sought.note, sought.about], [count ? (more ? "more" : "results") : sought.read && "nothing", count]);
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
