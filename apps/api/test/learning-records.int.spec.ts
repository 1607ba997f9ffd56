import { randomUUID } from 'node:crypto';
import { certificateBody, claimBody, claimed } from './samples/learning.js';
import { done, employeeBody, enrol, heldRun, MORNING, scheduled, times, unitBody } from './samples.js';
import {
  untilStatus,
  wholeSystem,
  type Answer,
  type Api,
  type BothServers,
  type Headers,
} from './support.js';

let api: Api & BothServers;
let unit: string;
let planner: Headers;
let officer: Headers;

beforeAll(async () => {
  api = await wholeSystem();
  unit = (await done(api, '/units', unitBody())).id;
  planner = { ...(await api.as('planner', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
  officer = {
    ...(await api.as('officer', ['programme-officer'])),
    'jejak-purpose': 'PROGRAMME_DELIVERY',
  };
});
afterAll(() => api.close());

const code = ({ status, body }: Answer) => `${status} ${String(body.code)}`;
const record = (id: string) => `/learning-records/${id}`;
const seenFrom = (position: string, headers: Headers) => ({ ...headers, 'jejak-min-position': position });

async function employed(): Promise<{ readonly id: string; readonly self: Headers }> {
  const { placement, ...body } = employeeBody();
  const { id } = await done(api, '/employees', { ...body, placement: { ...placement, unitId: unit } });
  return { id, self: await api.as(id, ['employee'], id) };
}
/** The same sums as the views show them, from this position on. */
async function hoursOf(id: string, position: string): Promise<unknown> {
  const { body } = await api.get(`/learning-hours/${id}`, seenFrom(position, planner));
  const year = (body.years as { year: number }[]).find((one) => one.year === 2024);
  return year && 'jp' in year ? year.jp : undefined;
}
/** A run with one participant and 6 hours that is over with this outcome. */
async function over(outcome: string): Promise<{ readonly programmeId: string; readonly employeeId: string }> {
  const run = await heldRun(api);
  const outcomes = [{ employeeId: run.employeeId, outcome, reason: 'Rapat kelulusan' }];
  await done(api, `${run.path}/completion`, { realisedCostIdr: 1, outcomes });
  return run;
}

describe('learning elsewhere', () => {
  it('is claimed by the employee, verified by the planner, and counts once', async () => {
    const { id, self } = await employed();
    await done(api, `${record(id)}/claims`, claimBody(), self);
    const [{ claimId }] = (await api.get(record(id), planner)).body.claims as [{ claimId: string }];
    const decision = `${record(id)}/claims/${claimId}/decision`;
    const verify = { decision: 'VERIFIED', reason: 'Sesuai sertifikat' };
    expect(code(await api.post(decision, verify, self))).toBe('403 ACCESS.NO_ROLE');
    expect(code(await api.post(decision, verify, officer))).toBe('403 ACCESS.NO_ROLE');
    const { position } = await done(api, decision, verify, planner);
    expect(code(await api.post(decision, verify, planner))).toBe('409 LEARNING.CLAIM_DECIDED');
    const again = await api.post(`${record(id)}/claims`, claimBody(), self);
    expect(code(again)).toBe('409 LEARNING.CLAIMED_TWICE');
    expect(await hoursOf(id, position)).toBe(12);

    const state = await api.get(record(id), planner);
    expect(state.body).toMatchObject({
      credits: [{ claimId, rule: 'external-learning/1', jp: 12, year: 2024, reversed: false }],
      claims: [{ claimId, state: 'VERIFIED', claimedJp: 12, jp: 12 }],
    });
    expect(state.text).not.toContain('Sumatera');
    const full = await api.get(`/external-learning/${id}`, seenFrom(position, planner));
    expect(full.body.claims).toMatchObject([
      {
        ...{ state: 'VERIFIED', title: 'Analisis data dasar', provider: 'Universitas Sumatera Utara' },
        ...{ certificateNumber: 'USU/2024/0042', evidenceName: 'sertifikat.pdf', unitId: unit },
        ...{ reason: 'Sesuai sertifikat', verifierId: api.accountOf('planner') },
      },
    ]);
    const masked = await api.get(`/external-learning/${id}`, seenFrom(position, officer));
    expect(masked.body.claims).toMatchObject([
      { textState: 'masked', reasonState: 'masked', certificateNumber: 'USU/2024/0042' },
    ]);
    expect(masked.text).not.toContain('Analisis data');

    const reversal = `${record(id)}/credits/${claimId}/reversal`;
    const why = { rule: 'external-learning/1', reason: 'Sertifikat palsu' };
    const taken = await done(api, reversal, why, planner);
    expect(await hoursOf(id, taken.position)).toBe(0);
    expect(code(await api.post(reversal, why, planner))).toBe('409 LEARNING.REVERSED_ALREADY');
    const history = await api.get(`/competency-history/${id}`, seenFrom(taken.position, planner));
    expect(history.body.items).toMatchObject([
      { hours: { claimId, jp: -12 } },
      { hours: { claimId, jp: 12 } },
    ]);
    const board = `/external-learning?unitId=${unit}&state=VERIFIED`;
    const { items } = (await api.get(board, seenFrom(taken.position, planner))).body;
    expect(items).toMatchObject([
      { claimId, employeeId: id, reversedOn: expect.stringMatching(/^20/) as string },
    ]);
  });

  it('is verified by somebody else than the officer who claimed it', async () => {
    const { id } = await employed();
    await done(api, `${record(id)}/claims`, claimBody(), planner);
    const [{ claimId }] = (await api.get(record(id), planner)).body.claims as [{ claimId: string }];
    const decision = `${record(id)}/claims/${claimId}/decision`;
    const adjust = { decision: 'ADJUSTED', jp: 8, reason: 'Hanya dua hari' };
    expect(code(await api.post(decision, adjust, planner))).toBe('403 LEARNING.CLAIMANT_DECIDES');
    const second = await api.as('second planner', ['hr-planner']);
    for (const wrong of [
      { ...adjust, jp: 12 },
      { ...adjust, decision: 'REJECTED' },
    ])
      expect(code(await api.post(decision, wrong, second))).toBe('422 LEARNING.ADJUSTED_HOURS');
    const { position } = await done(api, decision, adjust, second);
    expect(await hoursOf(id, position)).toBe(8);
  });

  it('is not claimed twice for one certificate, however it is spelt, unless it was rejected', async () => {
    const { id, self } = await employed();
    const claimId = await claimed(api, id);
    const path = `${record(id)}/claims`;
    for (const change of [
      {},
      { provider: ' universitas SUMATERA utara', certificateNumber: 'usu 2024 0042' },
    ])
      expect(code(await api.post(path, claimBody(change), self))).toBe('409 LEARNING.CLAIMED_TWICE');
    for (const change of [
      { certificateNumber: 'USU/2024/0043' },
      { provider: 'LAN' },
      { certificateNumber: undefined },
    ])
      await done(api, path, claimBody(change), self);
    await done(api, `${path}/${claimId}/decision`, { decision: 'REJECTED', reason: 'Kabur' }, planner);
    await done(api, path, claimBody(), self);
    const two = await Promise.all([1, 2].map(() => api.post(path, claimBody({ provider: 'BPSDM' }), self)));
    expect(two.map(code).sort()).toEqual(['200 undefined', '409 LEARNING.CLAIMED_TWICE']);
  });

  it('is of somebody in service, has ended, and says nothing wrong', async () => {
    const { id, self } = await employed();
    const before = await api.head();
    const path = `${record(id)}/claims`;
    const tries: [object, string][] = [
      [{ endedOn: '2024-02-04' }, '422 LEARNING.DATES_REVERSED'],
      [{ endedOn: '2999-01-01' }, '422 LEARNING.NOT_ENDED'],
      [{ claimedJp: 0.3 }, '400 INPUT.INVALID'],
      [{ form: 'HOLIDAY' }, '400 INPUT.INVALID'],
      [{ evidence: { sha256: 'x', name: 'a' } }, '400 INPUT.INVALID'],
      [{ claimantId: randomUUID() }, '400 INPUT.INVALID'],
    ];
    for (const [change, expected] of tries)
      expect([change, code(await api.post(path, claimBody(change), self))]).toEqual([change, expected]);
    const nobody = `${record(randomUUID())}/claims`;
    expect(code(await api.post(nobody, claimBody(), planner))).toBe('404 EMPLOYEE.UNKNOWN');
    const decision = { decision: 'REJECTED', reason: 'Tidak ada' };
    const unknown = await api.post(`${path}/${randomUUID()}/decision`, decision, planner);
    expect(code(unknown)).toBe('404 LEARNING.CLAIM_UNKNOWN');
    expect(await api.head()).toBe(before);
  });
});

describe('a certificate', () => {
  it('is issued once, found, verified by its number and digest, and revoked', async () => {
    const { programmeId, employeeId } = await over('PASSED');
    const path = `${record(employeeId)}/certificates`;
    const body = certificateBody(programmeId, { number: `A/${employeeId.toUpperCase()}` });
    const { position } = await done(api, path, body, officer);
    expect(code(await api.post(path, { ...body, number: 'A-2' }, officer))).toBe(
      '409 LEARNING.CERTIFICATE_EXISTS',
    );

    const listed = await api.get(`/certificates?programmeId=${programmeId}`, seenFrom(position, planner));
    const [{ certificateId }] = listed.body.items as [{ certificateId: string }];
    expect(listed.body.items).toMatchObject([{ ...body, employeeId, state: 'ISSUED', numberShared: false }]);
    const verdict = async (number: string, contentHash: string, at = position) => {
      const query = `number=${encodeURIComponent(number)}&contentHash=${contentHash}`;
      return (await api.get(`/certificates/verification?${query}`, seenFrom(at, officer))).body.verdict;
    };
    expect(await verdict(body.number, body.contentHash)).toBe('VALID');
    expect(await verdict(body.number, '0'.repeat(64))).toBe('OTHER_CONTENT');
    expect(await verdict('A-3', body.contentHash)).toBe('UNKNOWN');

    const revocation = `${path}/${certificateId}/revocation`;
    const reason = 'Nama salah cetak';
    const revoked = await done(api, revocation, { reason }, officer);
    expect(code(await api.post(revocation, { reason }, officer))).toBe('409 LEARNING.CERTIFICATE_REVOKED');
    expect(await verdict(body.number, body.contentHash, revoked.position)).toBe('REVOKED');
    expect(code(await api.post(path, body, officer))).toBe('409 LEARNING.NUMBER_TAKEN');
    await done(api, path, { ...body, number: `B/${employeeId.toUpperCase()}` }, officer);
  });

  it('is for a participant who passed or attended a programme that is over', async () => {
    const issue = async (employeeId: string, programmeId: string, change: object = {}) =>
      code(
        await api.post(`${record(employeeId)}/certificates`, certificateBody(programmeId, change), officer),
      );
    const [passed, failed, incomplete] = [
      await over('ATTENDED'),
      await over('FAILED'),
      await over('INCOMPLETE'),
    ];
    const running = await heldRun(api);
    for (const { employeeId, programmeId } of [failed, incomplete])
      expect(await issue(employeeId, programmeId)).toBe('409 LEARNING.NOT_PASSED');
    expect(await issue(running.employeeId, running.programmeId)).toBe('409 LEARNING.PROGRAMME_NOT_COMPLETED');
    expect(await issue(running.employeeId, passed.programmeId)).toBe('422 LEARNING.NOT_A_PARTICIPANT');
    expect(await issue(running.employeeId, randomUUID())).toBe('404 PROGRAMME.UNKNOWN');
    const { employeeId, programmeId } = passed;
    const days = { issuedOn: '2024-03-03' };
    expect(await issue(employeeId, programmeId, days)).toBe('422 LEARNING.ISSUED_BEFORE_END');
    expect(await issue(employeeId, programmeId, { issuedOn: '2999-01-01' })).toBe(
      '422 LEARNING.ISSUED_IN_FUTURE',
    );
    expect(await issue(employeeId, programmeId, { number: '199003152015032004' })).toBe('400 INPUT.INVALID');
    expect(await issue(employeeId, programmeId)).toBe('200 undefined');
  });

  it('is issued by nobody for themselves', async () => {
    const { programmeId, employeeId } = await over('PASSED');
    const own = await api.as('own officer', ['employee', 'programme-officer'], employeeId);
    const answer = await api.post(`${record(employeeId)}/certificates`, certificateBody(programmeId), own);
    expect(code(answer)).toBe('403 ACCESS.OWN');
  });
});

it('hours of a programme are taken back once, by the planner, and count no more', async () => {
  const employeeId = (await employed()).id;
  const programmeId = await scheduled(api, { sessions: [{ sessionId: MORNING, start: times[MORNING].actualStart, end: times[MORNING].actualEnd, jp: 4 }], passScore: undefined });
  const run = `/programmes/${programmeId}`;
  await done(api, `${run}/participants`, enrol(employeeId));
  const attendance = [{ employeeId, status: 'PRESENT' }];
  await done(api, `${run}/sessions/${MORNING}/attendance`, { ...times[MORNING], attendance });
  await done(api, `${run}/completion`, { realisedCostIdr: 1, outcomes: [] });
  await untilStatus(200, () => api.get(record(employeeId), planner));
  const reversal = `${record(employeeId)}/credits/${programmeId}/reversal`;
  const why = { rule: 'programme-hours/1', reason: 'Salah peserta' };
  expect(code(await api.post(reversal, why, officer))).toBe('403 ACCESS.NO_ROLE');
  const { position } = await done(api, reversal, why, planner);
  expect(await hoursOf(employeeId, position)).toBe(0);
  const unknown = await api.post(reversal, { ...why, rule: 'programme-hours/2' }, planner);
  expect(code(unknown)).toBe('404 LEARNING.CREDIT_UNKNOWN');
}); // prettier-ignore
