import { expect, it } from 'vitest';
import { firstLanguage } from './language';
import { plural } from './messages';

it('takes the form that fits the number', () => {
  const forms = (count: number) => plural('nl', count, { one: '1 artikel', other: `${count} artikelen` });

  expect([0, 1, 2].map(forms)).toEqual(['0 artikelen', '1 artikel', '2 artikelen']);
});

it('speaks the language that was chosen, and else the one that the browser prefers', () => {
  expect(firstLanguage('en', ['nl-NL'])).toBe('en');
  expect(firstLanguage(null, ['nl-BE', 'en'])).toBe('nl');
  expect(firstLanguage(null, ['de', 'nl'])).toBe('en');
});
