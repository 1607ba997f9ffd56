import { randomUUID } from 'node:crypto';
import { CERTIFICATE_NUMBER, PLANTED } from './people.js';
import type { Kind } from './words.js';
import type { Subjects } from './world.js';

/** What is sent. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly body?: object;
  /** A file in place of a body. */
  readonly sheet?: string;
  /** Whether it is one that the log records. */
  readonly command: boolean;
}

/** Names of what an address is about, in the address. */
const PARAMETERS: Readonly<Record<Kind, readonly string[]>> = {
  person: ['employeeId', 'subjectId'],
  unit: ['unitId'],
  mentorship: ['mentorshipId'],
  feedback: ['feedbackId'],
  survey: ['surveyId'],
  service: ['serviceId'],
  forum: ['forumId'],
  programme: ['programmeId'],
  evaluation: ['evaluationId'],
  plan: ['planId'],
  account: ['accountId'],
  'follow-up': ['followUpId'],
  city: [],
};

/** Another statement about somebody. */
function ofActor(name: string) {
  return { id: undefined, actor: { account: { homePage: 'https://jejak.example', name } } };
}

/** Of a request whose body says what it is about: what it then says. */
const IN_BODY: Readonly<Record<string, (id: string, body: object) => object>> = {
  'POST /employees': (unitId, body) => ({
    placement: { ...(body as { readonly placement: object }).placement, unitId },
  }),
  'POST /mentorships': (menteeId) => ({ menteeId }),
  'POST /programmes/{programmeId}/participants': (employeeId) => ({ employeeId }),
  'POST /evaluations': (programmeId) => ({ programmeId }),
  'POST /evaluations/{evaluationId}/questionnaires': (respondentId) => ({ respondentId }),
  'POST /evaluations/{evaluationId}/interviews': (intervieweeId) => ({ intervieweeId }),
  'POST /evaluations/{evaluationId}/observations': (subjectId) => ({ subjectId }),
  'POST /needs-assessments/{needsId}/responses': (employeeId) => ({ employeeId }),
  'POST /appraisals': (employeeId) => ({ employeeId }),
  'POST /learning-activities': (employeeId) => ({ employeeId }),
  'POST /xapi/statements': ofActor,
  'PUT /xapi/statements': ofActor,
  'POST /nominations': (employeeId) => ({ employeeId }),
  'POST /disputes': (employeeId) => ({ employeeId, kind: 'PLACEMENT', recordId: employeeId }),
  'POST /follow-ups': (employeeId) => ({ employeeId }),
  'POST /development-plans': (unitId) => ({ unitId }),
  'POST /feedback': (unitId) => ({ unitId }),
  'POST /surveys': (unitId) => ({ unitId }),
  'POST /services': (unitId) => ({ unitId }),
  'POST /forums': (unitId) => ({ unitId }),
  'POST /units': (parentId) => ({ parentId }),
  'POST /units/{unitId}/establishment': (parentId) => ({ parentId }),
};

/** Bodies of what is no command. */
const QUESTIONS: Readonly<Record<string, object>> = {
  'POST /people/search': { name: PLANTED.name },
  'POST /people/{employeeId}/revelation': { reason: PLANTED['reason of a look'] },
  'POST /operations/parked/retry': { projection: 'none of this name' },
  'POST /operations/rebuilds': { views: ['none of this name'] },
};

/** Lists, as long as they get. */
const QUERIES: Readonly<Record<string, string>> = {
  'GET /learning-hours': '?year=2024&limit=500',
  'GET /learning-hours/forecast': '?limit=500',
  'GET /learning-hours/papers/summary.pdf': `?year=2024&unitId=${randomUUID()}`,
  'GET /learning-records/{employeeId}/papers/certificate.pdf': `?programmeId=${randomUUID()}&number=800/1/2024&issuedOn=2024-06-01`,
  'GET /learning-mix': '?year=2024&limit=500',
  'PUT /xapi/statements': `?statementId=${randomUUID()}`,
  'GET /learning-progress': '?limit=500',
  'GET /certificates': '?limit=500',
  'GET /certificates/verification': `?number=${CERTIFICATE_NUMBER}&contentHash=${'0'.repeat(64)}`,
  'GET /external-learning': '?limit=500',
  'GET /mentoring-board': '?limit=500',
  'GET /data-quality': '?limit=100',
  'GET /mentors': '?competencyCode=MAN-03&limit=500',
  'GET /exports/sheets/employees': '?format=csv',
  'GET /talent-pools': '?limit=500',
  'GET /unit-overview': '?year=2024&limit=100',
  'GET /gap-heat-map': '?year=2024&limit=500',
  'GET /programme-effectiveness': '?limit=500',
  'GET /development-plans': '?limit=500',
  'GET /off-plan-programmes': '?limit=500',
  'GET /development-policies': '?limit=500',
  'GET /strategic-plans': '?limit=500',
  'GET /feedback-deadlines': '?limit=500',
  'GET /satisfaction': '?limit=500',
  'GET /service-measures': '?limit=500',
  'GET /effect-comparison': `?seriesId=${randomUUID()}&outcome=U6&before=2024-Q1&after=2024-Q3`,
  'GET /forum-commitments': '?limit=500',
  'GET /professionalism-index': '?year=2024&limit=500',
  'GET /professionalism-index/units': '?year=2024&limit=500',
  'GET /professionalism-index/compare': '?year=2024&from=ip-asn/1&to=ip-asn/1&limit=500',
  'GET /people/{employeeId}/looks': '?limit=500',
  'GET /accounts': '?limit=500',
  'GET /appraisals': '?limit=500',
  'GET /nominations': '?limit=500',
  'GET /disputes': '?limit=500',
  'GET /siasn/submissions': '?limit=500',
  'GET /siasn/rows': '?limit=500',
  'GET /siasn/reconciliation': '?limit=50',
  'GET /breaches': '?limit=500',
  'GET /opportunity': '?limit=500',
  'GET /follow-ups': '?limit=500',
  'GET /audit-trail': '?limit=500',
  'GET /exceptions': '?limit=500',
};

/** Addresses that take a file. */
const SHEETS = /^POST \/imports\/[a-z-]+$/;

/** Makes requests for routes, from bodies that fit by address. */
export class Requests {
  constructor(
    private readonly bodies: Readonly<Record<string, object>>,
    private readonly commitments: ReadonlyMap<string, string>,
  ) {}

  /** @param id of what it is about, which is of that kind; other ids are those of something that is there, or any */
  of(route: string, kind: Kind, id: string, { programme, evaluation, plan, unit }: Subjects): Request {
    const [method, path = ''] = route.split(' ') as [Request['method'], string?];
    const ids: Record<string, string | undefined> = {
      ...{
        programmeId: programme.known,
        evaluationId: evaluation.known,
        planId: plan.self,
        type: 'EmployeeRegistered',
      },
      commitmentId: this.commitments.get(id),
      view: 'employees',
      list: '0',
      ...{ kind: 'programme', id: programme.known },
      period: '2024',
      recordKind: 'ATTENDANCE',
      recordId: programme.known,
      ...{ submissionId: programme.known, listKind: 'KURSUS' },
      ...{ ruleKind: 'IPASN', version: '2' },
      ...Object.fromEntries(IN_BODY[route] ? [] : PARAMETERS[kind].map((name) => [name, id])),
    };
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? randomUUID());
    const fitting = this.bodyOf(path);
    const body = {
      ...(fitting ?? QUESTIONS[route]),
      ...IN_BODY[route]?.(id, fitting ?? {}),
      ...(route === 'POST /units/{unitId}/moves' && { parentId: unit['own unit'] }),
    };
    if (SHEETS.test(route)) return { method, url, sheet: 'Not a sheet of this kind\n1\n', command: false };
    const sends = method === 'POST' || method === 'PUT';
    const command = sends && fitting !== undefined;
    return { method, url: url + (QUERIES[route] ?? ''), command, ...(sends && { body }) };
  }

  private bodyOf(path: string): object | undefined {
    const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
    return Object.entries(this.bodies).find(([address]) => pattern.test(address))?.[1];
  }
}
