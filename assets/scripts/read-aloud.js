/* Beside what a child reads: a button that reads it aloud with the device's own voice.
   Only voices of the device are used. A voice from the network sends the words to its maker, and
   this site asks nothing of anybody else. Where the device has none for the page's language,
   there is no button. */
(() => {
  const speech = window.speechSynthesis;
  if (!speech || !window.SpeechSynthesisUtterance) return;
  const words = JSON.parse(document.getElementById("__read-aloud-words").textContent);
  const article = document.querySelector("article");
  const language = article.lang;
  const read = "[data-read], ul:has(> li > img:first-child) > li, #what-to-do-if ~ ul > li";
  const voiceOf = () =>
    speech.getVoices().find((one) => one.localService && one.lang.toLowerCase().split(/[-_]/)[0] === language);
  const icon =
    '<svg class="icon" aria-hidden="true" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z"/><path d="M15.5 9a4 4 0 0 1 0 6"/><path d="M18 6.5a7.5 7.5 0 0 1 0 11"/></svg>';

  /* What is said: the words that are seen, without numbers of clauses and without this button. */
  const said = (part) => {
    const copy = part.cloneNode(true);
    for (const one of copy.querySelectorAll(".read-aloud, .clause-link, [popover]")) one.remove();
    return copy.textContent.replace(/\(\s*[,\s]*\)/g, "").replace(/\s+/g, " ").trim();
  };

  let speaking = null;
  const quiet = () => {
    if (!speaking) return;
    speaking.setAttribute("aria-label", `${words.read}: ${speaking.dataset.said}`);
    speaking.classList.remove("read-aloud--speaking");
    speaking = null;
  };

  const speak = (button) => {
    const again = speaking === button;
    speech.cancel();
    quiet();
    if (again) return;
    const utterance = new SpeechSynthesisUtterance(button.dataset.said);
    utterance.voice = voiceOf();
    utterance.lang = language;
    utterance.rate = 0.9;
    utterance.onend = utterance.onerror = () => speaking === button && quiet();
    speaking = button;
    button.classList.add("read-aloud--speaking");
    button.setAttribute("aria-label", words.stop);
    speech.speak(utterance);
  };

  const offer = () => {
    if (!voiceOf() || document.querySelector(".read-aloud")) return;
    for (const part of article.querySelectorAll(read)) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "read-aloud no-print";
      button.dataset.said = said(part);
      button.setAttribute("aria-label", `${words.read}: ${button.dataset.said}`);
      button.innerHTML = icon;
      button.addEventListener("click", () => speak(button));
      part.classList.add("read-aloud__part");
      part.append(button);
    }
  };
  offer();
  /* Some browsers learn of their voices only after the page. */
  speech.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", () => speech.cancel());
})();
