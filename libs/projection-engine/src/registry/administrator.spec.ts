import { readFileSync } from 'node:fs';
import { accessLogDatabaseSql, databaseSql, keyDatabaseSql, rolesSql } from '../index.js';

it('the page for administrators shows what the embedded PostgreSQL runs', () => {
  const page = readFileSync('docs/how-to/production-rights.md', 'utf8');
  for (const sql of [rolesSql, databaseSql('jejak'), keyDatabaseSql('jejak'), accessLogDatabaseSql('jejak')])
    expect(page).toContain(sql);
});
