/* What answers best: the weights of all words of a query, added up for each page and clause. */

const COMPLETED = 0.6; /* a word still being typed */
const FORGIVEN = 0.8; /* a word with a slip */
const SHORTER = 0.7; /* a word that has a longer stem, too */
const SYNONYM = 1.0; /* another word for the same */
const IN_PHRASE = 0.5; /* one word of a phrase: the phrase means something of its own */
const ASIDE = 0.6; /* a word that nobody listed, beside one that somebody did */
const SHORT = 3; /* letters of a stem that may be chance, of a word that many begin with */
const MOST = 30;
const NAMED = 1000;

class Engine {
  constructor(given) {
    this.words = new Words(given);
    this.kinds = given.kinds;
    this.documents = given.documents.map(([address, title, kind, text]) => ({
      address,
      title,
      number: address.includes("#") && folded(title.split(" ")[0]),
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
    const typed = split(query).flatMap((word) => this.words.parts(word));
    const complete = /\s$/.test(query);
    const read = typed.map((word, at) => this.read(word, !complete && at === typed.length - 1));
    this.group(read);
    const meant = read.filter((one) => !one.ignored || one.groups.length);
    const listed = read.some((one) => one.groups.length);
    const parts = (meant.length ? meant : read).map((one) => this.part(one, listed));
    return this.ranked(parts, folded(query).split(/\s+/));
  }

  /* What a typed word may be: terms with how sure they are. */
  read(word, growing) {
    const stems = this.words.stems(word);
    const terms = new Map();
    const add = (term, sure) => terms.set(term, Math.max(sure, terms.get(term) ?? 0));
    stems.slice(0, 3).forEach(([term], at) => add(term, SHORTER ** at));
    if (growing && (!stems.length || word.length >= SHORT)) {
      const sure = stems.length ? COMPLETED / 2 : COMPLETED;
      for (const term of this.words.beginningWith(word)) add(term, sure);
    }
    const rest = stems.length ? word.length - stems[0][1] : 0;
    const ignored = this.ignored.has(stems[0]?.[0]);
    const chance = !ignored && rest > 0 && rest <= SHORT + 1 && stems[0][1] <= SHORT;
    if (!stems.length || chance) {
      for (const term of this.words.similar(word)) add(term, chance ? COMPLETED : FORGIVEN);
    }
    return { terms, ignored, groups: [] };
  }

  /* Note at each word the groups of which the query holds a phrase; the longest phrase counts.
     Words of a question make one only where there is nothing else. */
  group(read) {
    const asked = read.every((one) => one.ignored);
    for (const group of this.groups) {
      let best = [];
      for (const phrase of group.phrases) {
        const members = phrase.map((term) => read.find((one) => one.terms.get(term) >= COMPLETED));
        if (members.includes(undefined) || phrase.length <= best.length) continue;
        if (asked || members.some((one) => !one.ignored)) best = members;
      }
      for (const one of best) one.groups.push([group, Math.sqrt(best.length)]);
    }
  }

  /* The weight of one word of the query in each page or clause. */
  part(one, listed) {
    const phrase = one.groups.some(([, size]) => size > 1);
    const own = phrase ? IN_PHRASE : listed && !one.groups.length ? ASIDE : 1;
    const sum = new Map();
    const most = (weights, factor) => {
      for (const [at, weight] of weights) {
        sum.set(at, Math.max(sum.get(at) ?? 0, weight * factor));
      }
    };
    if (!one.ignored || !one.groups.length) {
      for (const [term, sure] of one.terms) most(this.weights(this.packed[term], sure), own);
    }
    for (const [group, size] of one.groups) {
      most(this.weights(group.postings, SYNONYM), 1 / size);
    }
    return sum;
  }

  ranked(parts, typed) {
    const known = parts.filter((part) => part.size);
    const scores = new Map();
    const hits = new Map();
    for (const part of known) {
      for (const [at, weight] of part) {
        scores.set(at, (scores.get(at) ?? 0) + weight);
        hits.set(at, (hits.get(at) ?? 0) + 1);
      }
    }
    /* A clause by its number. */
    this.documents.forEach(({ number }, at) => {
      if (number && typed.includes(number)) scores.set(at, NAMED);
    });
    const found = [...scores].map(([at, score]) => {
      const one = this.documents[at];
      const whole = known.length ? 0.4 + 0.6 * ((hits.get(at) ?? 0) / known.length) : 1;
      return { ...one, score: score * whole * one.weight };
    });
    return found.sort((a, b) => b.score - a.score).slice(0, MOST);
  }
}
