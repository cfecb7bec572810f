/* On the page for lost addresses: the reader's language first, and links that lead to where the
   site lies. They are right if it lies where it was built for; otherwise it is looked for along
   the lost address, from its beginning. */
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

  const isSite = async (place) => {
    try {
      const answer = await fetch(`${place}policy.schema.json`, { method: "HEAD" });
      return answer.ok && (answer.headers.get("Content-Type") ?? "").includes("json");
    } catch {
      return false;
    }
  };

  const look = async () => {
    const above = ["/", ...folders.map((_, n) => `/${folders.slice(0, n + 1).join("/")}/`)];
    for (const place of [built, ...above.flatMap((one) => [`${one}latest/`, one])]) {
      if (!(await isSite(place))) continue;
      for (const link of lost.querySelectorAll("a")) {
        link.href = place + link.getAttribute("href").slice(built.length);
      }
      return;
    }
  };
  look();
})();
