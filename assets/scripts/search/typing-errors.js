/* Typing errors that are forgiven: one letter left out, put in, changed or swapped with the next. */

const FORGIVING = 4; /* the shortest word that may hold an error */

/* The known words that differ from a word, or from its beginning before endings, by one error; those
   with the longest stem, which has so many letters at least. */
const similar = (words, word, least) => {
  if (word.length < FORGIVING) return [];
  let best = least;
  let found = [];
  const look = (form, term) => {
    if (form.length < FORGIVING - 1 || form.length < best) return;
    if (!differsByOne(words, word, form)) return;
    if (form.length > best) found = [];
    best = form.length;
    found.push([term, best]);
  };
  for (const [form, [[term]]] of words.forms) look(form, term);
  for (const [form, term] of words.surfaces) look(form, term);
  return found;
};

const differsByOne = (words, word, form) => {
  let same = 0;
  while (same < form.length && word[same] === form[same]) same++;
  const rests = (inWord, inForm) => {
    if (inForm < form.length && word[inWord] !== form[inForm]) return false;
    const tail = form.slice(inForm);
    if (!word.startsWith(tail, inWord)) return false;
    const rest = word.slice(inWord + tail.length);
    return !rest || words.isEnding(rest);
  };
  /* An error in the endings: the stem is right and long enough to be sure of. */
  if (same === form.length) return form.length > FORGIVING && word.length - same < 2 * FORGIVING;
  return (
    rests(same + 1, same) ||
    rests(same, same + 1) ||
    rests(same + 1, same + 1) ||
    (word[same] === form[same + 1] && word[same + 1] === form[same] && rests(same + 2, same + 2))
  );
};
