import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Api, type Headers, untilStatus } from '../../apps/api/test/support.js';

const PATIENCE_MS = 60_000;

/** What an answer is that refuses. */
export const refused = (status: number, code: string) => ({ status, body: { code } });

/** What a view shows of all up to a command. */
export const shown = async (api: Pick<Api, 'get'>, path: string, position: string, who: Headers) =>
  (await untilStatus(200, () => api.get(path, { ...who, 'jejak-min-position': position }))).body;

/** Asks until the answer shows this: views follow the log, each at its own pace. */
export async function untilSeen(ask: () => Promise<Answer>, shown: object): Promise<Answer> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    const answer = await ask();
    try {
      expect(answer.body).toMatchObject(shown);
      return answer;
    } catch (other) {
      if (Date.now() > end) throw other;
      await sleep(50);
    }
  }
}
