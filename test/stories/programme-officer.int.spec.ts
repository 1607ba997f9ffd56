import { certificateBody } from '../../apps/api/test/samples/learning.js';
import {
  AFTERNOON,
  done,
  employeeBody,
  enrol,
  evaluationBody,
  MORNING,
  programmeBody,
  registered,
  seriesBody,
  SHA_256,
  times,
} from '../../apps/api/test/samples.js';
import { untilStatus, wholeSystem, type Api, type Headers } from '../../apps/api/test/support.js';
import { refused, shown } from './answers.js';

/** A programme officer (*penyelenggara*): schedules what is held every month, records a day of it, and closes the class. */
let api: Api;
let officer: Headers;
let [seriesId, programmeId, absent] = ['', '', ''];
/** Who came, in the order of their scores. */
let present: readonly string[] = [];
const POST_SCORES = [82, 91, 76, 70, 88];

beforeAll(async () => {
  api = await wholeSystem();
  officer = { ...(await api.as('officer', ['programme-officer'])), 'jejak-purpose': 'PROGRAMME_DELIVERY' };
  absent = await registered(api);
  present = await Promise.all(POST_SCORES.map(() => registered(api)));
});
afterAll(() => api.close());

const run = () => `/programmes/${programmeId}`;
/** Months of the series in 2024 in which no run was held. */
const missing = async (position: string) =>
  (await shown(api, `/programme-series/occurrences?seriesId=${seriesId}&status=MISSING`, position, officer))
    .items;
const hall = (day: string, from: number, place = 'Aula Walikota') => ({
  sessions: [
    { sessionId: MORNING, start: `${day}T${from}:00:00+07:00`, end: `${day}T${from + 2}:00:00+07:00`, jp: 2, place },
  ],
}); // prettier-ignore

it('schedules monthly training with what clashes in view, so that no month is missed (task 8)', async () => {
  const next = await done(api, '/programme-series', seriesBody({ startsOn: '2031-01-01' }), officer);
  const may = programmeBody({ seriesId: next.id, ...hall('2031-05-05', 10) });
  const { id: first } = await done(api, '/programmes', may, officer);
  const { id: second } = await done(api, '/programmes', programmeBody(hall('2031-05-05', 11)), officer);
  const [speaker = '', participant = ''] = present;
  const teaching = { facilitatorId: speaker, role: 'SPEAKER', sessionIds: [MORNING] };
  for (const one of [first, second]) {
    await done(api, `/programmes/${one}/facilitators`, teaching, officer);
    await done(api, `/programmes/${one}/participants`, enrol(participant), officer);
  }
  const { position: booked } = await done(api, `/programmes/${first}/participants`, enrol(absent), officer);
  const clashes = `/programmes/clashes?programmeId=${first}&from=2031-05-01&to=2031-05-31`;
  const { items } = (await shown(api, clashes, booked, officer)) as { items: { kind: string }[] };
  expect(items.map(({ kind }) => kind).sort()).toEqual(['FACILITATOR', 'PARTICIPANT', 'PLACE']);
  expect(items).toContainEqual(
    expect.objectContaining({
      ...{ kind: 'PLACE', place: 'Aula Walikota' },
      ...{ overlapsFrom: '2031-05-05T04:00:00.000Z', overlapsUntil: '2031-05-05T05:00:00.000Z' },
    }),
  );
  const moved = { ...hall('2031-05-06', 11), reason: 'Bentrok dengan pelatihan rutin' };
  const { position } = await done(api, `/programmes/${second}/calendar`, moved, officer);
  expect((await shown(api, clashes, position, officer)).items).toEqual([]);

  const days = '&from=2031-05-01&to=2031-06-30';
  expect((await shown(api, `/programme-series/occurrences?seriesId=${next.id}${days}`, position, officer)).items).toMatchObject([
    { occursOn: '2031-05-05', status: 'SCHEDULED', runs: 1, programmeId: first },
    { occursOn: '2031-06-02', status: 'EXPECTED', runs: 0 },
  ]);
  const past = await done(api, '/programme-series', seriesBody(), officer);
  seriesId = past.id;
  expect(await missing(past.position)).toHaveLength(12);
  expect(await api.post('/employees', employeeBody(), officer)).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
}); // prettier-ignore

it('records attendance once a session ends, so that hours are credited the same day (task 9)', async () => {
  programmeId = (await done(api, '/programmes', programmeBody({ seriesId }), officer)).id;
  for (const one of [...present, absent]) await done(api, `${run()}/participants`, enrol(one), officer);
  const [hurried = ''] = present;
  const sheet = (status: string) => [
    ...present.map((employeeId) => ({ employeeId, status: employeeId === hurried ? status : 'PRESENT' })),
    { employeeId: absent, status: 'ABSENT' },
  ];
  const session = (id: string) => `${run()}/sessions/${id}/attendance`;
  const evidence = { sha256: SHA_256, name: 'daftar-hadir-pagi.pdf' };
  await done(api, session(MORNING), { ...times[MORNING], attendance: sheet('ABSENT'), evidence }, officer);
  const late = { attendance: [{ employeeId: hurried, status: 'LATE' }], reason: 'Datang pukul 08.10, belum terbaca' };
  await done(api, `${session(MORNING)}/corrections`, late, officer);
  const held = await done(api, session(AFTERNOON), { ...times[AFTERNOON], attendance: sheet('PRESENT') }, officer);
  expect((await api.get(run(), officer)).body.sessions).toMatchObject([
    { sessionId: MORNING, held: true, attendance: sheet('LATE'), evidenceSha256: SHA_256 },
    { sessionId: AFTERNOON, held: true, attendance: sheet('PRESENT') },
  ]);
  expect(await missing(held.position)).toHaveLength(11);

  const scores = (kind: string, points: (post: number) => number) => ({
    kind,
    scores: present.map((employeeId, n) => ({ employeeId, score: points(POST_SCORES[n] ?? 0) })),
  });
  await done(api, `${run()}/scores`, scores('PRE', (post) => post - 30), officer);
  await done(api, `${run()}/scores`, scores('POST', (post) => post), officer);
  await done(api, `${run()}/completion`, { realisedCostIdr: 6_000_000 }, officer);
  for (const one of present)
    expect((await untilStatus(200, () => api.get(`/learning-records/${one}`, officer))).body).toMatchObject({
      credits: [{ programmeId, rule: 'programme-hours/1', jp: 6, year: 2024, reversed: false }],
    });
  const takeBack = `/learning-records/${hurried}/credits/${programmeId}/reversal`;
  const why = { rule: 'programme-hours/1', reason: 'Salah peserta' };
  expect(await api.post(takeBack, why, officer)).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
}); // prettier-ignore

it('closes the class with its evaluation and certificates, by which papers are checked (task 10, but for SIASN rows)', async () => {
  const { id: evaluationId } = await done(api, '/evaluations', evaluationBody(programmeId), officer);
  for (const [n, respondentId] of present.entries()) {
    const items = [{ aspect: 'MATERIAL', value: 4 }, { aspect: 'FACILITATOR', value: n === 0 ? 1 : 5 }];
    await done(api, `/evaluations/${evaluationId}/questionnaires`, { respondentId, items }, officer);
  }
  await done(api, `/evaluations/${evaluationId}/conclusion`, { verdict: 'ACHIEVED' }, officer);
  const issue = (employeeId: string, n: number) =>
    api.post(
      `/learning-records/${employeeId}/certificates`,
      certificateBody(programmeId, { number: `800.2/${100 + n}/BKPSDM/2024`, contentHash: `${n}`.repeat(64) }),
      officer,
    );
  const issued = [];
  for (const [n, one] of present.entries()) issued.push(await issue(one, n));
  expect(issued.map(({ status }) => status)).toEqual(present.map(() => 200));
  expect(await issue(absent, 9)).toMatchObject(refused(409, 'LEARNING.NOT_PASSED'));
  expect(await api.get(`/learning-records/${absent}`, officer)).toMatchObject(refused(404, 'LEARNING.UNKNOWN'));

  const position = String(issued.at(-1)?.headers['jejak-position']);
  expect(await shown(api, `/programme-effectiveness/${programmeId}`, position, officer)).toMatchObject({
    ...{ status: 'COMPLETED', enrolled: 6, completed: 5, passed: 5, failed: 0, costIdr: 6_000_000 },
    learning: { n: 5, preMean: 51.4, postMean: 81.4, gain: 30 },
    feedback: { n: 5, aspects: [{ aspect: 'FACILITATOR', n: 5, mean: 4.2 }, { aspect: 'MATERIAL', n: 5, mean: 4 }] },
    evaluations: [{ evaluationId, level: 1, verdict: 'ACHIEVED' }],
  });
  const { items } = (await shown(api, `/certificates?programmeId=${programmeId}&state=ISSUED`, position, officer)) as { items: { employeeId: string }[] };
  expect(items.map(({ employeeId }) => employeeId).sort()).toEqual([...present].sort());
  const paper = (digit: number) => `/certificates/verification?number=800.2%2F102%2FBKPSDM%2F2024&contentHash=${`${digit}`.repeat(64)}`;
  expect(await shown(api, paper(2), position, officer)).toMatchObject({ verdict: 'VALID', items: [{ employeeId: present[2] }] });
  expect(await shown(api, paper(3), position, officer)).toMatchObject({ verdict: 'OTHER_CONTENT' });
  const year = (await shown(api, `/learning-hours/${present[2] ?? ''}`, position, officer)).years as { year: number }[];
  expect(year.find((one) => one.year === 2024)).toMatchObject({ jp: 6, shortJp: 14, status: 'SHORT' });
}); // prettier-ignore
