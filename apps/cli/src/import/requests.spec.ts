import { exampleFile, exampleMapping } from '../../testing/example.js';
import { makePlan, type Run } from './plan.js';
import { countRequests, Requests, type Participant } from './requests.js';

const now = new Date('2024-01-01T00:00:00Z');

async function example(): Promise<{
  first: Run;
  last: Run;
  requests: Requests;
  roster: (run: Run) => Participant[];
}> {
  const mapping = exampleMapping();
  const { runs } = makePlan(await exampleFile(), mapping, now);
  const roster = (run: Run) => run.rows.map((row) => ({ row, employeeId: `id of ${row.employee}` }));
  return { first: runs[0]!, last: runs.at(-1)!, requests: new Requests(mapping), roster };
}

describe('the requests of a run', () => {
  it('schedule it with its sums, its sessions and a seat for each', async () => {
    const { first, requests } = await example();
    expect(requests.schedule(first)).toMatchObject({
      path: '/programmes',
      occurredAt: '2023-03-06T08:00:00+07:00',
      body: {
        title: { id: 'Pengelolaan Arsip Dinamis' },
        mode: 'OFFLINE',
        capacity: 3,
        budgetIdr: 13_500_000,
        passScore: 60,
        offPlanReason: 'Impor riwayat: sumbernya tidak menyebut rencana',
        sessions: [{ jp: 8 }, { jp: 8 }],
      },
    });
  });

  it('bring the sheets', async () => {
    const { first, requests, roster } = await example();
    expect(requests.hold(first, 'P', 0, first.sessions[0], roster(first)).body).toMatchObject({
      attendance: [{ employeeId: 'id of P-001', status: 'PRESENT' }, {}, {}],
    });
    expect(requests.score(first, 'P', 'PRE', roster(first))?.body).toMatchObject({
      kind: 'PRE',
      scores: [{ score: 52 }, { score: 60.5 }, { score: 48 }],
    });
    expect(requests.complete(first, 'P', roster(first))?.body).toMatchObject({
      realisedCostIdr: 13_050_000,
      outcomes: [{ outcome: 'PASSED' }, { outcome: 'PASSED' }, { outcome: 'FAILED' }],
    });
  });

  it('conclude by the mean of the feedback', async () => {
    const { first, requests, roster } = await example();
    expect(requests.conclude(first, 'E', roster(first))?.body).toEqual({ verdict: 'NEEDS_IMPROVEMENT' });
    expect(requests.conclude(first, 'E', roster(first).slice(0, 2))?.body).toEqual({ verdict: 'ACHIEVED' });
  });

  it('neither complete nor conclude what goes on', async () => {
    const { last, requests, roster } = await example();
    expect(requests.complete(last, 'P', roster(last))).toBeUndefined();
    expect(requests.conclude(last, 'E', roster(last))).toBeUndefined();
    expect(requests.openEvaluation(last, 'P', roster(last))).toBeDefined();
  });

  it('are as many as was counted', async () => {
    const { first, last } = await example();
    // schedule + 3 seats + 2 sessions + 2 sheets + completion + evaluation (open, 3 answers, conclusion)
    expect(countRequests(first)).toBe(1 + 3 + 2 + 2 + 1 + 5);
    expect(countRequests(last)).toBe(1 + 2 + 2 + 2 + 2);
  });
});

describe('what leaves this machine', () => {
  it('has neither a number of an employee nor a name in it', async () => {
    const { first, requests, roster } = await example();
    const all = [
      requests.register(first.rows[0]),
      requests.schedule(first),
      requests.enrol(first, 'P', roster(first)[0]!),
    ];
    for (const request of all)
      expect(JSON.stringify({ ...request, body: { ...request.body, employeeId: '' } })).not.toContain(
        'P-001',
      );
  });

  it('has the same keys each time, and others under another namespace', async () => {
    const { first, requests } = await example();
    const other = new Requests(
      exampleMapping((json) => (json.namespace = '0f0f0f0f-0000-4000-8000-000000000000')),
    );
    expect(requests.schedule(first)).toEqual((await example()).requests.schedule(first));
    expect(other.schedule(first).key).not.toBe(requests.schedule(first).key);
    expect(other.correlationId('x')).not.toBe(requests.correlationId('x'));
  });
});
