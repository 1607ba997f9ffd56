import { cityOf } from './city.js';
import { dayAt } from './calendar.js';
import { CityPlan, type CitySize } from './plan.js';

/** People of the city that is looked at: enough for every season, told in half a second. */
const FEW = 300;

/**
 * How much of a city is told by a moment, 0 to 1. The year has seasons, and most of a city is told on few of its days: so a
 * small city of the same years is asked.
 */
export function courseOf(size: CitySize): (at: number) => number {
  const { orders } = cityOf(
    { ...size, people: Math.min(size.people, FEW) },
    { units: [], since: size.until },
  );
  const { firstDay, lastDay } = new CityPlan(size);
  const told = new Float64Array(lastDay - firstDay + 1);
  let all = 0;
  for (const { at } of orders()) {
    all++;
    told[Math.min(told.length - 1, Math.max(0, dayAt(at) - firstDay))] = all;
  }
  for (let day = 1; day < told.length; day++) told[day] = Math.max(told[day] ?? 0, told[day - 1] ?? 0);
  return (at) => {
    const day = dayAt(at) - firstDay;
    return day < 0 || all === 0 ? 0 : (told[Math.min(day, told.length - 1)] ?? 0) / all;
  };
}
