/** SQL of the day in Medan on which a moment lies. @param moment SQL of a `timestamptz` */
export const medanDay = (moment: string): string => `(${moment} AT TIME ZONE 'Asia/Jakarta')::date`;

/** SQL of the moment at which a day begins in Medan. @param day SQL of a date, or of its text */
export const medanMidnight = (day: string): string => `(${day}::date)::timestamp AT TIME ZONE 'Asia/Jakarta'`;
