import { type Command, InvalidArgumentError } from 'commander';

/** `jejak demo`. It loads what it needs when it runs. */
export function addDemoCommand(jejak: Command): void {
  jejak
    .command('demo')
    .description('fill an empty system with a made-up city, by commands; the same values make the same city')
    .option('--people <count>', 'employees, 20 to 5,000,000', whole(20, 5_000_000), 15_000)
    .option('--years <count>', 'calendar years, 1 to 10', whole(1, 10), 3)
    .option('--seed <number>', 'another number makes another city', whole(0, 2 ** 31 - 1), 7)
    .option('--until <day>', 'last day that is told of, YYYY-MM-DD; default: the end of last month', pastDay)
    .action(async (options: { people: number; years: number; seed: number; until?: string }) => {
      const { demo } = await import('./commands/demo.js');
      await demo(options);
    });
}

const whole = (low: number, high: number) => (text: string) => {
  const value = Number(text);
  if (!/^\d{1,10}$/.test(text) || value < low || value > high)
    throw new InvalidArgumentError(`It is a whole number from ${low} to ${high}.`);
  return value;
};

function pastDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  const isDay = /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime());
  if (!isDay || !day.toISOString().startsWith(text) || day.getTime() >= Date.now())
    throw new InvalidArgumentError('It is a day before today, as 2026-10-31.');
  return text;
}
