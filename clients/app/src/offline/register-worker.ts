/** Lets the app open without a network. While the app is developed there is nothing to keep. */
export function registerWorker(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    window.addEventListener('load', () => {
      void navigator.serviceWorker.register('/app/sw.js', { scope: '/app/', updateViaCache: 'none' }).catch(() => {});
    });
  }

  // A page's script of a version that is gone: the address is opened anew, with the version that is there.
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem('reloaded') ?? '0');
    if (navigator.onLine && Date.now() - last > 10_000) {
      event.preventDefault();
      sessionStorage.setItem('reloaded', String(Date.now()));
      location.reload();
    }
  });
}
