import { ZodError } from 'zod';
import { ANI, HOME, least, quizPassed, RUN, runIri, STATEMENT, voiding } from '../../testing/statements.js';
import { PROGRESS, VERBS } from '../iris.js';
import { NotTaken } from './refused.js';
import { take } from './take.js';

/** What comes of it: the code of what is not taken, or the fields that are malformed. */
function outcome(told: unknown): unknown {
  try {
    return take(told, HOME);
  } catch (error) {
    if (error instanceof NotTaken) return error.code;
    if (error instanceof ZodError) return error.issues.map(({ path }) => path.join('.'));
    throw error;
  }
}
const line = (told: unknown) => (outcome(told) as { line?: object }).line;
/** The statement with this in place of what is at the path. */
function changed(path: string, value: unknown, told: object = quizPassed): object {
  const [first = '', ...rest] = path.split('.');
  const inner = (told as Readonly<Record<string, object>>)[first] ?? {};
  return { ...told, [first]: rest.length === 0 ? value : changed(rest.join('.'), value, inner) };
}

describe('a statement', () => {
  it('says who did what in which run', () => {
    expect(outcome(quizPassed)).toEqual({
      ...{ statementId: STATEMENT, employeeId: ANI, programmeId: RUN },
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      timestamp: '2026-03-04T19:30:00.123+07:00',
      line: { source: 'XAPI', verb: 'PASSED', object: 'Kuis 2', minutes: 10, scaledScore: 0.85 },
    });
  });

  it.each([
    [least('attempted', {}), { verb: 'ACCESSED' }],
    [least('completed', {}), { verb: 'COMPLETED_MODULE', progressPct: 100 }],
    [least('passed', {}), { verb: 'PASSED', progressPct: 100 }],
    [least('failed', {}), { verb: 'FAILED' }],
    [least('scored', { result: { score: { scaled: -1 } } }), { verb: 'SCORED', scaledScore: -1 }],
    [
      least('scored', { result: { score: { raw: 15, min: 10, max: 20 } } }),
      { verb: 'SCORED', scaledScore: 0.5 },
    ],
    [least('scored', { result: { score: { raw: 5, max: 20 } } }), { verb: 'SCORED', scaledScore: 0.25 }],
    [
      least('attempted', { result: { extensions: { [PROGRESS]: 40 } } }),
      { verb: 'ACCESSED', progressPct: 40 },
    ],
    [
      least('completed', { object: { id: `${runIri()}/modules/1` } }),
      { verb: 'COMPLETED_MODULE' }, // of a part: the whole is not done
    ],
    // that is how long the course took, not a sitting
    [least('attempted', { result: { duration: 'P3DT1H' } }), { verb: 'ACCESSED' }],
    [least('attempted', { result: { duration: 'P1D' } }), { verb: 'ACCESSED', minutes: 1440 }],
    [
      least('attempted', { object: { id: runIri(), definition: { name: { de: 'Zeit', 'en-GB': 'Time' } } } }),
      { verb: 'ACCESSED', object: 'Time' },
    ],
  ])('is recorded as a line: %#', (told, expected) => {
    expect(line(told)).toEqual({ source: 'XAPI', ...expected });
  });

  it('may void another one, whoever says so', () => {
    const other = '7c2f3a56-0f2e-4b5f-9c1a-6a1f1f0b7a02';
    expect(outcome(voiding(other, STATEMENT.toUpperCase()))).toEqual({
      ...{ statementId: other, voids: STATEMENT, timestamp: undefined },
      digest: expect.any(String) as string,
    });
  });
});

describe('the digest', () => {
  const digest = (told: object) => take(told, HOME).digest;

  it.each<[string, unknown]>([
    ['id', '7c2f3a56-0f2e-4b5f-9c1a-6a1f1f0b7a09'],
    ['stored', '2027-01-01T00:00:00Z'],
    ['version', '1.0.0'],
    ['authority', undefined],
    ['timestamp', '2026-03-04T12:30:00.123Z'],
    ['actor.name', 'Rahmayani'],
    ['verb.display', { de: 'bestanden' }],
    ['object.definition', { name: { id: 'Kuis dua' } }],
    ['object.objectType', undefined],
    ['context.instructor.name', 'Ibu guru'],
    ['context.contextActivities.parent', [{ id: 'https://lms.example/course/9' }]],
    ['attachments', []],
  ])('does not tell apart what the standard takes for the same: %s', (path, value) => {
    expect(digest(changed(path, value))).toBe(digest(quizPassed));
  });

  it.each<[string, unknown]>([
    ['verb.id', VERBS.completed],
    ['object.id', 'https://lms.example/quiz/3'],
    ['result.score.scaled', 0.84],
    ['result.extensions', { 'https://lms.example/name': 1 }],
    ['result.response', 'c'],
    ['context.platform', 'Canvas'],
    ['context.registration', undefined],
    ['timestamp', '2026-03-04T12:30:00.124Z'],
    ['timestamp', undefined],
  ])('tells apart what differs in %s', (path, value) => {
    expect(digest(changed(path, value))).not.toBe(digest(quizPassed));
  });
});

describe('what Jejak does not take is refused with a code of its own', () => {
  it.each<[string, unknown, string]>([
    ['actor', { mbox: 'mailto:ani@example.org' }, 'XAPI.ACTOR_NOT_TAKEN'],
    ['actor', { mbox_sha1sum: 'a'.repeat(40) }, 'XAPI.ACTOR_NOT_TAKEN'],
    ['actor', { openid: 'https://example.org/ani' }, 'XAPI.ACTOR_NOT_TAKEN'],
    [
      'actor',
      { objectType: 'Group', member: [{ account: quizPassed.actor.account }] },
      'XAPI.ACTOR_NOT_TAKEN',
    ],
    ['actor', { objectType: 'Group', account: quizPassed.actor.account }, 'XAPI.ACTOR_NOT_TAKEN'],
    ['actor.account.homePage', 'https://elsewhere.example', 'XAPI.ACTOR_NOT_TAKEN'],
    ['actor.account.homePage', `${HOME}/`, 'XAPI.ACTOR_NOT_TAKEN'],
    ['actor.account.name', '199003152015032103', 'XAPI.ACTOR_NOT_TAKEN'],
    ['verb.id', 'http://adlnet.gov/expapi/verbs/experienced', 'XAPI.VERB_NOT_TAKEN'],
    ['object', { objectType: 'Agent', mbox: 'mailto:a@example.org' }, 'XAPI.OBJECT_NOT_TAKEN'],
    ['object', { objectType: 'SubStatement' }, 'XAPI.OBJECT_NOT_TAKEN'],
    ['object', { objectType: 'StatementRef', id: STATEMENT }, 'XAPI.OBJECT_NOT_TAKEN'],
    ['context', undefined, 'XAPI.OBJECT_NOT_TAKEN'],
    [
      'context.contextActivities',
      { parent: [{ id: runIri() }, { id: runIri(ANI) }] },
      'XAPI.OBJECT_NOT_TAKEN',
    ],
    ['context.contextActivities', { category: [{ id: runIri() }] }, 'XAPI.OBJECT_NOT_TAKEN'],
    [
      'attachments',
      [{ usageType: 'http://adlnet.gov/expapi/attachments/signature' }],
      'XAPI.ATTACHMENTS_NOT_TAKEN',
    ],
  ])('%s %j: %s', (path, value, code) => {
    expect(outcome(changed(path, value))).toBe(code);
  });

  it('voids nothing but statements', () => {
    expect(outcome({ ...voiding(ANI, STATEMENT), object: { id: runIri() } })).toBe('XAPI.OBJECT_NOT_TAKEN');
  });
});

/** Of the ADL conformance requirements those that concern what is taken: XAPI-00001 to 00130. */
describe('what the standard forbids is refused, and the answer names the field', () => {
  it.each<[string, unknown]>([
    ['id', 'not-a-uuid'],
    ['id', '{7c2f3a56-0f2e-4b5f-9c1a-6a1f1f0b7a01}'],
    ['id', null],
    ['verb.display', { 'not a tag': 'x' }],
    ['verb.display', { en: 5 }],
    ['verb.display', 'passed'],
    ['verb.Display', { en: 'x' }],
    ['actor.name', null],
    ['actor.extra', 'x'],
    ['actor.mbox', 'mailto:two@ways.example'],
    ['actor.account.extra', 'x'],
    ['actor.objectType', 'agent'],
    ['object.id', 'lms.example/quiz'],
    ['object.definition.type', 'assessment'],
    ['object.definition.moreInfo', 'about'],
    ['object.definition.name', { 'id-ID': 'Kuis\u202e' }],
    ['object.definition.name', { 'id-ID': 'x'.repeat(301) }],
    ['object.definition.extensions', { notAnIri: 1 }],
    ['object.definition.interactionType', 'guess'],
    ['object.definition.choices', [{ id: 'a' }]],
    ['result.score.scaled', 1.01],
    ['result.score.scaled', -1.01],
    ['result.score.scaled', '0.5'],
    ['result.score.raw', 21],
    ['result.score.raw', -1],
    ['result.score.min', 20],
    ['result.score.extra', 1],
    ['result.success', 'true'],
    ['result.success', false], // of passed
    ['result.completion', 1],
    ['result.response', 5],
    ['result.duration', 'PT'],
    ['result.duration', '10 minutes'],
    ['result.extra', 1],
    ['result', null],
    ['result.extensions', { notAnIri: 1 }],
    ['context.registration', 'x'],
    ['context.language', 'id_ID_x'],
    ['context.team', { mbox: 'mailto:a@example.org' }],
    ['context.instructor', { objectType: 'Group' }],
    ['context.instructor', { mbox: 'a@example.org' }],
    ['context.instructor', { mbox_sha1sum: 'xyz' }],
    ['context.statement', { id: STATEMENT }],
    ['context.contextActivities.siblings', []],
    ['context.contextActivities.parent', [{ objectType: 'Agent', mbox: 'mailto:a@example.org' }]],
    ['context.extra', 1],
    ['timestamp', '2026-03-04'],
    ['timestamp', '2026-03-04T19:30:00'],
    ['timestamp', '2026-03-04T19:30:00-00:00'],
    ['timestamp', '2026-02-30T19:30:00Z'],
    ['stored', 'yesterday'],
    ['version', '0.95'],
    ['version', '1.1.0'],
    ['authority', { mbox: 'nobody' }],
    ['extra', 1],
    ['Verb', { id: VERBS.passed }],
  ])('%s %j', (path, value) => {
    const fields = outcome(changed(path, value));
    expect(fields).toEqual(expect.any(Array));
    const first = path.split('.', 1).join('');
    // an unknown field is named by what it stands in
    for (const field of fields as string[]) expect(['', first]).toContain(field.split('.', 1).join(''));
  });

  it.each([[undefined], [null], ['x'], [5], [[]], [{}], [{ actor: 1, verb: 2, object: 3 }]])('%j', (told) => {
    expect(outcome(told)).toEqual(expect.any(Array));
  });

  it('is not scored without a score, nor failed with success, nor of two minds about progress', () => {
    expect(outcome(least('scored', {}))).toEqual(['result.score']);
    expect(outcome(least('scored', { result: { score: { raw: 5 } } }))).toEqual(['result.score']);
    expect(outcome(least('failed', { result: { success: true } }))).toEqual(['result.success']);
    expect(outcome(least('attempted', { result: { extensions: { [PROGRESS]: 101 } } }))).toEqual([
      `result.extensions.${PROGRESS}`,
    ]);
  });

  it('has no platform where it is about a statement', () => {
    expect(outcome({ ...voiding(ANI, STATEMENT), context: { platform: 'x' } })).toEqual(['context']);
  });
});
