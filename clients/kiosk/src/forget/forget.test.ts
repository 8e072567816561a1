import { expect, it } from 'vitest';
import type { Device } from '../device/device';
import { forgetStorage, type Keys } from './forget';

const device: Device = {
  location: 'L1',
  code: '101',
  name: 'Amsterdam',
  coordinates: null,
  language: 'nl',
  idleSeconds: 60,
  countdownSeconds: 15,
  session: { kind: 'kiosk', subject: 'kiosk-101', name: 'Kiosk', token: 'device', expiresAt: '2030-01-01T12:00:00Z' },
};

it('leaves nothing of the customer, and the kiosk what it is', () => {
  const values = new Map([
    ['kiosk.device', 'D'],
    ['kiosk.session', '{"kind":"guest","token":"secret"}'],
    ['kiosk.card', '2620000000001'],
    ['language', 'en'],
    ['webshop.session', 'W'],
  ]);

  forgetStorage(storageOf(values), device, Date.parse('2030-01-01T11:00:00Z'));

  expect(Object.fromEntries(values)).toEqual({
    'kiosk.device': 'D',
    'kiosk.session': JSON.stringify(device.session),
    language: 'nl',
    'webshop.session': 'W',
  });
});

it('does not go on with a token of the device that has ended', () => {
  const values = new Map([['kiosk.session', '{"kind":"guest","token":"secret"}']]);

  forgetStorage(storageOf(values), device, Date.parse('2030-01-01T12:00:00Z'));

  expect(values.has('kiosk.session')).toBe(false);
});

function storageOf(values: Map<string, string>): Keys {
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}
