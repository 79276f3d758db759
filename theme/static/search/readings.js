/* Words and their readings, as plugins/search/folding.py and readings.py make them; the rules are endings.json. */

/* The words of a text: small letters, one alphabet in a word, nothing that nobody sees. */
function foldedWords(text, rules) {
  const seen = text.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f]/g, "").toLowerCase();
  return (seen.replace(/ё/g, "е").match(/[\p{L}\p{N}]+/gu) || []).map((word) => inOneAlphabet(word, rules.twins));
}

function inOneAlphabet(word, [latin, cyrillic]) {
  const isLatin = /[a-zəɵ]/, isCyrillic = /[\u0400-\u052f]/;
  if (!isCyrillic.test(word)) return word;
  const meant = replaced(word, latin, cyrillic), other = replaced(word, cyrillic, latin);
  return !isLatin.test(meant) ? meant : isCyrillic.test(other) ? word : other;
}

function replaced(text, from, to) {
  return text.replace(/./gu, (letter) => to[from.indexOf(letter)] || letter);
}

/* Rules as they are asked: endings by state and ending, words that are read as nothing else, and patterns. */
function expanded(found) {
  const endings = {}, apart = new Map();
  for (const [state, target, patterns, least] of found.steps) {
    for (const pattern of patterns.split(" ")) {
      const [taken, instead = ""] = pattern.split(">");
      for (const [ending, after, sounds] of spelled(taken, found)) {
        const letters = after.replace(/./g, (name) => found.classes[name]);
        (endings[state + ending] ||= []).push([target, sounds, letters, least, instead]);
      }
    }
  }
  for (const group of found.same) for (const word of group.split(" ")) apart.set(word, ["=" + group.split(" ")[0]]);
  const normal = found.normal.map(([old, now]) => [RegExp(old), now]), whole = new Set(found.whole.split(" "));
  return { ...found, endings, apart, normal, whole, either: RegExp(found.either), bare: RegExp(found.bare) };
}

/* Every way to spell an ending, with the classes of letters that it may follow, and those of its letters that vary. */
function spelled(pattern, { sounds }) {
  let ways = [["", "", ""]];
  for (const letter of pattern) {
    const sound = sounds[letter] || { [letter]: "" };
    ways = ways.flatMap(([way, after, vary]) => Object.keys(sound).map((one) =>
      [way + one, way ? after : sound[one], sounds[letter] ? vary + one : vary]));
  }
  return ways;
}

/* True if a stem has a vowel, and its last one goes with letters of an ending. */
function agrees(stem, letters, { back, front, neutral, either }) {
  const last = [...stem].findLast((letter) => (back + front + neutral).includes(letter));
  const others = back.includes(last) ? front : front.includes(last) ? back : "";
  return last && (either.test(stem) || !Array.from(letters).some((letter) => others.includes(letter)));
}

/* All stems that a folded word may have, sorted. */
function readings(word, rules) {
  if (!/^\p{L}.{0,39}$/u.test(word)) return [word];
  const seen = new Set(["word " + word]), stems = new Set();
  for (const one of seen) {
    const [state, rest] = one.split(" ");
    if (rules.final.includes(state)) stems.add(rest);
    for (let at = rules.whole.has(rest) ? 0 : rest.length; at; at--) {
      const left = rest.slice(0, at);
      for (const [target, letters, after, least, instead] of rules.endings[state + rest.slice(at)] || []) {
        const fits = at >= least && (!after || after.includes(left.at(-1))) && agrees(left + instead, letters, rules);
        if (fits) seen.add(target + " " + left + instead);
      }
    }
  }
  if (!stems.size || rules.bare.test(word)) stems.add(word);
  const normal = (stem) => rules.whole.has(stem) ? stem : rules.normal.reduce((text, [old, now]) => text.replace(old, now), stem);
  return rules.apart.get(word) || [...new Set([...stems].map(normal))].sort();
}
