/* Anchors are the same in both languages: keep the reader's place when the language changes. */
for (const link of all(".language-switch__link")) {
  link.addEventListener("click", () => {
    link.hash = window.location.hash;
  });
}
