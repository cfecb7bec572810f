/* On the page for lost addresses: the reader's language first, and links that lead to where the
   site lies. They are right if it lies where it was built for; otherwise it is looked for along
   the lost address, from its beginning. What another published edition has at the same address is
   offered from there: the papers of an edition lie under latest/ only while it is in force. */
(() => {
  const lost = document.querySelector(".lost");
  const built = document.body.dataset.root;
  const folders = location.pathname.split("/").slice(0, -1).filter(Boolean).slice(0, 8);

  const renamed = (heading, name) => {
    const other = document.createElement(name);
    other.textContent = heading.textContent;
    heading.replaceWith(other);
  };

  const [first, ...others] = lost.children;
  const mine = others.find((one) => folders.includes(one.lang));
  if (mine) {
    renamed(first.querySelector("h1"), "h2");
    renamed(mine.querySelector("h2"), "h1");
    lost.prepend(mine);
    document.documentElement.lang = mine.lang;
    document.documentElement.dir = mine.dir;
    document.title = mine.querySelector("h1").textContent;
  }

  const answers = async (address, isIt, method = "HEAD") => {
    try {
      const answer = await fetch(address, { method });
      return answer.ok && (await isIt(answer, answer.headers.get("Content-Type") ?? ""));
    } catch {
      return false;
    }
  };

  const isSite = (place) => answers(`${place}policy.schema.json`, (_, type) => type.includes("json"));
  // Some hosts answer with this very page as if nothing were lost.
  const isPage = async (answer) => !(await answer.text()).includes('class="lost"');
  const isThere = (address) =>
    /(\/|\.html|\/[^./]+)$/.test(address)
      ? answers(address, isPage, "GET")
      : answers(address, (_, type) => !type.includes("html"));

  const above = ["/", ...folders.map((_, n) => `/${folders.slice(0, n + 1).join("/")}/`)];

  const findSite = async () => {
    for (const place of [built, ...above.flatMap((one) => [`${one}latest/`, one])]) {
      if (!(await isSite(place))) continue;
      for (const link of lost.querySelectorAll("a[href]")) {
        link.href = place + link.getAttribute("href").slice(built.length);
      }
      return place;
    }
  };

  // Return the editions whose list lies in a folder, newest first; their names are those of folders.
  const editionsIn = async (folder) => {
    let names = [];
    await answers(
      `${folder}versions.json`,
      async (answer) => {
        names = (await answer.json()).map((one) => one.version);
      },
      "GET",
    );
    return names.filter((name) => /^\d{4}-\d{4}(-\d+)?$/.test(name));
  };

  const offer = (what, edition, address) => {
    for (const found of lost.querySelectorAll(`[data-found=${what}]`)) {
      const all = found.parentElement.querySelector('a[href$="/editions/"]');
      const link = found.content.querySelector("a");
      if (!address && !all) continue;
      link.href = address || `${all.href}${edition}/`;
      link.querySelector("bdi").textContent = edition;
      found.replaceWith(found.content);
    }
  };

  const findEdition = async () => {
    for (const folder of above) {
      const editions = await editionsIn(folder);
      if (!editions.length) continue;
      const parts = location.pathname.slice(folder.length).split("/");
      const from = ["latest", ...editions].includes(parts[0]) ? parts.shift() : "";
      const path = parts.join("/");
      for (const edition of editions.filter((one) => one !== from)) {
        const address = `${folder}${edition}/${path}`;
        if (await isThere(address)) return offer("kept", edition, address + location.hash);
      }
      const named = editions.find((one) => path.startsWith(`downloads/${one}/`));
      return named && offer("gone", named);
    }
  };

  findSite().then(findEdition);
})();
