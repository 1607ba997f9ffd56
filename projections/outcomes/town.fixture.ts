import {
  AppraisalFinalised,
  AppraisalRated,
  CompetencyAssessed,
  EmployeePlacementChanged,
  EmployeeRegistered,
  EvaluationConcluded,
  EvaluationOpened,
  ExternalLearningClaimed,
  ExternalLearningDecided,
  FeedbackResponded,
  FeedbackSubmitted,
  FeedbackTriaged,
  LearningHoursCredited,
  ParticipantEnrolled,
  Personal,
  ProgrammeCompleted,
  ProgrammeScheduled,
  SatisfactionRated,
  ServiceDefined,
  ServiceMeasured,
  SurveyOpened,
  UnitEstablished,
  type DomainEvent,
  type UnitKind,
} from '@jejak/domain';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';

export const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
export const series = id(400);
const place = { positionId: id(900), positionClass: 'PELAKSANA' as const };

/** Makes the events of a town, for tests: who works where, what they learned, and what citizens say. */
export class Town {
  readonly log = new MemoryLog();
  private made = 1_000;
  private readonly new = () => id(this.made++);

  establish(unitId: string, code: string, kind: UnitKind, parentId?: string): string {
    const unit = { unitId, parentId, kind, code, name: { id: `Unit ${code}` } };
    this.log.append(`unit-${unitId}`, UnitEstablished({ ...unit, effectiveDate: '2020-01-01' }));
    return unitId;
  }

  /** New employees of the unit. */
  employ(unitId: string, count: number, effectiveDate = '2024-01-01'): string[] {
    return Array.from({ length: count }, () => {
      const employeeId = this.new();
      this.happens(
        `employee-${employeeId}`,
        EmployeeRegistered({ employeeId, kind: 'PNS', unitId, effectiveDate, ...place }),
      );
      return employeeId;
    });
  }

  move(employeeId: string, unitId: string, effectiveDate: string): void {
    const placement = { unitId, ...place };
    const event = EmployeePlacementChanged({ employeeId, kind: 'MUTATION', effectiveDate, placement });
    this.happens(`employee-${employeeId}`, event);
  }

  assess(employeeId: string, assessedOn: string, actualLevel: number, competencyCode = 'MAN-05'): void {
    const items = [{ competencyCode, requiredLevel: 3, actualLevel }];
    const assessment = { employeeId, assessmentId: this.new(), method: 'TEST' as const, assessedOn, items };
    this.happens(`employee-${employeeId}`, CompetencyAssessed({ ...assessment, jpm: 50 }));
  }

  /** A run that these employees completed; each is credited its hours. */
  train(endedOn: string, jp: number, employees: readonly string[], seriesId = series): string {
    const programmeId = this.new();
    const programme = { programmeId, seriesId, title: { id: 'Pelayanan Prima' }, form: 'WORKSHOP' as const };
    const stream = `programme-${programmeId}`;
    const [start, end] = [`${endedOn}T08:00:00+07:00`, `${endedOn}T16:00:00+07:00`];
    const plan = { mode: 'OFFLINE' as const, totalJp: jp, capacity: 40, minAttendancePct: 80 };
    const sessions = [{ sessionId: this.new(), start, end, jp }];
    this.happens(
      stream,
      ProgrammeScheduled({ ...programme, ...plan, competencies: [], objectives: [], sessions }),
    );
    for (const employeeId of employees)
      this.happens(stream, ParticipantEnrolled({ programmeId, employeeId, basis: 'GAP' }));
    const result = { outcome: 'ATTENDED' as const, attendancePct: 100, preScore: null, postScore: null };
    const participants = employees.map((employeeId) => ({ employeeId, ...result }));
    const done = { ...programme, endedOn, realisedJp: jp, realisedCostIdr: 0, participants };
    this.happens(stream, ProgrammeCompleted(done));
    const year = Number(endedOn.slice(0, 4));
    for (const employeeId of employees) {
      const credit = { employeeId, programmeId, jp, year, form: 'WORKSHOP' as const };
      this.happens(`learning-${employeeId}`, LearningHoursCredited({ ...credit, rule: 'learning-hours/1' }));
    }
    return programmeId;
  }

  /** Learning elsewhere that ended on a day, and whose hours were credited on another. */
  learnElsewhere(employeeId: string, endedOn: string, jp: number, creditedOn: string): void {
    const [stream, of] = [`learning-${employeeId}`, { employeeId, claimId: this.new() }];
    const text = Personal.clear('Kursus');
    const evidence = { sha256: 'cd'.repeat(32), name: text };
    const days = { startedOn: endedOn, endedOn, claimedJp: jp, claimantId: id(2) };
    const what = { title: text, provider: text, form: 'SEMINAR' as const, evidence };
    this.happens(stream, ExternalLearningClaimed({ ...of, ...days, ...what }));
    this.happens(stream, ExternalLearningDecided({ ...of, decision: 'VERIFIED', jp, verifierId: id(1) }));
    const credit = { ...of, jp, year: Number(endedOn.slice(0, 4)), form: 'SEMINAR' as const };
    this.creditOn(creditedOn, LearningHoursCredited({ ...credit, rule: 'external-learning/1' }));
  }

  /** Hours for a session with a mentor that both confirmed on a day, perhaps in the year after. */
  beMentored(employeeId: string, year: number, jp: number, confirmedOn: string): void {
    const mentoring = { mentorshipId: this.new(), sessionId: this.new() };
    const credit = { employeeId, mentoring, jp, year, form: 'MENTORING' as const };
    this.creditOn(confirmedOn, LearningHoursCredited({ ...credit, rule: 'mentoring-activity/1' }));
  }

  /** An evaluation of the run was concluded. */
  evaluate(programmeId: string): void {
    const evaluation = { evaluationId: this.new(), programmeId, level: 1 as const };
    const stream = `evaluation-${evaluation.evaluationId}`;
    const form = { aspects: ['MATERIAL'], scaleMax: 5, minRecords: 1, dueOn: '2025-12-31' };
    this.happens(stream, EvaluationOpened({ ...evaluation, instrument: 'QUESTIONNAIRE', ...form }));
    const found = { n: 5, aspects: [], recommendations: [], verdict: 'ACHIEVED' as const };
    this.happens(stream, EvaluationConcluded({ ...evaluation, ...found }));
  }

  /** Final. */
  appraise(employeeId: string, period: string, predicate: 'SANGAT_BAIK' | 'BAIK'): void {
    const appraisalId = this.new();
    const of = { appraisalId, employeeId, period };
    const above = predicate === 'SANGAT_BAIK' ? ('ABOVE' as const) : ('MEETS' as const);
    const rated = { resultRating: above, behaviourRating: above, predicate, ruleSet: 'performance/1' };
    const by = { raterId: id(1), ratedOn: '2025-12-31', strengths: [], weaknesses: [] };
    this.happens(`appraisal-${appraisalId}`, AppraisalRated({ ...of, ...rated, ...by }));
    this.happens(`appraisal-${appraisalId}`, AppraisalFinalised({ ...of, ...rated }));
  }

  /** As many citizens answered all nine questions with this. */
  survey(unitId: string, period: string, count: number, mark: number, change: object = {}): void {
    const of = { surveyId: this.new(), unitId, period };
    const all = { u1: mark, u2: mark, u3: mark, u4: mark, u5: mark, u6: mark, u7: mark, u8: mark, u9: mark };
    const answers = Array.from({ length: count }, () => ({ ...all, ...change }));
    this.happens(`survey-${of.surveyId}`, SurveyOpened(of));
    this.happens(`survey-${of.surveyId}`, SatisfactionRated({ ...of, batchId: this.new(), answers }));
  }

  /** A complaint with its last day; answered on a day, or never. */
  complain(unitId: string, dueOn: string, answeredOn?: string): void {
    const about = { feedbackId: this.new(), unitId };
    const stream = `feedback-${about.feedbackId}`;
    const said = {
      channel: 'LETTER' as const,
      category: 'COMPLAINT' as const,
      text: Personal.clear('Antre'),
    };
    this.happens(stream, FeedbackSubmitted({ ...about, ...said, receivedAt: '2025-01-02T08:00:00+07:00' }));
    const rule = { class: 'NORMATIVE' as const, competencies: [], dueOn, rule: 'complaint-deadlines/1' };
    this.happens(stream, FeedbackTriaged({ ...about, round: 1, ...rule }));
    if (answeredOn === undefined) return;
    const at = `${answeredOn}T02:00:00Z`;
    const answer = FeedbackResponded({ ...about, round: 1, text: Personal.clear('Loket ditambah') });
    this.log.append(stream, answer, { occurredAt: at });
  }

  /** A service with a figure for each month. */
  serve(unitId: string, months: Readonly<Record<string, number>>): void {
    const about = { serviceId: this.new(), unitId };
    const stream = `service-${about.serviceId}`;
    const service = { code: 'KTP-EL', name: { id: 'KTP' }, indicator: 'PROCESSING_DAYS' as const, target: 3 };
    this.happens(stream, ServiceDefined({ ...about, ...service }));
    for (const [period, value] of Object.entries(months))
      this.happens(stream, ServiceMeasured({ ...about, period, value, n: 10, source: 'FILE_SAMPLE' }));
  }

  private creditOn(day: string, credit: ReturnType<typeof LearningHoursCredited>): void {
    this.log.append(`learning-${credit.data.employeeId}`, credit, { occurredAt: `${day}T02:00:00Z` });
  }

  private happens(stream: string, event: DomainEvent): void {
    this.log.append(stream, event);
  }
}

export const [city, marelan, counter, deli, labuhan] = [id(100), id(101), id(102), id(103), id(104)];

/** Three districts under the city; the counter is below Marelan. */
export function districts(): Town {
  const town = new Town();
  town.establish(city, '0', 'PEMKO');
  town.establish(marelan, '3', 'KECAMATAN', city);
  town.establish(counter, '3.1', 'SEKSI', marelan);
  town.establish(deli, '1', 'KECAMATAN', city);
  town.establish(labuhan, '2', 'KECAMATAN', city);
  return town;
}
