/* What the pages can do beyond being read. Everything works without it; nothing is stored. */
"use strict";

const words = JSON.parse(document.getElementById("es-words").textContent);

/* A button beside each clause that copies its permanent address. */
const said = document.createElement("p");
said.className = "es-said";
said.setAttribute("role", "status");
document.body.append(said);

function copyButton(clause) {
  const number = clause.querySelector(".clause__number");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "clause__copy";
  button.setAttribute("aria-label", `${words.copy}: ${number.textContent}`);
  button.innerHTML = words.icon;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(number.href);
    said.textContent = `${number.textContent} – ${words.copied}`;
    said.classList.add("es-said--shown");
    setTimeout(() => said.classList.remove("es-said--shown"), 2500);
  });
  clause.append(button);
}

if (navigator.clipboard) {
  document.querySelectorAll(".clause").forEach(copyButton);
}

/* The theme's one-key shortcuts cannot be turned off and hit voice and switch users (WCAG 2.1.4). */
const shortcuts = new Set(["n", "p", "f", "s", "/", ",", "."]);
window.addEventListener(
  "keydown",
  (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && shortcuts.has(event.key)) {
      event.stopImmediatePropagation();
    }
  },
  true,
);

document.querySelectorAll(".headerlink").forEach((link) => {
  link.setAttribute("aria-label", words.heading);
  link.title = words.heading;
});
