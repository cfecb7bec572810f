/* The search opens with its field ready and gives the focus back when it closes. Its script is
   asked for when it is opened, never before. On a narrow screen it covers the page, which rests. */
const search = document.querySelector(".search");
const opener = search.querySelector(".search__opener");
const field = search.querySelector(".search__field");
const covering = matchMedia("(max-width: 59.984375em)");
let wake = () => {};
let cameFrom = null;

const rest = () => {
  wake();
  const covers = covering.matches && search.classList.contains("search--open");
  wake = covers ? restBeside(search) : () => {};
};
const load = () => {
  if (search.dataset.asked) return;
  search.dataset.asked = "yes";
  const script = document.createElement("script");
  script.src = search.dataset.script;
  script.onerror = () => {
    const said = search.querySelector(".search__count");
    said.textContent = said.dataset.failed;
    delete search.dataset.asked;
    script.remove();
  };
  document.head.append(script);
};
const openSearch = (from) => {
  load();
  if (search.classList.contains("search--open")) return;
  cameFrom = from;
  search.classList.add("search--open");
  opener.setAttribute("aria-expanded", "true");
  rest();
  field.focus();
};
const closeSearch = (back) => {
  if (!search.classList.contains("search--open")) return;
  search.classList.remove("search--open");
  opener.setAttribute("aria-expanded", "false");
  rest();
  if (!back) return;
  const to = covering.matches ? opener : cameFrom?.isConnected ? cameFrom : null;
  closing = true;
  (to ?? field).focus();
  closing = false;
};
let closing = false;

opener.addEventListener("click", () => openSearch(opener));
// On a slow network a reader touches it before this script has come (overrides/partials/palette.html).
if (opener.contains(window.tapped)) openSearch(opener);
// On a slow network Enter comes before the script that searches: the page, and what was typed, stay.
field.form.onsubmit = () => false;
field.addEventListener("focus", (event) => {
  if (!closing) openSearch(event.relatedTarget);
});
for (const act of ["input", "pointerdown"]) field.addEventListener(act, () => openSearch(cameFrom));
search.querySelector(".search__close").addEventListener("click", () => closeSearch(true));
search.addEventListener("leave", () => closeSearch(false));
search.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && !search.contains(relatedTarget)) closeSearch(false);
});
addEventListener("pointerdown", ({ target }) => {
  if (!search.contains(target)) closeSearch(false);
});
covering.addEventListener("change", rest);
addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    closeSearch(true);
  } else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey) {
    event.preventDefault();
    openSearch(document.activeElement);
  }
});
addEventListener("pageshow", ({ persisted }) => persisted && closeSearch(false));
