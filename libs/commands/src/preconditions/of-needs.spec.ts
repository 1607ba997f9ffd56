import {
  CompetencyStandardProposed,
  CompetencyStandardPublished,
  ConcludeNeedsAssessment,
  type DomainEvent,
  EmployeePlacementChanged,
  EmployeeRegistered,
  fold,
  NeedsAssessmentOpened,
  OpenNeedsAssessment,
  RecordFocusGroup,
  SubmitNeedsResponse,
  UnitDissolved,
  UnitEstablished,
  UnitMoved,
} from '@jejak/domain';
import type { LoadState } from '../load-state.js';
import { checkPreconditions } from './index.js';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [city, agency, section, elsewhere, gone] = [id(1), id(2), id(3), id(4), id(5)];
const desk = id(6);
const [inside, outside, left, stranger] = [id(11), id(12), id(13), id(14)];
const needsId = id(20);
const effectiveDate = '2026-01-01';

const established = (unitId: string, parentId?: string) =>
  UnitEstablished({ unitId, parentId, kind: 'OTHER', code: '1', name: { id: 'Unit' }, effectiveDate });
const registered = (employeeId: string, unitId: string) =>
  EmployeeRegistered({
    ...{ employeeId, kind: 'PNS', unitId, positionId: id(30), positionClass: 'PELAKSANA', effectiveDate },
  });
const streams = new Map<string, DomainEvent[]>([
  [city, [established(city)]],
  [agency, [established(agency, city)]],
  [section, [established(section, agency)]],
  [desk, [established(desk, section)]],
  [elsewhere, [established(elsewhere, city)]],
  [gone, [established(gone), UnitDissolved({ unitId: gone, effectiveDate: '2026-02-01' })]],
  [inside, [registered(inside, section)]],
  [outside, [registered(outside, elsewhere)]],
  [left, [registered(left, section), EmployeePlacementChanged({ employeeId: left, kind: 'EXIT', effectiveDate })]], // prettier-ignore
  [
    needsId,
    [
      NeedsAssessmentOpened({
        ...{ needsId, unitIds: [agency], positionFamilies: [], year: 2027, questions: [] },
        instruments: ['SURVEY'],
        ...{ opensAt: '2026-05-01T08:00:00+07:00', closesAt: '2026-06-30T17:00:00+07:00' },
      }),
    ],
  ],
]);
const load: LoadState = (decider, of) => Promise.resolve(fold(decider, streams.get(of) ?? []));
const check = (command: object, on = new Date('2026-06-01T08:00:00+07:00')) =>
  checkPreconditions(command, needsId, load, on);
const respond = (employeeId: string) => Object.assign(new SubmitNeedsResponse(), { employeeId });
const conclude = (...unitIds: string[]) =>
  Object.assign(new ConcludeNeedsAssessment(), { gaps: unitIds.map((unitId) => ({ unitId })) });
const open = (...unitIds: string[]) => Object.assign(new OpenNeedsAssessment(), { unitIds });
const meet = (...attendeeIds: string[]) => Object.assign(new RecordFocusGroup(), { attendeeIds });
const refused = (code: string, facts: object) => expect.objectContaining({ code, facts }) as Error;

it('an assessment is opened for units that exist', async () => {
  await check(open(agency, elsewhere));
  await expect(check(open(agency, stranger))).rejects.toThrow(refused('UNIT.UNKNOWN', { unitId: stranger }));
  await expect(check(open(gone))).rejects.toThrow(refused('UNIT.DISSOLVED', { unitId: gone }));
});

describe('a survey of families of positions', () => {
  const [teachers, position] = [id(21), id(30)];
  const say = (family: string | undefined, effectiveFrom: string, version = 1) =>
    CompetencyStandardPublished({
      ...{ positionId: position, proposalId: id(31), version, family, effectiveFrom },
      items: [{ competencyCode: 'MAN-01', kind: 'MANAGERIAL', level: 3 }],
    });
  const asked = (...said: DomainEvent[]) => {
    const [of] = streams.get(needsId) ?? [];
    const data = { ...(of as ReturnType<typeof NeedsAssessmentOpened>).data, positionFamilies: ['TEACHER'] };
    const all = new Map([
      ...streams,
      [teachers, [NeedsAssessmentOpened(data)]],
      [position, [standardProposed, ...said]],
    ]);
    const loadAll: LoadState = (decider, which) => Promise.resolve(fold(decider, all.get(which) ?? []));
    return checkPreconditions(respond(inside), teachers, loadAll, new Date('2026-06-01T08:00:00+07:00'));
  };
  const standardProposed = CompetencyStandardProposed({
    ...{ positionId: position, proposalId: id(31), effectiveFrom: '2026-01-01', proposedBy: id(32) },
    items: [{ competencyCode: 'MAN-01', kind: 'MANAGERIAL', level: 3 }],
  });
  const outside = refused('NEEDS.OUT_OF_FAMILY', { families: ['TEACHER'] });

  it('is answered by whose position belongs to one of them today', async () => {
    await asked(say('TEACHER', '2026-01-01'));
    await asked(say('TEACHER', '2026-01-01'), say('NURSE', '2026-06-02', 2));
  });

  it('is for nobody of another family, of none, or of a position without a standard', async () => {
    for (const said of [
      [say('NURSE', '2026-01-01')],
      [say(undefined, '2026-01-01')],
      [say('TEACHER', '2026-06-02')],
      [say('TEACHER', '2026-01-01'), say('NURSE', '2026-06-01', 2)],
      [],
    ])
      await expect(asked(...said)).rejects.toThrow(outside);
  });
});

it('who works in the scope or below it answers, and nobody else', async () => {
  await check(respond(inside));
  await expect(check(respond(outside))).rejects.toThrow(refused('NEEDS.OUT_OF_SCOPE', { unitId: elsewhere }));
  await expect(check(respond(left))).rejects.toThrow(refused('EMPLOYEE.LEFT', { employeeId: left }));
  await expect(check(respond(stranger))).rejects.toThrow(
    refused('EMPLOYEE.UNKNOWN', { employeeId: stranger }),
  );
});

it('who was moved into the scope answers then', async () => {
  const before = streams.get(outside) ?? [];
  const placement = { unitId: section, positionId: id(30), positionClass: 'PELAKSANA' as const };
  const moved = EmployeePlacementChanged({ employeeId: outside, kind: 'MUTATION', placement, effectiveDate });
  streams.set(outside, [...before, moved]);
  await check(respond(outside));
  streams.set(outside, before);
});

it('a unit that is moved out of the scope is of it until that day', async () => {
  const before = streams.get(section) ?? [];
  const moved = UnitMoved({ unitId: section, parentId: elsewhere, effectiveDate: '2026-06-15' });
  streams.set(section, [...before, moved]);
  await check(conclude(section), new Date('2026-06-14T12:00:00+07:00'));
  await expect(check(conclude(section), new Date('2026-06-15T12:00:00+07:00'))).rejects.toThrow(
    refused('NEEDS.UNIT_OUT_OF_SCOPE', { unitId: section }),
  );
  streams.set(section, before);
});

it('gaps are those of units of the scope', async () => {
  await check(conclude());
  await check(conclude(agency, section, section, desk));
  for (const unitId of [city, elsewhere, stranger])
    await expect(check(conclude(section, unitId))).rejects.toThrow(
      refused('NEEDS.UNIT_OUT_OF_SCOPE', { unitId }),
    );
});

it('who attended a focus group is in the register, also somebody who left since', async () => {
  await check(meet(inside, left));
  await expect(check(meet(inside, stranger))).rejects.toThrow(
    refused('EMPLOYEE.UNKNOWN', { employeeId: stranger }),
  );
});
