/* What is shown while a reader types. Loaded when the search is opened (assets/scripts/site.js),
   which has made it visible and put the focus into its field. */

const search = document.querySelector(".search");
const field = search.querySelector(".search__field");
const count = search.querySelector(".search__count");
const list = search.querySelector(".search__results");
const next = search.querySelector(".search__next");
let engine;

const element = (name, kind, text) => {
  const made = document.createElement(name);
  made.className = kind;
  if (text) made.textContent = text;
  return made;
};

/* From a disk no folder leads to its page. */
const address = (path) => {
  const found = new URL(path, new URL(search.dataset.root.replace(/\/?$/, "/"), location.href));
  if (location.protocol === "file:" && found.pathname.endsWith("/")) found.pathname += "index.html";
  return found.href;
};

const shown = ({ address: path, title, kind, text }) => {
  const item = element("li", "search__result");
  const link = element("a", "search__link");
  link.href = address(path);
  link.append(element("span", "search__kind", kind), " ", element("span", "search__title", title));
  if (text) link.append(" ", element("span", "search__text", text));
  item.append(link);
  return item;
};

/* A screen is drawn at once, what lies below it when that is seen. */
const FIRST = 8;
let rest;

const draw = (found) => {
  clearTimeout(rest);
  list.replaceChildren(...found.slice(0, FIRST).map(shown));
  if (found.length > FIRST) rest = setTimeout(() => list.append(...found.slice(FIRST).map(shown)), 50);
};

const look = () => {
  const words = field.value.trim();
  const found = engine && words ? engine.find(field.value) : [];
  draw(found);
  next.hidden = !engine || !words || found.length > 0;
  const said = !words ? "start" : !found.length ? "none" : found.length === 1 ? "one" : "many";
  if (engine || !words) {
    count.textContent = count.dataset[said].replace("{count}", found.length).replace("{words}", words);
  }
};

const links = () => [...list.querySelectorAll("a"), ...(next.hidden ? [] : next.querySelectorAll("a"))];

const STEPS = { ArrowDown: 1, ArrowUp: -1 };
search.addEventListener("keydown", (event) => {
  const step = STEPS[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const stops = [field, ...links()];
  const at = stops.indexOf(document.activeElement);
  const to = stops[at + step];
  if (at < 0 || !to) return;
  event.preventDefault();
  to.focus();
});

/* Enter goes to the first thing found; on a phone the keyboard, which covers the list, goes away. */
search.querySelector("form").addEventListener("submit", () => list.querySelector("a")?.focus());

/* A place on the page that is open is under the search. */
search.addEventListener("click", (event) => {
  if (event.target.closest("a")) search.dispatchEvent(new CustomEvent("leave"));
});

field.addEventListener("input", look);

const failed = () => {
  count.textContent = count.dataset.failed;
};

/* On a slow network a device may give what it kept of the edition before. */
globalThis.esafetySearch = (given) => {
  const code = document.querySelector("link[data-code]")?.dataset.code ?? given.code;
  if (code !== given.code) return failed();
  engine = new Engine(given);
  look();
};
const index = document.createElement("script");
index.src = search.dataset.index;
index.onerror = failed;
document.head.append(index);
