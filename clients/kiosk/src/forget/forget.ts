import type { Device } from '../device/device';

const kept = 'kiosk.device';
const session = 'kiosk.session';
const language = 'language';

/** The storage of a browser, as far as forgetting needs it. */
export interface Keys {
  readonly length: number;
  key(index: number): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Removes what a customer left in the browser's storage: their token, their language, whatever else. The kiosk's own knowledge of itself stays, and what belongs to
 * the other clients of the same address.
 */
export function forgetStorage(local: Keys, device: Device | null, now: number): void {
  const keys = Array.from({ length: local.length }, (_, index) => local.key(index) ?? '');
  for (const key of keys) {
    if (key.startsWith('kiosk.') && key !== kept) {
      local.removeItem(key);
    }
  }

  local.setItem(language, device?.language ?? 'nl');
  if (device?.session && Date.parse(device.session.expiresAt) > now) {
    local.setItem(session, JSON.stringify(device.session));
  }
}

/** Forgets all that the browser keeps of a customer. What stands in memory goes with the screens that show it. */
export function forgetCustomer(device: Device | null): void {
  forgetStorage(localStorage, device, Date.now());
  sessionStorage.clear();
  document.documentElement.classList.remove('big-type');
}
