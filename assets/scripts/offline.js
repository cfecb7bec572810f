/* The policy in force without a network: the worker of the page's language keeps its main pages
   on the device, once the page itself is there. Nothing is kept below an edition's own name,
   where its pages stay when it is superseded, and nothing for whoever asks browsers to save data. */
(() => {
  const { root, edition } = document.currentScript.dataset;
  const scope = new URL(root, location.href);
  if (scope.pathname.split("/").includes(edition)) {
    document.querySelector("link[rel=manifest]")?.remove();
    return;
  }
  if (location.protocol === "file:" || !("serviceWorker" in navigator)) return;
  if (navigator.connection?.saveData) return;
  const keep = () => navigator.serviceWorker.register(new URL("service-worker.js", scope), { scope });
  addEventListener("load", () => setTimeout(() => keep().catch(() => {}), 1500));
})();
