import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './unit.commands.js';
import * as events from './unit.events.js';
import type { KnownUnit, Unit } from './unit.state.js';

export type UnitEvent = EventsOf<typeof events>;

/** The unit as one that can change on that day, or a refusal. */
function changing(state: Unit, effectiveDate: string): KnownUnit {
  if (state.status === 'unknown') throw new Refusal('UNIT.UNKNOWN');
  if (state.status === 'dissolved') throw new Refusal('UNIT.DISSOLVED', { since: state.since });
  if (effectiveDate < state.since) throw new Refusal('UNIT.EFFECTIVE_BEFORE_LAST', { since: state.since });
  return state;
}

/** Events that only an established unit can have; the log never holds them before `UnitEstablished`. */
function known(state: Unit): KnownUnit {
  if (state.status === 'unknown') throw new Error('The stream does not begin with UnitEstablished');
  return state;
}

/**
 * The units to which a unit belongs on the day or on any day after it. One that was never established belongs to none.
 */
export function parentsFrom(state: Unit, day: string): readonly string[] {
  if (state.status === 'unknown') return [];
  return state.belongs.flatMap(({ parentId }, index) => {
    const next = state.belongs[index + 1];
    return parentId === undefined || (next && next.from <= day) ? [] : [parentId];
  });
}

/** Unit (*unit kerja*): a node of the city's tree of units, from the city itself down to a sub-district. */
export const unit: Decider<Unit, UnitEvent, typeof commands> = {
  stream: 'unit',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    UnitEstablished: (_, { data: { unitId, parentId, kind, code, name, effectiveDate } }) => ({
      ...{ status: 'active', id: unitId, kind, code, name, since: effectiveDate },
      belongs: [{ parentId, from: effectiveDate }],
    }),
    UnitMoved: (state, { data: { parentId, effectiveDate } }) => {
      const before = known(state);
      const belongs = [...before.belongs, { parentId, from: effectiveDate }];
      return { ...before, belongs, since: effectiveDate };
    },
    UnitRenamed: (state, { data: { name, effectiveDate } }) => ({
      ...known(state),
      name,
      since: effectiveDate,
    }),
    UnitDissolved: (state, { data: { effectiveDate } }) => ({
      ...known(state),
      status: 'dissolved',
      since: effectiveDate,
    }),
  },

  decide: {
    EstablishUnit: ({ parentId, kind, code, name: { ...name }, effectiveDate }, state, { id }) => {
      if (state.status !== 'unknown') throw new Refusal('UNIT.EXISTS');
      if (parentId === id) throw new Refusal('UNIT.OWN_ANCESTOR', { parentId });
      return [events.UnitEstablished({ unitId: id, parentId, kind, code, name, effectiveDate })];
    },

    MoveUnit: ({ parentId, effectiveDate }, state) => {
      const { id: unitId, belongs } = changing(state, effectiveDate);
      if (parentId === belongs.at(-1)?.parentId) throw new Refusal('UNIT.MOVE_CHANGES_NOTHING');
      if (parentId === unitId) throw new Refusal('UNIT.OWN_ANCESTOR', { parentId });
      return [events.UnitMoved({ unitId, parentId, effectiveDate })];
    },

    RenameUnit: ({ name: { ...name }, effectiveDate }, state) => {
      const { id: unitId, name: before } = changing(state, effectiveDate);
      if (name.id === before.id && name.en === before.en) throw new Refusal('UNIT.RENAME_CHANGES_NOTHING');
      return [events.UnitRenamed({ unitId, name, effectiveDate })];
    },

    DissolveUnit: ({ effectiveDate }, state) => [
      events.UnitDissolved({ unitId: changing(state, effectiveDate).id, effectiveDate }),
    ],
  },
};
