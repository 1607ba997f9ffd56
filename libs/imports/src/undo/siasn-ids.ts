import { EmployeeSiasnIdRecorded, RecordSiasnId } from '@jejak/domain';
import { command } from '../command.js';
import { siasnIdIn } from '../kinds/siasn-ids.recorded.js';
import type { Compensate } from './undoing.js';

/** Back to the id of before. Where there was none, the domain knows no way back: what is wrong is replaced by what is right. */
const recorded: Compensate = async (undoing) => {
  const { before, foreign } = undoing;
  if (foreign.some(({ type }) => type === EmployeeSiasnIdRecorded.type)) return { left: 'IMPORT.BUILT_UPON' };
  const siasnId = await siasnIdIn(before, (values) => undoing.open(values));
  return siasnId === undefined
    ? { left: 'IMPORT.NOT_UNDOABLE' }
    : { command: command(RecordSiasnId, { siasnId }) };
};

/** What undoes the ids of SIASN. */
export const undoSiasnIds = new Map<string, Compensate>([[EmployeeSiasnIdRecorded.type, recorded]]);
