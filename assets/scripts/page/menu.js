/* A label opens the menu without script; a button lies over it that can be reached by keyboard and
   says whether the menu is open. */
for (const button of all(".opener__button")) {
  const toggle = document.getElementById(button.dataset.opens);
  button.hidden = false;
  button.nextElementSibling.setAttribute("aria-hidden", "true");
  button.addEventListener("click", () => toggle.click());
  toggle.addEventListener("change", () => {
    button.setAttribute("aria-expanded", String(toggle.checked));
  });
}

/* The open menu on a narrow screen: it takes the focus, all else rests behind it, and the focus
   goes back to where it came from. Touches only #__drawer (open or not), #__menu and the buttons
   that name the drawer in data-opens; without script the checkbox opens the menu as before. */
const restBehindMenu = () => {
  const drawer = document.getElementById("__drawer");
  const menu = document.getElementById("__menu");
  const opener = document.querySelector('button[data-opens="__drawer"]');
  if (!drawer || !menu || !opener) return;
  const narrow = matchMedia("(max-width: 76.234375em)");

  let wake = () => {};
  const rest = () => {
    wake();
    // What a touch outside of the menu closes stays.
    wake = drawer.checked && narrow.matches ? restBeside(menu, [".md-overlay", ".md-toggle"]) : () => {};
  };
  const close = () => {
    if (drawer.checked) drawer.click();
  };

  /* A touch screen has no Escape. */
  const button = document.createElement("button");
  button.type = "button";
  button.className = "menu__close";
  button.setAttribute("aria-label", words.menuClose);
  button.innerHTML =
    '<svg class="icon" aria-hidden="true" viewBox="0 0 24 24" width="24" height="24" fill="none"' +
    ' stroke="currentColor" stroke-width="2" stroke-linecap="round"><path d="M6 6l12 12M18 6L6 18"/></svg>';
  button.addEventListener("click", close);
  (menu.querySelector(".menu") ?? menu).prepend(button);

  /* The menu opens at the page being read. */
  const focusIn = () => {
    const here = menu.querySelector(".menu [aria-current]");
    (here ?? button).focus();
    here?.scrollIntoView({ block: "center", behavior: "instant" });
  };
  const focusBack = () => {
    if (menu.contains(document.activeElement) || document.activeElement === document.body) {
      opener.focus();
    }
  };
  drawer.addEventListener("change", () => {
    rest();
    if (!narrow.matches) return;
    if (drawer.checked) focusIn();
    else focusBack();
  });
  narrow.addEventListener("change", rest);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  /* A link within the page closes it; a browser that restores a page restores the switch, too. */
  addEventListener("hashchange", close);
  addEventListener("pageshow", ({ persisted }) => persisted && close());
  // The label may have opened it before this script came.
  if (drawer.checked) drawer.dispatchEvent(new Event("change"));
};
restBehindMenu();
