import { say } from '../console.js';
import { examineEventStore } from '../doctor/event-store.js';
import { explained, type Finding } from '../doctor/finding.js';
import { examineMachine } from '../doctor/machine.js';
import { examineConnection, examineKeys, examineRoles, withDatabase } from '../doctor/postgres.js';
import { examineSeparation } from '../doctor/separation.js';
import { findSystems, type Systems } from '../doctor/systems.js';
import { text } from '../texts.js';

/**
 * `jejak doctor`: whether everything is reachable, and whether every account may do what it needs and no more. It
 * changes nothing.
 *
 * @returns whether there is no fault
 * @throws CliError SYSTEM.NOT_RUNNING
 */
export async function doctor({ json = false }: { readonly json?: boolean }): Promise<boolean> {
  const findings = await examine(findSystems());
  const faults = findings.filter(({ severity }) => severity === 'fault').length;
  if (json) {
    const shown = findings.map((finding) => ({ ...finding, text: explained(finding) }));
    say(JSON.stringify({ healthy: faults === 0, findings: shown }, null, 2));
  } else {
    for (const finding of findings) say(`${finding.severity}  ${finding.code}  ${explained(finding)}`);
    if (faults === 0) say(text('doctor.good'));
    else say(text('doctor.summary', { faults, notes: findings.length - faults }));
  }
  return faults === 0;
}

async function examine({ dataDir, eventStore, databases, keys }: Systems): Promise<Finding[]> {
  const [first = ''] = databases;
  const parts = await Promise.all([
    examineEventStore(eventStore),
    ...databases.map((url) => withDatabase(url, (ask) => examineConnection(ask, url))),
    withDatabase(first, async (ask) => [
      ...(await examineRoles(ask)),
      ...(keys === undefined ? [] : await examineKeys(ask)),
    ]),
    examineSeparation(databases, keys),
    examineMachine(dataDir),
  ]);
  const all = parts.flat();
  // several accounts find the same of one server
  return all.filter(
    (one, at) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at,
  );
}
