import { readFileSync, writeFileSync } from 'node:fs';
import { refusals } from '@jejak/domain';
import { problems } from '../src/http/problem.js';
import { PAGE, withTables } from './errors-page.js';

describe(PAGE, () => {
  const page = readFileSync(PAGE, 'utf8');

  it('is as the code says (`npm run errors` writes it)', () => {
    const current = withTables(page);
    if (process.env.JEJAK_WRITE_DOCS === 'yes') writeFileSync(PAGE, current);
    else expect(page).toBe(current);
  });

  it.each(Object.keys({ ...problems, ...refusals }))('has a line for %s', (code) => {
    expect(withTables(page)).toContain(`| \`${code}\``);
  });
});
