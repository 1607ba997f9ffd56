import { CourseRow, MemberRow, PersonRow, PlaceRow, TraceRow } from '../../testing/people.js';
import type { EntityClass } from './rows.js';
import { type Subject, subjectOf } from './subject.js';
import { tablesOf } from '../rows/table.js';

const subjectIn = async (entity: EntityClass, subject?: Subject) => {
  const tables = await tablesOf([entity]);
  const table = tables.get(entity);
  if (!table) throw new Error('no table');
  return subjectOf({ subjects: new Map(subject ? [[entity, subject]] : []) }, entity, table);
};

it('is told by the names of properties, so that nobody has to think of it', async () => {
  expect(await subjectIn(PersonRow)).toMatchObject({ employee: { name: 'employee_id' }, unit: undefined });
  expect(await subjectIn(PlaceRow)).toMatchObject({
    employee: { name: 'employee_id' },
    unit: { name: 'unit_id' },
  });
  expect(await subjectIn(CourseRow)).toBe('anybody');
});

it('is what the projection declares', async () => {
  expect(await subjectIn(TraceRow, 'restricted')).toBe('restricted');
  expect(await subjectIn(MemberRow, { unit: 'unitId' })).toMatchObject({ employee: undefined });
  expect(await subjectIn(CourseRow, { employee: 'courseId' })).toMatchObject({
    employee: { name: 'course_id' },
  });
});

it.each<[string, EntityClass, Subject]>([
  ['a property that is not there', CourseRow, { employee: 'somebody' }],
  ['a property that is no uuid', TraceRow, { employee: 'stream' }],
  ['nothing', CourseRow, {}],
])('is refused where it names %s', async (_, entity, subject) => {
  await expect(subjectIn(entity, subject)).rejects.toMatchObject({ code: 'PROJECTION.DESCRIPTION' });
});
