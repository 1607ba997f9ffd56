import fc from 'fast-check';
import { nameKeys, nameTokens, searchKeys } from './names.js';

it.each([
  ['Dra. Hj. Siti Nur’aini Siregar, M.Pd.', ['siti', 'nuraini', 'siregar']],
  ['Prof. Dr. Ir. H. Bambang Sudibyo, M.Sc., Ph.D.', ['bambang', 'sudibyo']],
  ['ROTUA br. SIMANJUNTAK, S.Kep., Ns.', ['rotua', 'br', 'simanjuntak']],
  ['Muhammad Yusuf A.Md.Keb', ['muhammad', 'yusuf']],
  ['A.M. Thamrin', ['a', 'm', 'thamrin']],
  ['M. Yusuf', ['m', 'yusuf']],
  ['Tan Mei-Ling', ['tan', 'mei', 'ling']],
  ['Ｓｉｔｉ  Ａｍｉｎａｈ', ['siti', 'aminah']],
  ['தமிழ் செல்வன்', ['தமிழ்', 'செல்வன்']],
  ['Ng', ['ng']],
  [', S.E.', []],
])('%s', (name, tokens) => expect(nameTokens(name)).toEqual(tokens));

it('is found by words of it and beginnings of three letters and more', () => {
  expect(nameKeys('Siti Li')).toEqual(['sit', 'siti', 'li']);
  expect(searchKeys('Sit')).toEqual(['sit']);
});

it('every name is found by itself, and by each word of it cut anywhere behind three letters', () => {
  const word = fc.stringMatching(/^[a-zA-Z]{4,30}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(), (words, cut) => {
      const keys = nameKeys(words.join(' '));
      expect(keys).toEqual(expect.arrayContaining(searchKeys(words.join('  '))));
      for (const one of nameTokens(words.join(' ')))
        expect(keys).toEqual(expect.arrayContaining(searchKeys(one.slice(0, 3 + (cut % (one.length - 2))))));
    }),
  );
});

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(nameKeys(text).length).toBeLessThanOrEqual(12 * 18);
    }),
  );
});
