/* A code from paper that no edition has: lead the reader to the sentence that says so. */
const unknown = document.querySelector(".paper-copy--unknown");
const askUnknown = () => {
  const code = location.hash.slice(1).toLowerCase();
  const asked = /^[0-9a-f]{12}$/.test(code) && !document.getElementById(code);
  unknown.classList.toggle("paper-copy--asked", asked);
  for (const line of all("[data-code]", unknown)) {
    line.hidden = !asked;
    line.textContent = line.dataset.code.replace("000000000000", code);
  }
  if (asked) unknown.scrollIntoView({ block: "center" });
};
if (unknown) {
  askUnknown();
  addEventListener("hashchange", askUnknown);
}
