/* The policy in force without a network: the worker of the page's language keeps its main pages
   on the device, once the page itself is there. Nothing is kept below an edition's own name,
   where its pages stay when it is superseded, and nothing for whoever asks browsers to save data. */
const manifest = document.querySelector("link[rel=manifest]");
const canKeep = location.protocol !== "file:" && "serviceWorker" in navigator;
const scope = manifest && new URL(".", manifest.href);

if (scope?.pathname.split("/").includes(manifest.dataset.edition)) {
  manifest.remove();
} else if (scope && canKeep && !navigator.connection?.saveData) {
  const keep = () => navigator.serviceWorker.register(new URL("service-worker.js", scope), { scope });
  addEventListener("load", () => setTimeout(() => keep().catch(() => {}), 1500));
}
