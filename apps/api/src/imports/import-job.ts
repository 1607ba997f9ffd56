import { decide } from '@jejak/access';
import { Commands } from '@jejak/commands';
import { FinishImport, importBatch, ROLES, StartImport, type Actor } from '@jejak/domain';
import type { OperationName, Principal } from '@jejak/access';
import {
  command,
  Foresight,
  importKind,
  openSheet,
  ownCommandIdOf,
  runSheet,
  type ImportKind,
  type RowOutcome,
} from '@jejak/imports';
import { Problem } from '../http/problem.js';
import type { Views } from '../views/views.js';
import { LiveCarrier, LookAhead } from './carriers.js';
import { Directory, type Sources } from './directory.js';
import { insistently } from './faults-of-errors.js';
import type { ImportStore, StoredBatch } from './import-store.js';
import type { Importer } from './importer.js';
import { Outcomes } from './outcomes.js';
import type { SealedParts } from './sealed-parts.js';

/** Rows that are tried side by side. */
const AT_ONCE = 64;

/** How long the views are waited for, in milliseconds. */
const VIEWS_MS = 30_000;

/** What work on a batch needs. */
export interface Tools extends Omit<Sources, 'load'> {
  readonly commands: Commands;
  readonly store: ImportStore;
  readonly sealed: SealedParts;
  readonly views: Views;
  readonly importer: Importer;
  readonly principal: Principal;
  readonly signal: AbortSignal;
}

/** As whom somebody has a kind imported. @throws Problem with the code of the denial */
export function actorFor(principal: Principal, action: OperationName): Actor {
  const decision = decide(principal, action, {}, new Date());
  if (!decision.allowed) throw new Problem(decision.code);
  const held = new Set(
    principal.grants.filter(({ grantId }) => decision.by.includes(grantId)).map(({ role }) => role),
  );
  const role = ROLES.find((one) => held.has(one));
  if (!role) throw new Error('nothing permits it');
  return { id: principal.accountId, role, employeeId: principal.employeeId };
}

/** The operation that importing a kind is. */
export const actionOfKind = (kind: string): OperationName => `import-${kind}` as OperationName;

/** The views show all that was recorded. @throws Problem VIEW.BEHIND where they do not in time */
export async function viewsComeUp({ log, views }: Pick<Tools, 'log' | 'views'>, view: string): Promise<void> {
  const position = (await log.head()) ?? 0n;
  if (position > 0n) await views.mustReach(view, { position, until: Date.now() + VIEWS_MS });
}

/** Records what a file says, from where an earlier try was broken off; or, in a dry run, looks what it would come to. */
export async function importFile(batch: StoredBatch, tools: Tools): Promise<void> {
  const kind = importKind(batch.kind);
  if (!kind || batch.upload_id === null) throw new Problem('IMPORT.KIND_UNKNOWN');
  const actor = actorFor(tools.principal, actionOfKind(kind.name));
  const own = (name: string, order: object) =>
    insistently(tools.signal, () =>
      tools.commands.send({
        ...{ id: batch.batch_id, command: order, actor },
        ...{ commandId: ownCommandIdOf(batch.batch_id, name), correlationId: batch.batch_id },
      }),
    );
  const recorded = batch.work === 'import';
  if (recorded) {
    const { kind: name, file_sha256: fileSha256, rows } = batch;
    await own('start', command(StartImport, { kind: name, fileSha256, rows }));
  }
  await tryRows(kind, batch, tools);
  const { added = 0, changed = 0, same = 0, refused = 0 } = await tools.store.counts(batch.batch_id);
  const { state } = await tools.log.load(importBatch, batch.batch_id);
  if (recorded && state.status === 'running')
    await own('finish', command(FinishImport, { added, changed, same, refused }));
  await tools.store.end(batch);
}

async function tryRows(kind: ImportKind, batch: StoredBatch, tools: Tools): Promise<void> {
  const { store, sealed, log, keys, views, importer, signal } = tools;
  const { batch_id: batchId, upload_id: uploadId, format } = batch;
  const known = (await store.begin(batch)) as ReadonlyMap<number, RowOutcome['outcome']>;
  await viewsComeUp(tools, 'access');
  const foresight = new Foresight(log);
  const reason = `Impor lembar ${kind.name} (${batchId})`;
  const dry = batch.work === 'dry-run';
  const sources: Sources = { log, keys, load: dry ? foresight : log };
  const there = await Directory.open(sources, views.as({ scope: 'all' }), reason);
  const outcomes = new Outcomes(store, sealed, batch);
  const lines = await openSheet(kind, () => sealed.file(uploadId ?? ''), format);
  try {
    await runSheet({
      ...{ batchId, kind, lines, known, signal, atOnce: AT_ONCE },
      carrier: dry
        ? new LookAhead(there, importer, foresight, signal)
        : new LiveCarrier(there, importer, sources, signal),
      tell: (outcome) => outcomes.add(outcome),
    });
  } finally {
    await outcomes.end();
  }
}
