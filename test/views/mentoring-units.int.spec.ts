import {
  EmployeePlacementChanged,
  EmployeeRegistered,
  MentorshipProposed,
  UnitEstablished,
} from '@jejak/domain';
import { access } from '@jejak-projections/access';
import { board, mentoringBoard } from '@jejak-projections/mentoring-board';
import { folded, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [mentor, mentee, third, city, office, section] = [id(1), id(2), id(3), id(7), id(8), id(9)];
const pair = { mentorshipId: id(50), mentorId: mentor, employeeId: mentee };
const goals = [{ competencyCode: 'MAN-01', toLevel: 3 }];

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const registered = (employeeId: string, unitId: string) =>
  EmployeeRegistered({
    ...{ employeeId, kind: 'PNS', unitId, positionId: id(90), positionClass: 'PELAKSANA' },
    effectiveDate: '2020-01-01',
  });

it('the mentoring board shows a unit with those below it, where the mentee works today', async () => {
  const log = new MemoryLog();
  const name = { id: 'Dinas' };
  for (const [unitId, parentId] of [[city], [office, city], [section, office]] as const)
    log.append(
      `unit-${unitId}`,
      UnitEstablished({ unitId, parentId, kind: 'OPD', code: '1', name, effectiveDate: '2020-01-01' }),
    );
  log.append(`employee-${mentee}`, registered(mentee, section));
  log.append(`employee-${third}`, registered(third, section));
  const gone = { employeeId: third, kind: 'EXIT' as const, effectiveDate: '2026-01-01' };
  log.append(`employee-${third}`, EmployeePlacementChanged(gone));
  log.append(`mentorship-${id(50)}`, MentorshipProposed({ ...pair, goals, basis: 'PLAN' }));
  const other = { mentorshipId: id(51), mentorId: mentor, employeeId: third };
  log.append(`mentorship-${id(51)}`, MentorshipProposed({ ...other, goals, basis: 'PLAN' }));
  await views.fold(access, log);
  await views.fold(mentoringBoard, log);
  const inUnit = async (unitId: string) => (await board(views, { unitId, limit: 10 })).items;
  for (const unitId of [city, office, section])
    expect(await inUnit(unitId)).toMatchObject([{ mentorshipId: id(50), unitId: section }]);
  expect(await inUnit(id(77))).toEqual([]);
  const entries = (await board(views, { limit: 10 })).items;
  expect(entries.find(({ mentorshipId }) => mentorshipId === id(51))).not.toHaveProperty('unitId');
});
