import { checkHeaders } from './header-check.js';

const host = ['Host', 'jejak.example'];

it('lets through what comes once, and others as often as they like', () => {
  expect(() => checkHeaders([...host, 'Accept', 'a', 'Accept', 'b', 'Content-Type', 'x'])).not.toThrow();
});

it.each(['Host', 'content-TYPE', 'Authorization', 'Transfer-Encoding'])('refuses a second %s', (name) => {
  expect(() => checkHeaders([...host, name, 'a', name.toLowerCase(), 'a'])).toThrow('HEADER.INVALID');
});

it('refuses no host', () => {
  expect(() => checkHeaders(['Accept', 'a'])).toThrow('HEADER.INVALID');
});

it('refuses more than a hundred', () => {
  const lines = (n: number) => [...host, ...Array.from({ length: n }, (_, at) => [`X-${at}`, '1']).flat()];
  expect(() => checkHeaders(lines(99))).not.toThrow();
  expect(() => checkHeaders(lines(100))).toThrow('HEADER.TOO_LARGE');
});
