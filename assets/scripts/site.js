/* What the pages gain with script; without it everything can still be read and reached.
   Nothing is stored and nothing is asked of any server. */
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = JSON.parse(document.getElementById("site-words").textContent);

  /* One quiet voice for what changes on the page. */
  const voice = document.createElement("p");
  voice.className = "visually-hidden";
  voice.setAttribute("role", "status");
  document.body.append(voice);

  /* The theme opens its menu with a label; it gets a button that can be reached by keyboard and
     says whether it is open. */
  for (const button of all(".opener__button")) {
    const toggle = document.getElementById(button.dataset.opens);
    button.hidden = false;
    button.nextElementSibling.setAttribute("aria-hidden", "true");
    button.addEventListener("click", () => toggle.click());
    toggle.addEventListener("change", () => {
      button.setAttribute("aria-expanded", String(toggle.checked));
    });
  }

  /* The search opens with its field ready and gives the focus back when it closes. Its script is
     asked for when it is opened, never before. On a narrow screen it covers the page, which rests. */
  const search = document.querySelector(".search");
  const opener = search.querySelector(".search__opener");
  const field = search.querySelector(".search__field");
  const covering = matchMedia("(max-width: 59.984375em)");
  const resting = new Set();
  let cameFrom = null;

  const rest = () => {
    for (const part of resting) part.inert = false;
    resting.clear();
    if (!covering.matches || !search.classList.contains("search--open")) return;
    for (let part = search; part !== document.body; part = part.parentElement) {
      for (const other of part.parentElement.children) {
        if (other === part || other.inert || other.matches("script, style, [role=status]")) continue;
        other.inert = true;
        resting.add(other);
      }
    }
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
  addEventListener("pageshow", () => closeSearch(false));

  /* A table that is wider than the page scrolls where it takes the focus; the theme wraps it. */
  addEventListener("load", () => {
    for (const wide of all(".md-typeset__scrollwrap")) {
      if (wide.scrollWidth <= wide.clientWidth) continue;
      wide.tabIndex = 0;
      wide.setAttribute("role", "group");
      wide.setAttribute("aria-label", wide.querySelector("caption")?.textContent ?? words.table);
    }
  });

  /* Single letters must not act on their own (WCAG 2.1.4): speech input would set them off. */
  const letters = new Set(["f", "s", "/", "n", "p", ",", "."]);
  const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

  addEventListener(
    "keydown",
    (event) => {
      const { key, target } = event;
      if (!(target instanceof Element) || typing(target)) return;
      const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (bare && letters.has(key.toLowerCase())) {
        event.stopImmediatePropagation();
      } else if (key === "Enter" && target.closest(".palette")) {
        event.stopImmediatePropagation();
      }
    },
    true,
  );

  /* Colours: each button chooses the other scheme and hands the focus on. */
  const buttons = all(".palette__button");
  buttons.forEach((button, place) => {
    button.addEventListener("click", () => {
      const next = (place + 1) % buttons.length;
      document.getElementById(`__palette_${next}`).click();
      buttons[next].focus();
    });
  });

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

  /* A button beneath each clause's number, after the clause in reading order, that copies its address. */
  const copier = (number) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy no-print";
    button.title = `${words.copy}: ${number.textContent}`; // a label beside a title is heard twice
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(number.href);
      } catch {
        return;
      }
      const said = document.createElement("span");
      said.className = "copy__word";
      said.setAttribute("aria-hidden", "true");
      said.textContent = words.copied;
      button.replaceChildren(said);
      button.classList.add("copy--done");
      voice.textContent = `${number.textContent}: ${words.copied}`;
      setTimeout(() => {
        said.remove();
        button.classList.remove("copy--done");
        voice.textContent = "";
      }, 2500);
    });
    return button;
  };
  /* A text to paste is copied in both kinds: as its source for a box that takes HTML, as
     formatted words for an editor. From a USB stick no file can be read; there, and where
     copying is refused, the download beside the button is left. */
  const pasteable = async (button) => {
    const answer = await fetch(button.dataset.copies);
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.text();
  };
  const copySource = async (button) => {
    const text = pasteable(button);
    const as = (type) => text.then((said) => new Blob([said], { type }));
    const both = { "text/plain": as("text/plain"), "text/html": as("text/html") };
    await navigator.clipboard.write([new ClipboardItem(both)]);
  };
  const sourceCopied = (button) => {
    const said = button.querySelector(".pasted__word");
    const before = said.textContent;
    said.textContent = words.copied;
    button.classList.add("pasted__door--done");
    voice.textContent = `${button.textContent}`;
    setTimeout(() => {
      said.textContent = before;
      button.classList.remove("pasted__door--done");
      voice.textContent = "";
    }, 2500);
  };
  if (window.ClipboardItem && location.protocol !== "file:") {
    for (const button of all("button[data-copies]")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        try {
          await copySource(button);
          sourceCopied(button);
        } catch {
          voice.textContent = button.closest("[data-refused]").dataset.refused;
          button.nextElementSibling.click();
        }
      });
    }
  }

  /* Anchors are the same in both languages: keep the reader's place when the language changes. */
  for (const link of all(".language-switch__link")) {
    link.addEventListener("click", () => {
      link.hash = window.location.hash;
    });
  }

  if (navigator.clipboard) {
    // Last in its clause: who listens hears the number, the clause, and then the button.
    for (const number of all(".clause__number")) number.parentElement.append(copier(number));
  }
})();
