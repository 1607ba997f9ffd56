/** A number from the environment, so that a run can be made shorter or longer. @throws Error when it is none */
export function setting(name: string, otherwise: number): number {
  const [value = otherwise] = settings(name, [otherwise]);
  return value;
}

/** Numbers from the environment, with commas between them. @throws Error when one of them is none */
export function settings(name: string, otherwise: readonly number[]): readonly number[] {
  const text = process.env[name];
  if (text === undefined || text === '') return otherwise;
  return text.split(',').map((part) => {
    const value = Number(part);
    if (part.trim() === '' || !(value > 0) || value === Infinity)
      throw new Error(`${name}=${text}: expected numbers above 0`);
    return value;
  });
}
