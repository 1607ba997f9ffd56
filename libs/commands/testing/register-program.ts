import { randomUUID } from 'node:crypto';
import { employee, RegisterEmployee } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { CommandExecutor } from '../src/index.js';

/**
 * Registers an employee in a process of its own, which dies as kill -9 would let it die: before the append, when the
 * number is entered in the index; or behind it. Arguments: moment, id of the employee, number.
 */
const [moment = '', id = '', employeeNumber = ''] = process.argv.slice(2);
const { DATABASE_URL = '', EVENTSTORE_URL = '', MASTER_KEYS = '' } = process.env;

const die = async (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined); // nothing more happens here
};

const log = EventLog.connect(EVENTSTORE_URL);
const append = log.append.bind(log);
log.append = async (...call) => {
  if (moment === 'before') await die();
  await append(...call);
  return die();
};
const keys = new LazyKeys({ databaseUrl: DATABASE_URL, masterKeys: MASTER_KEYS });
const executor = new CommandExecutor(log, keys);
const command = Object.assign(new RegisterEmployee(), {
  ...{ kind: 'PNS', effectiveDate: '2024-01-02', identity: { name: 'Siti Aminah', employeeNumber } },
  placement: { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' },
});
void executor.execute({
  ...{ aggregate: employee, id, command, commandId: id, correlationId: id },
  actor: { id: randomUUID(), role: 'hr-planner' },
});
