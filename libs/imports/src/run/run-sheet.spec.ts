import { setImmediate as nextTurn } from 'node:timers/promises';
import { EstablishUnit, unit } from '@jejak/domain';
import fc from 'fast-check';
import { command } from '../command.js';
import { fault } from '../faults.js';
import type { ImportKind, ImportRow, Plan } from '../kind.js';
import type { There } from '../there.js';
import type { Carried, Carrier } from './carrier.js';
import { commandIdOf } from './ids.js';
import type { SheetLine } from './open-sheet.js';
import { runSheet } from './run-sheet.js';
import type { RowOutcome } from './try-row.js';

const batchId = '6b0d6f0a-4d3c-5a55-8a55-0d3f6f3c2e10';

/** A row of the file: its key, the key that it builds on, and whether it is wrong. */
interface Drawn {
  readonly key: number;
  readonly needs: number;
  readonly bad: boolean;
}

/** Nothing but the log of what was carried out: it dies after so many commands, and may be asked again. */
class Ledger implements Carrier {
  readonly done = new Map<string, number>();
  readonly made = new Map<string, string>();
  left = Infinity;
  private atOnce = 0;
  /** So many commands were on their way at the same time. */
  most = 0;

  readonly there = { find: (_: string, key: string) => Promise.resolve(this.made.get(key)) } as There;

  async carry({ commandId }: Carried): ReturnType<Carrier['carry']> {
    this.most = Math.max(this.most, ++this.atOnce);
    await nextTurn();
    this.atOnce--;
    if (this.left-- <= 0) throw new Error('killed');
    this.done.set(commandId, (this.done.get(commandId) ?? 0) + 1);
    return { id: commandId };
  }

  remember(...[, key, id]: Parameters<Carrier['remember']>): void {
    this.made.set(key, id);
  }

  carriedOut(_: unknown, ids: readonly string[]): Promise<'added' | undefined> {
    return Promise.resolve(ids.some((id) => this.done.has(id)) ? 'added' : undefined);
  }
}

const kind: ImportKind = {
  ...{ name: 'drawn', title: { id: '', en: '' }, explanation: { id: '', en: '' }, columns: [] },
  steps: ['establish'],
  read: () => ({ faults: [] }),
};

const rowOf = ({ key, needs, bad }: Drawn): ImportRow => ({
  ...{ key: String(key), needs: needs === key ? [] : [String(needs)] },
  plan: async (there): Promise<Plan> => {
    if (bad) return { outcome: 'refused', fault: fault('IMPORT.EMPTY') };
    const id = await there.find('unit', String(key));
    if (id !== undefined) return { outcome: 'same', at: { aggregate: unit, id } };
    const establish = command(EstablishUnit, {
      ...{ kind: 'OPD', code: `${key}`, name: { id: 'Unit' }, effectiveDate: '2026-01-01' },
    });
    const makes = { what: 'unit', key: String(key) } as const;
    return { outcome: 'added', steps: [{ name: 'establish', command: establish, makes }] };
  },
});

async function* linesOf(drawn: readonly Drawn[]): AsyncGenerator<SheetLine> {
  for (const [index, one] of drawn.entries()) {
    await Promise.resolve();
    yield { line: index + 2, row: rowOf(one) };
  }
}

async function tried(
  drawn: readonly Drawn[],
  carrier: Ledger,
  atOnce: number,
  known: ReadonlyMap<number, RowOutcome['outcome']> = new Map(),
): Promise<Map<number, RowOutcome>> {
  const told = new Map<number, RowOutcome>();
  const tell = (outcome: RowOutcome): Promise<void> => {
    expect(told.has(outcome.line)).toBe(false);
    told.set(outcome.line, outcome);
    return Promise.resolve();
  };
  const { signal } = new AbortController();
  const run = { batchId, kind, lines: linesOf(drawn), carrier, atOnce, known, tell, signal };
  await runSheet(run).catch((error: unknown) => {
    if (!(error instanceof Error && /^killed|broken off$/.test(error.message))) throw error;
  });
  return told;
}

const sheets = fc.array(fc.record({ key: fc.nat(12), needs: fc.nat(12), bad: fc.boolean() }), {
  maxLength: 30,
});

const outcomes = (told: ReadonlyMap<number, RowOutcome>) =>
  [...told].map(([line, { outcome }]) => [line, outcome]).sort((a, b) => Number(a[0]) - Number(b[0]));

describe('any sheet', () => {
  it('comes to the same side by side as row by row', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, fc.integer({ min: 2, max: 16 }), async (drawn, atOnce) => {
        const [one, many] = [new Ledger(), new Ledger()];
        expect(outcomes(await tried(drawn, many, atOnce))).toEqual(outcomes(await tried(drawn, one, 1)));
        expect([...many.done.keys()].sort()).toEqual([...one.done.keys()].sort());
        expect(many.most).toBeLessThanOrEqual(atOnce);
        expect(one.most).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('that is broken off anywhere and tried again carries out each row once', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, fc.nat(12), fc.boolean(), async (drawn, left, keptOutcomes) => {
        const carrier = new Ledger();
        carrier.left = left;
        const first = await tried(drawn, carrier, 4);
        carrier.left = Infinity;
        const known = new Map(keptOutcomes ? [...first].map(([line, { outcome }]) => [line, outcome]) : []);
        const second = await tried(drawn, carrier, 4, known);
        const whole = outcomes(new Map([...(keptOutcomes ? first : []), ...second]));
        expect(whole).toEqual(outcomes(await tried(drawn, new Ledger(), 1)));
        expect([...carrier.done.values()].every((times) => times === 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

it('ids of commands say nothing of rows but their place', () => {
  expect(commandIdOf(batchId, 2, 'register')).toBe(commandIdOf(batchId, 2, 'register'));
  expect(commandIdOf(batchId, 2, 'register')).not.toBe(commandIdOf(batchId, 3, 'register'));
});
