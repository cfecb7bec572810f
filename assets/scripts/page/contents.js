/* The contents beside the text mark where the reader is, and keep that in sight. */
const followReading = () => {
  const active = "md-nav__link--active";
  const places = all(".md-nav--secondary .md-nav__link").flatMap((link) => {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return place ? [[link, place]] : [];
  });
  if (!places.length) return;
  const column = places[0][0].closest(".md-sidebar__scrollwrap");
  const header = document.querySelector(".md-header");
  let here = null;

  /* What is folded away stands where its fold does. */
  const shown = (place) => (place.getClientRects().length ? place : shown(place.parentElement));
  const topOf = (place) => shown(place).getBoundingClientRect().top;
  const current = () => {
    const edge = 2 * header.offsetHeight; // a link leads to a place a little below the header
    const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    let [found, lowest] = [null, -Infinity];
    for (const [link, place] of places) {
      const top = topOf(place);
      if ((end || top < edge) && top >= lowest) [found, lowest] = [link, top];
    }
    return found;
  };
  const mark = () => {
    const found = current();
    if (found === here) return;
    here?.classList.remove(active);
    here = found;
    here?.classList.add(active);
    if (here && column.scrollHeight > column.clientHeight) {
      column.scrollTo({ top: here.offsetTop - column.offsetTop - column.clientHeight / 2 });
    }
  };

  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener("scroll", soon, { passive: true });
  new ResizeObserver(soon).observe(document.body);
};
followReading();
