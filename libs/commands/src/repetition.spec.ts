import { ApprovePlan, developmentPlan, DevelopmentPlanApproved, type DomainEvent } from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import { approver } from '../../domain/testing/plan-samples.js';
import { owned, planSubmitted, submitter, uuid } from '../../domain/testing/samples.js';
import { CommandIdReused } from './errors.js';
import { contextOf } from './facts.js';
import { checkSameCommand } from './repetition.js';

const planId = uuid(0xa1);
const commandId = uuid(0xa2);
const at = '2026-06-01T02:00:00.000Z';
const refused = () => Promise.reject(new Error('no key is needed'));
const keys = { origin: '', keyFor: refused, keys: refused };

const recorded = ({ type, data }: DomainEvent, index: number, schemaVersion: number): RecordedEvent => ({
  ...{ type, data, id: uuid(0xb0 + index), stream: `development-plan-${planId}`, revision: BigInt(index) },
  ...{ position: BigInt(index), storedAt: new Date(at) },
  metadata: {
    ...{ commandId, correlationId: commandId, actor: { id: approver, role: 'unit-head' } },
    ...{ occurredAt: at, recordedAt: at, schemaVersion },
  },
});
const submitted = planSubmitted.map((event, index) => recorded(event, index, 2));
const said = { ...owned, revision: 1, submittedBy: submitter, letterNumber: '800/1' };

/** The approval once more, by whom and with which letter, where it stands in the log in this version. */
function again(version: number, data: object, { by = approver, letterNumber = '800/1' } = {}): Promise<void> {
  const index = submitted.length;
  const approved = recorded(
    DevelopmentPlanApproved(DevelopmentPlanApproved.lift(version, data)),
    index,
    version,
  );
  const order = {
    ...{ aggregate: developmentPlan, command: Object.assign(new ApprovePlan(), { letterNumber }) },
    ...{ commandId, correlationId: commandId, actor: { id: by, role: 'unit-head' } },
  };
  const trace = { first: BigInt(index), last: BigInt(index), position: BigInt(index) };
  return checkSameCommand(keys, order, trace, contextOf(order, planId, new Date()), [...submitted, approved]);
}

it('a command that comes again must decide what it decided then', async () => {
  await expect(again(2, { ...said, approvedBy: approver })).resolves.toBeUndefined();
  const change = again(2, { ...said, approvedBy: approver }, { letterNumber: '800/2' });
  await expect(change).rejects.toThrow(CommandIdReused);
  await expect(again(2, said)).rejects.toThrow(CommandIdReused);
});

it('across an upgrade, as far as the event of then could say it', async () => {
  await expect(again(1, said)).resolves.toBeUndefined();
  await expect(again(1, said, { letterNumber: '800/2' })).rejects.toThrow(CommandIdReused);
});
