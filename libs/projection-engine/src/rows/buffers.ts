/** Buffers that are free, by their size. */
const free = new Map<number, Buffer[]>();

/** Of one size: what is given back beyond that is left to the garbage collector. */
const most = 16;

/**
 * A buffer of a power of two of bytes, at least so many, with anything in it. Rows of a rebuild go through megabytes a
 * second: fresh memory for them costs page faults, and makes the garbage collector look at all of the heap.
 */
export function borrow(bytes: number): Buffer {
  const size = 2 ** Math.ceil(Math.log2(bytes));
  return free.get(size)?.pop() ?? Buffer.allocUnsafeSlow(size);
}

/** For the next who needs one: nobody may use it any more, nor a part of it. */
export function giveBack(buffer: Buffer): void {
  const others = free.get(buffer.length) ?? [];
  if (others.length < most) others.push(buffer);
  free.set(buffer.length, others);
}
