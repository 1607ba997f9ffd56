import { EmployeeIdentityRecorded, Personal, PersonalDataErased } from '@jejak/domain';
import { rebuild } from '@jejak/projection-engine';
import { people } from '@jejak-projections/people';
import { MemoryLog } from '../../projection-engine/testing/memory-log.js';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { searchViews } from './search-views.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [somebody, another] = [id(1), id(2)];

let database: TestDatabase;
const log = new MemoryLog();
beforeAll(async () => {
  database = await testDatabase();
  for (const employeeId of [somebody, another]) {
    const name = Personal.opened({ state: 'value', value: 'Siti Aminah', about: employeeId });
    log.append(`employee-${employeeId}`, EmployeeIdentityRecorded({ employeeId, name }));
  }
});
afterAll(() => database.drop());

const erased = (subjectId: string) =>
  PersonalDataErased({ subjectId, erasureId: id(9), classes: ['identity'], keyIds: [id(8)] });
const viewsShowAll = () => rebuild({ databaseUrl: database.url, source: log, projection: people });
const search = (subject: string, erasedAt: bigint) =>
  searchViews({ databaseUrl: database.url, projections: [people] }, subject, ['identity'], erasedAt);

it('does not take an erasure for done while a view holds something, or has not come so far', async () => {
  await viewsShowAll();
  const before = log.events.at(-1)?.position ?? 0n;
  await expect(search(somebody, before)).rejects.toThrow('views hold 1 values');
  const { position } = log.append(`privacy-${somebody}`, erased(somebody));
  await expect(search(somebody, position)).rejects.toThrow('behind an erasure: people');
  await viewsShowAll();
  await search(somebody, position);
  await expect(search(another, position)).rejects.toThrow('views hold 1 values');
});
