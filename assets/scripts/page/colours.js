/* Colours: the device's own, until a reader chooses; only that choice is stored. What is stored
   was already asked before anything was drawn (overrides/partials/palette.html). */
const palette = () => {
  const form = document.querySelector(".palette");
  if (!form) return;
  const attribute = "data-md-color-scheme";
  const buttons = all(".palette__button", form);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const address = document.createElement("meta");
  address.name = "theme-color";
  document.head.append(address);

  const show = () => {
    const scheme = document.body.getAttribute(attribute);
    for (const button of buttons) button.hidden = button.dataset.scheme !== scheme;
    address.content = getComputedStyle(document.querySelector(".md-header")).backgroundColor;
  };
  const change = (scheme) => {
    document.body.setAttribute("data-md-color-switching", ""); // no transition runs meanwhile
    document.body.setAttribute(attribute, scheme);
    show();
    setTimeout(() => document.body.removeAttribute("data-md-color-switching"));
  };
  const isChosen = () => {
    try {
      return buttons.some(({ dataset }) => dataset.scheme === localStorage.getItem(form.dataset.key));
    } catch {
      return false; // a browser that stores nothing
    }
  };
  const store = (scheme) => {
    try {
      localStorage.setItem(form.dataset.key, scheme);
    } catch {
      // The choice holds for this page alone.
    }
  };

  buttons.forEach((button, place) => {
    button.addEventListener("click", () => {
      const next = buttons[(place + 1) % buttons.length];
      change(next.dataset.scheme);
      store(next.dataset.scheme);
      next.focus();
    });
  });
  dark.addEventListener("change", () => {
    if (!isChosen()) change(dark.matches ? "slate" : "default");
  });
  show();
};
palette();
