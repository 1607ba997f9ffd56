import { dayInMedan } from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import type { TimelineEntry, TimelineQuery } from '@jejak-projections/employee-timeline';

/** What a line says, without ids and times of recording. */
export type Line = Pick<TimelineEntry, 'kind' | 'outcome' | 'at' | 'validOn'> & { readonly jp?: number };
type Data = Readonly<Record<string, unknown>>;

/** What an event tells of somebody, by the words of docs/reference/views.md: no SQL, one event after the other. */
const TOLD: Readonly<Record<string, (data: Data) => readonly [TimelineEntry['kind'], string, string?]>> = {
  EmployeeRegistered: () => ['PLACEMENT', 'REGISTERED', 'effectiveDate'],
  EmployeePlacementChanged: ({ kind }) => ['PLACEMENT', String(kind), 'effectiveDate'],
  CompetencyAssessed: () => ['ASSESSMENT', 'FOUND', 'assessedOn'],
  CompetencyAssessmentCorrected: () => ['ASSESSMENT', 'CORRECTED', 'assessedOn'],
  LearningHoursCredited: ({ jp }) => ['HOURS', Number(jp) < 0 ? 'TAKEN_BACK' : 'CREDITED'],
  ParticipantNominated: () => ['NOMINATION', 'NOMINATED'],
  NominationAccepted: () => ['NOMINATION', 'ACCEPTED'],
  NominationDeclined: () => ['NOMINATION', 'DECLINED'],
  NominationWithdrawn: () => ['NOMINATION', 'WITHDRAWN'],
  ParticipantEnrolled: () => ['SEAT', 'ENROLLED'],
  ParticipantWithdrawn: () => ['SEAT', 'WITHDRAWN'],
  MentorshipProposed: () => ['MENTORSHIP', 'PROPOSED'],
  MentorshipDeclined: () => ['MENTORSHIP', 'DECLINED'],
  MentorshipStarted: () => ['MENTORSHIP', 'STARTED', 'startDate'],
  MentoringSessionConfirmed: () => ['MENTORSHIP', 'MET'],
  MentorshipEnded: ({ outcome }) => ['MENTORSHIP', String(outcome), 'endDate'],
  AppraisalRated: () => ['APPRAISAL', 'RATED'],
  AppraisalAcknowledged: () => ['APPRAISAL', 'ACKNOWLEDGED'],
  AppraisalFinalised: () => ['APPRAISAL', 'FINALISED'],
  AppraisalReopened: () => ['APPRAISAL', 'REOPENED'],
  AppraisalCorrected: () => ['APPRAISAL', 'CORRECTED'],
  AppraisalWithdrawn: () => ['APPRAISAL', 'WITHDRAWN'],
  FollowUpRaised: () => ['FOLLOW_UP', 'RAISED'],
};

/** Days on which runs ended: hours for a run count from then on. */
const endsOf = (log: readonly RecordedEvent[]): ReadonlyMap<unknown, string> =>
  new Map(
    log
      .filter(({ type }) => type === 'ProgrammeCompleted')
      .map(({ data }) => data as { programmeId: string; endedOn: string })
      .map(({ programmeId, endedOn }) => [programmeId, endedOn]),
  );

type Ends = ReturnType<typeof endsOf>;

function linesOf({ type, data, metadata }: RecordedEvent, employee: string, ends: Ends): Line[] {
  const at = new Date(metadata.occurredAt);
  const facts = data as Data;
  if (type === 'ProgrammeCompleted') {
    const { endedOn, realisedJp, participants } = facts as { endedOn: string; realisedJp: number; participants: { employeeId: string; outcome: string }[] }; // prettier-ignore
    return participants
      .filter((one) => one.employeeId === employee)
      .map(({ outcome }) => ({ kind: 'PROGRAMME', outcome, at, validOn: endedOn, jp: realisedJp }));
  }
  const told = TOLD[type]?.(facts);
  if (!told || (facts.employeeId !== employee && facts.mentorId !== employee)) return [];
  const [kind, outcome, day] = told;
  const ended = kind === 'HOURS' ? ends.get(facts.programmeId) : undefined;
  const validOn = day === undefined ? (ended ?? dayInMedan(at)) : String(facts[day]);
  const began = kind === 'PLACEMENT' ? new Date(`${validOn}T00:00:00+07:00`) : at;
  return [{ kind, outcome, at: began, validOn, ...(kind === 'HOURS' && { jp: Number(facts.jp) }) }];
}

const CONFIDENTIAL: ReadonlySet<string> = new Set(['APPRAISAL', 'FOLLOW_UP']);

/** The lines that a timeline should have, newest first. */
export function remembered(
  log: readonly RecordedEvent[],
  query: Omit<TimelineQuery, 'limit' | 'cursor'>,
): Line[] {
  const { employeeId: id, asOf, validOn, kind, confidential } = query;
  const ends = endsOf(log);
  const lines = log
    .filter(({ metadata }) => !asOf || new Date(metadata.recordedAt) <= asOf)
    .flatMap((event) => linesOf(event, id, ends).map((line) => ({ line, position: event.position })))
    .filter(({ line }) => validOn === undefined || line.validOn <= validOn)
    .filter(({ line }) => kind === undefined || line.kind === kind)
    .filter(({ line }) => confidential || !CONFIDENTIAL.has(line.kind));
  lines.sort((a, b) => b.line.at.getTime() - a.line.at.getTime() || Number(b.position - a.position));
  return lines.map(({ line }) => line);
}
