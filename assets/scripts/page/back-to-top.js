/* A way back to the top for whoever scrolls up, but not for whom a link has led up. */
const offerTop = () => {
  const button = document.querySelector(".md-top");
  const main = document.querySelector(".md-main");
  if (!button) return;
  let before = scrollY;
  let led = -Infinity;
  addEventListener(
    "scroll",
    () => {
      const up = scrollY < before && scrollY > 0;
      const within = scrollY >= main.offsetTop - document.querySelector(".md-header").offsetHeight;
      button.hidden = !(up && within) || performance.now() - led < 250;
      before = scrollY;
    },
    { passive: true },
  );
  addEventListener("hashchange", () => {
    led = performance.now();
    button.hidden = true;
  });
  button.addEventListener("click", () => scrollTo({ top: 0 }));
};
offerTop();
