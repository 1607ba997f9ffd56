import { StatusCode, trailersOf } from './status.js';

const message = (details: string): unknown =>
  trailersOf({ code: StatusCode.INTERNAL, details })['grpc-message'];

it.each([
  ['plain text: it stays', 'plain text: it stays'],
  ['100 % of "x"', '100 %25 of "x"'],
  ['Rencana é\n', 'Rencana %C3%A9%0A'],
  [' edges ', '%20edges%20'],
  ['half \ud800', 'half %EF%BF%BD'],
])('%j becomes a header', (details, expected) => {
  expect(decodeURIComponent(expected)).toBe(Buffer.from(details).toString());
  // Spaces inside may be encoded or not: clients decode them either way.
  expect(decodeURIComponent(String(message(details)))).toBe(Buffer.from(details).toString());
  expect(message(details)).toMatch(/^(?! )[\x20-\x7e]*(?<! )$/);
});

it('a long text is cut', () => expect(String(message('x'.repeat(100_000))).length).toBeLessThan(8_000));

it('trailers go along', () => {
  const status = { code: StatusCode.NOT_FOUND, details: 'no', trailers: { exception: 'gone' } };
  expect(trailersOf(status)).toEqual({ exception: 'gone', 'grpc-status': 5, 'grpc-message': 'no' });
});
