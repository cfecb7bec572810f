/* Search from a USB stick: a browser gives pages from a disk no worker, so the theme's worker
   runs in a frame. Only the copy for a USB stick asks for this file.
   The theme's worker looks for `IFrameWorker` in its parent and for its own script tag. */
(() => {
  if (location.protocol !== "file:") return;

  const load = (inside, address) =>
    new Promise((loaded, failed) => {
      const script = inside.document.createElement("script");
      script.onload = loaded;
      script.onerror = failed;
      script.src = address;
      inside.document.head.append(script);
    });

  class IFrameWorker extends EventTarget {
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      this.inside = frame.contentWindow;
      this.inside.importScripts = async (...addresses) => {
        for (const one of addresses) await load(this.inside, one);
      };
      this.inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      this.ready = load(this.inside, new URL(address, location.href).href);
    }

    async postMessage(data) {
      await this.ready;
      this.inside.dispatchEvent(new this.inside.MessageEvent("message", { data }));
    }
  }

  window.IFrameWorker = IFrameWorker;
  window.Worker = IFrameWorker;
})();
