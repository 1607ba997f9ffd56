import { aggregates, FinishUndo, importBatch, type AnyDecider } from '@jejak/domain';
import {
  command,
  commandIdOf,
  compensations,
  importKind,
  ownCommandIdOf,
  undoIdOf,
  undoingIdOf,
  type CellFault,
} from '@jejak/imports';
import { opening } from '@jejak/personal-data';
import { faultOfError, insistently } from './faults-of-errors.js';
import { actorFor, viewsComeUp, type Tools } from './import-job.js';
import type { StoredBatch } from './import-store.js';
import { UndoOutcomes, type UndoOutcome } from './undo-outcomes.js';

/** Events that are undone between two looks at the audit trail, and streams at a time. */
const PAGE = 500;
const AT_ONCE = 16;

/** An event of the batch, as the audit trail tells it. */
interface Found {
  readonly position: string;
  readonly event_id: string;
  readonly stream: string;
  readonly type: string;
  readonly command_id: string;
}

/** Takes back what a batch recorded, newest first, as far as nothing builds on it. Repeatable at any moment. */
export async function undoBatch(batch: StoredBatch, tools: Tools): Promise<void> {
  const { log, store, commands, principal, signal } = tools;
  const actor = actorFor(principal, 'import-undo');
  await viewsComeUp(tools, 'audit-trail');
  const lineOf = linesByCommand(batch);
  const outcomes = new UndoOutcomes<Found>();
  for (let before = '9223372036854775807'; ;) {
    const page = await eventsBefore(batch, before, tools);
    const last = page.at(-1);
    if (!last) break;
    before = last.position;
    for (const group of inGroups(byStream(page)))
      await Promise.all(
        group.map(async (events) => {
          for (const event of events) {
            signal.throwIfAborted();
            outcomes.add(event, await undoEvent(batch, event, tools));
          }
        }),
      );
    await store.undone(batch, outcomes.undone, outcomes.left.size);
  }
  outcomes.settle();
  for (const [event, why] of outcomes.left) await tellLeft(batch, lineOf.get(event.command_id), why, tools);
  const { undone } = outcomes;
  const left = outcomes.left.size;
  await store.undone(batch, undone, left);
  const { state, revision } = await log.load(importBatch, batch.batch_id);
  if (state.status === 'undoing')
    await insistently(signal, () =>
      commands.send({
        ...{ id: batch.batch_id, command: command(FinishUndo, { undone, left }), actor },
        commandId: ownCommandIdOf(batch.batch_id, `undone/${revision}`),
        correlationId: batch.batch_id,
      }),
    );
  await store.end(batch);
}

const eventsBefore = ({ batch_id }: StoredBatch, before: string, { views }: Tools): Promise<Found[]> =>
  views.as({ scope: 'all' }).query<Found>(
    `SELECT position::text, event_id, stream, type, command_id FROM reporting.audit_trail
     WHERE correlation_id = $1::uuid AND position < $2::bigint AND stream <> 'import-' || $1
     ORDER BY reporting.audit_trail.position DESC LIMIT ${PAGE}`,
    [batch_id, before],
  );

/** Events of one stream stay in their order, the newest first. */
function byStream(events: readonly Found[]): Found[][] {
  const streams = new Map<string, Found[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return [...streams.values()];
}

function* inGroups<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let first = 0; first < all.length; first += AT_ONCE) yield all.slice(first, first + AT_ONCE);
}

async function undoEvent(
  { batch_id: batchId }: StoredBatch,
  found: Found,
  { log, keys, importer, signal }: Tools,
): Promise<UndoOutcome> {
  const { aggregate, id } = placeOf(found.stream);
  const commandId = undoingIdOf(batchId, found.event_id);
  if ((await log.load(aggregate, id)).commands.has(commandId)) return 'undone';
  const compensate = compensations.get(found.type);
  if (!compensate) return { left: { code: 'IMPORT.NOT_UNDOABLE', values: {} } };
  const stream = await log.read(found.stream);
  const at = stream.findIndex(({ id: eventId }) => eventId === found.event_id);
  const event = stream[at];
  if (!event) throw new Error(`the event ${found.event_id} is not in its stream`);
  const after = stream.slice(at + 1);
  const ours = new Set([batchId, undoIdOf(batchId)]);
  const compensation = await compensate({
    ...{ aggregate, id, event, before: stream.slice(0, at), after },
    foreign: after.filter(({ metadata }) => !ours.has(metadata.correlationId)),
    reason: `Pembatalan impor ${batchId}`,
    open: (values) => opening(keys, values),
  });
  if ('left' in compensation) return { left: { code: compensation.left, values: {} } };
  if ('covered' in compensation) return 'undone';
  if ('goesWith' in compensation) return compensation;
  try {
    await insistently(signal, () => importer.send({ command: compensation.command, id, commandId }));
    return 'undone';
  } catch (error) {
    const refused = faultOfError(error);
    if (!refused) throw error;
    return { left: refused };
  }
}

/** The aggregate whose stream it is. */
function placeOf(stream: string): { readonly aggregate: AnyDecider; readonly id: string } {
  const aggregate = (aggregates as readonly AnyDecider[])
    .filter((one) => stream.startsWith(`${one.stream}-`))
    .sort((a, b) => b.stream.length - a.stream.length)[0];
  if (!aggregate) throw new Error(`no aggregate has the stream ${stream}`);
  return { aggregate, id: stream.slice(aggregate.stream.length + 1) };
}

/** Lines of the file by the ids of the commands that they can have sent. */
function linesByCommand({ batch_id, kind, rows }: StoredBatch): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  // a row may go over several lines, so the last one is not that of the count
  for (const step of importKind(kind)?.steps ?? [])
    for (let line = 1; line <= rows * 2 + 10; line++) lines.set(commandIdOf(batch_id, line, step), line);
  return lines;
}

async function tellLeft(
  { batch_id, account_id }: StoredBatch,
  line: number | undefined,
  why: CellFault,
  { store, sealed }: Tools,
): Promise<void> {
  if (line === undefined) return;
  const text = JSON.stringify({ faults: [{ line, ...why }], differences: [] });
  await store.query(
    `INSERT INTO jejak_edge.import_row (batch_id, line, outcome, sealed) VALUES ($1, $2, 'left', $3)
     ON CONFLICT (batch_id, line) DO UPDATE SET outcome = 'left', sealed = EXCLUDED.sealed`,
    [batch_id, line, JSON.stringify(await sealed.seal(account_id, batch_id, `row.${line}`, text))],
  );
}
