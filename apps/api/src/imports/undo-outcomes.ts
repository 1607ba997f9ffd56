import type { CellFault } from '@jejak/imports';

/** What became of an event: it is undone, left, or goes with another one of the batch, by its id. */
export type UndoOutcome = 'undone' | { readonly left: CellFault } | { readonly goesWith: string };

/** What became of all events of an undo; of those that go with another one as soon as that is known of all others. */
export class UndoOutcomes<Event extends { readonly event_id: string }> {
  private readonly gone = new Set<string>();
  private readonly waiting = new Map<Event, string>();
  /** Events that were left, and why. */
  readonly left = new Map<Event, CellFault>();

  /** How many were undone. */
  get undone(): number {
    return this.gone.size;
  }

  add(event: Event, outcome: UndoOutcome): void {
    if (outcome === 'undone') this.gone.add(event.event_id);
    else if ('left' in outcome) this.left.set(event, outcome.left);
    else this.waiting.set(event, outcome.goesWith);
  }

  /** All were tried: what goes with another one shares its fate. */
  settle(): void {
    const why = new Map([...this.left].map(([{ event_id }, fault]) => [event_id, fault]));
    for (const [event, other] of this.waiting) {
      const left = why.get(other) ?? { code: 'IMPORT.NOT_UNDOABLE', values: {} };
      this.add(event, this.gone.has(other) ? 'undone' : { left });
    }
    this.waiting.clear();
  }
}
