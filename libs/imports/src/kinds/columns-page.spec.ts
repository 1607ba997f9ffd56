import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { columnsPage } from '../../testing/columns-page.js';
import { importKinds } from './index.js';

const PAGE = path.resolve(__dirname, '../../../../docs/reference/import-columns.md');

it('docs/reference/import-columns.md tells the columns of every kind: npm run import-columns', () => {
  const page = columnsPage(importKinds);
  if (process.env.JEJAK_WRITE_DOCS) writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});
