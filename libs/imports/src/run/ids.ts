import { nameId } from '@jejak/domain';

const BATCHES = 'c1d2a7a4-6b0e-5d1c-8b57-3f0f6d6a9e21';

/**
 * The id of an import: that of the file, so that the same file is the same import, however often it is sent. After it was
 * undone the file may be imported anew, as the next generation.
 */
export const batchIdOf = (kind: string, fileSha256: string, generation: number): string =>
  nameId(JSON.stringify([kind, fileSha256, generation]), BATCHES);

/**
 * The id of a command: of batch, line and step, which the file decides. Nothing of a row's content is in it, as ids stand in
 * the clear and a NIP can be guessed.
 */
export const commandIdOf = (batchId: string, line: number, step: string): string =>
  nameId(`${line}/${step}`, batchId);

/** The id of an import's own command. */
export const ownCommandIdOf = (batchId: string, name: string): string => nameId(name, batchId);

/** Correlation id of all that an undo records. */
export const undoIdOf = (batchId: string): string => nameId('undo', batchId);

/** The id of the command that undoes an event. */
export const undoingIdOf = (batchId: string, eventId: string): string => nameId(eventId, undoIdOf(batchId));
