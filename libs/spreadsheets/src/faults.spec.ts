import { tableFaultTexts } from './fault-texts.js';
import { isTableFaultCode, TableError, tableFaultText } from './faults.js';

it('says in both languages what is wrong, with its values', () => {
  const fault = { code: 'TABLE.RAGGED', values: { found: 3, expected: 2 } };
  expect(tableFaultText(fault, 'en')).toContain('The row has 3 cells, the heading has 2.');
  expect(tableFaultText(fault, 'id')).toContain('Baris ini berisi 3 sel, sedangkan kepala tabel 2.');
  expect(new TableError('TABLE.TOO_LARGE', { limit: 7 }).message).toMatch(/^TABLE.TOO_LARGE: .* 7 bytes/);
});

it('asks for the same values in both languages', () => {
  const asked = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [code, { en, id }] of Object.entries(tableFaultTexts))
    expect([code, ...asked(en)]).toEqual([code, ...asked(id)]);
});

it('knows its codes', () => {
  expect(['TABLE.RAGGED', 'IMPORT.RAGGED', 'toString'].filter(isTableFaultCode)).toEqual(['TABLE.RAGGED']);
});
