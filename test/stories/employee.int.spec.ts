import { claimBody } from '../../apps/api/test/samples/learning.js';
import {
  appraisalBody,
  assessmentBody,
  done,
  employeeBody,
  nominationBody,
  registered,
  scheduled,
  standardBody,
  unitBody,
} from '../../apps/api/test/samples.js';
import { wholeSystem, type Api, type Headers } from '../../apps/api/test/support.js';
import { refused, shown } from './answers.js';
import { randomUUID } from 'node:crypto';

/** An employee (*ASN*) who looks after their own file: learning, career, and what is said of them. */
let api: Api;
let [employeeId, colleagueId] = ['', ''];
let self: Headers;
let planner: Headers;
let head: Headers;
beforeAll(async () => {
  api = await wholeSystem();
  const { id: unitId } = await done(api, '/units', unitBody());
  const { placement, ...body } = employeeBody();
  const hired = await done(api, '/employees', { ...body, placement: { ...placement, unitId } });
  [employeeId, colleagueId] = [hired.id, await registered(api)];
  self = await api.as('employee', ['employee'], employeeId);
  planner = { ...(await api.as('planner', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
  head = { ...(await api.as('head', [{ role: 'unit-head', unitId }])), 'jejak-purpose': 'SUPERVISION' };
  await shown(api, '/accounts?limit=1', hired.position, {}); // the views know where they work
});
afterAll(() => api.close());

const [start, end] = [30, 30.1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
const inAMonth = { sessionId: randomUUID(), start, end, jp: 4 };

it('uploads outside learning once and sees it verified, so that it counts in the index (task 13, but for SIASN)', async () => {
  const record = `/learning-records/${employeeId}`;
  const course = claimBody({ claimedJp: 20 });
  const claimed = await done(api, `${record}/claims`, course, self);
  const mine = async (position: string) => {
    const { claims } = await shown(api, `/external-learning/${employeeId}`, position, self);
    return claims as [{ claimId: string }];
  };
  const [{ claimId }] = await mine(claimed.position);
  expect(await mine(claimed.position)).toMatchObject([
    { state: 'CLAIMED', title: 'Analisis data dasar', claimedJp: 20, jp: null, evidenceName: 'sertifikat.pdf' },
  ]);
  const index = `/professionalism-index/${employeeId}?year=2024`;
  const technical = { dimension: 'COMPETENCY', fact: 'TECHNICAL', points: 22.5, lackingJp: 20 };
  const before = await shown(api, index, claimed.position, self);
  expect(before).toMatchObject({ competency: 0 });
  expect(before.missing).toContainEqual(technical);
  const twice = await api.post(`${record}/claims`, course, self);
  expect(twice).toMatchObject(refused(409, 'LEARNING.CLAIMED_TWICE'));

  const decision = `${record}/claims/${claimId}/decision`;
  const verified = { decision: 'VERIFIED', reason: 'Sesuai sertifikat' };
  expect(await api.post(decision, verified, self)).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
  const { position } = await done(api, decision, verified, planner);
  expect(await mine(position)).toMatchObject([{ claimId, state: 'VERIFIED', jp: 20, reason: 'Sesuai sertifikat' }]);
  const years = (await shown(api, `/learning-hours/${employeeId}`, position, self)).years as { year: number }[];
  expect(years.find(({ year }) => year === 2024)).toMatchObject({ jp: 20, jpExternal: 20, status: 'REACHED' });
  const after = await shown(api, index, position, self);
  expect(after).toMatchObject({ competency: 22.5, total: Number(before.total) + 22.5 });
  expect(after.missing).not.toContainEqual(expect.objectContaining({ fact: 'TECHNICAL' }));
  for (const path of ['external-learning', 'learning-hours', 'learning-records', 'professionalism-index'])
    expect(await api.get(`/${path}/${colleagueId}`, self)).toMatchObject(refused(403, 'ACCESS.NOT_SELF'));
}); // prettier-ignore

it('compares required and held levels for a target post, and finds a course for what is lacking in the catalogue and asks for it (task 14)', async () => {
  const targetPost = `/competency-standards/${randomUUID()}`;
  const second = await api.as('second planner', ['hr-planner']);
  await done(api, `${targetPost}/proposals`, standardBody(4), planner);
  const { proposal } = (await api.get(targetPost, second)).body as { proposal: { proposalId: string } };
  const published = `${targetPost}/proposals/${proposal.proposalId}/publication`;
  await done(api, published, { reason: 'SK 800/17/BKPSDM' }, second);
  const assessed = await done(api, `/employees/${employeeId}/competency-assessments`, assessmentBody(2), head);
  const positionId = targetPost.split('/').at(-1);
  const gaps = await shown(api, `/competency-history/${employeeId}/gaps?positionId=${positionId}`, assessed.position, self);
  expect(gaps).toMatchObject({
    ...{ positionId, version: 1, lacking: 1, notAssessed: 0 },
    items: [{ competencyCode: 'MAN-03', requiredLevel: 4, requiredBy: 'STANDARD', actualLevel: 2, gap: 2 }],
  });
  const [{ competencyCode }] = gaps.items as [{ competencyCode: string }];
  const propose = await api.post(`${targetPost}/proposals`, standardBody(1), self);
  expect(propose).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));

  const offered = { competencies: [{ code: 'MAN-03', targetLevel: 4 }], sessions: [inAMonth] };
  const programmeId = await scheduled(api, offered);
  const elsewhere = await scheduled(api, { sessions: [inAMonth] });
  const { position: known } = await done(api, `/programmes/${elsewhere}/cancellation`, { reason: 'Gedung dipakai' });
  expect(await shown(api, `/catalogue?competencyCode=${competencyCode}`, known, self)).toMatchObject({
    items: [{ programmeId, titleId: 'Pelayanan publik prima', open: true, seatsLeft: 10, competencies: [{ targetLevel: 4 }] }],
  });
  const wish = nominationBody(programmeId, employeeId, { basis: 'SELF', reason: 'MAN-03 kurang dua tingkat' });
  const { position } = await done(api, '/nominations', wish, self);
  expect((await shown(api, '/nominations', position, self)).items).toMatchObject([{ programmeId, employeeId, state: 'nominated' }]);
  const forAnother = await api.post('/nominations', nominationBody(programmeId, colleagueId), self);
  expect(forAnother).toMatchObject(refused(403, 'ACCESS.NOT_SELF'));
  const accept = await api.post(`/nominations/${programmeId}/${employeeId}/acceptance`, {}, self);
  expect(accept).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
}); // prettier-ignore

it('disputes a rating and follows what becomes of it, so that the file is fair (task 15, of ratings)', async () => {
  const low = appraisalBody(employeeId, { resultRating: 'BELOW', behaviourRating: 'MEETS' });
  const rated = await done(api, '/appraisals', low, head);
  const path = `/appraisals/${employeeId}/2024`;
  const follow = (position: string) => shown(api, `${path}/history`, position, self);
  expect(await follow(rated.position)).toMatchObject({ status: 'rated', predicate: 'BUTUH_PERBAIKAN', mayDispute: true });

  const grounds = 'Target baru saya terima pada bulan November';
  const disputed = await done(api, `${path}/dispute`, { grounds }, self);
  expect(await follow(disputed.position)).toMatchObject({ dispute: 'OPEN', mayFinalise: false });
  const fairer = { outcome: 'CHANGED', resultRating: 'MEETS', behaviourRating: 'MEETS', reason: 'Target memang terlambat' };
  const decision = `${path}/dispute/decision`;
  expect(await api.post(decision, fairer, self)).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
  expect(await api.post(decision, fairer, head)).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
  const decided = await done(api, decision, fairer, planner);
  expect(await follow(decided.position)).toMatchObject({
    ...{ dispute: 'CHANGED', predicate: 'BAIK', resultRating: 'MEETS' },
    steps: [
      { kind: 'RATED', actorId: api.accountOf('head') },
      { kind: 'DISPUTED', remarks: [{ kind: 'GROUNDS', text: grounds }] },
      {
        ...{ kind: 'DISPUTE_DECIDED', actorId: api.accountOf('planner'), outcome: 'CHANGED' },
        ...{ before: { predicate: 'BUTUH_PERBAIKAN' }, after: { predicate: 'BAIK' } },
      },
    ],
  });
  const { position } = await done(api, `${path}/finalisation`, {}, planner);
  expect((await shown(api, '/appraisals', position, self)).items).toMatchObject([{ employeeId, status: 'final', predicate: 'BAIK' }]);
  const timeline = async (who: Headers) => {
    const { items } = await shown(api, `/employee-timeline/${employeeId}`, position, who);
    return (items as { kind: string; outcome: string; predicate?: string }[]).map(
      ({ kind, outcome, predicate = '' }) => `${kind} ${outcome} ${predicate}`.trim(),
    );
  };
  const mine = ['APPRAISAL FINALISED BAIK', 'APPRAISAL DISPUTE_DECIDED BAIK', 'APPRAISAL DISPUTED', 'APPRAISAL RATED BUTUH_PERBAIKAN'];
  expect((await timeline(self)).slice(0, 4)).toEqual(mine);
  const officer = { ...(await api.as('officer', ['programme-officer'])), 'jejak-purpose': 'PROGRAMME_DELIVERY' };
  const without = await timeline(officer);
  expect(without).toEqual((await timeline(self)).filter((line) => !line.startsWith('APPRAISAL')));
  expect(without).toContain('PLACEMENT REGISTERED');
  expect(await api.get(`/employee-timeline/${colleagueId}`, self)).toMatchObject(refused(403, 'ACCESS.NOT_SELF'));
  expect(await api.get(`/appraisals/${colleagueId}/2024/history`, self)).toMatchObject(refused(403, 'ACCESS.NOT_SELF'));
}); // prettier-ignore

it('disputes an assessment and follows what becomes of it, so that the file is fair (task 15, of records)', async () => {
  await done(api, `/employees/${employeeId}/competency-assessments`, assessmentBody(1), head);
  const { items: lines } = (await api.get(`/employee-timeline/${employeeId}?kind=ASSESSMENT`, self)).body;
  const [{ refId: recordId }] = lines as [{ refId: string }];
  const record = { employeeId, kind: 'LEVEL', recordId };
  const path = `/disputes/${employeeId}/LEVEL/${recordId}`;
  const opened = await done(api, '/disputes', { ...record, grounds: 'Saya sudah bersertifikat MAN-03' }, self);
  expect((await shown(api, '/disputes', opened.position, self)).items).toMatchObject([{ ...record, state: 'open' }]);
  const colleague = await api.as('colleague', ['employee'], colleagueId);
  expect((await shown(api, '/disputes', opened.position, colleague)).items).toEqual([]);

  const reason = 'Sertifikat diperiksa';
  expect(await api.post(`${path}/rejection`, { reason }, head)).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
  const corrections = `/employees/${employeeId}/competency-assessments/${recordId}/corrections`;
  const corrected = await done(api, corrections, { items: assessmentBody(3).items, reason }, head);
  const { position } = await done(api, `${path}/upholding`, { position: corrected.position, reason }, planner);
  expect(await shown(api, `${path}/history`, position, self)).toMatchObject({
    ...{ state: 'upheld', correctionPosition: corrected.position },
    history: [{ state: 'open' }, { state: 'upheld', actorId: api.accountOf('planner'), reason }],
  });
}); // prettier-ignore
