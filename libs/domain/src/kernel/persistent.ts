/** What an older version has otherwise than the newer one that was made of it. */
interface Undo<K, V> {
  readonly newer: PersistentMap<K, V>;
  readonly key: K;
  /** Undefined where the older version has no such key. */
  readonly before: { readonly value: V } | undefined;
}

/**
 * A map that never changes: `with` makes another one, in constant time where it is asked of the newest (persistent in the
 * sense of Baker, *Shallow Binding Makes Functional Arrays Fast*, 1991). So a stream is folded in a time that grows with
 * its length, and one more event costs the same however many came before. The newest version has the entries; an older
 * one knows what was changed since, and makes entries of its own when somebody reads it after all.
 */
export class PersistentMap<K, V> implements ReadonlyMap<K, V> {
  #entries: Map<K, V> | Undo<K, V>;
  readonly size: number;

  private constructor(entries: Map<K, V>) {
    this.#entries = entries;
    this.size = entries.size;
  }

  /** A map of these entries; of two with the same key the later one counts. */
  static of<K, V>(entries: Iterable<readonly [K, V]> = []): PersistentMap<K, V> {
    return new PersistentMap(new Map(entries));
  }

  /** The map with this value at the key, in its old place where the key was there. */
  with(key: K, value: V): PersistentMap<K, V> {
    const entries = this.#own();
    const before = entries.has(key) ? { value: entries.get(key) as V } : undefined;
    const newer = new PersistentMap(entries.set(key, value));
    this.#entries = { newer, key, before };
    return newer;
  }

  /** The map without the key; takes longer the larger it is. */
  without(key: K): PersistentMap<K, V> {
    const entries = new Map(this.#own());
    entries.delete(key);
    return new PersistentMap(entries);
  }

  get(key: K): V | undefined {
    return this.#own().get(key);
  }

  has(key: K): boolean {
    return this.#own().has(key);
  }

  forEach(tell: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) tell(value, key, this);
  }

  keys() {
    return this.#copy().keys();
  }

  values() {
    return this.#copy().values();
  }

  entries() {
    return this.#copy().entries();
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  /** A newer version may be made while somebody goes through this one. */
  #copy(): Map<K, V> {
    return new Map(this.#own());
  }

  #own(): Map<K, V> {
    if (this.#entries instanceof Map) return this.#entries;
    const undone: Undo<K, V>[] = [];
    let at = this.#entries;
    for (;;) {
      undone.push(at);
      const newer = at.newer.#entries;
      if (newer instanceof Map) return (this.#entries = backTo(undone, newer));
      at = newer;
    }
  }
}

/** Entries of an older version, from those of the newest and what was changed since, first change first. */
function backTo<K, V>(undone: Undo<K, V>[], newest: ReadonlyMap<K, V>): Map<K, V> {
  const entries = new Map(newest);
  for (const { key, before } of undone.reverse())
    if (before) entries.set(key, before.value);
    else entries.delete(key);
  return entries;
}

/** A set that never changes, as {@link PersistentMap} is a map. */
export class PersistentSet<T> {
  readonly #members: PersistentMap<T, true>;

  private constructor(members: PersistentMap<T, true>) {
    this.#members = members;
  }

  static of<T>(values: Iterable<T> = []): PersistentSet<T> {
    return new PersistentSet(PersistentMap.of(Array.from(values, (value) => [value, true] as const)));
  }

  get size(): number {
    return this.#members.size;
  }

  has(value: T): boolean {
    return this.#members.has(value);
  }

  with(value: T): PersistentSet<T> {
    return new PersistentSet(this.#members.with(value, true));
  }

  /** The set without the value; takes longer the larger it is. */
  without(value: T): PersistentSet<T> {
    return new PersistentSet(this.#members.without(value));
  }

  [Symbol.iterator]() {
    return this.#members.keys();
  }
}
