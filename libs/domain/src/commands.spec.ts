import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { NOW } from '../testing/given.js';
import { samples, uuid, type Sample } from '../testing/samples.js';
import { aggregates } from './aggregates.js';
import { eventTypes } from './event-types.js';
import type { AnyDecider } from './kernel/fold.js';
import { decide, fold } from './kernel/fold.js';
import { Refusal } from './kernel/refusal.js';

/** The JSON as a command, and the fields that are refused (`sessions.0.jp`). */
function read({ aggregate, name }: Sample, json: unknown) {
  const command = plainToInstance(aggregate.commands[name]!, JSON.parse(JSON.stringify(json)));
  const errors = validateSync(command, { whitelist: true, forbidNonWhitelisted: true });
  return { command, refused: paths(errors) };
}

type Errors = ReturnType<typeof validateSync>;
const paths = (errors: Errors, parent = ''): string[] =>
  errors.flatMap(({ property, constraints, children }) => [
    ...(constraints ? [parent + property] : []),
    ...paths(children ?? [], `${parent}${property}.`),
  ]);

/** Carries the command out as the application would. */
function act({ aggregate, facts, by }: Sample, command: object) {
  let ids = 0x1000;
  return decide(aggregate, command, fold(aggregate, facts), {
    id: uuid(8),
    now: NOW,
    actor: { id: uuid(9), role: 'programme-officer', employeeId: by },
    newId: () => uuid(ids++),
  });
}

const byName = (name: string) => samples.find((sample) => sample.name === name)!;

/** A copy of the JSON with the value at the path replaced; `undefined` takes it away. */
function replaced(json: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = Array.isArray(json) ? Array.from<unknown>(json) : { ...(json as Record<string, unknown>) };
  Reflect.set(copy, key, replaced(Reflect.get(copy, key), rest, value));
  return copy;
}

/** The path of every value in the JSON. */
function places(json: unknown): (string | number)[][] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries<unknown>(json as Record<string, unknown>).flatMap(([key, value]) => [
    [key],
    ...places(value).map((rest) => [key as string | number].concat(rest)),
  ]);
}

describe('commands', () => {
  it('has a sample of every command that exists', () => {
    const all = (aggregates as readonly AnyDecider[]).flatMap(({ commands }) => Object.keys(commands));
    expect(samples.map(({ name }) => name).sort()).toEqual(all.sort());
  });

  it.each(samples)('$name: the sample is valid and leads to events that fit their schema', (sample) => {
    const { command, refused } = read(sample, sample.json);
    expect(refused).toEqual([]);
    const events = act(sample, command);
    expect(events).not.toEqual([]);
    for (const { type, data } of events)
      expect(eventTypes.get(type)!.data.safeParse(data).success).toBe(true);
  });

  it.each(samples)('$name: refuses fields that it does not know, at every depth', (sample) => {
    for (const path of [[], ...places(sample.json)]) {
      const object: unknown = path.reduce<unknown>((at, key) => Reflect.get(at as object, key), sample.json);
      if (typeof object !== 'object' || Array.isArray(object)) continue;
      const odd = replaced(sample.json, [...path, 'oddity'], 1);
      expect(read(sample, odd).refused).toEqual([[...path, 'oddity'].join('.')]);
    }
  });

  it.each<[string, string, readonly unknown[], readonly unknown[]]>([
    ['ScheduleProgramme', 'sessions.0.jp', [0.5, 1000], [0.3, 0, -1, 1000.5, '4', null, Infinity, NaN]],
    [
      'ScheduleProgramme',
      'sessions.0.start',
      ['2026-03-02T01:00:00Z', '2026-03-02T08:00:00.250+07:00', '2024-02-29T08:00:00+07:00'],
      ['2026-03-02', '2026-03-02T08:00:00', '2026-03-02 08:00:00+07:00', '2026-02-30T08:00:00+07:00'].concat(
        '2016-12-31T23:59:60Z',
        '0000-01-01T00:00:00+23:59',
        `2026-03-02T08:00:00.${'1'.repeat(50)}Z`,
      ),
    ],
    ['ScheduleProgramme', 'passScore', [undefined, 0, 100, 69.5], [null, -0.1, 100.1, '70']],
    ['ScheduleProgramme', 'budgetIdr', [undefined, 0], [null, 0.5, 2 ** 53, -1]],
    ['ScheduleProgramme', 'capacity', [1, 3000], [0, 3001, 1.5, NaN]],
    ['ScheduleProgramme', 'title', [{ id: 'A' }], [[{ id: 'A' }], 'A', null, undefined, [], {}]],
    [
      'ScheduleProgramme',
      'title.id',
      ['a\n\tb', 'é'.repeat(300)],
      ['', ' ', 'a\0', '\ud800', 'é'.repeat(301)],
    ],
    [
      'ScheduleProgramme',
      'title.id',
      ['🙂'.repeat(300)],
      ['🙂'.repeat(301), '\u009f', '⚖\ufe0f'.repeat(200)],
    ],
    ['ScheduleProgramme', 'seriesId', [uuid(0xabc)], [uuid(0xabc).toUpperCase(), 'x', 1, null, [uuid(1)]]],
    [
      'ScheduleProgramme',
      'sessions',
      [],
      [[], null, {}, [null], [[]], ['x'], [[byName('HoldSession').json]]],
    ],
    ['ScheduleProgramme', 'competencies', [undefined, []], [null, {}, [null]]],
    [
      'RegisterEmployee',
      'effectiveDate',
      ['2024-02-29'],
      ['2023-02-29', '2026-3-1', '01-03-2026', '1899-12-31'],
    ],
    ['RegisterEmployee', 'placement.grade', [undefined, 'IV/e', 'XVII'], ['3/a', 'III/f', '', null]],
    ['AssessCompetency', 'items.0.requiredLevel', [1, 5], [0, 6, 2.5, '3']],
    ['AssessCompetency', 'items.0.actualLevel', [0, 5], [-1, 6, NaN]],
    ['OpenEvaluation', 'aspects', [['A']], [[], ['a'], [['A']], 'A', [null], Array(51).fill('A')]],
    ['OpenEvaluation', 'level', [1, 4], [0, 5, '1', 1.5]],
    ['OpenEvaluation', 'opensOn', [undefined, '2026-06-01'], [null, '2026-02-30', '01-06-2026', 7]],
    ['OpenEvaluation', 'ruleId', [undefined, 'a/1'], [null, 'a', 'a/0', 'A/1', 7]],
    [
      'DecideAdjustment',
      'changes',
      [[], ['METHOD', 'CONTENT']],
      [null, 'METHOD', ['METHOD', 'METHOD'], ['OTHER'], [7]],
    ],
    [
      'DecideAdjustment',
      'source',
      [{ kind: 'FORUM', id: uuid(1) }],
      [null, {}, { kind: 'RUMOUR', id: uuid(1) }, { kind: 'FORUM', id: 'x' }],
    ],
    ['RecordQuestionnaire', 'comment', [undefined, 'Baik'], [null, '', ' ', 'a\u202eb', 'a'.repeat(1001), 7]],
    ['RecordQuestionnaire', 'items.0.value', [1, 4.7], [0.9, 101, NaN, '5', null]],
    ['ConcludeEvaluation', 'recommendations', [undefined, []], [null, [''], ['a\0'], [null], 'a']],
    ['ProposeMentorship', 'goals', [], [[], null, {}, [null], ['MAN-01']]],
    ['ProposeMentorship', 'goals.0.toLevel', [1, 5], [0, 6, 2.5, '3', null, undefined]],
    ['ProposeMentorship', 'overrideReason', [undefined, 'abc'], [null, '', 'ab', '   ', 'a\0bc']],
    ['StartMentorship', 'plannedSessions', [1, 100], [0, 101, 1.5, '6', NaN, undefined]],
    ['RecordMentoringSession', 'minutes', [1, 480], [0, 481, -1, 1.5, '60', NaN, null]],
    ['RecordMentoringSession', 'topics', [['A']], [[], ['a'], [['A']], 'A', [null], Array(21).fill('A')]],
    ['RecordMentoringSession', 'challenge', [undefined, 'a'.repeat(2000)], [null, '', 'a'.repeat(2001)]],
    ['CorrectMentoringSession', 'heldOn', ['2024-02-29'], ['2023-02-29', '2026-3-1', null]],
    ['EndMentorship', 'goalResults.0.level', [0, 5], [-1, 6, 0.5, '3']],
    ['EndMentorship', 'ratingByMentor', [undefined, 1, 5], [0, 6, null, '4', 4.5]],
    ['IssueCertificate', 'number', ['A-1'], ['a-1', '', null, undefined, 7, '199003152015032004', 'A 1']],
    ['IssueCertificate', 'contentHash', ['0'.repeat(64)], ['A'.repeat(64), '0'.repeat(63), null, undefined]],
    ['ClaimExternalLearning', 'evidence', [undefined], [null, {}, [], 'a.pdf', { name: 'a.pdf' }]],
    ['ClaimExternalLearning', 'certificateNumber', [undefined, 'No. 1'], [null, '', ' ', 'a'.repeat(101)]],
    ['ClaimExternalLearning', 'claimedJp', [0.5, 1000], [0, -1, 0.3, '4', null, undefined]],
    ['DecideExternalLearning', 'jp', [undefined, 0.5], [null, 0, -2, 0.3, '4']],
    ['RaiseFollowUp', 'source', [], [null, undefined, 'A', [], {}, { kind: 'AUDIT' }]],
    ['RaiseFollowUp', 'ruleId', [undefined, 'a/1'], [null, 'a', 'a/0', 'A/1', 'a/1\n', 7]],
    ['AssignFollowUp', 'dueOn', ['2026-12-31'], [null, undefined, '2026-12-31T00:00:00Z', '31-12-2026']],
    ['VerifyFollowUp', 'effective', [true, false], ['true', 1, null, undefined]],
    ['ScheduleProgramme', 'plan', [undefined], [null, {}, { planId: uuid(1) }, uuid(1), [uuid(1)]]],
    ['DraftPlan', 'year', [1900, 2999], [1899, 3000, 2026.5, '2026', null, undefined]],
    ['DraftPlan', 'scope', ['CITY'], ['city', null, undefined, ['CITY']]],
    ['DraftPlan', 'objectives', [], [[], null, undefined, [{}], [null], 'A']],
    ['ConsultStakeholder', 'heldOn', ['2026-01-05'], ['2026-1-5', '2026-02-30', null, undefined]],
    ['AddPlanItem', 'toLevel', [1, 5], [0, 6, 2.5, '3', null]],
    ['AddPlanItem', 'targetHeadcount', [1, 100_000], [0, 100_001, 1.5, null]],
    ['AddPlanItem', 'quarter', [1, 4], [0, 5, '1', null]],
    ['AddPlanItem', 'jp', [0.5, 1000], [0, 0.3, null]],
    ['AddPlanItem', 'budgetIdr', [0], [-1, 0.5, 2 ** 53, null, undefined]],
    ['SubmitPlan', 'waiver', [undefined, 'abc'], [null, 'ab', ' '.repeat(5)]],
    ['ApprovePlan', 'letterNumber', ['800/1'], ['', null, undefined, 'a'.repeat(101)]],
    ['CancelProgramme', 'reason', ['abc'], ['ab', undefined, 'a'.repeat(501), '   ']],
  ])('%s takes only sound values as %s', (name, field, good, bad) => {
    const sample = byName(name);
    const path = field.split('.');
    for (const value of good) expect(read(sample, replaced(sample.json, path, value)).refused).toEqual([]);
    for (const value of bad) {
      const { refused } = read(sample, replaced(sample.json, path, value));
      expect([value, refused.some((at) => at.startsWith(field))]).toEqual([value, true]);
    }
  });

  const nasty = fc.oneof(
    fc.constantFrom<unknown>(
      ...[
        null,
        undefined,
        '',
        ' ',
        'a\0',
        '\ud800',
        '🙂'.repeat(200),
        '⚖\ufe0f'.repeat(200),
        'x'.repeat(600),
      ],
      ...[0, -0, 0.3, 0.5, 1e21, -1, 1.5, 100, 101, 2 ** 53, true, [], {}, [[]], [null], { length: 1 }],
      ...['2026-02-30', '2026-03-02T08:00:60Z', '0000-01-01T00:00:00+23:59', '9999-12-31T23:59:59-23:59'],
      ...[
        '2026-03-02T08:00:00.5Z',
        '2999-12-31',
        '2026-03-02 08:00:00Z',
        '2026-03-02t08:00:00z',
        '2024-02-29',
      ],
      ...[
        uuid(0xa1),
        uuid(0xa1).toUpperCase(),
        uuid(0),
        'MAN-01',
        'man',
        'SELF',
        'EXIT',
        'INSUFFICIENT_DATA',
      ],
    ),
    fc.jsonValue(),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.double(),
  );

  it.each(samples)(
    '$name: what is valid leads to fitting events or a refusal, never to an error',
    (sample) => {
      const changes = fc.array(fc.tuple(fc.constantFrom(...places(sample.json)), nasty), {
        minLength: 1,
        maxLength: 3,
      });
      fc.assert(
        fc.property(changes, (list) => {
          let json: unknown = sample.json;
          for (const [path, value] of list) {
            const parent: unknown = path
              .slice(0, -1)
              .reduce<unknown>((at, key) => (at instanceof Object ? Reflect.get(at, key) : undefined), json);
            if (parent instanceof Object) json = replaced(json, path, value);
          }
          const { command, refused } = read(sample, json);
          if (refused.length > 0) return;
          try {
            act(sample, command);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
        }),
        { numRuns: 250 },
      );
    },
  );

  it.each(samples)('$name: the same command, state and context lead to the same events', (sample) => {
    const { command } = read(sample, sample.json);
    const state = JSON.stringify([...(sample.facts as object[])]);
    expect(act(sample, command)).toEqual(act(sample, command));
    expect(JSON.stringify([...(sample.facts as object[])])).toBe(state);
  });
});
