import fc from 'fast-check';
import { EMPLOYEE_KINDS } from './employee.vocabulary.js';
import { readNip } from './nip.js';

const today = new Date('2026-03-15T02:00:00Z');

it('reads the number of a PNS', () => {
  expect(readNip('199001312015032007', 'PNS', today)).toEqual({
    birthDate: '1990-01-31',
    start: '2015-03',
    sex: 'female',
    serial: 7,
  });
});

it('reads the number of a PPPK, whose fifth and sixth digits of the start are no month', () => {
  expect(readNip('198512012022211001', 'PPPK', today)).toEqual({
    birthDate: '1985-12-01',
    start: '2022',
    contract: '21',
    sex: 'male',
    serial: 1,
  });
  expect(readNip('198512012022211001', 'PNS', today)).toBe('START');
});

it.each([
  ['', 'NOT_18_DIGITS'],
  ['19900131201503200', 'NOT_18_DIGITS'],
  ['1990013120150320071', 'NOT_18_DIGITS'],
  ['19900131 2015032007', 'NOT_18_DIGITS'],
  ['１９９００１３１２０１５０３２００７', 'NOT_18_DIGITS'],
  ['199001312015032007\n', 'NOT_18_DIGITS'],
  ['199002302015032007', 'BIRTH_DATE'],
  ['199013012015032007', 'BIRTH_DATE'],
  ['190002292015032007', 'BIRTH_DATE'],
  ['189912312015032007', 'BIRTH_DATE'],
  ['202603162015032007', 'BIRTH_DATE'],
  ['199001312015002007', 'START'],
  ['199001312015132007', 'START'],
  ['199003312008022007', 'START_TOO_EARLY'],
  ['199001312026052007', 'START_IN_FUTURE'],
  ['199001312015033007', 'SEX'],
  ['199001312015030007', 'SEX'],
  ['199001312015032000', 'SERIAL'],
])('refuses %j of a PNS: %s', (text, fault) => expect(readNip(text, 'PNS', today)).toBe(fault));

it('takes a start in the month of the eighteenth birthday, and a start next month', () => {
  expect(readNip('199003312008032007', 'CPNS', today)).toMatchObject({ start: '2008-03' });
  expect(readNip('200002292026042001', 'CPNS', today)).toMatchObject({ birthDate: '2000-02-29' });
  const december = new Date('2026-12-31T16:59:00Z');
  expect(readNip('200002292027012001', 'CPNS', december)).toMatchObject({ start: '2027-01' });
  expect(readNip('200002292027022001', 'CPNS', december)).toBe('START_IN_FUTURE');
  expect(readNip('200002292027021001', 'PPPK', december)).toMatchObject({ start: '2027' });
});

it('takes a PPPK from the year of the twentieth birthday on', () => {
  expect(readNip('200212312022211001', 'PPPK', today)).toMatchObject({ start: '2022' });
  expect(readNip('200301012022211001', 'PPPK_PARUH_WAKTU', today)).toBe('START_TOO_EARLY');
  expect(readNip('198512012027211001', 'PPPK', today)).toBe('START_IN_FUTURE');
});

it('gives back what a number was made of, and takes nothing else', () => {
  const parts = fc.record({
    birth: fc.date({ min: new Date('1960-01-01'), max: new Date('2000-01-01'), noInvalidDate: true }),
    start: fc.date({ min: new Date('2020-01-01'), max: new Date('2026-02-01'), noInvalidDate: true }),
    sex: fc.constantFrom(1, 2),
    serial: fc.integer({ min: 1, max: 999 }),
  });
  fc.assert(
    fc.property(parts, ({ birth, start, sex, serial }) => {
      const birthDate = birth.toISOString().slice(0, 10);
      const month = start.toISOString().slice(0, 7);
      const digits = `${birthDate}${month}${sex}${String(serial).padStart(3, '0')}`.replaceAll('-', '');
      const read = readNip(digits, 'PNS', today);
      expect(read).toEqual({ birthDate, start: month, sex: sex === 1 ? 'male' : 'female', serial });
    }),
  );
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...EMPLOYEE_KINDS), (text, kind) => {
      fc.pre(!/^\d{18}$/.test(text));
      expect(readNip(text, kind, today)).toBe('NOT_18_DIGITS');
    }),
  );
});
