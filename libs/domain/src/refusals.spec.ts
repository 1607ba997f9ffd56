import { refusals } from './refusals.js';

describe('refusals', () => {
  it.each(Object.entries(refusals))(
    '%s says in both languages what is wrong and what to do',
    (code, text) => {
      expect(code).toMatch(/^[A-Z]+\.[A-Z]+(_[A-Z]+)*$/);
      for (const sentence of [text.id, text.en]) expect(sentence).toMatch(/^[A-Z].+[.,:;] .+\.$/);
      expect(text.id).not.toBe(text.en);
    },
  );
});
