/* A table that is wider than the page scrolls where it takes the focus. */
addEventListener("load", () => {
  for (const wide of all(".md-typeset__scrollwrap")) {
    if (wide.scrollWidth <= wide.clientWidth) continue;
    wide.tabIndex = 0;
    wide.setAttribute("role", "group");
    wide.setAttribute("aria-label", wide.querySelector("caption")?.textContent ?? words.table);
  }
});
