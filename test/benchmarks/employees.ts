import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** What the API asks for to register an employee. */
export const registration = () => ({
  kind: 'PNS' as const,
  placement: { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' as const },
  effectiveDate: '2024-01-02',
});

/** Registers an employee over HTTP. @returns the position of the event */
export function registerEmployee(apiUrl: string, token: string): Promise<bigint> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(registration());
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'idempotency-key': randomUUID(),
    };
    const sent = request(`${apiUrl}/employees`, { agent, method: 'POST', headers }, (answer) => {
      answer.resume().on('end', () => {
        if (answer.statusCode === 201) resolve(BigInt(String(answer.headers['jejak-position'])));
        else reject(new Error(`answered ${String(answer.statusCode)}`));
      });
    });
    sent.on('error', reject).end(text);
  });
}

/** Lets the process end. */
export function closeConnections(): void {
  agent.destroy();
}
