const mine = 'app.session';
const theirs = 'webshop.session';

/** Goes on in the webshop as the same person: both are of the same origin, so who has signed in here need not do so there. */
export function openWebshop(path: string): void {
  const session = localStorage.getItem(mine);
  if (session) {
    localStorage.setItem(theirs, session);
  }

  location.assign(`/webshop${path}`);
}
