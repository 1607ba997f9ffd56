import {
  appraisalIdOf,
  AppraisalAcknowledged,
  AppraisalCorrected,
  AppraisalFinalised,
  AppraisalRated,
  AssessmentScored,
  CompetencyAssessed,
  CompetencyAssessmentCorrected,
  EmployeePlacementChanged,
  EmployeeRegistered,
  FollowUpAssigned,
  FollowUpRaised,
  LearningHoursCredited,
  ParticipantEnrolled,
  ParticipantWithdrawn,
  ProgrammeCancelled,
  ProgrammeCompleted,
  ProgrammeScheduled,
  ScoresCorrected,
  type DomainEvent,
} from '@jejak/domain';
import { MentoringStory } from '../../projections/mentoring-board/story.fixture.js';
import { dayAt, EMPLOYEES, employeeId, programmeId, type Step, unitId, uuid } from './step.js';
import { NominationsWorld } from './nominations-world.js';
import { NeedsWorld } from './needs-world.js';

const KINDS = ['PNS', 'PPPK', 'CPNS', 'PNS'] as const;
const FORM = ['WORKSHOP', 'COACHING', 'SEMINAR'] as const;
const OUTCOME = ['PASSED', 'FAILED', 'ATTENDED', 'INCOMPLETE'] as const;

const PERIOD = ['2024', '2024-Q1', '2025'] as const;
const PREDICATED = [
  { resultRating: 'MEETS', behaviourRating: 'MEETS', predicate: 'BAIK' },
  { resultRating: 'BELOW', behaviourRating: 'MEETS', predicate: 'BUTUH_PERBAIKAN' },
] as const;

interface Person {
  gone: boolean;
  since: number;
  readonly assessments: { readonly assessmentId: string; readonly assessedOn: string }[];
}

interface Run {
  state: 'scheduled' | 'over';
  readonly seats: Set<number>;
}

type Happened = [stream: string, event: DomainEvent][];

/** What has come about so far, so that a story stays one that could be. */
export class World {
  private readonly people = new Map<number, Person>();
  private readonly runs = new Map<number, Run>();
  private readonly mentoring = new MentoringStory();
  private readonly development = new NeedsWorld();
  private readonly nominations = new NominationsWorld();
  private readonly appraisals = new Map<string, 'rated' | 'seen' | 'final'>();
  private assessments = 0;

  /** The events of a step; none if it is not possible now. */
  after(step: Step): Happened {
    if (!this.people.has(step.employee)) return this.register(step);
    if (step.what < 20) return this.move(step);
    if (step.what < 35) return this.assess(step);
    if (step.what < 50) return this.correct(step);
    if (step.what >= 116) return this.nominations.after(step);
    if (step.what >= 110) return this.appraise(step);
    if (step.what >= 107) return this.development.standard(step);
    if (step.what >= 100) return this.development.needs(step);
    if (step.what >= 90) return this.mentor(step);
    return this.programme(step);
  }

  private register({ employee, unit, day }: Step): Happened {
    this.people.set(employee, { gone: false, since: day, assessments: [] });
    const event = EmployeeRegistered({
      ...{ employeeId: employeeId(employee), kind: KINDS[employee] ?? 'PNS', effectiveDate: dayAt(day) },
      ...placement(unit),
    });
    return [[stream(employee), event]];
  }

  private move({ employee, unit, day, what }: Step): Happened {
    const person = this.person(employee);
    person.since = Math.max(person.since, day);
    const leaves = !person.gone && what < 5;
    const kind = leaves ? 'EXIT' : person.gone ? 'REINSTATED' : 'MUTATION';
    person.gone = leaves;
    const event = EmployeePlacementChanged({
      ...{ employeeId: employeeId(employee), kind, effectiveDate: dayAt(person.since) },
      ...(!leaves && { placement: placement(unit) }),
    });
    return [[stream(employee), event]];
  }

  private assess(step: Step): Happened {
    const assessment = { assessmentId: uuid(1000 + this.assessments++), assessedOn: dayAt(step.day) };
    this.person(step.employee).assessments.push(assessment);
    return [[stream(step.employee), CompetencyAssessed({ ...assessment, ...found(step) })]];
  }

  private correct(step: Step): Happened {
    const { assessments } = this.person(step.employee);
    const wrong = assessments[step.unit % Math.max(assessments.length, 1)];
    return wrong
      ? [[stream(step.employee), CompetencyAssessmentCorrected({ ...wrong, ...found(step) })]]
      : [];
  }

  /** The first time it is rated, then it goes on. */
  private appraise({ employee, unit, day, numbers: [next = 0] }: Step): Happened {
    const of = { employeeId: employeeId(employee), period: PERIOD[unit] ?? '2024' };
    const appraisalId = appraisalIdOf(of.employeeId, of.period);
    const which = { appraisalId, ...of };
    const ratings = { ...PREDICATED[next % 2]!, ruleSet: 'performance/1' };
    const at = (event: DomainEvent): Happened => [[`appraisal-${appraisalId}`, event]];
    const state = this.appraisals.get(appraisalId);
    this.appraisals.set(appraisalId, state === undefined ? 'rated' : state === 'rated' ? 'seen' : 'final');
    const by = { raterId: uuid(901), ratedOn: dayAt(day), strengths: [], weaknesses: [] };
    if (state === undefined) return at(AppraisalRated({ ...which, ...ratings, ...by }));
    if (state === 'rated') return at(AppraisalAcknowledged(which));
    return at((state === 'seen' ? AppraisalFinalised : AppraisalCorrected)({ ...which, ...ratings }));
  }

  private programme(step: Step): Happened {
    const id = programmeId(step.programme);
    const run = this.runs.get(step.programme);
    const at = (...events: DomainEvent[]): Happened => events.map((event) => [`programme-${id}`, event]);
    if (!run) {
      this.runs.set(step.programme, { state: 'scheduled', seats: new Set() });
      return at(scheduled(step));
    }
    if (run.state === 'over') return [];
    const seat = { programmeId: id, employeeId: employeeId(step.employee) };
    const scores = [{ employeeId: seat.employeeId, score: step.day % 101 }];
    if (!run.seats.has(step.employee)) {
      run.seats.add(step.employee);
      return at(ParticipantEnrolled({ ...seat, basis: 'GAP' }));
    }
    if (step.what < 65) return at(AssessmentScored({ programmeId: id, kind: 'PRE', scores }));
    if (step.what < 75) return at(AssessmentScored({ programmeId: id, kind: 'POST', scores }));
    if (step.what < 80) return at(ScoresCorrected({ programmeId: id, kind: 'PRE', scores }));
    if (step.what < 83) {
      run.seats.delete(step.employee);
      return at(ParticipantWithdrawn(seat));
    }
    run.state = 'over';
    if (step.what < 86) return at(ProgrammeCancelled({ programmeId: id }));
    return this.complete(step, run, id);
  }

  private complete(step: Step, run: Run, id: string): Happened {
    const [a = 0, b = 0] = step.numbers;
    const form = FORM[step.programme] ?? 'OTHER_CLASSICAL';
    const endedOn = dayAt(step.day);
    const participants = [...run.seats].map((seat) => ({
      employeeId: employeeId(seat),
      outcome: OUTCOME[(seat + a) % 4] ?? 'ATTENDED',
      attendancePct: b === 0 ? null : b * 20,
      preScore: null,
      postScore: step.day % 101,
    }));
    const realisedJp = 4 + 4 * b;
    const completed = ProgrammeCompleted({
      ...{
        programmeId: id,
        seriesId: uuid(400),
        title: { id: 'Pelayanan Prima' },
        form,
        endedOn,
        realisedJp,
      },
      ...{ realisedCostIdr: 1_000_000, participants },
    });
    const credits = participants
      .filter(({ outcome }) => outcome === 'PASSED' || outcome === 'ATTENDED')
      .map((one): Happened[number] => [
        `learning-${one.employeeId}`,
        LearningHoursCredited({
          ...{ employeeId: one.employeeId, programmeId: id, jp: realisedJp, form },
          ...{ year: Number(endedOn.slice(0, 4)), rule: 'programme-hours/1' },
        }),
      ]);
    const remedials = [...run.seats].flatMap((seat, index) =>
      participants[index]?.outcome === 'FAILED' ? remedial(seat, step) : [],
    );
    return [[`programme-${id}`, completed], ...credits, ...remedials];
  }

  private mentor({ employee, unit, day, numbers: [what = 0, other = 0] }: Step): Happened {
    const mentorId = employeeId((employee + 1) % EMPLOYEES);
    const two = { mentorId, menteeId: employeeId(employee) };
    return this.mentoring.after({ pair: unit, ...two, day: dayAt(day), what, other });
  }

  private person(employee: number): Person {
    const person = this.people.get(employee);
    if (!person) throw new Error('not registered');
    return person;
  }
}

const stream = (employee: number) => `employee-${employeeId(employee)}`;

const placement = (unit: number) => ({
  ...{ unitId: unitId(unit), positionId: uuid(900), positionClass: 'PELAKSANA' as const },
});

/** A follow-up about somebody who failed, which some other gets to do. */
function remedial(seat: number, { programme, employee, day, numbers }: Step): Happened {
  const followUpId = uuid(2000 + 10 * programme + seat);
  const of = { followUpId, employeeId: employeeId(seat) };
  const source = { kind: 'PROGRAMME' as const, id: programmeId(programme) };
  const assigned = FollowUpAssigned({ ...of, ownerId: employeeId(employee), dueOn: dayAt(day) });
  const raised = FollowUpRaised({ ...of, kind: 'REMEDIAL', source, ruleId: 'failed-programme/1' });
  const events = numbers[2] === 0 ? [raised] : [raised, assigned];
  return events.map((event) => [`followup-${followUpId}`, event]);
}

/** One to three competencies with their levels. */
function found({ employee, numbers, unit }: Step) {
  const items = numbers
    .slice(0, unit + 1)
    .map((actualLevel, index) => ({ competencyCode: `MAN-0${index + 1}`, requiredLevel: 3, actualLevel }));
  return { employeeId: employeeId(employee), method: 'TEST' as const, items, jpm: 50 };
}

function scheduled({ programme, day }: Step): DomainEvent {
  const start = `${dayAt(day)}T08:00:00+07:00`;
  return ProgrammeScheduled({
    ...{ programmeId: programmeId(programme), seriesId: uuid(400), title: { id: 'Pelayanan Prima' } },
    ...{ form: FORM[programme] ?? 'OTHER_CLASSICAL', mode: 'OFFLINE', competencies: [], objectives: [] },
    sessions: [{ sessionId: uuid(500), start, end: start, jp: 4 }],
    ...{ totalJp: 4, capacity: 40, minAttendancePct: 80 },
  });
}
