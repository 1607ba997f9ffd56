import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

it('no refusal is without a test that names it', () => {
  const files = ['apps', 'libs', 'projections', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const tests = files.filter((file) => file.endsWith('.ts') && /\.spec\.ts$|^test\//.test(file));
  const text = tests.map((file) => readFileSync(file, 'utf8')).join('');
  const codes = Object.keys({ ...problems, ...refusals });
  expect(codes.filter((code) => !text.includes(code))).toEqual([]);
});
