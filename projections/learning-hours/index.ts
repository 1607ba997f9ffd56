/** Lesson hours (*jam pelajaran*, JP) of each employee and year, beside the target that the rules set. */
export { CreditRow } from './credit.entity.js';
export * from './forecast.dto.js';
export { FORECASTS, forecastOfYear, type ForecastQuery } from './forecast.queries.js';
export * from './learning-hours.dto.js';
export { learningHours } from './projection.js';
export { hoursOfEmployee, hoursOfYear, type EmployeeHoursQuery, type HoursQuery } from './queries.js';
export { reporting as learningHoursReporting } from './reporting.js';
