import { cpuTime, memory, parseCpuTime, parseMemory } from './process-usage.js';

describe('what a process uses', () => {
  it('is the user and the system time, whatever the program is called', () => {
    const stat =
      '4242 (a) b (c) S 1 4242 4242 0 -1 4194304 900 0 0 0 250 50 7 9 20 0 11 0 100 1000 200 18446744073709551615';
    expect(parseCpuTime(stat)).toBe(3000);
  });

  it('is what lies in memory, and how much of it is no file', () => {
    const status =
      'Name:\tnode\nVmHWM:\t  900 kB\nVmRSS:\t  100 kB\nRssAnon:\t   40 kB\nRssFile:\t   60 kB\n';
    expect(parseMemory(status)).toEqual({ resident: 102_400, anonymous: 40_960 });
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;

  onLinux('agrees with what this process knows of itself', () => {
    const known = process.cpuUsage();
    expect(cpuTime(process.pid)).toBeGreaterThanOrEqual((known.user + known.system) / 1000 - 50);
    expect(memory(process.pid)?.resident).toBeGreaterThan(10_000_000);
  });

  it('is unknown of a process that is not there', () => {
    expect(cpuTime(2 ** 30)).toBeUndefined();
  });
});
