import { createContext, use } from 'react';
import type { Device } from './device/device';

export interface KioskActions {
  readonly device: Device;
  /** Forgets everything of whoever used the kiosk, an associate too, and shows the first screen. */
  readonly forget: () => void;
}

export const KioskContext = createContext<KioskActions | null>(null);

/** The kiosk, for whatever stands inside one that has a store. */
export function useKiosk(): KioskActions {
  const kiosk = use(KioskContext);
  if (!kiosk) {
    throw new Error('useKiosk is for what stands in a store.');
  }

  return kiosk;
}
