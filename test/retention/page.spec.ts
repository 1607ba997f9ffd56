import { readFileSync, writeFileSync } from 'node:fs';
import { PAGE, retentionPage } from './page.js';

it('the page is as the rules say (JEJAK_WRITE_DOCS=yes writes it)', () => {
  const current = retentionPage();
  if (process.env.JEJAK_WRITE_DOCS === 'yes') writeFileSync(PAGE, current);
  else expect(readFileSync(PAGE, 'utf8')).toBe(current);
});
