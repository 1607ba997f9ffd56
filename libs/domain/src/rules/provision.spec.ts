import { cites } from './provision.js';

const exceptions = { law: '27/2022', article: 15 };

describe('a provision', () => {
  it.each([
    'UU 27/2022 art. 15',
    'UU 27/2022 art. 15(1)',
    'UU 27/2022 arts. 8 and 15',
    'UU No. 27 Tahun 2022 Pasal 15 ayat (1) huruf c',
    'Peraturan ANRI 22/2017 jo. UU 27/2022 Pasal 15',
  ])('is cited by %s', (text) => expect(cites(text, exceptions)).toBe(true));

  it.each([
    'UU 27/2022',
    'UU 27/2022 art. 8',
    'UU 27/2022 art. 8(15)',
    'UU 27/2022 art. 150',
    'UU 127/2022 art. 15',
    'UU 27/20221 art. 15',
    'UU 27/2022 art. 8 jo. PP 11/2017 art. 15',
    'art. 15',
  ])('is not cited by %s', (text) => expect(cites(text, exceptions)).toBe(false));

  it('may be a law as a whole', () => {
    expect(cites('Peraturan ANRI No. 22 Tahun 2017', { law: '22/2017' })).toBe(true);
    expect(cites('Peraturan ANRI 22/2018', { law: '22/2017' })).toBe(false);
  });
});
