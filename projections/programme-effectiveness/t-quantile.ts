import jStat from 'jstat';

/** Degrees of freedom up to which the quantile is in a table; beyond, the expansion is right to six digits. */
const tabulated = 999;

/** 0.975 quantile of the standard normal distribution. */
const z = 1.959963984540054;

const table = Array.from({ length: tabulated }, (_, index) =>
  jStat.studentt.inv(0.975, index + 1).toFixed(9),
);

/**
 * SQL for the 0.975 quantile of Student's t distribution, for a two-sided 95 % interval: a constant array for 1 to 999
 * degrees of freedom, then the first terms of the Cornish-Fisher expansion, z + (z³ + z) / (4·df).
 *
 * @param df SQL of the degrees of freedom, at least 1
 */
export function tQuantile(df: string): string {
  return `CASE WHEN ${df} <= ${tabulated} THEN ('{${table.join(',')}}'::numeric[])[${df}]
    ELSE ${z} + ${((z ** 3 + z) / 4).toFixed(12)} / ${df} END`;
}
