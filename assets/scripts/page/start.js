/* What the parts of the page's script share (src/esafety/site/scripts/). Without script everything
   can still be read and reached. Only the choice of colours is stored, and no server is asked but
   the site's own. */
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const words = JSON.parse(document.getElementById("__site-words").textContent);

/* All beside an open part of a page rests: it takes no focus and is not read. What matches one of the
   selectors `stays` does not rest. What is returned ends it. */
const restBeside = (open, stays = []) => {
  const left = ["script", "style", "[role=status]", ...stays].join();
  const resting = [];
  for (let part = open; part !== document.body; part = part.parentElement) {
    for (const other of part.parentElement.children) {
      if (other === part || other.inert || other.matches(left)) continue;
      other.inert = true;
      resting.push(other);
    }
  }
  return () => resting.forEach((part) => (part.inert = false));
};

/* One quiet voice for what changes on the page. */
const voice = document.createElement("p");
voice.className = "visually-hidden";
voice.setAttribute("role", "status");
document.body.append(voice);
