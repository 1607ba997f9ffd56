import { faultText } from '../faults.js';
import { importFaultTexts } from '../fault-texts.js';
import { importKinds } from './index.js';

describe.each(importKinds.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  it('reads the examples of its own template', () => {
    const cells = kind.columns.map(
      ({ heading, example }) => [heading, { text: example, kind: 'text' }] as const,
    );
    expect(kind.read(new Map(cells))).not.toHaveProperty('faults');
  });

  it('explains each column in both languages, and has no two of one heading', () => {
    const headings = kind.columns.map(({ heading }) => heading.toLowerCase());
    expect(new Set(headings).size).toBe(headings.length);
    for (const { explanation } of kind.columns)
      for (const text of [explanation.id, explanation.en]) expect(text).toMatch(/^[A-Z].*\.$/);
  });

  it('names the column of each cell that is missing', () => {
    const required = kind.columns.filter((column) => column.required).map(({ heading }) => heading);
    const read = kind.read(new Map());
    expect('faults' in read ? read.faults.map(({ column }) => column) : []).toEqual(required);
  });
});

it.each(Object.entries(importFaultTexts))('%s says in both languages what to do', (code, texts) => {
  for (const language of ['id', 'en'] as const) {
    expect(texts[language]).toMatch(/^["A-ZY].+[.,:;] .+/);
    expect(faultText({ code, values: {} }, language)).not.toContain('{');
  }
});
