import {
  AssessmentScored,
  CompetencyAssessed,
  CompetencyAssessmentCorrected,
  EmployeePlacementChanged,
  EmployeeRegistered,
  EvaluationOpened,
  EvaluationRecorded,
  LearningHoursCredited,
  ParticipantEnrolled,
  ProgrammeCompleted,
  ProgrammeScheduled,
  SessionHeld,
  type DomainEvent,
} from '@jejak/domain';
import { Random } from '../crash/random.js';

/** Facts of one stream that are appended at once. */
export interface Facts {
  readonly stream: string;
  readonly events: readonly DomainEvent[];
  /** When they happened, ISO 8601. */
  readonly at: string;
  /** When they were recorded; default: as they happened. */
  readonly recordedAt?: string;
  /** Account that recorded them; default: somebody. */
  readonly by?: string;
}

const titles = [
  'Pelayanan Prima',
  'Kearsipan Digital',
  'Manajemen Risiko',
  'Pengadaan Barang dan Jasa',
] as const;
const forms = ['TECHNICAL_TRAINING', 'WORKSHOP', 'E_LEARNING', 'COACHING'] as const;
const competencies = ['MAN-01', 'MAN-02', 'MAN-03', 'MAN-04', 'TEK-01', 'TEK-02', 'SOS-01'] as const;
const classes = ['PELAKSANA', 'FUNGSIONAL', 'PENGAWAS'] as const;
const units = 40;
/** Who takes part is drawn from the newest employees, so that the list of them does not grow for ever. */
const known = 4000;

/** A city without end, week by week: the same seed gives the same facts. */
export class City {
  readonly #random: Random;
  readonly #units: string[];
  readonly #series: string[];
  #employees: string[] = [];
  #week = 0;

  constructor(seed: number) {
    this.#random = new Random(seed);
    this.#units = Array.from({ length: units }, () => this.#random.uuid());
    this.#series = titles.map(() => this.#random.uuid());
  }

  /** The next week: people who come, move and are assessed; a class from its calendar to its credits. */
  week(): Facts[] {
    this.#week++;
    const came = Array.from({ length: 12 }, () => this.#employee());
    this.#employees = [...this.#employees, ...came.map(({ id }) => id)].slice(-known);
    return [...came.map(({ facts }) => facts), ...this.#class()];
  }

  /** A day of the year, and the year, that the week stands for: fifty weeks a year, all past, so that policies react. */
  #day(): { date: string; year: number } {
    const year = 2018 + (Math.floor(this.#week / 50) % 8);
    return {
      date: new Date(Date.UTC(year, 0, 7 * (1 + (this.#week % 50)))).toISOString().slice(0, 10),
      year,
    };
  }

  #employee(): { id: string; facts: Facts } {
    const random = this.#random;
    const { date } = this.#day();
    const id = random.uuid();
    const placement = () => ({
      unitId: this.#units[random.between(0, units - 1)] ?? '',
      positionId: random.uuid(),
      positionClass: random.pick(classes),
    });
    const kind = random.percent(70) ? 'PNS' : 'PPPK';
    const events: DomainEvent[] = [
      EmployeeRegistered({ employeeId: id, kind, ...placement(), effectiveDate: date }),
    ];
    if (random.percent(20))
      events.push(
        EmployeePlacementChanged({
          ...{ employeeId: id, kind: 'MUTATION', effectiveDate: date },
          placement: placement(),
        }),
      );
    if (random.percent(60)) events.push(...this.#assessed(id, date));
    return { id, facts: { stream: `employee-${id}`, events, at: `${date}T08:00:00+07:00` } };
  }

  #assessed(employeeId: string, date: string): DomainEvent[] {
    const random = this.#random;
    const assessment = () => ({
      ...{ employeeId, assessmentId, method: 'SUPERIOR' as const, assessedOn: date },
      items: competencies.slice(0, random.between(3, competencies.length)).map((competencyCode) => {
        const [requiredLevel, actualLevel] = [random.between(2, 4), random.between(1, 4)];
        return { competencyCode, requiredLevel, actualLevel };
      }),
      jpm: random.between(40, 100),
    });
    const assessmentId = random.uuid();
    const events: DomainEvent[] = [CompetencyAssessed(assessment())];
    if (random.percent(5)) events.push(CompetencyAssessmentCorrected(assessment()));
    return events;
  }

  #class(): Facts[] {
    const random = this.#random;
    const { date, year } = this.#day();
    const at = `${date}T14:00:00+07:00`;
    const [programmeId, sessionId] = [random.uuid(), random.uuid()];
    const series = random.between(0, titles.length - 1);
    const seats = new Set<string>();
    const wanted = Math.min(random.between(15, 40), this.#employees.length);
    while (seats.size < wanted)
      seats.add(this.#employees[random.between(0, this.#employees.length - 1)] ?? '');
    const seated = [...seats].map((employeeId) => {
      const preScore = random.between(30, 70);
      return { employeeId, preScore, postScore: Math.min(100, preScore + random.between(-5, 35)) };
    });
    const programme = {
      ...{ programmeId, seriesId: this.#series[series] ?? '', title: { id: titles[series] ?? '' } },
      form: random.pick(forms),
    };
    const jp = random.between(2, 16);
    const [start, end] = [`${date}T08:00:00+07:00`, at];
    const held: DomainEvent[] = [
      ProgrammeScheduled({
        ...programme,
        ...{ mode: 'OFFLINE', totalJp: jp, capacity: 40, minAttendancePct: 80, passScore: 60 },
        competencies: [{ code: random.pick(competencies), targetLevel: 3 }],
        objectives: [{ indicator: 'Waktu layanan per berkas', target: 'turun 20 %' }],
        sessions: [{ sessionId, start, end, jp }],
      }),
      ...seated.map(({ employeeId }) => ParticipantEnrolled({ programmeId, employeeId, basis: 'GAP' })),
      AssessmentScored({
        ...{ programmeId, kind: 'PRE' },
        scores: seated.map(({ employeeId, preScore }) => ({ employeeId, score: preScore })),
      }),
      SessionHeld({
        ...{ programmeId, sessionId, actualStart: start, actualEnd: end, jp },
        attendance: seated.map(({ employeeId }) => ({ employeeId, status: 'PRESENT' })),
      }),
      AssessmentScored({
        ...{ programmeId, kind: 'POST' },
        scores: seated.map(({ employeeId, postScore }) => ({ employeeId, score: postScore })),
      }),
      ProgrammeCompleted({
        ...programme,
        ...{ endedOn: date, realisedJp: jp, realisedCostIdr: random.between(5, 40) * 1_000_000 },
        participants: seated.map(({ employeeId, preScore, postScore }) => ({
          ...{ employeeId, preScore, postScore, attendancePct: 100 },
          outcome: postScore >= 60 ? 'PASSED' : 'FAILED',
        })),
      }),
    ];
    const credits = seated.map(({ employeeId }) => ({
      stream: `learning-${employeeId}`,
      events: [
        LearningHoursCredited({
          ...{ employeeId, programmeId, jp, year, form: programme.form, rule: 'programme-hours/1' },
        }),
      ],
      at,
    }));
    const evaluation = random.percent(50) ? [this.#evaluation(programmeId, date, seated)] : [];
    return [{ stream: `programme-${programmeId}`, events: held, at }, ...credits, ...evaluation];
  }

  #evaluation(programmeId: string, date: string, seated: readonly { employeeId: string }[]): Facts {
    const random = this.#random;
    const evaluationId = random.uuid();
    const aspects = ['MATERIAL', 'FACILITATOR', 'FACILITIES'];
    const of = { evaluationId, programmeId, level: 1 as const, scaleMax: 5 };
    const events: DomainEvent[] = [
      EvaluationOpened({ ...of, instrument: 'QUESTIONNAIRE', aspects, minRecords: 3, dueOn: date }),
      ...seated.slice(0, 10).map(({ employeeId }) =>
        EvaluationRecorded({
          ...of,
          recordId: random.uuid(),
          source: { instrument: 'QUESTIONNAIRE', respondentId: employeeId },
          items: aspects.map((aspect) => ({ aspect, value: random.between(2, 5) })),
        }),
      ),
    ];
    return { stream: `evaluation-${evaluationId}`, events, at: `${date}T15:00:00+07:00` };
  }
}
