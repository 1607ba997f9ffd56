import { Refusal } from '@jejak/domain';
import fc from 'fast-check';
import { AttendanceCodes, SHOWN_MS } from './attendance-codes.js';

const codes = new AttendanceCodes(Buffer.alloc(32, 1));
const session = { programmeId: 'p', sessionId: 's' };
const start = Date.parse('2026-03-02T08:00:00+07:00');
const at = (ms: number) => new Date(start + ms);
const { code, until } = codes.at(session, at(0));

const checked = (text: string, of = session, now = at(0), by = codes) => {
  try {
    by.check(text, of, now);
    return 'good';
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
};

it('a code counts while it is shown and as long again, and then another is shown', () => {
  expect(until).toEqual(at(SHOWN_MS));
  for (const ms of [0, SHOWN_MS - 1, SHOWN_MS, 2 * SHOWN_MS - 1])
    expect(checked(code, session, at(ms))).toBe('good');
  for (const ms of [-1, 2 * SHOWN_MS, 86_400_000])
    expect(checked(code, session, at(ms))).toBe('PROGRAMME.CODE_EXPIRED');
  expect(codes.at(session, at(SHOWN_MS)).code).not.toBe(code);
});

it('a code is one of its session and of its key', () => {
  for (const other of [
    { ...session, sessionId: 't' },
    { ...session, programmeId: 'q' },
  ])
    expect(checked(code, other)).toBe('PROGRAMME.CODE_WRONG');
  expect(checked(code, session, at(0), new AttendanceCodes(Buffer.alloc(32, 2)))).toBe(
    'PROGRAMME.CODE_WRONG',
  );
});

it('no other text is a code', () => {
  const [slot = '', signature = ''] = code.split('.');
  const next = (parseInt(slot, 36) + 1).toString(36);
  for (const text of [
    '',
    '.',
    slot,
    `${slot}.`,
    `.${signature}`,
    `${next}.${signature}`,
    `${slot}.${signature.slice(1)}`,
  ])
    expect(checked(text, session, at(SHOWN_MS))).toBe('PROGRAMME.CODE_WRONG');
  fc.assert(
    fc.property(fc.nat({ max: code.length - 1 }), fc.constantFrom('a', 'B', '0', '_'), (place, letter) => {
      const changed = code.slice(0, place) + letter + code.slice(place + 1);
      fc.pre(
        changed !== code &&
          !Buffer.from(changed.split('.')[1] ?? '', 'base64url').equals(Buffer.from(signature, 'base64url')),
      );
      expect(checked(changed)).not.toBe('good');
    }),
  );
});
