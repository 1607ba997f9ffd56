/** Buffers that are free, by their size. */
const free = new Map<number, Buffer[]>();

/** In bytes: what is given back beyond that is left to the garbage collector. */
const mostKept = 32 * 1_048_576;
let kept = 0;

/**
 * A buffer of a power of two of bytes, at least so many, with anything in it. Rows of a rebuild go through megabytes a
 * second: fresh memory for them costs page faults, and makes the garbage collector look at all of the heap.
 */
export function borrow(bytes: number): Buffer {
  const size = 2 ** Math.ceil(Math.log2(bytes));
  const buffer = free.get(size)?.pop();
  if (!buffer) return Buffer.allocUnsafeSlow(size);
  kept -= size;
  return buffer;
}

/** For the next who needs one: nobody may use it any more, nor a part of it. */
export function giveBack(buffer: Buffer): void {
  if (kept + buffer.length > mostKept) return;
  kept += buffer.length;
  const others = free.get(buffer.length);
  if (others) others.push(buffer);
  else free.set(buffer.length, [buffer]);
}
