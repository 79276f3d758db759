/* The page of search: asks the index tier by tier, the newest first, and shows what it finds. */
const SHOWN = 10, NAMES_SHOWN = 3, MOST_WORDS = 10;
const form = globalThis.document?.querySelector("form[data-index]"), language = form && document.documentElement.lang;
let answers = new Map(), asked = 0;

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
  let reading = "";
  for (const line of text.split("\n")) {
    const [rest, posts] = line.slice(1).split(" ");
    reading = reading.slice(0, line.charCodeAt(0) - 48) + rest;
    found.set(reading, posts);
  }
  return found;
}

function postsOf(written) {
  const found = new Map();
  let number = 0, post = -1;
  for (const letter of written || "") {
    const digit = letter.charCodeAt(0) - 48;
    number = number * 32 + (digit % 32);
    if (digit > 31) continue;
    post += (number >> 1) + 1;
    found.set(post, number & 1);
    number = 0;
  }
  return found;
}

/* The posts of a tier that have any of the readings, with 1 for those that have it in their title. */
async function posts(tier, readingsOfWord) {
  const beginnings = await get(tier + "drawers.json");
  const found = new Map();
  await Promise.all(readingsOfWord.map(async (reading) => {
    const drawer = beginnings.filter((beginning) => beginning <= reading).length - 1;
    if (drawer < 0) return;
    for (const [post, inTitle] of postsOf((await get(tier + "words-" + drawer + ".txt")).get(reading))) {
      found.set(post, inTitle | found.get(post));
    }
  }));
  return found;
}

/* Tier and number of each post with all words and marks, tier by tier, in each those with most words in the title first. */
async function* hits(terms, tiers, counts) {
  for (const [name, tier] of tiers) {
    const found = await Promise.all(terms.map((readingsOfWord) => posts(tier, readingsOfWord)));
    found.forEach((of, place) => (counts[place] = of.size + (counts[place] || 0)));
    const score = (post) => found.reduce((sum, of) => sum + of.get(post), 0);
    const all = [...found[0].keys()].filter((post) => found.every((of) => of.has(post)));
    all.sort((one, other) => score(other) - score(one) || one - other);
    for (const post of name === "names" ? all.slice(0, NAMES_SHOWN) : all) yield [tier, post];
  }
}

async function shownOf([tier, post]) {
  return (await get(tier + "posts-" + (post >> 2) + ".json"))[post & 3];
}

/* The next posts, and whether there are others behind them. */
async function taken(found) {
  const some = [];
  for (let one = found.left || (await found.next()).value; one; one = (await found.next()).value) {
    found.left = some.length === SHOWN && one;
    if (found.left) break;
    some.push(one);
  }
  return [await Promise.all(some.map(shownOf)), found.left];
}

/* First all words as they are, then as another keyboard would have them, then without the rarest one. */
async function answer(query, asks, data, tiers) {
  const found = data.languages[language], rules = found && expanded(found);
  const marks = [asks.org && "@" + asks.org, asks.topic && "#" + asks.topic].filter(Boolean).map((mark) => [mark]);
  const wordsOf = (text) => [...new Set(foldedWords(text, data))];
  const attempt = async (all, note, about) => {
    const words = all.slice(0, MOST_WORDS), read = words.map((word) => readings(word, rules)), counts = [];
    const left = hits([...read, ...marks], tiers, counts), first = await taken(left);
    return { words, read, counts, left, first, note, about, rules };
  };
  const small = query.toLowerCase(), words = wordsOf(query);
  if (!words[0]) return { first: [[]], note: "wordless" };
  let best = await attempt(words, words[MOST_WORDS] && "long");
  if (!best.first[0][0]) {
    for (const [keys, letters] of Object.values(data.keyboards)) {
      for (const typed of [replaced(small, keys, letters), replaced(small, letters, keys)]) {
        const other = typed !== small && wordsOf(typed)[0] && (await attempt(wordsOf(typed), "meant", typed));
        if (other && other.first[0][0]) return other;
      }
    }
  }
  const dropped = [];
  while (tiers[0] && !best.first[0][0] && best.words[1]) {
    const counts = best.counts.slice(0, best.words.length), rarest = best.words[counts.indexOf(Math.min(...counts))];
    dropped.push(rarest);
    best = await attempt(best.words.filter((word) => word !== rarest), "without", dropped.join(", "));
  }
  const unlike = words.filter((word) => !small.replace(/ё/g, "е").includes(word)).join(" ");
  return best.note || !unlike ? best : { ...best, note: "meant", about: unlike };
}

function element(name, inside, properties) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

/* A text whose words that were sought are marked. */
function marked(text, { read, rules }, data) {
  const sought = new Set(read.flat());
  return text.split(/([\p{L}\p{N}\u00ad]+)/u).map((piece, place) => {
    const is = place % 2 && foldedWords(piece, data).some((word) => readings(word, rules).some((one) => sought.has(one)));
    return is ? element("mark", piece) : piece;
  });
}

/* A day as the page writes it; few browsers can write a Kazakh one. */
function written(day) {
  const [year, month, number] = day.split("-").map(Number);
  return form.dataset.dates.split("|")[month - 1].replace("{y}", year).replace("{d}", number);
}

function entry([address, title, lead, day, organization], best, data) {
  const link = element("a", marked(title, best, data), { href: form.dataset.root + address });
  const line = day ? [element("time", [written(day)], { dateTime: day }), organization] : [];
  const summary = element("p", marked(lead, best, data), { className: "entry-summary" });
  return element("article", [element("h2", [link]), element("p", line, { className: "byline" }), summary], { className: "entry" });
}

/* Say texts of the form, by their keys, each with its value. */
function tell(...said) {
  const texts = said.map(([key, value]) => (key ? form.dataset[key].replace("{}", () => value) : ""));
  document.getElementById("found").textContent = texts.join(" ");
}

async function run(again = true) {
  const mine = ++asked, asks = Object.fromEntries(new URLSearchParams(location.search));
  const list = document.getElementById("results");
  for (const field of form.elements) field.value = asks[field.name] || "";
  list.textContent = "";
  tell();
  if (!asks.q?.trim()) return;
  document.head.append(element("meta", "", { name: "robots", content: "noindex" }));
  tell(["searching"]);
  try {
    const index = await get(form.dataset.index, { cache: "no-cache" }), data = await get(index.rules);
    const inYear = ([name]) => (asks.year ? name.startsWith(asks.year) : name !== "names" || !(asks.org || asks.topic));
    const best = await answer(asks.q, asks, data, index.tiers.filter(inYear));
    if (mine === asked) show(best, data, list);
  } catch {
    if (mine !== asked) return;
    answers = new Map();
    if (again) run(false);
    else tell(["failed"]);
  }
}

function show(best, data, list) {
  let count = 0;
  const add = ([some, more]) => {
    const before = list.lastChild;
    list.append(...some.map((post) => entry(post, best, data)));
    count += some.length;
    tell([best.note, best.about], [count ? (more ? "more" : "results") : best.read && "nothing", count]);
    before?.nextSibling?.querySelector("a").focus();
    if (!more) return;
    const next = () => (button.remove(), taken(best.left).then(add, () => tell(["failed"])));
    const button = element("button", [form.dataset.next], { onclick: next });
    list.append(button);
  };
  add(best.first);
}

/* A browser without fetch cannot read this script at all, and leaves the page as it is without one. */
if (form) {
  form.hidden = false;
  document.getElementById("without").hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState(null, "", "?" + new URLSearchParams([...new FormData(form)].filter(([, value]) => value)));
    run();
  });
  addEventListener("popstate", () => run());
  run();
}
