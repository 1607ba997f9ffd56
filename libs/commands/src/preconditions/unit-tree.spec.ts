import {
  decide,
  type DomainEvent,
  EstablishUnit,
  fold,
  MoveUnit,
  Refusal,
  type Unit,
  unit,
  UnitDissolved,
  UnitEstablished,
  UnitMoved,
} from '@jejak/domain';
import fc from 'fast-check';
import type { LoadState } from '../load-state.js';
import { checkPreconditions } from './index.js';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const establish = (n: number, parent?: number, on = 0) =>
  UnitEstablished({
    ...{ unitId: id(n), kind: 'OTHER', code: String(n), name: { id: 'Unit' }, effectiveDate: day(on) },
    parentId: parent === undefined ? undefined : id(parent),
  });
const move = (n: number, parent: number, on: number) =>
  UnitMoved({ unitId: id(n), parentId: id(parent), effectiveDate: day(on) });

/** Units by id, as their streams tell them. */
class Tree {
  readonly streams = new Map<string, DomainEvent[]>();

  constructor(events: readonly DomainEvent<string, { readonly unitId: string }>[] = []) {
    for (const event of events) this.append(event.data.unitId, [event]);
  }

  append(unitId: string, events: readonly DomainEvent[]): void {
    this.streams.set(unitId, [...(this.streams.get(unitId) ?? []), ...events]);
  }

  readonly load: LoadState = (decider, unitId) =>
    Promise.resolve(fold(decider, this.streams.get(unitId) ?? []));

  state(unitId: string): Unit {
    return fold(unit, this.streams.get(unitId) ?? []);
  }
}

const moving = (parent: number | undefined, on: number) =>
  Object.assign(new MoveUnit(), {
    ...(parent !== undefined && { parentId: id(parent) }),
    ...{ effectiveDate: day(on), reason: 'Perda' },
  });
const check = (tree: Tree, n: number, command: object) =>
  checkPreconditions(command, id(n), tree.load, new Date());
const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe('the tree of units', () => {
  const tree = new Tree([establish(1), establish(2, 1), establish(3, 2), establish(4, undefined, 30)]);

  it('takes a unit under one that exists on that day', async () => {
    await expect(check(tree, 3, moving(1, 5))).resolves.toBeUndefined();
    await expect(check(tree, 3, moving(undefined, 5))).resolves.toBeUndefined();
    await expect(check(tree, 3, moving(4, 30))).resolves.toBeUndefined();
    await expect(check(tree, 3, moving(4, 29))).rejects.toEqual(refused('UNIT.PARENT_NOT_YET'));
    await expect(check(tree, 3, moving(9, 5))).rejects.toEqual(refused('UNIT.PARENT_UNKNOWN'));
  });

  it('takes none under a dissolved one', async () => {
    const gone = new Tree([
      establish(1),
      establish(2),
      UnitDissolved({ unitId: id(1), effectiveDate: day(9) }),
    ]);
    await expect(check(gone, 2, moving(1, 5))).rejects.toEqual(refused('UNIT.DISSOLVED'));
  });

  it('takes none under itself, however far below', async () => {
    await expect(check(tree, 1, moving(3, 5))).rejects.toEqual(refused('UNIT.OWN_ANCESTOR'));
    await expect(check(tree, 1, moving(2, 5))).rejects.toEqual(refused('UNIT.OWN_ANCESTOR'));
  });

  it('takes none under itself on a later day, for which a move is recorded already', async () => {
    const later = new Tree([establish(1), establish(2), establish(3), move(2, 1, 100)]);
    await expect(check(later, 1, moving(2, 5))).rejects.toEqual(refused('UNIT.OWN_ANCESTOR'));
  });

  it('takes one under its own former part, from the day on which that is one no more', async () => {
    const former = new Tree([establish(1), establish(2, 1), establish(3), move(2, 3, 10)]);
    await expect(check(former, 1, moving(2, 9))).rejects.toEqual(refused('UNIT.OWN_ANCESTOR'));
    await expect(check(former, 1, moving(2, 10))).resolves.toBeUndefined();
  });

  it('has 20 levels at most', async () => {
    const deep = new Tree(Array.from({ length: 20 }, (_, n) => establish(n + 1, n === 0 ? undefined : n)));
    const command = (parent: number) =>
      Object.assign(new EstablishUnit(), {
        ...{ parentId: id(parent), kind: 'OTHER', code: '1', name: { id: 'A' }, effectiveDate: day(0) },
      });
    await expect(check(deep, 99, command(19))).resolves.toBeUndefined();
    await expect(check(deep, 99, command(20))).rejects.toEqual(refused('UNIT.TOO_DEEP'));
  });

  it('is a tree on every day, whatever the commands', () => {
    const step = fc.record({
      unit: fc.integer({ min: 1, max: 5 }),
      parent: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      on: fc.integer({ min: 0, max: 12 }),
    });
    return fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
        const grown = new Tree([1, 2, 3, 4, 5].map((n) => establish(n)));
        for (const { unit: n, parent, on } of steps) {
          const command = moving(parent, on);
          const actor = { id: 'a', role: 'hr-planner' };
          const context = { id: id(n), now: new Date(), actor, newId: () => id(99) };
          try {
            const events = decide(unit, command, grown.state(id(n)), context);
            await check(grown, n, command);
            grown.append(id(n), events);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
        }
        for (let on = 0; on <= 13; on++)
          for (const start of [1, 2, 3, 4, 5]) expect(rootOf(grown, id(start), day(on))).toBeDefined();
      }),
    );
  });
});

/** The uppermost unit above it on that day; undefined if one goes round in a circle. */
function rootOf(tree: Tree, unitId: string, on: string): string | undefined {
  let at = unitId;
  for (let steps = 0; steps < 6; steps++) {
    const state = tree.state(at);
    if (state.status === 'unknown') return at;
    const parent = state.belongs.findLast(({ from }) => from <= on)?.parentId;
    if (parent === undefined) return at;
    at = parent;
  }
  return undefined;
}
