/* A text to paste is copied in both kinds: as its source for a box that takes HTML, as
   formatted words for an editor. From a USB stick no file can be read; there, and where
   copying is refused, the download beside the button is left. */
const pasteable = async (button) => {
  const answer = await fetch(button.dataset.copies);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
};
const copySource = async (button) => {
  const text = pasteable(button);
  const as = (type) => text.then((said) => new Blob([said], { type }));
  const both = { "text/plain": as("text/plain"), "text/html": as("text/html") };
  await navigator.clipboard.write([new ClipboardItem(both)]);
};
const sourceCopied = (button) => {
  const said = button.querySelector(".pasted__word");
  const before = said.textContent;
  said.textContent = words.copied;
  button.classList.add("pasted__door--done");
  voice.textContent = button.textContent;
  setTimeout(() => {
    said.textContent = before;
    button.classList.remove("pasted__door--done");
    voice.textContent = "";
  }, 2500);
};
if (window.ClipboardItem && location.protocol !== "file:") {
  for (const button of all("button[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await copySource(button);
        sourceCopied(button);
      } catch {
        voice.textContent = button.closest("[data-refused]").dataset.refused;
        button.nextElementSibling.click();
      }
    });
  }
}
