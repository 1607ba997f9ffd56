import {
  ADJUSTMENT_CHANGES,
  AdjustmentCarriedOut,
  AdjustmentDecided,
  AdjustmentWithdrawn,
  EmployeeRegistered,
  EvaluationConcluded,
  Personal,
  type AdjustmentStatus,
} from '@jejak/domain';
import fc from 'fast-check';
import { registered } from '../../libs/domain/testing/samples.js';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { access } from '@jejak-projections/access';
import { Campus, id } from '../../projections/programme-effectiveness/campus.fixture.js';
import { trace, traceOf } from '@jejak-projections/trace';
import { adjustmentHistory, adjustmentLog, adjustments } from '@jejak-projections/adjustments';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const all = { limit: 500 };
const about = (n: number, series = 501) => ({ adjustmentId: id(n), seriesId: id(series) });
const said = (text: string) => ({
  reason: Personal.opened({ state: 'value', value: text, about: id(9_000) }),
});
const forum = { kind: 'FORUM' as const, id: id(800) };

describe('the log of adjustments', () => {
  beforeAll(async () => {
    const campus = new Campus();
    campus.hold(1, 501, [{ pre: 50, post: 60, outcome: 'FAILED' }], 0);
    campus.open(71, 1, 5);
    campus.answer(71, 1, 81, 5, { METHOD: 1 });
    campus.log.append(
      `evaluation-${id(71)}`,
      EvaluationConcluded({
        ...{ evaluationId: id(71), programmeId: id(1), level: 1, n: 1, aspects: [], recommendations: [] },
        verdict: 'METHOD_CHANGE',
      }),
    );
    campus.log.append(
      `adjustment-${id(31)}`,
      AdjustmentDecided({ ...about(31), source: { kind: 'EVALUATION', id: id(71) }, changes: ['METHOD'] }),
      { occurredAt: '2026-04-02T08:00:00+07:00', ...said('Studi kasus') },
    );
    campus.hold(2, 501, [{ pre: 50, post: 90, outcome: 'PASSED' }], 0);
    campus.log.append(`adjustment-${id(31)}`, AdjustmentCarriedOut({ ...about(31), programmeId: id(2) }));
    campus.open(72, 2, 5);
    campus.answer(72, 2, 82, 5, { METHOD: 5 });
    campus.log.append(
      `adjustment-${id(32)}`,
      AdjustmentDecided({ ...about(32, 502), source: forum, changes: [] }),
      { occurredAt: '2026-05-02T08:00:00+07:00' },
    );
    const seated = id(20_000); // the participant of run 2
    campus.log.append(
      `employee-${seated}`,
      EmployeeRegistered({ ...registered.data, employeeId: seated, unitId: id(901) }),
    );
    await views.fold(adjustments, campus.log);
    await views.fold(access, campus.log);
    await views.fold(trace, campus.log);
  });

  it('tells what led to it, which run does it, and what the runs before and after brought', async () => {
    const { items } = await adjustmentLog(views, all);
    expect(items).toMatchObject([
      { ...about(32, 502), state: 'unchanged', changes: [], source: forum, before: null, after: null },
      {
        ...{ ...about(31), state: 'carried-out', changes: ['METHOD'], decidedOn: '2026-04-02' },
        before: {
          ...{ programmeId: id(1), passPct: 0, gain: 10, feedbackN: 1, feedbackScaled: 0 },
          verdicts: [{ evaluationId: id(71), level: 1, verdict: 'METHOD_CHANGE' }],
        },
        after: { programmeId: id(2), passPct: 100, gain: 40, feedbackScaled: 1, status: 'COMPLETED' },
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('Studi kasus');
  });

  it('is found by series, state, day, and where those who sat in a run work', async () => {
    const found = async (query: object) =>
      (await adjustmentLog(views, { ...all, ...query })).items.map(({ adjustmentId }) => adjustmentId);
    expect(await found({ seriesId: id(501) })).toEqual([id(31)]);
    expect(await found({ state: 'unchanged' })).toEqual([id(32)]);
    expect(await found({ from: '2026-04-03' })).toEqual([id(32)]);
    expect(await found({ to: '2026-04-02' })).toEqual([id(31)]);
    expect(await found({ units: [id(901)] })).toEqual([id(31)]);
    expect(await found({ units: [id(900)] })).toEqual([]);
  });

  it('tells each step with its reason', async () => {
    const { history } = (await adjustmentHistory(views, id(31)))!;
    expect(history.map(({ state, reason }) => [state, reason])).toEqual([
      ['decided', 'Studi kasus'],
      ['carried-out', undefined],
    ]);
    expect(await adjustmentHistory(views, id(39))).toBeUndefined();
  });

  it('is on the way from an evaluation to the next run and its evaluation', async () => {
    const { nodes, links } = (await traceOf(views, { kind: 'evaluation', id: id(71) }))!;
    const places = nodes.map(({ kind, id: one }) => `${kind} ${one}`);
    expect(places).toEqual(
      expect.arrayContaining([`adjustment ${id(31)}`, `programme ${id(2)}`, `evaluation ${id(72)}`]),
    );
    expect(links).toContainEqual({
      ...{ fromKind: 'adjustment', fromId: id(31), relation: 'CARRIED_OUT_BY' },
      ...{ toKind: 'programme', toId: id(2) },
    });
  });

  it('documents all its columns', async () => expect(await undocumented(views)).toEqual([]));
});

it('stands as the last step says, whatever was decided, carried out and withdrawn, and comes in parts', async () => {
  const life = fc.record({
    changes: fc.subarray([...ADJUSTMENT_CHANGES]),
    then: fc.constantFrom('nothing', 'carried-out', 'withdrawn'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 5, maxLength: 40 }), async (lives) => {
      const campus = new Campus();
      campus.schedule(1, 501);
      const wanted = lives.map(({ changes, then }, n): [string, AdjustmentStatus] => {
        const stream = `adjustment-${id(n)}`;
        campus.log.append(stream, AdjustmentDecided({ ...about(n), source: forum, changes }));
        if (changes.length === 0) return [id(n), 'unchanged'];
        if (then === 'nothing') return [id(n), 'decided'];
        const step = then === 'withdrawn' ? AdjustmentWithdrawn(about(n)) : undefined;
        campus.log.append(stream, step ?? AdjustmentCarriedOut({ ...about(n), programmeId: id(1) }));
        return [id(n), then];
      });
      await views.fold(adjustments, campus.log);
      const seen: [string, AdjustmentStatus][] = [];
      for (let cursor: string | undefined; ;) {
        const part = await adjustmentLog(views, { limit: 7, ...(cursor !== undefined && { cursor }) });
        seen.push(
          ...part.items.map(({ adjustmentId, state }): [string, AdjustmentStatus] => [adjustmentId, state]),
        );
        if (part.next === undefined) break;
        cursor = part.next;
      }
      expect(seen).toEqual([...wanted].reverse());
    }),
    { numRuns: 5 },
  );
});
