/* What answers best: the weights of all words of a query, added up for each page and clause. */

const COMPLETED = 0.6; /* a word still being typed */
const FORGIVEN = 0.8; /* a word with a typing error */
const SHORTER = 0.7; /* a word that has a longer stem, too */
const CHANCE = 0.5; /* a short word with an error, where another explains the letters */
const SYNONYM = 1.0; /* another word for the same */
const IN_PHRASE = 0.5; /* one word of a phrase: the phrase means something of its own */
const ASIDE = 0.6; /* a word that nobody listed, or nearly every page has, beside another */
const SHORT = 3; /* letters of a word that many begin with, or that may follow one of a question */
const LONG = 5; /* letters of a word that is not met by chance */
const LISTED = 0.5; /* how sure a word must be to stand for others */
const MOST = 30;
const NAMED = 1000;
const TITLE = 2; /* a page whose whole title is typed */
const IN_TITLE = 1.4; /* several words as they stand in its title */

const matters = (one) => one.groups.some(([group]) => !group.aside);

class Engine {
  constructor(given) {
    this.words = new Words(given);
    let page;
    this.documents = given.documents.map(([address, title, kind, text]) => {
      const within = address.startsWith("#"); /* the page before says the rest */
      const [label, weight] = given.kinds[kind];
      const one = { address, title, text, kind: label, weight };
      if (text !== undefined) one.number = folded(title.split(" ")[0]);
      if (!within) page = one;
      else one.address = page.address + address;
      if (within && one.number) one.title += ` · ${page.title}`;
      one.folded = folded(one.title);
      return one;
    });
    this.packed = given.postings.split(",");
    this.unpacked = new Map();
    this.groups = given.groups.split(";").map((group, at) => {
      const [postings, ...phrases] = group.split(",");
      return {
        aside: at >= given.aside,
        postings,
        phrases: phrases.map((phrase) => phrase.split(" ").map(termAt)),
      };
    });
    this.beginning = new Map();
    this.member = new Set();
    for (const group of this.groups) {
      for (const phrase of group.phrases) {
        for (const term of phrase) this.member.add(term);
        const known = this.beginning.get(phrase[0]);
        if (known) known.push([group, phrase]);
        else this.beginning.set(phrase[0], [[group, phrase]]);
      }
    }
    this.ignored = new Set(given.ignored.split(" ").map(termAt));
    this.levels = given.levels;
  }

  /* Where a word stands, with its weight; a rare word says more. */
  weights(packed) {
    let found = this.unpacked.get(packed);
    if (found) return found;
    found = [];
    let place = -1;
    for (const [, letter, step] of packed.matchAll(/([a-z])(\d+)/g)) {
      place += Number(step);
      found.push([place, this.levels[letter.charCodeAt(0) - 97]]);
    }
    const rare = Math.log(1 + this.documents.length / (1 + found.length));
    for (const one of found) one[1] *= rare;
    this.unpacked.set(packed, found);
    return found;
  }

  find(query) {
    const typed = split(query).flatMap((word) => this.words.parts(word));
    const complete = /\s$/.test(query);
    const read = typed.map((word, at) => this.read(word, !complete && at === typed.length - 1));
    this.group(read);
    const meant = read.filter((one) => !one.ignored || one.groups.length);
    const listed = read.some(matters);
    const parts = (meant.length ? meant : read).map((one) => this.part(one, listed));
    return this.ranked(parts, numbers(query), folded(query).trim());
  }

  /* What a typed word may be: terms with how sure they are. */
  read(word, growing) {
    const stems = this.words.stems(word);
    const terms = new Map();
    let mistyped = false;
    const add = (term, sure) => terms.set(term, Math.max(sure, terms.get(term) ?? 0));
    stems.slice(0, 3).forEach(([term], at) => add(term, SHORTER ** at));
    if (growing && (!stems.length || word.length >= SHORT)) {
      const sure = stems.length ? COMPLETED / 2 : COMPLETED;
      for (const term of this.words.beginningWith(word)) add(term, sure);
    }
    const length = stems.length ? stems[0][1] : 0;
    const ignored = this.ignored.has(stems[0]?.[0]);
    /* Behind a stem that is much shorter, endings may be chance: ok-ertmen, ogret-mne. */
    if (word.length > length + (ignored ? SHORT : 0)) {
      const alike = similar(this.words, word, length && length + 2);
      /* bag-m-li-lik is rather bagimlilik than three endings behind a short stem. */
      if (length && length <= SHORT && alike[0]?.[1] > LONG) {
        for (const [term, sure] of terms) terms.set(term, sure * CHANCE);
      }
      for (const [term, long] of alike) {
        add(term, !length || long > LONG ? FORGIVEN : CHANCE);
        mistyped = ignored;
      }
    }
    for (const [term, sure] of [...terms]) {
      for (const derived of this.words.derived(term)) add(derived, sure * COMPLETED);
    }
    return { terms, ignored: ignored && !mistyped, groups: [] };
  }

  /* Note at each word the groups of which the query holds a phrase; the longest phrase counts.
     Words of a question make one only where there is nothing else. */
  group(read) {
    const asked = read.every((one) => one.ignored);
    const meaning = new Map();
    for (const one of read) for (const term of this.listed(one)) this.mean(term, one, meaning);
    const best = new Map();
    for (const term of meaning.keys()) {
      for (const [group, phrase] of this.beginning.get(term) ?? []) {
        if (phrase.length <= (best.get(group)?.length ?? 0)) continue;
        const members = phrase.map((word) => this.standing(word, phrase, meaning));
        if (members.includes(undefined)) continue;
        if (asked || members.some((one) => !one.ignored)) best.set(group, members);
      }
    }
    for (const [group, members] of best) {
      for (const one of members) one.groups.push([group, Math.sqrt(members.length)]);
    }
  }

  /* The words of phrases that a word is most surely. */
  listed(one) {
    const known = [...one.terms].filter(([term, sure]) => sure >= LISTED && this.member.has(term));
    const most = Math.max(...known.map(([, sure]) => sure));
    return known.filter(([, sure]) => sure >= Math.min(most, FORGIVEN)).map(([term]) => term);
  }

  /* Note what a word stands for: itself, and in a phrase any word that is taken for it. */
  mean(term, one, meaning) {
    const note = (word, own) => {
      const known = meaning.get(word);
      if (!known || (own && !known.own)) meaning.set(word, { one, own });
    };
    note(term, true);
    for (const [group, phrase] of this.beginning.get(term) ?? []) {
      if (phrase.length > 1) continue;
      for (const [word, ...more] of group.phrases) if (!more.length) note(word, false);
    }
  }

  standing(word, phrase, meaning) {
    const meant = meaning.get(word);
    return meant && (meant.own || phrase.length > 1) ? meant.one : undefined;
  }

  /* The weight of one word of the query in each page or clause. */
  part(one, listed) {
    const phrase = one.groups.some(([, size]) => size > 1);
    const own = phrase ? IN_PHRASE : listed && !matters(one) ? ASIDE : 1;
    const sum = new Map();
    const most = (weights, factor) => {
      for (const [at, weight] of weights) {
        sum.set(at, Math.max(sum.get(at) ?? 0, weight * factor));
      }
    };
    if (!one.ignored || !one.groups.length) {
      for (const [term, sure] of one.terms) most(this.weights(this.packed[term]), sure * own);
    }
    for (const [group, size] of one.groups) {
      most(this.weights(group.postings), size > 1 ? SYNONYM / size : SYNONYM * own);
    }
    return sum;
  }

  titled(one, typed) {
    if (one.folded === typed) return TITLE;
    return !one.number && typed.includes(" ") && one.folded.includes(typed) ? IN_TITLE : 1;
  }

  ranked(parts, named, typed) {
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
      if (number && named.includes(number)) scores.set(at, NAMED);
    });
    const found = [...scores].map(([at, score]) => {
      const one = this.documents[at];
      const whole = known.length ? 0.4 + 0.6 * ((hits.get(at) ?? 0) / known.length) : 1;
      return { ...one, score: score * whole * this.titled(one, typed) * one.weight };
    });
    return found.sort((a, b) => b.score - a.score).slice(0, MOST);
  }
}
