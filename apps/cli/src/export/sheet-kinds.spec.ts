import { importKinds } from '@jejak/imports';
import { SHEET_KINDS } from './sheet-kinds.js';

it('all that comes in by a sheet leaves by one, but for the ids of another system', () => {
  expect([...SHEET_KINDS, 'siasn-ids'].sort()).toEqual(importKinds.map(({ name }) => name).sort());
});
