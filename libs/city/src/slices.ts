import { type Bundle, bundles, type CitySeries } from './catalogue.js';
import type { Group } from './units.js';

/** Ranks of people whose bundle holds a series. */
export interface Slice {
  readonly low: number;
  readonly high: number;
  readonly bundle: Bundle;
}

/** Those of a group, whose people are so many, that hold a series; the lowest ranks first. */
export function slicesWith(series: CitySeries, group: Group, people: number): readonly Slice[] {
  const slices: Slice[] = [];
  const rank = (perMille: number) => Math.round((perMille * people) / 1000);
  let before = 0;
  for (const bundle of bundles[group]) {
    const after = before + bundle.perMille;
    if (bundle.series.includes(series)) slices.push({ low: rank(before), high: rank(after), bundle });
    before = after;
  }
  return slices;
}
