/* What is folded, or stands on a tab, opens for whom a link leads to it; folds open on paper, too. */
const unfold = () => {
  const target = document.querySelector(":target");
  if (target?.matches("input[id^=__tabbed_]")) target.checked = true;
  let opened = false;
  for (let fold = target; (fold = fold?.closest("details:not([open])")); opened = true) fold.open = true;
  if (opened) target.scrollIntoView();
};
unfold();
addEventListener("hashchange", unfold);

const unfoldedForPaper = new Set();
addEventListener("beforeprint", () => {
  for (const fold of all("article details:not([open])")) {
    fold.open = true;
    unfoldedForPaper.add(fold);
  }
});
addEventListener("afterprint", () => {
  for (const fold of unfoldedForPaper) fold.open = false;
  unfoldedForPaper.clear();
});
