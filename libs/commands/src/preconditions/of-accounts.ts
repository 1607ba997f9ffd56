import { LinkEmployee, OpenAccount } from '@jejak/domain';
import { registered } from './registered.js';
import { when } from './when.js';

/** An account belongs to somebody who is registered, or to nobody. */
export const ofAccounts = [
  when(OpenAccount, async ({ employeeId }, _, load) => {
    if (employeeId !== undefined) await registered(employeeId, load);
  }),
  when(LinkEmployee, ({ employeeId }, _, load) => registered(employeeId, load)),
];
