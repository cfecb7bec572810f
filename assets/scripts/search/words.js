/* Words as a search reads them: letters folded, the longest stem that is known. All that is known of
   a language comes with the index, which the build makes (src/esafety/search/). */

const folded = (text) =>
  text
    .replace(/[Iİı]/g, "i")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "");

/* What is typed, word by word; what follows an apostrophe is an ending. */
const split = (text) =>
  [...folded(text).matchAll(/(?:\d+(?:\.\d+)+|[\p{L}\p{N}]+)(?:['’-][\p{L}\p{N}]+)*/gu)].map(([word]) =>
    word.replace(/['’].*/, ""),
  );

/* What may name a clause: 8.2. and (8.2) and 8.2'ye and 8,2 are 8.2. */
const numbers = (text) =>
  [...folded(text).matchAll(/\d+(?:[.,][\p{L}\p{N}]+)+/gu)].map(([word]) => word.replaceAll(",", "."));

/* The place of a term, as the index writes it. */
const termAt = (text) => Number.parseInt(text, 36);

const SHORTEST = 2; /* of a stem */

class Words {
  constructor(given) {
    this.terms = given.terms.split(" ");
    this.endings = new Set(given.endings.split(" "));
    this.chains = given.chains;
    this.making = given.making;
    this.longest = Math.max(...[...this.endings].map((ending) => ending.length));
    this.forms = new Map();
    const add = (form, term, before) => {
      const known = this.forms.get(form);
      if (!known) this.forms.set(form, [[term, before]]);
      else if (before) known.push([term, before]);
      else known.unshift([term, before]);
    };
    const variants = given.variants.map(([end, instead, before]) => [
      new RegExp(`${end}$`),
      instead,
      new RegExp(`^(?:${before})`),
    ]);
    const vowel = new RegExp(`^${given.vowel}`);
    this.terms.forEach((word, term) => {
      add(word, term);
      if (given.irregular[word]) add(given.irregular[word], term, vowel);
      for (const [end, instead, before] of variants) {
        const form = word.replace(end, instead);
        if (form !== word && form.length >= SHORTEST) add(form, term, before);
      }
    });
    this.surfaces = new Map();
    const pairs = given.surfaces.split(" ");
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      this.surfaces.set(pairs[at], termAt(pairs[at + 1]));
    }
  }

  isEnding(rest) {
    if (!this.chains) return this.endings.has(rest);
    const reached = new Set([0]);
    for (let start = 0; start < rest.length; start++) {
      if (!reached.has(start)) continue;
      const end = Math.min(rest.length, start + this.longest);
      for (let stop = start + 1; stop <= end; stop++) {
        if (this.endings.has(rest.slice(start, stop))) reached.add(stop);
      }
    }
    return reached.has(rest.length);
  }

  /* Known words of which this may be a form, that with the longest stem first. */
  stems(word) {
    const found = [];
    if (this.surfaces.has(word)) found.push([this.surfaces.get(word), word.length]);
    let whole = false; /* a word of its own; only a stem that changes may hide in it (resmi) */
    const shortest = Math.min(SHORTEST, word.length); /* one letter is a word: "ders 5" */
    for (let end = word.length; end >= shortest; end--) {
      const rest = word.slice(end);
      for (const [term, before] of this.forms.get(word.slice(0, end)) ?? []) {
        if (before ? before.test(rest) && this.isEnding(rest) : !whole && (!rest || this.isEnding(rest))) {
          found.push([term, end]);
          whole ||= !rest;
        }
      }
    }
    return found;
  }

  /* Parts of a word with hyphens, unless it is known without them. */
  parts(word) {
    const joined = word.replaceAll("-", "");
    return this.forms.has(joined) || joined === word ? [joined] : word.split("-");
  }

  beginningWith(start) {
    const found = [];
    this.terms.forEach((word, term) => {
      if (word.startsWith(start) && word !== start) found.push(term);
    });
    return found;
  }

  /* Known words that are made of a word: zorba, zorbalik. */
  derived(term) {
    const made = this.making.map((ending) => this.forms.get(this.terms[term] + ending)?.[0]);
    return made.filter((form) => form && !form[1]).map(([word]) => word);
  }
}
