import { readFileSync } from 'node:fs';
import { refusals } from '@jejak/domain';
import { problems } from '../src/http/problem.js';

describe('docs/reference/errors.md', () => {
  const page = readFileSync('docs/reference/errors.md', 'utf8').replace(/\s+/g, ' ');

  it.each(Object.entries({ ...problems, ...refusals }))('explains %s in both languages', (code, texts) => {
    expect(page).toContain(`\`${code}\``);
    expect(page).toContain(texts.en);
    expect(page).toContain(texts.id);
  });

  it('names no code that there is not', () => {
    const named = [...page.matchAll(/\| `([A-Z_]+\.[A-Z_]+|INTERNAL)`/g)].map(([, code]) => code);
    expect(named.sort()).toEqual(Object.keys({ ...problems, ...refusals }).sort());
  });
});
