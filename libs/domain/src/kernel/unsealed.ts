type Data = Readonly<Record<string, unknown>>;

/**
 * For upcasters: the text at a path (`*` for each element of a list), recorded in the clear before there were seals, as
 * today's schema takes it. Data that have no such text stay as they are.
 */
export function unsealed(data: Data, ...path: readonly [string, ...string[]]): Record<string, unknown> {
  const [name, ...rest] = path;
  return name in data ? { ...data, [name]: mark(data[name], rest) } : { ...data };
}

function mark(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === 'string' ? { $clear: value } : value;
  if (name === '*') return Array.isArray(value) ? value.map((one: unknown) => mark(one, rest)) : value;
  return typeof value === 'object' && value !== null && name in value
    ? unsealed(value as Data, name, ...rest)
    : value;
}
