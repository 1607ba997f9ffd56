import { createHash, randomUUID } from 'node:crypto';
import { pagesOf } from '../../../test/support/pdf.js';
import { done, employeeBody, heldRun, MORNING, planBody, unitBody } from './samples.js';
import { wholeSystem, type Api, type BothServers, type Headers } from './support.js';

let api: Api & BothServers;
let officer: Headers;
let planner: Headers;
let run: { readonly programmeId: string; readonly employeeId: string; readonly path: string };
let position: string;

beforeAll(async () => {
  api = await wholeSystem();
  officer = {
    ...(await api.as('officer', ['programme-officer'])),
    'jejak-purpose': 'PROGRAMME_DELIVERY',
  };
  planner = {
    ...(await api.as('planner', ['hr-planner'])),
    'jejak-purpose': 'DEVELOPMENT_PLANNING',
  };
  run = await heldRun(api);
  const identity = {
    name: 'Siti Aminah, S.Kom.',
    employeeNumber: '199003152015032004',
    birthDate: '1990-03-15',
  };
  await done(api, `/employees/${run.employeeId}/identity`, { identity });
  const outcomes = [{ employeeId: run.employeeId, outcome: 'PASSED', reason: 'Rapat kelulusan' }];
  ({ position } = await done(api, `${run.path}/completion`, { realisedCostIdr: 1, outcomes }));
});
afterAll(() => api.close());

const NOBODY: Headers = { authorization: '' };
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const seen = (headers: Headers) => ({ ...headers, 'jejak-min-position': position });

const contains = (text: string) => expect.stringContaining(text) as string;

async function paper(url: string, headers: Headers = officer) {
  const answer = await api.app.inject({ url, headers: seen(headers) });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}
async function looked(action: string): Promise<object[]> {
  const { items } = (await api.get(`/people/${run.employeeId}/looks`)).body;
  return (items as { action: string }[]).filter((one) => one.action === action);
}

it('prints an attendance list with names for a purpose, without for who may not see them, and enters who looked', async () => {
  const url = `${run.path}/sessions/${MORNING}/papers/attendance-list.pdf`;
  const { status, headers, bytes } = await paper(url);
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  const [page] = await pagesOf(bytes);
  expect(page).toContain('DAFTAR HADIR');
  expect(page).toContain('Siti Aminah');
  expect(page).toContain('Hadir');
  expect(await looked('attendance-paper')).toMatchObject([
    { actor: api.accountOf('officer'), purpose: 'PROGRAMME_DELIVERY', shown: ['identity'] },
  ]);

  const reviewer = await api.as('reviewer', ['compliance-reviewer']);
  const masked = await pagesOf((await paper(url, { ...reviewer, 'jejak-purpose': 'AUDIT' })).bytes);
  expect(masked[0]).not.toContain('Siti Aminah');
  expect(masked[0]?.replaceAll(' ', '')).toContain(run.employeeId);

  const { 'jejak-purpose': _, ...purposeless } = officer;
  const refused = await api.get(url, purposeless);
  expect([refused.status, refused.body.code]).toEqual([403, 'ACCESS.PURPOSE_REQUIRED']);
  const analyst = await api.as('analyst', ['analyst']);
  expect((await api.get(url, analyst)).status).toBe(403);
  expect((await paper(`${run.path}/sessions/${randomUUID()}/papers/attendance-list.pdf`)).status).toBe(404);
});

it('prints report, summary of hours and history, as of a moment', async () => {
  const [report] = await pagesOf((await paper(`${run.path}/papers/evaluation-report.pdf`)).bytes);
  expect(report).toContain('LAPORAN EVALUASI PASCAPELATIHAN');
  expect(report).toContain('Lulus/tidak lulus : 1/0');

  const history = `/employee-timeline/${run.employeeId}/papers/history.pdf`;
  const [sheet] = await pagesOf((await paper(history, planner)).bytes);
  expect(sheet).toContain('Siti Aminah');
  expect(sheet).toContain('Lulus');
  const before = await pagesOf((await paper(`${history}?asOf=2020-01-01T00:00:00Z`, planner)).bytes);
  expect(before[0]).toContain('Tidak ada catatan pada saat itu.');
  expect(await looked('history-paper')).toHaveLength(2);
});

it('prints the hours of a unit person by person, and enters everybody on it', async () => {
  const unit = (await done(api, '/units', unitBody())).id;
  const { placement, ...body } = employeeBody();
  const { id } = await done(api, '/employees', { ...body, placement: { ...placement, unitId: unit } });
  const identity = {
    name: 'Togar Situmorang',
    employeeNumber: '199003152015031005',
    birthDate: '1990-03-15',
  };
  ({ position } = await done(api, `/employees/${id}/identity`, { identity }));
  const { bytes } = await paper(`/learning-hours/papers/summary.pdf?year=2024&unitId=${unit}`, planner);
  const [page] = await pagesOf(bytes);
  for (const words of [
    'REKAPITULASI JAM PELAJARAN TAHUN 2024',
    'Togar Situmorang',
    '0 dari 1',
    unitBody().name.id,
  ])
    expect(page).toContain(words);
  const { items } = (await api.get(`/people/${id}/looks`)).body;
  expect(items).toMatchObject([{ action: 'hours-paper', people: 1 }]);
  const officers = await api.get(`/learning-hours/papers/summary.pdf?year=2024`, planner);
  expect([officers.status, officers.body.code]).toEqual([400, 'QUERY.INVALID']);
});

it('prints a plan', async () => {
  const unit = (await done(api, '/units', unitBody())).id;
  const { id, ...drafted } = await done(api, '/development-plans', planBody(unit));
  ({ position } = drafted);
  const pages = await pagesOf((await paper(`/development-plans/${id}/papers/plan.pdf`, planner)).bytes);
  for (const words of ['RENCANA PENGEMBANGAN KOMPETENSI', 'Rancangan', 'Kegiatan No.', 'Belum ada kegiatan.'])
    expect(pages.join(' ')).toContain(words);
});

it('makes the file of a certificate first; issued with its hash, the file proves itself and prints the same', async () => {
  const base = `/learning-records/${run.employeeId}`;
  const said = { programmeId: run.programmeId, number: 'A/1/BKPSDM/2024', issuedOn: '2024-03-05' };
  const url = `${base}/papers/certificate.pdf?${new URLSearchParams(said).toString()}`;
  const [page] = await pagesOf((await paper(url)).bytes);
  for (const words of ['Siti Aminah', said.number, 'dinyatakan lulus']) expect(page).toContain(words);
  const draft = await paper(url, { ...officer, 'accept-language': 'en' });
  const contentHash = sha256(draft.bytes);
  expect([draft.status, draft.headers['jejak-content-hash']]).toEqual([200, contentHash]);
  expect((await pagesOf(draft.bytes))[0]).toContain('who took part in and passed');
  expect(sha256((await paper(`${url}&lang=en`)).bytes)).toBe(contentHash);
  const scanned = /\/Alt \(QR: ([^)]*)\)/.exec(draft.bytes.toString('latin1'))?.[1] ?? '';
  const shown = scanned.slice(new URL(scanned).origin.length);
  expect(await api.get(shown, NOBODY)).toMatchObject({ status: 200, text: contains('Tidak dikenal') });

  ({ position } = await done(api, `${base}/certificates`, { ...said, contentHash }, officer));
  const query = new URLSearchParams({ number: said.number, contentHash }).toString();
  expect((await api.get(`/certificates/verification?${query}`, seen(officer))).body.verdict).toBe('VALID');
  const { certificates } = (await api.get(base)).body as { certificates: { certificateId: string }[] };
  const issued = `${base}/certificates/${certificates[0]?.certificateId ?? ''}/papers/certificate.pdf`;
  expect(sha256((await paper(issued)).bytes)).toBe(contentHash);

  // what a stranger sees who scans the code
  const stranger = await api.get(`${shown}&hash=${contentHash}`, {
    ...NOBODY,
    'accept-language': 'en-GB,en',
  });
  expect(stranger).toMatchObject({ status: 200, text: contains('On record and valid') });
  for (const words of [said.number, contentHash, 'Passed', '5 March 2024', 'It fits'])
    expect(stranger.text).toContain(words);
  for (const words of ['Siti', run.employeeId, '199003152015032004', '<script'])
    expect(stranger.text).not.toContain(words);
  const policy = String(stranger.headers['content-security-policy']);
  expect(policy).toMatch(/^default-src 'none'; style-src 'self';.*form-action 'self'$/);
  expect((await api.get('/verify/style.css', NOBODY)).headers['content-type']).toContain('text/css');
  const other = shown.replace(/code=.{8}/, 'code=00000000');
  for (const none of [other, '/verify', `${shown}0`, "/verify?number=x'y&code=x"])
    expect(await api.get(none, NOBODY)).toMatchObject({ status: 200, text: contains('Tidak dikenal') });
  expect(await api.get(`${shown}&who=me`, NOBODY)).toMatchObject({ status: 400 });
  expect(await looked('certificate-draft')).toHaveLength(3);
  expect(await looked('certificate-paper')).toHaveLength(1);

  const nameless = await heldRun(api);
  const attended = [{ employeeId: nameless.employeeId, outcome: 'PASSED', reason: 'Rapat kelulusan' }];
  const completion = { realisedCostIdr: 1, outcomes: attended };
  ({ position } = await done(api, `${nameless.path}/completion`, completion));
  const theirs = new URLSearchParams({ ...said, programmeId: nameless.programmeId }).toString();
  const path = `/learning-records/${nameless.employeeId}/papers/certificate.pdf?${theirs}`;
  const unnamed = await api.get(path, seen(officer));
  expect([unnamed.status, unnamed.body.code]).toEqual([409, 'PAPER.NAME_UNKNOWN']);

  // the name is another one since: what would be printed now is not what was handed out
  const identity = {
    name: 'Siti Aminah Harahap',
    employeeNumber: '199003152015032004',
    birthDate: '1990-03-15',
  };
  ({ position } = await done(api, `/employees/${run.employeeId}/identity`, { identity }));
  const refused = await api.get(issued, seen(officer));
  expect([refused.status, refused.body.code]).toEqual([409, 'PAPER.OTHER_CONTENT']);

  const revocation = issued.replace('papers/certificate.pdf', 'revocation');
  ({ position } = await done(api, revocation, { reason: 'Salah cetak' }, officer));
  await api.get(`/certificates/verification?${query}`, seen(officer));
  expect(await api.get(shown, NOBODY)).toMatchObject({ status: 200, text: contains('Sudah dicabut') });
});

it('packs the evidence of a run into one ZIP with the events and a manifest', async () => {
  const { status, headers, bytes } = await paper(`${run.path}/papers/evidence-pack.zip`);
  expect([status, headers['content-type']]).toEqual([200, 'application/zip']);
  for (const name of ['daftar-hadir/01.pdf', 'laporan-evaluasi.pdf', 'peristiwa.csv', 'SHA256SUMS'])
    expect(bytes.includes(name)).toBe(true);
  expect(await looked('evidence-pack')).toHaveLength(1);
});
