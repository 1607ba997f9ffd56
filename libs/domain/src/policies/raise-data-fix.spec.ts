import { confirmed, exceptionId } from '../../testing/exception-samples.js';
import { ani, programmeId, uuid } from '../../testing/ids.js';
import { ExceptionConfirmed } from '../exception/exception.events.js';
import { exceptionIdOf } from '../exception/exception.id.js';
import { LearningHoursCredited } from '../learning-record/learning-record.events.js';
import type { DomainEvent } from '../kernel/event.js';
import { exceptionRules } from '../rules/exceptions.rules.js';
import { raiseDataFix } from './raise-data-fix.js';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const reactions = (event: DomainEvent) => raiseDataFix.on.get(event.type)?.(event, NOW) ?? [];
const commands = (event: DomainEvent) => reactions(event).map(({ command }) => ({ ...command }));
const credited = (jp: number, form: 'SEMINAR' | 'E_LEARNING' = 'SEMINAR') =>
  LearningHoursCredited({
    ...{ employeeId: ani, programmeId, jp, year: 2026, form, rule: 'programme-hours/1' },
  });
const fix = (id: string) => ({
  ...{ kind: 'DATA_FIX', source: { kind: 'DATA_CHECK', id }, ruleId: 'exception/2' },
});

describe('policy raise-data-fix', () => {
  it('follows a confirmed exception that weighs enough, about the employee, else about the run', () => {
    expect(commands(confirmed)).toEqual([{ ...fix(exceptionId), employeeId: ani }]);
    const { employeeId: _, ...run } = confirmed.data;
    expect(commands(ExceptionConfirmed(run))).toEqual([{ ...fix(exceptionId), programmeId }]);
    const { programmeId: __, ...nobody } = run;
    expect(commands(ExceptionConfirmed(nobody))).toEqual([]);
    expect(commands(ExceptionConfirmed({ ...confirmed.data, severity: 'LOW' }))).toEqual([]);
  });

  it('follows a webinar of 61 lesson hours at once, and nothing that the form gives', () => {
    const id = exceptionIdOf('HOURS_BEYOND', ani, programmeId);
    expect(commands(credited(61))).toEqual([{ ...fix(id), employeeId: ani }]);
    for (const event of [credited(20), credited(61, 'E_LEARNING'), credited(-61)])
      expect(reactions(event)).toEqual([]);
  });

  it('takes hours for mentoring as those of the mentorship', () => {
    const [mentorshipId, sessionId] = [uuid(0xe2), uuid(0xe3)];
    const credit = { employeeId: ani, mentoring: { mentorshipId, sessionId }, jp: 61, year: 2026 };
    const event = LearningHoursCredited({ ...credit, form: 'SEMINAR', rule: 'mentoring-hours/1' });
    expect(commands(event)).toEqual([
      { ...fix(exceptionIdOf('HOURS_BEYOND', ani, mentorshipId)), employeeId: ani },
    ]);
  });

  it('names the rule as the view does', () => {
    expect(commands(confirmed)).toMatchObject([{ ruleId: exceptionRules.id }]);
  });

  it('raises one follow-up, also when it is confirmed afterwards', () => {
    const id = exceptionIdOf('HOURS_BEYOND', ani, programmeId);
    const both = [credited(61), ExceptionConfirmed({ ...confirmed.data, exceptionId: id })];
    expect(new Set(both.flatMap(reactions).map((one) => one.id)).size).toBe(1);
    const [other] = reactions(ExceptionConfirmed({ ...confirmed.data, exceptionId: uuid(0xe1) }));
    expect(other?.id).not.toBe(reactions(confirmed)[0]?.id);
  });
});
