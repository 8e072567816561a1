import type { SignedIn } from '@shared/session/session';

/** What a kiosk knows of itself: it outlives its customers. */
export interface Device {
  /** The store in which it stands. */
  readonly location: string;
  readonly code: string;
  readonly name: string;
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
  readonly language: 'nl' | 'en';
  /** How long nobody touches it until it asks whether somebody is there. */
  readonly idleSeconds: number;
  /** How long it waits for the answer until it forgets the customer. */
  readonly countdownSeconds: number;
  /** Its own token, kept so that it need not sign in for each customer. */
  readonly session?: SignedIn;
}

const key = 'kiosk.device';
const changed = 'kiosk:device';

let known: { text: string | null; device: Device | null } = { text: null, device: null };

/** The same object as long as nothing changed. */
export function currentDevice(): Device | null {
  const text = localStorage.getItem(key);
  if (text !== known.text) {
    known = { text, device: deviceOf(text) };
  }

  return known.device;
}

export function saveDevice(device: Device): void {
  localStorage.setItem(key, JSON.stringify(device));
  window.dispatchEvent(new Event(changed));
}

export function subscribeDevice(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener('storage', listener);
  };
}

/** The store's id for a screen's request; a kiosk without a store shows no screen. */
export const storeOfDevice = (): string => currentDevice()?.location ?? '';

/** Where the kiosk stands, to tell what is near; the middle of the country when nobody said. */
export const placeOfDevice = (): { latitude: number; longitude: number } =>
  currentDevice()?.coordinates ?? { latitude: 52.0907, longitude: 5.1214 };

function deviceOf(text: string | null): Device | null {
  try {
    const device = JSON.parse(text ?? 'null') as Device | null;
    return device?.location ? { ...device, ...waits(device) } : null;
  } catch {
    return null;
  }
}

const waits = (device: Partial<Device>) => ({
  idleSeconds: device.idleSeconds ?? 60,
  countdownSeconds: device.countdownSeconds ?? 15,
});
