import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { grouped, qrPath } from './qr-path';

it('draws each run of dark squares once', () => {
  expect(
    qrPath([
      [true, true, false, true],
      [false, false, false, false],
      [false, true, true, true],
    ]),
  ).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z');
});

it('draws what the library made, finder patterns and all', () => {
  const { data, size } = encode('https://shop.example/app/hand-over#BCDFGHJKLMNP', { ecc: 'M', border: 0 });
  const path = qrPath(data);

  expect(data).toHaveLength(size);
  expect(path.startsWith('M0 0h7v1h-7z')).toBe(true);
  expect(path).toContain(`M${size - 7} 0h7v1h-7z`);
});

it('groups a code for reading out', () => {
  expect(grouped('BCDFGHJKLMNP')).toBe('BCDF GHJK LMNP');
});
