/* What the parts of the page's script share (src/esafety/site/scripts/). Without script everything
   can still be read and reached. Only the choice of colours is stored, and no server is asked but
   the site's own. */
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const words = JSON.parse(document.getElementById("__site-words").textContent);

/* One quiet voice for what changes on the page. */
const voice = document.createElement("p");
voice.className = "visually-hidden";
voice.setAttribute("role", "status");
document.body.append(voice);
