/* A button beneath each clause's number, after the clause in reading order, that copies its address. */
const copier = (number) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy no-print";
  button.title = `${words.copy}: ${number.textContent}`; // a label beside a title is heard twice
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(number.href);
    } catch {
      return;
    }
    const said = document.createElement("span");
    said.className = "copy__word";
    said.setAttribute("aria-hidden", "true");
    said.textContent = words.copied;
    button.replaceChildren(said);
    button.classList.add("copy--done");
    voice.textContent = `${number.textContent}: ${words.copied}`;
    setTimeout(() => {
      said.remove();
      button.classList.remove("copy--done");
      voice.textContent = "";
    }, 2500);
  });
  return button;
};
if (navigator.clipboard) {
  // Last in its clause: who listens hears the number, the clause, and then the button.
  for (const number of all(".clause__number")) number.parentElement.append(copier(number));
}
