/* Words and their readings, as plugins/search/folding.py and readings.py make them; the rules are endings.json. */
const LONGEST_WORD = 40;

/* The words of a text: small letters, one alphabet in a word, nothing that nobody sees. */
function foldedWords(text, rules) {
  const seen = text.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f]/g, "").toLowerCase();
  return (seen.replace(/ё/g, "е").match(/[\p{L}\p{N}]+/gu) || []).map((word) => inOneAlphabet(word, rules.twins));
}

function inOneAlphabet(word, [latin, cyrillic]) {
  const isLatin = (text) => /[a-zəɵ]/.test(text), isCyrillic = (text) => /[\u0400-\u052f]/.test(text);
  if (!isLatin(word) || !isCyrillic(word)) return word;
  const meant = replaced(word, latin, cyrillic), other = replaced(word, cyrillic, latin);
  return !isLatin(meant) ? meant : isCyrillic(other) ? word : other;
}

function replaced(text, from, to) {
  return Array.from(text, (letter) => to[from.indexOf(letter)] || letter).join("");
}

/* Every way to spell an ending, with the classes of letters that its first letter may follow. */
function spelled(pattern, sounds) {
  let ways = [["", ""]];
  for (const letter of pattern) {
    const sound = sounds[letter] || { [letter]: "" };
    ways = ways.flatMap(([way, after]) => Object.keys(sound).map((one) => [way + one, way ? after : sound[one]]));
  }
  return ways;
}

function expanded(found) {
  const harmony = {}, endings = {}, apart = {};
  for (const name of ["back", "front", ""]) for (const letter of found[name || "neutral"] || "") harmony[letter] = name;
  let longest = 0;
  for (const [state, target, patterns, least] of found.steps) {
    const table = (endings[state] ||= {});
    for (const pattern of patterns.split(" ")) {
      const free = pattern[0] === "*", [taken, instead] = pattern.replace("*", "").split(">");
      for (const [ending, after] of spelled(taken, found.sounds)) {
        const kinds = new Set(Array.from(ending, (letter) => harmony[letter]).filter((kind) => kind && !free));
        if (kinds.size > 1) continue;
        const letters = Array.from(after, (name) => found.classes[name]).join("");
        (table[ending] ||= []).push([target, [...kinds].join(""), letters, least, instead || ""]);
        longest = Math.max(longest, ending.length);
      }
    }
  }
  for (const group of found.same || []) for (const word of group.split(" ")) apart[word] = "=" + group.split(" ")[0];
  const whole = new Set((found.whole || "").split(" ")), every = Object.values(found.classes).join("");
  return { ...found, whole, every, harmony, endings, apart, longest };
}

function agrees(rules, stem, harmony) {
  const last = [...stem].reverse().find((letter) => letter in rules.harmony), own = rules.harmony[last];
  return last && (!own || !harmony || own === harmony || RegExp(rules.either).test(stem));
}

/* All stems that a folded word may have, sorted. */
function readings(word, rules) {
  if (!rules || Array.from(word).length > LONGEST_WORD) return [word];
  if (Object.hasOwn(rules.apart, word)) return [rules.apart[word]];
  const seen = new Set(["word " + word]), stems = new Set();
  for (const one of seen) {
    const [state, rest] = one.split(" ");
    if (rules.final.includes(state)) stems.add(rest);
    const table = rules.endings[state];
    if (!table || rules.whole.has(rest)) continue;
    for (let size = 0; size <= Math.min(rules.longest, rest.length - 1); size++) {
      const left = rest.slice(0, rest.length - size);
      for (const [target, harmony, after, least, instead] of table[rest.slice(rest.length - size)] || []) {
        const fits = left.length >= least && (after || rules.every).includes(left.at(-1));
        if (fits && agrees(rules, left + instead, harmony)) seen.add(target + " " + left + instead);
      }
    }
  }
  if (!stems.size || RegExp(rules.bare).test(word)) stems.add(word);
  return [...new Set([...stems].map((stem) => normal(stem, rules)))].sort();
}

function normal(stem, rules) {
  return rules.whole.has(stem) ? stem : rules.normal.reduce((text, [old, now]) => text.replace(RegExp(old, "g"), now), stem);
}
