import {
  CompetencyAssessed,
  EmployeePlacementChanged,
  EmployeeRegistered,
  fold,
  MentorshipEnded,
  MentorshipEntered,
  MentorshipProposed,
  MentorshipStarted,
  Personal,
  ProposeMentorship,
  StartMentorship,
  type DomainEvent,
} from '@jejak/domain';
import { checkPreconditions } from './index.js';
import type { LoadState } from '../load-state.js';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [mentor, mentee] = [id(1), id(2)];
const now = new Date('2026-06-01T08:00:00+07:00');

/** Streams by name. */
class City {
  readonly streams = new Map<string, DomainEvent[]>();

  append(stream: string, ...events: DomainEvent[]): this {
    this.streams.set(stream, [...(this.streams.get(stream) ?? []), ...events]);
    return this;
  }

  employ(...employees: string[]): this {
    for (const employeeId of employees)
      this.append(
        `employee-${employeeId}`,
        EmployeeRegistered({
          ...{ employeeId, kind: 'PNS', unitId: id(90), positionId: id(91) },
          ...{ positionClass: 'PELAKSANA', effectiveDate: '2020-01-01' },
        }),
      );
    return this;
  }

  assess(employeeId: string, actualLevel: number): this {
    const items = [{ competencyCode: 'MAN-01', requiredLevel: 3, actualLevel }];
    const found = { assessmentId: id(80), method: 'TEST' as const, assessedOn: '2026-01-05', items, jpm: 50 };
    return this.append(`employee-${employeeId}`, CompetencyAssessed({ employeeId, ...found }));
  }

  retire(employeeId: string): this {
    const gone = { employeeId, kind: 'RETIREMENT' as const, effectiveDate: '2026-02-01' };
    return this.append(`employee-${employeeId}`, EmployeePlacementChanged(gone));
  }

  /** The n-th mentorship of the mentor, as far as told, entered in the register. */
  mentor(n: number, how: 'proposed' | 'active' | 'ended', menteeId = id(100 + n), overridden = true): this {
    const pair = { mentorshipId: id(500 + n), mentorId: mentor, employeeId: menteeId };
    const override = overridden && { override: { employeeId: mentor, reason: Personal.of('Pembina') } };
    const goals = [{ competencyCode: 'MAN-01', toLevel: 3 }];
    const stream = `mentorship-${pair.mentorshipId}`;
    this.append(stream, MentorshipProposed({ ...pair, goals, basis: 'GAP', ...override }));
    if (how !== 'proposed')
      this.append(stream, MentorshipStarted({ ...pair, startDate: '2026-01-05', plannedSessions: 1 }));
    if (how === 'ended')
      this.append(
        stream,
        MentorshipEnded({ ...pair, outcome: 'TERMINATED', endDate: '2026-01-06', goalResults: [] }),
      );
    const { mentorshipId } = pair;
    return this.append(`mentor-${mentor}`, MentorshipEntered({ employeeId: mentor, mentorshipId }));
  }

  readonly load: LoadState = (decider, of) =>
    Promise.resolve(fold(decider, this.streams.get(`${decider.stream}-${of}`) ?? []));

  propose(change: Partial<ProposeMentorship> = {}): Promise<void> {
    const goals = [{ competencyCode: 'MAN-01', toLevel: 3 }];
    const body = { mentorId: mentor, menteeId: mentee, goals, basis: 'GAP' };
    return checkPreconditions(Object.assign(new ProposeMentorship(), body, change), id(500), this.load, now);
  }

  start(n: number): Promise<void> {
    const body = { startDate: '2026-06-01', plannedSessions: 6 };
    return checkPreconditions(Object.assign(new StartMentorship(), body), id(500 + n), this.load, now);
  }
}

const refused = (code: string, facts = {}) => expect.objectContaining({ code, facts }) as Error;
const below = refused('MENTORSHIP.MENTOR_BELOW_GOAL', { competencyCodes: ['MAN-01'] });
const both = () => new City().employ(mentor, mentee);

describe('a mentor and a mentee', () => {
  it('are both in the register and in service', async () => {
    const city = new City().employ(mentee);
    await expect(city.propose()).rejects.toThrow(refused('EMPLOYEE.UNKNOWN', { employeeId: mentor }));
    await expect(new City().employ(mentor).assess(mentor, 3).propose()).rejects.toThrow(
      refused('EMPLOYEE.UNKNOWN', { employeeId: mentee }),
    );
    for (const gone of [mentor, mentee])
      await expect(both().assess(mentor, 3).retire(gone).propose()).rejects.toThrow(
        refused('EMPLOYEE.LEFT', { employeeId: gone }),
      );
  });

  it('may be such that the mentor holds each level, or that it was said why not', async () => {
    await both().assess(mentor, 3).propose();
    await expect(both().assess(mentor, 2).propose()).rejects.toThrow(below);
    await expect(both().propose()).rejects.toThrow(below);
    await both().propose({ overrideReason: 'Pembina' });
  });

  it('are looked at again when it begins', async () => {
    const proposed = () => both().mentor(0, 'proposed', mentee, false);
    await proposed().assess(mentor, 3).start(0);
    await expect(proposed().assess(mentor, 2).start(0)).rejects.toThrow(below);
    await expect(proposed().assess(mentor, 3).retire(mentee).start(0)).rejects.toThrow(
      refused('EMPLOYEE.LEFT', { employeeId: mentee }),
    );
  });
});

describe('the limit of mentees', () => {
  const running = (many: number) => {
    const city = both().mentor(0, 'proposed', mentee);
    for (let n = 1; n <= many; n++) city.mentor(n, 'active');
    return city;
  };

  it('lets nobody begin with a sixth one', async () => {
    await running(4).start(0);
    await expect(running(5).start(0)).rejects.toThrow(refused('MENTORSHIP.MENTOR_FULL', { most: 5 }));
  });

  it('does not count what has ended or not begun, whenever the register hears of it', async () => {
    await running(4).mentor(8, 'ended').mentor(9, 'proposed').start(0);
  });

  it('counts people: a second mentorship with one of them takes no place', async () => {
    const city = running(4).mentor(5, 'active', id(101));
    await city.start(0);
    await running(4).mentor(6, 'active', mentee).start(0);
  });
});
