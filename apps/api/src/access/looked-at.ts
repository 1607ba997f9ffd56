import type { Action, ReadName } from '@jejak/access';
import type { PersonalClass } from '@jejak/domain';
import { OURSELVES } from '@jejak/xapi';

/** Of whom an answer tells. */
export interface Look {
  /** Ids of everybody whom it tells of, each once: employees, the account where that is nobody's, what a citizen said. */
  readonly subjects: readonly string[];
  /** Classes of personal fields that it could show. */
  readonly holds: readonly PersonalClass[];
}

type Tell = (answer: unknown, params: Readonly<Record<string, string>>) => readonly string[];

/** Ids in lists of an answer, under the name that they have there. */
const listed =
  (list: string, name = 'employeeId'): Tell =>
  (answer) =>
    rows(answer, list).flatMap((row) => texts(row[name]));

/** Whose it is, where it is somebody's. */
const whose: Tell = (answer) => texts(field(answer, 'employeeId'));

const ofAddress: Tell = (_, { employeeId, subjectId, feedbackId }) =>
  texts(employeeId ?? subjectId ?? feedbackId);

const ofTheTwo: Tell = (answer) => texts([field(answer, 'mentorId'), field(answer, 'menteeId')]);

/** Of a paper: it says so itself, for its bytes do not. */
const onPaper: Tell = (answer) => texts(field(answer, 'people'));

/** Of a follow-up: whom it is about, and who has to see to it. */
const aboutOrBy = (one: unknown): readonly string[] =>
  texts([field(one, 'employeeId'), field(one, 'ownerId')]);

/** Whose account a statement of xAPI names as who acted; the system itself is nobody. */
const actorOf = (statement: unknown): string[] =>
  texts(field(field(field(statement, 'actor'), 'account'), 'name')).filter((name) => name !== OURSELVES);

/** Streams are named after whom they are about. */
const ABOUT = /^(?:employee|learning|mentor|privacy|account|feedback)-([0-9a-f-]{36})$/;

/** Whom each answer is about. A read that is not named tells of nobody, or only figures. */
const reads: Partial<Record<ReadName, readonly [Tell, ...PersonalClass[]]>> = {
  employee: [ofAddress],
  'discipline-statuses': [ofAddress],
  'learning-record': [ofAddress],
  person: [ofAddress, 'identity'],
  'identity-reveal': [ofAddress, 'identity'],
  'people-search': [listed('items'), 'identity'],
  privacy: [ofAddress],
  'erasure-list': [listed('items', 'subjectId')],
  'breach-people': [listed('items', 'subjectId')],
  'breach-history': [
    (answer) => rows(answer, 'steps').flatMap(({ scope }) => texts(field(scope, 'subjectIds'))),
    'free-text',
  ],
  'competency-history': [ofAddress, 'free-text'],
  'employee-timeline': [ofAddress],
  'exception-list': [listed('items')],
  exception: [whose],
  'certificate-proof': [whose],
  'competency-gaps': [ofAddress],
  'learning-hours': [ofAddress],
  'learning-hours-list': [listed('items')],
  'learning-forecast-list': [listed('items')],
  'learning-activity': [ofAddress],
  'learning-progress-list': [listed('items')],
  'xapi-statements': [(answer) => [answer, ...rows(answer, 'statements')].flatMap(actorOf)],
  'certificate-badge': [whose],
  'certificate-list': [listed('items')],
  'certificate-verification': [listed('items')],
  'external-learning': [ofAddress, 'identity', 'free-text'],
  'external-learning-list': [listed('items')],
  mentorship: [ofTheTwo],
  'mentoring-board': [ofTheTwo, 'free-text'],
  'mentoring-board-list': [
    (answer) => rows(answer, 'items').flatMap(({ mentorId, menteeId }) => texts([mentorId, menteeId])),
  ],
  'mentor-list': [listed('items')],
  'talent-list': [listed('items'), 'free-text'],
  appraisal: [ofAddress],
  'appraisal-history': [ofAddress, 'free-text'],
  'appraisal-list': [listed('items')],
  'competency-and-performance': [ofAddress],
  dispute: [ofAddress],
  'dispute-list': [listed('items')],
  'dispute-history': [ofAddress, 'free-text'],
  submission: [ofAddress, 'free-text'],
  'submission-list': [listed('items'), 'free-text'],
  'siasn-rows': [listed('items'), 'identity', 'free-text'],
  'siasn-reconciliation': [listed('items'), 'identity', 'free-text'],
  nomination: [ofAddress],
  'nomination-list': [listed('items')],
  'nomination-history': [ofAddress, 'free-text'],
  'professionalism-index': [ofAddress, 'identity', 'sensitive'],
  'professionalism-index-list': [listed('items'), 'sensitive'],
  programme: [
    (answer, params) => [
      ...texts(field(answer, 'participants')),
      ...listed('scores')(answer, params),
      ...rows(answer, 'sessions').flatMap((session) => [
        ...listed('attendance')(session, params),
        ...texts(session.checkedIn),
      ]),
      ...listed('facilitators', 'facilitatorId')(answer, params),
    ],
  ],
  'programme-facilitators': [listed('facilitators', 'facilitatorId'), 'identity'],
  'programme-clash-list': [
    (answer) => rows(answer, 'items').flatMap((row) => texts([row.employeeId, row.outsiderId])),
  ],
  'development-plan': [whose],
  'development-plan-list': [listed('items')],
  'development-plan-progress': [whose, 'free-text'],
  'off-plan-list': [listed('items', 'saidBy'), 'free-text'],
  'feedback-texts': [ofAddress, 'identity', 'free-text'],
  'forum-aspirations': [listed('items', 'feedbackId'), 'free-text'],
  account: [(answer, { accountId }) => texts(field(answer, 'employeeId') ?? accountId)],
  'account-list': [
    (answer) => rows(answer, 'items').flatMap((row) => texts(row.employeeId ?? row.accountId)),
  ],
  'follow-up': [aboutOrBy],
  'follow-up-list': [(answer) => rows(answer, 'items').flatMap((row) => aboutOrBy(row))],
  'follow-up-history': [
    (answer) => [...aboutOrBy(answer), ...rows(answer, 'history').flatMap((row) => aboutOrBy(row))],
    'free-text',
  ],
  'audit-trail': [
    (answer) => rows(answer, 'items').flatMap(({ stream }) => texts(ABOUT.exec(String(stream))?.[1])),
    'free-text',
  ],
  'segregation-breaches': [listed('items')],
  'access-log': [ofAddress, 'free-text'],
  'attendance-paper': [onPaper, 'identity'],
  'evidence-pack': [onPaper, 'identity'],
  'plan-paper': [onPaper],
  'hours-paper': [onPaper, 'identity'],
  'certificate-draft': [ofAddress, 'identity'],
  'certificate-paper': [ofAddress, 'identity'],
  'history-paper': [ofAddress, 'identity'],
};

/** Of whom the answer of an action tells; undefined if of nobody. */
export function lookAt(
  action: Action,
  answer: unknown,
  params: Readonly<Record<string, string>>,
): Look | undefined {
  const [tell, ...holds] =
    (reads as Partial<Record<Action, readonly [Tell, ...PersonalClass[]]>>)[action] ?? [];
  return tell && { subjects: [...new Set(tell(answer, params))], holds };
}

const field = (answer: unknown, name: string): unknown =>
  typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)[name] : undefined;

function rows(answer: unknown, list: string): readonly Readonly<Record<string, unknown>>[] {
  const items = field(answer, list);
  return Array.isArray(items) ? (items as Record<string, unknown>[]) : [];
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(texts) : typeof value === 'string' ? [value] : [];
