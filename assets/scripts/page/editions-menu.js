/* The menu of all published editions, which a host lists beside them. It leads to the page being
   read where the other edition has it. */
const offerEditions = async () => {
  const topic = document.querySelector(".version[data-root]");
  if (!topic || location.protocol === "file:") return;
  const root = new URL(topic.dataset.root, location);
  const answer = await fetch(new URL("../versions.json", root));
  if (!answer.ok) return;
  const editions = await answer.json();
  const name = root.pathname.split("/").at(-2);
  const mine = (one) => one.version === name || one.aliases.includes(name);
  const current = editions.find(mine) ?? editions[0];

  const made = (element, className, text = "") => {
    const one = document.createElement(element);
    one.className = className;
    one.textContent = text;
    return one;
  };
  /* Who opens it elsewhere gets the edition's first page. */
  const follow = async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const link = event.currentTarget;
    const same = new URL(location.pathname.slice(root.pathname.length), link.href);
    const there = await fetch(same, { method: "HEAD" }).catch(() => null);
    same.hash = location.hash;
    location.assign(there?.ok ? same : link.href);
  };
  const entry = (one) => {
    const link = made("a", "md-version__link", one.title);
    link.href = new URL(`../${one.version}/`, root);
    link.addEventListener("click", follow);
    const item = made("li", "md-version__item");
    item.append(link);
    return item;
  };
  const button = made("button", "md-version__current", current.title);
  button.type = "button";
  button.setAttribute("aria-label", topic.dataset.label);
  const list = made("ul", "md-version__list");
  list.append(...editions.map(entry));
  const menu = made("div", "md-version");
  menu.append(button, list);
  topic.append(menu);
};
offerEditions().catch(() => {}); // without an answer there is no menu; the page of editions is linked
