import { randomUUID } from 'node:crypto';
import {
  assessmentBody,
  done,
  employeeBody,
  enrol,
  materialBody,
  MORNING,
  scheduled,
  times,
  unitBody,
} from './samples.js';
import { untilStatus, wholeSystem, type Api, type Headers } from './support.js';

let api: Api;
let [unitId, ani, budi, programmeId]: string[] = [];
let [self, other, officer, second, planner]: Headers[] = [];
beforeAll(async () => {
  api = await wholeSystem();
  unitId = (await done(api, '/units', unitBody())).id;
  const { placement, ...body } = employeeBody();
  const hired = async () =>
    (await done(api, '/employees', { ...body, placement: { ...placement, unitId } })).id;
  [ani, budi] = [await hired(), await hired()];
  [self, other] = [await api.as('ani', ['employee'], ani), await api.as('budi', ['employee'], budi)];
  const delivering = { 'jejak-purpose': 'PROGRAMME_DELIVERY' };
  officer = { ...(await api.as('officer', ['programme-officer'])), ...delivering };
  second = { ...(await api.as('second', ['programme-officer'])), ...delivering };
  planner = { ...(await api.as('planner', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
  programmeId = await scheduled(api);
  const run = `/programmes/${programmeId}`;
  await done(api, `${run}/participants`, enrol(ani), officer);
  const attendance = [{ employeeId: ani, status: 'ABSENT' }];
  await done(api, `${run}/sessions/${MORNING}/attendance`, { ...times[MORNING], attendance }, officer);
});
afterAll(() => api.close());

const id = (one: string | undefined) => one ?? '';
const attendance = () => ({ employeeId: id(ani), kind: 'ATTENDANCE', recordId: id(programmeId) });
const address = ({ employeeId, kind, recordId }: ReturnType<typeof attendance>) =>
  `/disputes/${employeeId}/${kind}/${recordId}`;
const grounds = 'Saya hadir sampai selesai';
const said = async (path: string, body: object, by: Headers | undefined) => {
  const answer = await api.post(path, body, by ?? {});
  return [answer.status, answer.body.code];
};
const shown = async (path: string, position: string, by: Headers | undefined) =>
  (await untilStatus(200, () => api.get(path, { ...by, 'jejak-min-position': position }))).body;

it('a record is disputed, put right and answered by somebody else, and both events are named', async () => {
  const path = address(attendance());
  const reason = 'Menurut daftar hadir kertas';
  const opened = await done(api, '/disputes', { ...attendance(), grounds }, self);
  expect(await said('/disputes', { ...attendance(), grounds }, self)).toEqual([409, 'DISPUTE.OPEN']);
  const { items } = (await shown('/disputes', opened.position, self)) as { items: { eventPosition: string }[] };
  expect(items).toMatchObject([{ ...attendance(), state: 'open', late: false, keepers: ['programme-officer', 'hr-planner'] }]);
  const asked = `/disputes?unitId=${id(unitId)}&keeper=programme-officer&state=open&late=false`;
  expect((await shown(asked, opened.position, second)).items).toHaveLength(1);
  expect((await shown(`/disputes?keeper=hr-planner&kind=LEVEL`, opened.position, second)).items).toEqual([]);

  expect(await said(`${path}/rejection`, { reason }, officer)).toEqual([403, 'DISPUTE.RECORDED_BY_ACTOR']);
  expect(await said(`${path}/rejection`, { reason }, self)).toEqual([403, 'ACCESS.NO_ROLE']);
  const subject = await api.as('ani as planner', ['hr-planner'], ani);
  expect(await said(`${path}/rejection`, { reason }, subject)).toEqual([403, 'ACCESS.OWN']);
  const uphold = (position: string) => said(`${path}/upholding`, { position, reason }, second);
  expect(await uphold('1')).toEqual([422, 'DISPUTE.CORRECTION_UNKNOWN']);
  // what happened in the same run and tells of others, or of nobody, puts nothing right
  const material = await done(api, `/programmes/${id(programmeId)}/materials`, materialBody(), officer);
  expect(await uphold(material.position)).toEqual([422, 'DISPUTE.CORRECTION_UNKNOWN']);
  expect(await uphold(items[0]?.eventPosition ?? '')).toEqual([422, 'DISPUTE.CORRECTION_BEFORE']);
  const corrected = await done(
    api,
    `/programmes/${id(programmeId)}/sessions/${MORNING}/attendance/corrections`,
    { attendance: [{ employeeId: ani, status: 'PRESENT' }], reason },
    officer,
  );
  const { position } = await done(api, `${path}/upholding`, { position: corrected.position, reason }, second);
  const history = await shown(`${path}/history`, position, self);
  expect(history).toMatchObject({
    ...{ state: 'upheld', correctionPosition: corrected.position, eventPosition: items[0]?.eventPosition },
    history: [
      { state: 'open', actorId: api.accountOf('ani'), reason: grounds },
      { state: 'upheld', actorId: api.accountOf('second'), reason },
    ],
  });
  // the audit trail has both under the ids that the dispute names, and the dispute itself
  const trail = async (stream: string) =>
    (await shown(`/audit-trail?stream=${stream}&limit=100`, position, undefined)).items as { eventId: string; type: string }[];
  const run = await trail(`programme-${id(programmeId)}`);
  expect(run.find(({ eventId }) => eventId === history.eventId)?.type).toBe('SessionHeld');
  expect(run.find(({ eventId }) => eventId === history.correctionId)?.type).toBe('AttendanceCorrected');
  expect((await trail(`dispute-${String(history.disputeId)}`)).map(({ type }) => type)).toEqual(['RecordDisputeUpheld', 'RecordDisputed']);
  expect((await api.get(path, self)).body).toMatchObject({ status: 'upheld', correctionPosition: corrected.position });
}); // prettier-ignore

it('is shown to nobody else', async () => {
  const path = address(attendance());
  for (const url of [path, `${path}/history`])
    expect((await api.get(url, other)).body).toMatchObject({ code: 'ACCESS.NOT_SELF' });
  expect((await api.get('/disputes', other)).body).toEqual({ items: [] });
  const head = { ...(await api.as('head', [{ role: 'unit-head', unitId: id(unitId) }])), 'jejak-purpose': 'SUPERVISION' };
  for (const url of ['/disputes', path, `${path}/history`])
    expect((await api.get(url, head)).body).toMatchObject({ code: 'ACCESS.NO_ROLE' });
}); // prettier-ignore

it('levels, mentorships and placements are answered by who keeps the files; a rejection needs a change to be disputed again', async () => {
  await done(api, `/employees/${id(ani)}/competency-assessments`, assessmentBody());
  const [{ assessmentId }] = (await api.get(`/employees/${id(ani)}`)).body.assessments as [{ assessmentId: string }];
  const level = { employeeId: id(ani), kind: 'LEVEL', recordId: assessmentId };
  const path = address(level);
  await done(api, '/disputes', { ...level, grounds }, self);
  const reason = 'Hasil uji sudah diperiksa';
  expect(await said(`${path}/rejection`, { reason }, second)).toEqual([403, 'DISPUTE.NOT_KEEPER']);
  await done(api, `${path}/rejection`, { reason }, planner);
  expect(await said('/disputes', { ...level, grounds }, self)).toEqual([409, 'DISPUTE.ANSWERED']);
  expect(await said(`${path}/withdrawal`, { reason }, self)).toEqual([409, 'DISPUTE.NOT_OPEN']);
  const placement = { employeeId: id(ani), kind: 'PLACEMENT', recordId: id(ani) };
  await done(api, '/disputes', { ...placement, grounds }, self);
  await done(api, `${address(placement)}/withdrawal`, { reason }, self);
  expect((await api.get(address(placement), self)).body).toMatchObject({ status: 'withdrawn' });
}); // prettier-ignore

it('is refused for what is no record of the employee, and tells of each fault', async () => {
  const unknown = [404, 'DISPUTE.RECORD_UNKNOWN'];
  const dispute = (change: object, by = self) => said('/disputes', { ...attendance(), grounds, ...change }, by);
  expect(await dispute({ recordId: randomUUID() })).toEqual(unknown);
  expect(await dispute({ kind: 'SCORE' })).toEqual(unknown); // nobody scored anything
  expect(await dispute({ employeeId: id(budi) }, other)).toEqual(unknown); // of a run of somebody else
  expect(await dispute({ kind: 'LEVEL' })).toEqual(unknown);
  expect(await dispute({ employeeId: id(budi) })).toEqual([403, 'ACCESS.NOT_SELF']);
  for (const wrong of [{ kind: 'APPRAISAL' }, { recordId: 'x' }, { grounds: '' }, { found: {} }])
    expect(await dispute(wrong)).toEqual([400, 'INPUT.INVALID']);
  const path = address({ ...attendance(), recordId: randomUUID() });
  expect(await said(`${path}/upholding`, { position: '1', reason: grounds }, planner)).toEqual([404, 'DISPUTE.UNKNOWN']);
  expect(await said(`${path}/upholding`, { position: '-1', reason: grounds }, planner)).toEqual([400, 'INPUT.INVALID']);
  expect((await api.get(path, planner)).body.code).toBe('DISPUTE.UNKNOWN');
  expect((await api.get(`/disputes/${id(ani)}/RUMOUR/${randomUUID()}`, self)).body.code).toBe('QUERY.INVALID');
}); // prettier-ignore
