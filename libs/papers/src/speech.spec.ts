import { speech } from './index.js';

const MOMENT = new Date('2026-03-02T18:30:00Z');

it.each([
  ['id', ['3 Maret 2026 01.30 WIB', '1.234.567,5', 'Rp1.500.000', '87,5%', 'Lokakarya']],
  ['en', ['3 March 2026 01:30 WIB', '1,234,567.5', 'Rp1,500,000', '87.5%', 'Workshop']],
] as const)('says days of Medan, numbers and codes in %s', (language, said) => {
  const say = speech[language];
  expect([
    ...[say.moment(MOMENT), say.number(1_234_567.5), say.rupiah(1_500_000), say.percent(87.46)],
    say.word(say.terms.form, 'WORKSHOP'),
  ]).toEqual([...said]);
});

it('says what has no word as it is, and nothing as a dash', () => {
  const { id: say } = speech;
  expect([say.word(say.terms.form, 'NEW'), say.word(say.terms.form, null), say.number(null)]).toEqual([
    ...['NEW', '-', '-'],
  ]);
  expect([say.number(-0.004), say.number(-1.5), say.percent(undefined)]).toEqual(['0', '-1,5', '-']);
});
