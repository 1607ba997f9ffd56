import { language, text } from './texts.js';

it.each([
  [{ LANG: 'id_ID.UTF-8' }, 'id'],
  [{ LANG: 'id' }, 'id'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'id_ID.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'idx_XX' }, 'en'],
  [{}, 'en'],
] as const)('%j speaks %s', (environment, spoken) => {
  expect(language(environment)).toBe(spoken);
});

it('fills in what is known, even where the value looks like a place', () => {
  expect(text('start.open', { url: '{url}$&' }, 'id')).toBe('Buka {url}$&');
});
