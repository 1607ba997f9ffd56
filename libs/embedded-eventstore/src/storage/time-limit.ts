/** A promise did not settle in time. It may still do so. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/**
 * Settles as `promise` does, if that happens within so many milliseconds.
 * @throws OutOfTime if not.
 */
export async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OutOfTime(`no answer after ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
