import {
  appraisalIdOf,
  AppraisalFinalised,
  AppraisalRated,
  AssessmentScored,
  CompetencyAssessed,
  CompetencyStandardPublished,
  EmployeePlacementChanged,
  EmployeeRegistered,
  LearningHoursCredited,
  NominationAccepted,
  NominationDeclined,
  nominationIdOf,
  ParticipantEnrolled,
  ParticipantNominated,
  ProgrammeCompleted,
  ProgrammeScheduled,
  QualificationRecorded,
  SessionHeld,
  UnitEstablished,
  type DomainEvent,
} from '@jejak/domain';
import { Random } from '../crash/random.js';
import type { Facts } from './city.js';
import { feedbackOf, surveysOf } from './whole-city-citizens.js';
import {
  accountOf,
  certificateOf,
  claimOf,
  enteredAt,
  evaluationOf,
  recentAssessment,
} from './whole-city-records.js';

const forms = ['TECHNICAL_TRAINING', 'WORKSHOP', 'E_LEARNING', 'COACHING'] as const;
const competencies = ['MAN-01', 'MAN-02', 'MAN-03', 'TEK-01', 'TEK-02', 'SOS-01'] as const;
const classes = ['PELAKSANA', 'FUNGSIONAL', 'PENGAWAS'] as const;
const ratings = ['ABOVE', 'MEETS', 'MEETS', 'BELOW'] as const;
const predicates = ['SANGAT_BAIK', 'BAIK', 'BAIK', 'BUTUH_PERBAIKAN'] as const;

const AGENCIES = 40;
const SECTIONS = 6;
const POSITIONS = 300;
const RUNS_A_YEAR = 500;
const SEATS = 30;
const DECLINED = 8;
const FEEDBACK_A_YEAR = 4_000;
/** One in so many has an account, every third of whom assessed themselves once. */
const ACCOUNT_EACH = 50;

/**
 * A city with so many people, and what their development left in the log in these years: units, standards, placements,
 * assessments, appraisals, nominations, programmes, certificates, claims, evaluations, surveys, feedback, a part of it entered
 * late. The same seed gives the same facts; the latest assessments are of the year that ends today.
 */
export class WholeCity {
  readonly #random: Random;
  /** The unit above all others. */
  readonly root: string;
  /** Those right below it, each with sections of its own. */
  readonly agencies: readonly string[];
  readonly #sections: string[];
  readonly #positions: string[];
  readonly #people: string[];
  readonly #account: string;

  constructor(
    people: number,
    private readonly years: readonly number[],
    seed: number,
  ) {
    this.#random = new Random(seed);
    const ids = (count: number) => Array.from({ length: count }, () => this.#random.uuid());
    [this.root, this.#account] = [this.#random.uuid(), this.#random.uuid()];
    this.agencies = ids(AGENCIES);
    this.#sections = ids(AGENCIES * SECTIONS);
    this.#positions = ids(POSITIONS);
    this.#people = ids(people);
  }

  /** All facts, in an order in which they could have come. */
  *facts(): Generator<Facts> {
    yield* this.#organisation();
    for (const employeeId of this.#people) yield* this.#person(employeeId);
    for (const year of this.years) {
      for (let run = 0; run < RUNS_A_YEAR; run++) yield* this.#run(year, run);
      for (const unitId of [this.root, ...this.agencies]) yield* surveysOf(this.#random, unitId, year);
      for (let n = 0; n < FEEDBACK_A_YEAR; n++) yield feedbackOf(this.#random, this.#anyUnit, year);
    }
  }

  get #anyUnit(): string {
    return this.#sections[this.#random.between(0, this.#sections.length - 1)] ?? '';
  }

  get #anybody(): string {
    return this.#people[this.#random.between(0, this.#people.length - 1)] ?? '';
  }

  *#organisation(): Generator<Facts> {
    const effectiveDate = '2022-01-03';
    const at = `${effectiveDate}T08:00:00+07:00`;
    const unit = (unitId: string, code: string, parentId?: string): Facts => ({
      stream: `unit-${unitId}`,
      events: [UnitEstablished({ unitId, parentId, kind: 'OPD', code, name: { id: `Unit ${code}` }, effectiveDate })], // prettier-ignore
      at,
    });
    yield unit(this.root, '1');
    for (const [n, agency] of this.agencies.entries()) yield unit(agency, `1.${n + 1}`, this.root);
    for (const [n, section] of this.#sections.entries())
      yield unit(section, `2.${n + 1}`, this.agencies[Math.floor(n / SECTIONS)]);
    for (const positionId of this.#positions) {
      const items = competencies.slice(0, 5).map((competencyCode) => ({
        ...{ competencyCode, kind: 'TECHNICAL' as const, level: this.#random.between(2, 4) },
      }));
      const proposalId = this.#random.uuid();
      const events = [CompetencyStandardPublished({ positionId, proposalId, version: 1, items, effectiveFrom: effectiveDate })]; // prettier-ignore
      yield { stream: `standard-${positionId}`, events, at };
    }
  }

  *#person(employeeId: string): Generator<Facts> {
    const random = this.#random;
    const placement = () => ({
      ...{ unitId: this.#anyUnit, positionId: this.#positions[random.between(0, POSITIONS - 1)] ?? '' },
      positionClass: random.pick(classes),
    });
    const events: DomainEvent[] = [
      EmployeeRegistered({
        ...{ employeeId, kind: random.percent(68) ? 'PNS' : 'PPPK', ...placement() },
        effectiveDate: '2023-01-02',
      }),
      QualificationRecorded({
        ...{ employeeId, qualificationId: random.uuid(), level: random.pick(['SMA', 'D3', 'S1', 'S2']) },
        year: random.between(1995, 2022),
      }),
    ];
    for (const year of this.years) {
      if (random.percent(8))
        events.push(
          EmployeePlacementChanged({
            ...{ employeeId, kind: 'MUTATION', effectiveDate: `${year}-02-01`, placement: placement() },
          }),
        );
      const items = competencies.slice(0, 5).map((competencyCode) => {
        const [requiredLevel, actualLevel] = [random.between(2, 4), random.between(1, 4)];
        return { competencyCode, requiredLevel, actualLevel };
      });
      events.push(
        CompetencyAssessed({
          ...{ employeeId, assessmentId: random.uuid(), method: 'TEST', assessedOn: `${year}-03-01`, items },
          jpm: random.between(40, 100),
        }),
      );
    }
    yield { stream: `employee-${employeeId}`, events, at: '2023-01-02T08:00:00+07:00' };
    for (const year of this.years) {
      yield this.#appraisal(employeeId, String(year));
      if (random.percent(10)) yield claimOf(random, employeeId, year);
    }
    yield* this.#lately(employeeId);
  }

  *#lately(employeeId: string): Generator<Facts> {
    const random = this.#random;
    const has = random.between(1, ACCOUNT_EACH) === 1;
    const accountId = random.uuid();
    if (has) yield accountOf(accountId, employeeId);
    yield recentAssessment(random, employeeId, has && random.percent(33) ? accountId : undefined);
  }

  #appraisal(employeeId: string, period: string): Facts {
    const n = this.#random.between(0, 3);
    const appraisalId = appraisalIdOf(employeeId, period);
    const rating = { resultRating: ratings[n] ?? 'MEETS', behaviourRating: ratings[n] ?? 'MEETS' };
    const rated = {
      ...{ appraisalId, employeeId, period, ...rating },
      ...{ predicate: predicates[n] ?? 'BAIK', ruleSet: 'performance/1' },
    };
    const by = { raterId: this.#account, ratedOn: `${period}-12-15`, strengths: [], weaknesses: [] };
    const events = [AppraisalRated({ ...rated, ...by }), AppraisalFinalised(rated)];
    return { stream: `appraisal-${appraisalId}`, events, at: `${period}-12-15T08:00:00+07:00` };
  }

  *#run(year: number, run: number): Generator<Facts> {
    const random = this.#random;
    const date = new Date(Date.UTC(year, 0, 8 + Math.floor((run * 340) / RUNS_A_YEAR))).toISOString().slice(0, 10); // prettier-ignore
    const [start, end] = [`${date}T08:00:00+07:00`, `${date}T14:00:00+07:00`];
    const [programmeId, sessionId] = [random.uuid(), random.uuid()];
    const seats = new Set<string>();
    while (seats.size < SEATS + DECLINED) seats.add(this.#anybody);
    const [chosen, declined] = [[...seats].slice(0, SEATS), [...seats].slice(SEATS)];
    const seated = chosen.map((employeeId) => {
      const preScore = random.between(30, 70);
      return { employeeId, preScore, postScore: Math.min(100, preScore + random.between(-5, 35)) };
    });
    const series = run % 100;
    const programme = {
      ...{ programmeId, seriesId: `00000000-0000-4000-8000-${String(series).padStart(12, '0')}` },
      ...{ title: { id: `Pelatihan ${series}` }, form: random.pick(forms) },
    };
    const jp = random.percent(2) ? 60 : random.between(4, 16);
    const scores = (kind: 'preScore' | 'postScore') =>
      seated.map((one) => ({ employeeId: one.employeeId, score: one[kind] }));
    const events: DomainEvent[] = [
      ProgrammeScheduled({
        ...{ ...programme, mode: 'OFFLINE', totalJp: jp, capacity: 40, minAttendancePct: 80, passScore: 60 },
        competencies: [{ code: random.pick(competencies), targetLevel: 3 }],
        objectives: [{ indicator: 'Waktu layanan per berkas', target: 'turun 20 %' }],
        sessions: [{ sessionId, start, end, jp }],
      }),
      ...seated.map(({ employeeId }) => ParticipantEnrolled({ programmeId, employeeId, basis: 'GAP' })),
      AssessmentScored({ programmeId, kind: 'PRE', scores: scores('preScore') }),
      SessionHeld({
        ...{ programmeId, sessionId, actualStart: start, actualEnd: end, jp },
        attendance: seated.map(({ employeeId }) => ({ employeeId, status: 'PRESENT' })),
      }),
      AssessmentScored({ programmeId, kind: 'POST', scores: scores('postScore') }),
      ProgrammeCompleted({
        ...{ ...programme, endedOn: date, realisedJp: jp, realisedCostIdr: 12_000_000 },
        participants: seated.map((one) => ({
          ...{ ...one, attendancePct: 100, outcome: one.postScore >= 60 ? 'PASSED' : 'FAILED' },
        })),
      }),
    ];
    yield { stream: `programme-${programmeId}`, events, at: end, recordedAt: enteredAt(random, end) };
    for (const { employeeId, postScore } of seated) {
      yield this.#nomination(programmeId, employeeId, start);
      const credit = { employeeId, programmeId, jp, year, form: programme.form, rule: 'programme-hours/1' };
      yield { stream: `learning-${employeeId}`, events: [LearningHoursCredited(credit)], at: end };
      if (postScore >= 60) yield certificateOf(random, employeeId, programmeId, date);
    }
    for (const employeeId of declined) yield this.#nomination(programmeId, employeeId, start, true);
    const asked = seated.slice(0, 10).map((one) => one.employeeId);
    yield evaluationOf(random, programmeId, date, asked);
  }

  #nomination(programmeId: string, employeeId: string, at: string, declined = false): Facts {
    const nominationId = nominationIdOf(programmeId, employeeId);
    const which = { nominationId, programmeId, employeeId, attempt: 1 };
    const events: DomainEvent[] = [
      ParticipantNominated({ ...which, basis: 'GAP', nominatedBy: this.#account }),
      declined
        ? NominationDeclined({ ...which, reasonCode: 'SERVICE_NEEDS' })
        : NominationAccepted({ ...which, basis: 'GAP' }),
    ];
    return { stream: `nomination-${nominationId}`, events, at };
  }
}
