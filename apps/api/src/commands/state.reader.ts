import { Injectable } from '@nestjs/common';
import { type AnyDecider, Refusal, type RefusalCode } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import type { FastifyReply } from 'fastify';

/** Reads one aggregate as its stream tells it at this moment, with its revision as `ETag`. */
@Injectable()
export class StateReader {
  constructor(private readonly log: EventLog) {}

  /**
   * @param unknown the refusal if there is no such stream
   * @returns the state, with sets and maps as lists
   */
  async read(decider: AnyDecider, id: string, unknown: RefusalCode, reply: FastifyReply): Promise<object> {
    const { state, revision } = await this.log.load(decider, id);
    if (revision < 0n) throw new Refusal(unknown, { id });
    void reply.header('ETag', `"${revision}"`);
    return toJson(state) as object;
  }
}

/** Sets become lists; maps become objects. */
function toJson(value: unknown): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, one]) => [String(key), toJson(one)]));
  if (value instanceof Set) return [...value].map(toJson);
  if (Array.isArray(value)) return value.map(toJson);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toJson(one)]));
}
