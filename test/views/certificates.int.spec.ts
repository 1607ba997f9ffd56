import {
  CertificateIssued,
  CertificateRevoked,
  EmployeeRegistered,
  UnitEstablished,
  dayInMedan,
} from '@jejak/domain';
import fc from 'fast-check';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { access } from '@jejak-projections/access';
import {
  certificates,
  certificatesOf,
  issuedBefore,
  revokedIn,
  verificationOf,
  type Certificate,
  type CertificatesQuery,
} from '@jejak-projections/certificates';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [north, south] = [id(101), id(102)];
const hash = (n: number) => n.toString(16).padStart(64, '0');

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

/** One that is issued to somebody so many days behind 1 January 2026, and perhaps revoked later. */
interface Given {
  readonly employee: number;
  readonly number: number;
  readonly day: number;
  readonly revokedAfter: number | undefined;
}

const dayAt = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const numbered = (n: number) => `800/${n}/2026`;

async function told(all: readonly Given[]): Promise<void> {
  const log = new MemoryLog();
  for (const unitId of [north, south])
    log.append(
      `unit-${unitId}`,
      UnitEstablished({ unitId, kind: 'OPD', code: '1', name: { id: 'Dinas' }, effectiveDate: '2024-01-02' }),
    );
  for (const employee of [0, 1, 2])
    log.append(
      `employee-${id(employee)}`,
      EmployeeRegistered({
        ...{ employeeId: id(employee), kind: 'PNS', unitId: employee === 0 ? south : north },
        ...{ positionId: id(900), positionClass: 'PELAKSANA', effectiveDate: '2024-01-02' },
      }),
    );
  for (const [n, { employee, number, day, revokedAfter }] of all.entries()) {
    const ids = { employeeId: id(employee), certificateId: id(500 + n), programmeId: id(700 + n) };
    const issued = { ...ids, number: numbered(number), contentHash: hash(n), issuedOn: dayAt(day) };
    log.append(`learning-${id(employee)}`, CertificateIssued(issued));
    if (revokedAfter === undefined) continue;
    const occurredAt = `${dayAt(day + revokedAfter)}T17:30:00Z`; // the next day in Medan
    log.append(`learning-${id(employee)}`, CertificateRevoked(ids), { occurredAt });
  }
  for (const one of [access, certificates]) await views.fold(one, log);
}

const list = async (query: Partial<CertificatesQuery> = {}) =>
  (await certificatesOf(views, { limit: 500, ...query })).items;

/** What the view has to say, told without it. */
const expectedOf = (all: readonly Given[]): Certificate[] =>
  all
    .map(({ employee, number, day, revokedAfter }, n): Certificate => {
      const revokedOn =
        revokedAfter === undefined ? null : dayInMedan(new Date(`${dayAt(day + revokedAfter)}T17:30:00Z`));
      return {
        ...{ certificateId: id(500 + n), employeeId: id(employee), programmeId: id(700 + n) },
        ...{ unitId: employee === 0 ? south : north, number: numbered(number), contentHash: hash(n) },
        ...{ issuedOn: dayAt(day), state: revokedOn === null ? 'ISSUED' : 'REVOKED', revokedOn },
        numberShared: all.some((other, m) => m !== n && other.number === number),
      };
    })
    .sort((a, b) => (`${a.issuedOn} ${a.certificateId}` < `${b.issuedOn} ${b.certificateId}` ? 1 : -1));

it('tells all certificates as they stand, whatever was issued and revoked', async () => {
  const given = fc.record({
    ...{ employee: fc.integer({ min: 0, max: 2 }), number: fc.integer({ min: 1, max: 40 }) },
    day: fc.integer({ min: 0, max: 20 }),
    revokedAfter: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  });
  const [all = []] = fc.sample(fc.array(given, { minLength: 60, maxLength: 60 }), 1);
  await told(all);
  const wanted = expectedOf(all);
  expect(await list()).toEqual(wanted);

  const some = (test: (one: Certificate) => boolean) => wanted.filter(test);
  expect(await list({ units: [south] })).toEqual(some(({ unitId }) => unitId === south));
  expect(await list({ units: [] })).toEqual([]);
  expect(await list({ employeeId: id(1) })).toEqual(some(({ employeeId }) => employeeId === id(1)));
  expect(await list({ programmeId: id(703) })).toEqual(some(({ programmeId }) => programmeId === id(703)));
  for (const state of ['ISSUED', 'REVOKED'] as const)
    expect(await list({ state })).toEqual(some((one) => one.state === state));
  const [from, to] = [dayAt(5), dayAt(9)];
  expect(await list({ from, to })).toEqual(some(({ issuedOn }) => issuedOn >= from && issuedOn <= to));
  const narrow: CertificatesQuery['narrow'] = ({ employee }, first) => ({
    ...{ sql: `${employee} = $${first}::uuid`, params: [id(2)] },
  });
  expect(await list({ narrow, state: 'ISSUED' })).toEqual(
    some((one) => one.employeeId === id(2) && one.state === 'ISSUED'),
  );

  const paged: Certificate[] = [];
  let cursor: string | undefined;
  do {
    const part = await certificatesOf(views, { limit: 7, ...(cursor !== undefined && { cursor }) });
    paged.push(...part.items);
    cursor = part.next;
  } while (cursor !== undefined);
  expect(paged).toEqual(wanted);
  await expect(certificatesOf(views, { limit: 1, cursor: 'x' })).rejects.toThrow('CURSOR.INVALID');
});

it('gives each certificate the number of those before it, also while some could not be taken in', async () => {
  await told([
    { employee: 1, number: 1, day: 9, revokedAfter: undefined },
    { employee: 0, number: 2, day: 0, revokedAfter: 1 },
    { employee: 2, number: 3, day: 3, revokedAfter: undefined },
    { employee: 2, number: 4, day: 3, revokedAfter: 1 },
  ]);
  const numbers = (missing: readonly bigint[]) =>
    Promise.all([0, 1, 2, 3, 9].map((n) => issuedBefore(views, id(500 + n), missing)));
  expect(await numbers([])).toEqual([0, 1, 2, 3, undefined]);
  expect(await revokedIn(views, 0, 100, [])).toEqual([1, 3]);
  expect(await revokedIn(views, 2, 100, [])).toEqual([1]);
  expect(await revokedIn(views, 0, 3, [])).toEqual([1]);
  expect(await revokedIn(views, 4, 100, [])).toBeUndefined();

  const [second] = await views.query<{ position: bigint | string }>(
    `SELECT position FROM serving.certificate_register ORDER BY position OFFSET 1 LIMIT 1`,
    [],
  );
  const between = [BigInt(second?.position ?? 0) - 1n, 2n ** 62n]; // one before it, one behind all
  expect(await numbers(between)).toEqual([0, 2, 3, 4, undefined]);
  expect(await revokedIn(views, 0, 100, between)).toEqual([2, 4]);
});

it('says of a number and a digest whether that was issued and stands', async () => {
  await told([
    { employee: 1, number: 1, day: 0, revokedAfter: undefined },
    { employee: 1, number: 2, day: 0, revokedAfter: 1 },
    { employee: 2, number: 1, day: 3, revokedAfter: 1 },
  ]);
  const verdict = async (number: number, content: number) => {
    const { verdict: said, items } = await verificationOf(views, {
      ...{ number: numbered(number), contentHash: hash(content) },
    });
    return [said, items.length];
  };
  expect(await verdict(1, 0)).toEqual(['VALID', 2]);
  expect(await verdict(1, 2)).toEqual(['REVOKED', 2]);
  expect(await verdict(2, 1)).toEqual(['REVOKED', 1]);
  expect(await verdict(2, 0)).toEqual(['OTHER_CONTENT', 1]);
  expect(await verdict(3, 0)).toEqual(['UNKNOWN', 0]);
  const narrow: CertificatesQuery['narrow'] = ({ employee }, first) => ({
    ...{ sql: `${employee} = $${first}::uuid`, params: [id(2)] },
  });
  const shown = { number: numbered(1), contentHash: hash(0), narrow };
  expect((await verificationOf(views, shown)).verdict).toBe('OTHER_CONTENT');
});

it('documents every column', async () => {
  expect(await undocumented(views)).toEqual([]);
});
