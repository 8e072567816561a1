import { useSyncExternalStore } from 'react';

/** Where the visitor shops: what decides which stores are near and what a delivery promise says. Nobody has to say it. */
export interface VisitorPlace {
  /** For deliveries; null as long as it is not known. */
  readonly postcode: string | null;
  /** The store they like to go to; null as long as none is chosen. */
  readonly store: { readonly id: string; readonly name: string } | null;
  readonly latitude: number;
  readonly longitude: number;
}

// The middle of the country serves everybody until they say where they are.
const unknown: VisitorPlace = { postcode: null, store: null, latitude: 52.0907, longitude: 5.1214 };
const key = 'place';
const listeners = new Set<() => void>();
let current = read();

function read(): VisitorPlace {
  try {
    return { ...unknown, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<VisitorPlace>) };
  } catch {
    return unknown;
  }
}

export const visitorPlace = (): VisitorPlace => current;

export function setVisitorPlace(change: Partial<VisitorPlace>): void {
  current = { ...current, ...change };
  localStorage.setItem(key, JSON.stringify(current));
  listeners.forEach((listener) => listener());
}

/** Where the visitor shops; who uses it is shown anew when that changes. */
export const useVisitorPlace = (): VisitorPlace =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, visitorPlace);

/** The circle in which stores are near. */
export const nearVisitor = (place: VisitorPlace = current, radiusMetres = 60_000) => ({
  latitude: place.latitude,
  longitude: place.longitude,
  radiusMetres,
});
