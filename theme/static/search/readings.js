/* Words and their readings, as plugins/search/folding.py and readings.py make them; the rules are endings.json. */
const LONGEST_WORD = 40;

/* The words of a text: small letters, one alphabet in a word, nothing that nobody sees. */
function foldedWords(text, rules) {
  const seen = text.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f]/g, "");
  return (seen.toLowerCase().replace(/ё/g, "е").match(/[\p{L}\p{N}]+/gu) || []).map((word) => inOneAlphabet(word, rules.twins));
}

function inOneAlphabet(word, [latin, cyrillic]) {
  if (!/[a-zəɵ]/.test(word) || !/[\u0400-\u052f]/.test(word)) return word;
  const meant = replaced(word, latin, cyrillic);
  if (!/[a-zəɵ]/.test(meant)) return meant;
  const other = replaced(word, cyrillic, latin);
  return /[\u0400-\u052f]/.test(other) ? word : other;
}

function replaced(text, from, to) {
  return Array.from(text, (letter) => (from.includes(letter) ? Array.from(to)[Array.from(from).indexOf(letter)] : letter)).join("");
}

/* Every way to spell an ending, with the classes of letters that its first letter may follow. */
function spelled(pattern, sounds) {
  let ways = [["", ""]];
  Array.from(pattern).forEach((letter, place) => {
    const sound = sounds[letter] || { [letter]: "" };
    ways = ways.flatMap(([way, after]) => Object.keys(sound).map((one) => [way + one, place ? after : sound[one]]));
  });
  return ways;
}

function expanded(found) {
  const harmony = {}, inEndings = {}, endings = {}, apart = {};
  for (const letter of found.neutral || "") harmony[letter] = "";
  for (const name of ["back", "front"]) {
    for (const letter of found[name] || "") harmony[letter] = name;
    for (const letter of (found[name] || "") + (found[name + "Ending"] || "")) inEndings[letter] = name;
  }
  let longest = 0;
  for (const [state, target, patterns, least] of found.steps) {
    endings[state] = endings[state] || new Map();
    for (const pattern of patterns.split(" ")) {
      const free = pattern[0] === "*", [taken, instead] = pattern.replace("*", "").split(">");
      for (const [ending, after] of spelled(taken, found.sounds)) {
        const kinds = new Set(Array.from(ending, (letter) => inEndings[letter]).filter(Boolean));
        if (kinds.size > 1 && !free) continue;
        const letters = after && Array.from(after, (name) => found.classes[name]).join("");
        const known = endings[state].get(ending) || [];
        known.push([target, free ? "" : [...kinds].join(""), letters, least, instead || ""]);
        endings[state].set(ending, known);
        longest = Math.max(longest, ending.length);
      }
    }
  }
  const groups = [...(found.apart || "").split(" ").map((word) => [word]), ...(found.same || []).map((words) => words.split(" "))];
  for (const group of groups) for (const word of group) apart[word] = "=" + group[0];
  return {
    harmony, endings, apart, longest, final: new Set(found.final), whole: new Set((found.whole || "").split(" ")),
    normal: found.normal.map(([old, now]) => [new RegExp(old, "g"), now]),
    either: new RegExp(found.either || "(?!)"), bare: new RegExp(found.bare || ""),
    every: Object.values(found.classes).join(""),
  };
}

function agrees(rules, stem, harmony) {
  for (let place = stem.length; place--; ) {
    const own = rules.harmony[stem[place]];
    if (own !== undefined) return !own || !harmony || own === harmony || rules.either.test(stem);
  }
  return false;
}

/* All stems that a folded word may have, sorted. */
function readings(word, rules) {
  if (!rules || Array.from(word).length > LONGEST_WORD) return [word];
  if (Object.hasOwn(rules.apart, word)) return [rules.apart[word]];
  const seen = new Set(["word " + word]), stems = new Set();
  for (const one of seen) {
    const [state, rest] = one.split(" ");
    if (rules.final.has(state)) stems.add(rest);
    const table = rules.endings[state];
    if (!table || rules.whole.has(rest)) continue;
    for (let size = 0; size <= Math.min(rules.longest, rest.length - 1); size++) {
      const left = rest.slice(0, rest.length - size);
      for (const [target, harmony, after, least, instead] of table.get(rest.slice(rest.length - size)) || []) {
        const fits = left.length >= least && (after || rules.every).includes(left.at(-1));
        if (fits && agrees(rules, left + instead, harmony)) seen.add(target + " " + left + instead);
      }
    }
  }
  if (!stems.size || rules.bare.test(word)) stems.add(word);
  return [...new Set([...stems].map((stem) => normal(stem, rules)))].sort();
}

function normal(stem, rules) {
  return rules.whole.has(stem) ? stem : rules.normal.reduce((text, [old, now]) => text.replace(old, now), stem);
}
