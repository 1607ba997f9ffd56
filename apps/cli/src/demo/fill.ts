import { setMaxListeners } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { City, CityOrder } from '@jejak/city';
import { CommandExecutor } from '@jejak/commands';
import type { WriteSide } from '../write-side.js';
import { CarryOut, CityClock } from './carry-out.js';
import { type Bounds, InFlight } from './in-flight.js';

/**
 * Orders in flight: enough that the store makes one flush of many, and that what waits for another holds up nothing
 * else; few enough to be repeated quickly after a crash.
 */
const BOUNDS: Bounds = { atOnce: 128, window: 8_192 };

/**
 * Events of aggregates that are kept folded: those of the weeks that are being told, of a city of any size that fits here.
 * What was kept no longer is read again.
 */
export const KEPT_EVENTS = 200_000;

/** After so many orders it is heard what servers and operator say: to make orders takes no turn of the event loop. */
const TURN = 64;

/** How a city is filled in. */
export interface FillOptions {
  /** The moment up to which everything may be there already, see {@link Found.until}. */
  readonly from?: number | undefined;
  readonly bounds?: Bounds;
  readonly signal?: AbortSignal;
  /** The moment of the city up to which was told again what is there already. */
  readonly onRecalled?: (at: number) => void;
  /** How many orders were carried out, and the moment of the city that was reached. */
  readonly onProgress?: (orders: number, at: number) => void;
}

/**
 * Carries out all orders of a city, through the same executor as the API, by the city's own clock. What was carried out before
 * is left as it is, whatever had died in between.
 *
 * @returns how many orders were carried out, or found done
 */
export async function fill(side: WriteSide, city: City, options: FillOptions = {}): Promise<number> {
  const { bounds = BOUNDS, signal, onProgress } = options;
  const clock = new CityClock();
  const executor = new CommandExecutor(side.log, side.keys, clock.now, { alone: true, idsTell: true });
  const carryOut = new CarryOut({ ...side, executor }, clock, city.plan, signal);
  const flying = new InFlight(bounds);
  if (signal) setMaxListeners(0, signal); // as many as are in flight may wait
  let orders = 0;
  for await (const order of remaining(city, options, bounds.window)) {
    if (signal?.aborted) break;
    const own = order.id ?? city.plan.begunBy(order.name);
    await flying.take({
      touches: [own, ...(order.touches ?? [])],
      reads: order.reads,
      run: () => carryOut.order(order),
    });
    orders++;
    onProgress?.(orders, order.at);
  }
  await flying.end();
  signal?.throwIfAborted();
  return orders;
}

/**
 * The orders that may not be done: those from a moment on, and as many before it as were in flight at most. Of these the
 * mistakes are left out: they left nothing, and what came after them may be the reason of another refusal now.
 */
async function* remaining(
  { orders }: City,
  { from, signal, onRecalled }: FillOptions,
  window: number,
): AsyncGenerator<CityOrder> {
  const before: CityOrder[] = [];
  let told = 0;
  for (const order of orders()) {
    if (told++ % TURN === 0) await nextTurn();
    if (signal?.aborted) return;
    if (from !== undefined && order.at < from) {
      before.push(order);
      if (before.length > window) before.shift();
      onRecalled?.(order.at);
      continue;
    }
    yield* before.splice(0).filter(isNoMistake);
    yield order;
  }
  yield* before.filter(isNoMistake);
}

const isNoMistake = ({ refused }: CityOrder): boolean => refused === undefined;
