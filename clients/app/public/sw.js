// Opens the app without a network. Pages come from the network first, so that a new version is never held up by an old one; scripts and styles are named by
// their content, so that what is kept of them is always right. Nothing of the graph is kept here: the app keeps its own data.
const kept = 'app-1';
const page = '/app/';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(kept)
      .then(keepShell)
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith('app-') && name !== kept).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) {
    return;
  }

  if (request.mode === 'navigate' && url.pathname.startsWith(page)) {
    event.respondWith(openPage(request));
  } else if (url.pathname.startsWith('/app/assets/') || url.pathname.startsWith('/demo/images/')) {
    event.respondWith(fromKept(request));
  } else if (/^\/app\/(icon|manifest)/.test(url.pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(request)));
  }
});

// The page names the scripts of its version; all of them are kept with it, and those that no version names any more go.
async function keepShell(cache) {
  const [answer, listed] = await Promise.all([
    fetch(page, { cache: 'no-cache' }),
    fetch('/app/shell.json', { cache: 'no-cache' }),
  ]);
  if (!answer.ok || !listed.ok) {
    return;
  }

  const files = await listed.json();
  await Promise.all(
    files.map(async (file) => {
      if (!(await cache.match(file))) {
        await cache.add(file);
      }
    }),
  );
  await cache.put(page, answer);
  const names = new Set(files);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/app/assets/') && !names.has(pathname)) {
      await cache.delete(request);
    }
  }
}

async function openPage(request) {
  const cache = await caches.open(kept);
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      const text = await answer.clone().text();
      const before = await (await cache.match(page))?.text();
      if (text !== before) {
        // Another version: what it needs is fetched beside what is shown.
        keepShell(cache).catch(() => undefined);
      }
    }

    return answer;
  } catch {
    return (await cache.match(page)) ?? Response.error();
  }
}

async function fromKept(request) {
  const cache = await caches.open(kept);
  const known = await cache.match(request);
  if (known) {
    return known;
  }

  const answer = await fetch(request);
  if (answer.ok) {
    cache.put(request, answer.clone());
  }

  return answer;
}
