import { DissolveUnit, MoveUnit, RenameUnit, UnitEstablished, UnitMoved, UnitRenamed } from '@jejak/domain';
import { command } from '../command.js';
import type { Compensate, Undoing } from './undoing.js';

/** A unit that was established ends on the day of its last change; it stays in the tree of what is past. */
const established: Compensate = ({ event, after, reason }) => ({
  command: command(DissolveUnit, { effectiveDate: lastDay([event, ...after]), reason }),
});

/** Back to the name of before. */
const renamed: Compensate = (undoing) => {
  const { event, before, after, reason } = undoing;
  if (hasLater(undoing, UnitRenamed.type)) return { left: 'IMPORT.BUILT_UPON' };
  const name = before.flatMap((earlier) => {
    if (earlier.type === UnitRenamed.type) return [UnitRenamed.data.parse(earlier.data).name];
    return earlier.type === UnitEstablished.type ? [UnitEstablished.data.parse(earlier.data).name] : [];
  });
  const last = name.at(-1);
  if (!last) return { left: 'IMPORT.NOT_UNDOABLE' };
  return {
    command: command(RenameUnit, {
      name: { id: last.id, ...(last.en !== undefined && { en: last.en }) },
      ...{ effectiveDate: lastDay([event, ...after]), reason },
    }),
  };
};

/** Back under the unit of before. */
const moved: Compensate = (undoing) => {
  const { event, before, after, reason } = undoing;
  if (hasLater(undoing, UnitMoved.type)) return { left: 'IMPORT.BUILT_UPON' };
  const parents = before.flatMap((earlier) => {
    if (earlier.type === UnitMoved.type) return [UnitMoved.data.parse(earlier.data).parentId];
    return earlier.type === UnitEstablished.type ? [UnitEstablished.data.parse(earlier.data).parentId] : [];
  });
  const parentId = parents.at(-1);
  return {
    command: command(MoveUnit, {
      ...(parentId !== undefined && { parentId }),
      ...{ effectiveDate: lastDay([event, ...after]), reason },
    }),
  };
};

const hasLater = ({ foreign }: Undoing, type: string): boolean =>
  foreign.some((later) => later.type === type);

function lastDay(events: Undoing['after']): string {
  const days = events.flatMap(({ data }) =>
    typeof data === 'object' && data !== null && 'effectiveDate' in data ? [String(data.effectiveDate)] : [],
  );
  return days.reduce((last, day) => (day > last ? day : last));
}

/** What undoes the events of units. */
export const undoUnits = new Map<string, Compensate>([
  [UnitEstablished.type, established],
  [UnitRenamed.type, renamed],
  [UnitMoved.type, moved],
]);
