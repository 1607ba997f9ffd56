import { activityIri, VERBS } from '../src/index.js';

/** Statements as platforms send them. */

export const HOME = 'https://jejak.example';
export const RUN = '019c5a18-b8ff-77f2-b70d-9e260e271365';
export const ANI = '019c5a6d-eceb-790e-945d-e2e8f54ee781';
export const STATEMENT = '7c2f3a56-0f2e-4b5f-9c1a-6a1f1f0b7a01';

export const actorOf = (name: string, homePage = HOME) => ({
  objectType: 'Agent',
  account: { homePage, name },
});
export const runIri = (programmeId = RUN) => activityIri(HOME, `programmes/${programmeId}`);

/** A quiz in the run was passed; everything that the standard has room for and Jejak takes. */
export const quizPassed = {
  id: STATEMENT,
  actor: { ...actorOf(ANI), name: 'Ani' },
  verb: { id: VERBS.passed, display: { 'en-US': 'passed', id: 'lulus' } },
  object: {
    objectType: 'Activity',
    id: 'https://lms.example/quiz/2',
    definition: {
      name: { 'en-US': 'Quiz 2', 'id-ID': 'Kuis 2' },
      description: { id: 'Setelah modul 2' },
      type: 'http://adlnet.gov/expapi/activities/assessment',
      moreInfo: 'https://lms.example/about',
      extensions: { 'https://lms.example/x': { deep: [1, null] } },
    },
  },
  result: {
    score: { scaled: 0.85, raw: 17, min: 0, max: 20 },
    success: true,
    completion: true,
    response: 'b',
    duration: 'PT10M20S',
    extensions: { 'https://lms.example/attempt': 2 },
  },
  context: {
    registration: 'ec531277-b57b-4c15-8d91-d292c5b2b8f7',
    instructor: { mbox: 'mailto:guru@example.org', name: 'Guru' },
    team: { objectType: 'Group', member: [{ openid: 'https://example.org/a' }] },
    contextActivities: {
      parent: { id: 'https://lms.example/course/9' },
      grouping: [{ id: runIri() }],
      category: [{ id: 'https://w3id.org/xapi/moodle' }],
    },
    revision: '3',
    platform: 'Moodle',
    language: 'id-ID',
    statement: { objectType: 'StatementRef', id: '6690e6c9-3ef0-4ed3-8b37-7f3964730bee' },
    extensions: { 'https://lms.example/theme': 'dark' },
  },
  timestamp: '2026-03-04T19:30:00.123+07:00',
  stored: '2026-03-04T12:31:00Z',
  authority: { account: { homePage: 'https://lms.example', name: 'x' } },
  version: '1.0.3',
};

/** The least that a statement is: somebody did something with the run. */
export const least = <Change extends object>(verb: keyof typeof VERBS, change: Change) => ({
  actor: actorOf(ANI),
  verb: { id: VERBS[verb] },
  object: { id: runIri() },
  timestamp: '2026-03-04T12:30:00Z',
  ...change,
});

export const voiding = (id: string, voids: string) => ({
  id,
  actor: actorOf('lms-1', 'https://lms.example'),
  verb: { id: VERBS.voided },
  object: { objectType: 'StatementRef', id: voids },
});
