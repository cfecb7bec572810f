/* The pages of the policy in force without a network. The build writes above this what is kept
   (KEPT, src/esafety/site/offline/worker.py).
   With a network every page is asked for first, so that nobody reads a superseded policy; what
   was kept is shown only if no answer comes, under a line that says so and when it was kept. */

const SCOPE = new URL(self.registration.scope);
const MINE = `e-safety ${SCOPE.pathname} `;
const CACHE = `${MINE}${KEPT.edition} ${KEPT.code} ${KEPT.digest}`;
const PATIENCE = 4000; // milliseconds
const SLOW = 30_000; // milliseconds for which a network that did not answer is not waited for
const FILES = new Set(KEPT.files.map((file) => new URL(file, SCOPE).pathname));
// Below an edition's own name lies what may be superseded one day: nothing is kept of it.
const lasts = SCOPE.pathname.split("/").includes(KEPT.edition);
let slowUntil = 0;

// What shows words of the policy says of which edition they are.
const INDEX = "/search/index.js";
const isPage = (answer) => (answer.headers.get("Content-Type") ?? "").startsWith("text/html");

const keepOne = async (cache, path) => {
  // The browser's own cache may hold the file of the edition before.
  const answer = await fetch(path, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const body = await answer.blob();
  if ((isPage(answer) || path.endsWith(INDEX)) && !(await body.text()).includes(KEPT.code)) {
    throw new Error(`${path}: another edition`);
  }
  const headers = new Headers(answer.headers);
  // A reader is told of which day it is; what varies by a request is found by its path alone.
  if (!headers.has("Date")) headers.set("Date", new Date().toUTCString());
  headers.delete("Vary");
  // A new answer, since one that was redirected opens no page.
  await cache.put(path, new Response(body, { headers }));
};

const keepAll = async () => {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all([...FILES].map((path) => keepOne(cache, path)));
  } catch (fault) {
    await caches.delete(CACHE);
    throw fault;
  }
  await self.skipWaiting();
};

const forgetOthers = async () => {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(MINE) && (lasts || name !== CACHE));
  await Promise.all(old.map((name) => caches.delete(name)));
  if (lasts) await self.registration.unregister();
  else await self.clients.claim();
};

const kept = async (request) => {
  const cache = await caches.open(CACHE);
  return cache.match(new URL(request.url).pathname);
};

/* Without a host, nobody leads from a page's other addresses to the one under which it is kept. */
const wholeAddress = async ({ url }) => {
  const address = new URL(url);
  address.pathname = address.pathname.replace(/(\/index\.html)?\/?$/, "/");
  return (await kept({ url: address.href })) ? address.href : null;
};

const timely = (asked) =>
  new Promise((answered, failed) => {
    const late = () => {
      slowUntil = Date.now() + SLOW;
      failed(new Error("late"));
    };
    const timer = setTimeout(late, PATIENCE);
    asked.then(answered, failed).finally(() => clearTimeout(timer));
  });

const marked = async (answer) => {
  const day = new Date(answer.headers.get("Date") ?? Date.now());
  const format = new Intl.DateTimeFormat(KEPT.language, { dateStyle: "long" });
  const notice = KEPT.notice.replace("{day}", format.format(day));
  const html = await answer.text();
  const place = /<div [^>]*data-md-component="?announce"?[^>]*>|<body[^>]*>/;
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  return new Response(html.replace(place, (slot) => slot + notice), { headers });
};

// The browser's own cache is no answer: it may hold the page of the edition before.
const ask = async (request) => {
  const answer = await fetch(request.url, { cache: "no-cache" });
  return answer.redirected ? Response.redirect(answer.url) : answer;
};

const page = async (request) => {
  const copy = await kept(request);
  try {
    const asked = ask(request);
    const answer = await (copy ? timely(asked) : asked);
    if (answer.status < 500 || !copy) return answer;
  } catch (fault) {
    const whole = !copy && (await wholeAddress(request));
    if (whole) return Response.redirect(whole);
    if (!copy) {
      const headers = { "Content-Type": "text/html; charset=utf-8" };
      const html = KEPT.fallback.replaceAll('href="./', `href="${SCOPE.pathname}`);
      return new Response(html, { status: 503, headers });
    }
  }
  return marked(copy);
};

const part = async (request) => {
  const copy = await kept(request);
  if (copy && Date.now() < slowUntil) return copy;
  try {
    return await (copy ? timely(fetch(request)) : fetch(request));
  } catch (fault) {
    if (copy) return copy;
    throw fault;
  }
};

self.addEventListener("install", (event) => {
  event.waitUntil(lasts ? self.skipWaiting() : keepAll());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (lasts || request.method !== "GET" || address.origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (FILES.has(address.pathname)) event.respondWith(part(request));
});
