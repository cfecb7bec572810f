/* What answers best: the weights of all words of a query, added up for each page and clause. */

const COMPLETED = 0.6; /* a word still being typed */
const FORGIVEN = 0.8; /* a word with a slip */
const SYNONYM = 0.9; /* another word for the same */
const MOST = 30;

class Engine {
  constructor(given) {
    this.words = new Words(given);
    this.kinds = given.kinds;
    this.documents = given.documents.map(([address, title, kind, text]) => ({
      address,
      title,
      text,
      kind: given.kinds[kind][0],
      weight: given.kinds[kind][1],
    }));
    this.packed = given.postings.split(",");
    this.groups = given.groups.map(([postings, ...phrases]) => ({
      postings,
      phrases: phrases.map((phrase) => phrase.split(" ").map(Number)),
    }));
    this.ignored = new Set(given.ignored);
    this.levels = given.levels;
  }

  /* Where a word stands, with its weight; a rare word says more. */
  weights(packed, factor) {
    const found = new Map();
    let place = -1;
    for (const [, letter, step] of packed.matchAll(/([a-z])(\d+)/g)) {
      place += Number(step);
      found.set(place, this.levels[letter.charCodeAt(0) - 97]);
    }
    const rare = Math.log(1 + this.documents.length / (1 + found.size)) * factor;
    for (const [at, level] of found) found.set(at, level * rare);
    return found;
  }

  find(query) {
    const typed = split(query);
    const complete = /\s$/.test(query);
    const read = typed.map((word, at) => this.read(word, !complete && at === typed.length - 1));
    const groups = this.groupsIn(read);
    const meant = read.filter((one) => !one.ignored || one.group);
    const parts = (meant.length ? meant : read).map((one) => this.part(one));
    return this.ranked(parts, groups, typed);
  }

  /* What a typed word may be: terms with how sure they are. */
  read(word, growing) {
    const term = this.words.term(word);
    const terms = new Map();
    if (term !== undefined) terms.set(term, 1);
    if (growing) {
      for (const one of this.words.beginningWith(word)) {
        if (!terms.has(one)) terms.set(one, term === undefined ? COMPLETED : COMPLETED / 2);
      }
    }
    if (!terms.size) for (const one of this.words.similar(word)) terms.set(one, FORGIVEN);
    return { word, terms, ignored: this.ignored.has(term) };
  }

  /* The phrases that a query holds: words for which others may stand. */
  groupsIn(read) {
    const found = [];
    for (const group of this.groups) {
      let best = null;
      for (const phrase of group.phrases) {
        const members = phrase.map((term) => read.find((one) => one.terms.get(term) >= COMPLETED));
        if (members.includes(undefined)) continue;
        if (!best || phrase.length > best.length) best = members;
      }
      if (best) found.push({ group, members: best });
    }
    for (const { members } of found) for (const one of members) one.group = true;
    for (const { group, members } of found) {
      for (const one of members) (one.groups ??= []).push([group, Math.sqrt(members.length)]);
    }
    return found;
  }

  /* The weight of one word of the query in each page or clause. */
  part(one) {
    const sum = new Map();
    const most = (weights, factor) => {
      for (const [at, weight] of weights) {
        sum.set(at, Math.max(sum.get(at) ?? 0, weight * factor));
      }
    };
    if (!one.ignored || !one.group) {
      for (const [term, sure] of one.terms) most(this.weights(this.packed[term], sure), 1);
    }
    for (const [group, size] of one.groups ?? []) {
      most(this.weights(group.postings, SYNONYM), 1 / size);
    }
    return sum;
  }

  ranked(parts, groups, typed) {
    const known = parts.filter((part) => part.size);
    const scores = new Map();
    const hits = new Map();
    for (const part of known) {
      for (const [at, weight] of part) {
        scores.set(at, (scores.get(at) ?? 0) + weight);
        hits.set(at, (hits.get(at) ?? 0) + 1);
      }
    }
    const found = [...scores].map(([at, score]) => {
      const one = this.documents[at];
      const whole = 0.4 + 0.6 * (hits.get(at) / known.length);
      const named = typed.includes(one.title.split(" ")[0]) ? 100 : 0; /* a clause by its number */
      return { ...one, score: score * whole * one.weight + named };
    });
    return found.sort((a, b) => b.score - a.score).slice(0, MOST);
  }
}
