import { board as readers, everybodyAtWork, overview } from './groups.js';
import {
  city,
  everybody,
  everybodyElse,
  ofUnit,
  person,
  themselves,
  theirUnit,
  theirUnitButThemselves,
  type Line,
  type Who,
} from './words.js';

const nominating: Who = {
  employee: themselves,
  'unit head': theirUnit,
  'programme officer': everybody,
};
const deciding: Who = { 'unit head': theirUnitButThemselves, 'programme officer': everybodyElse };

/** Who may do what with nominations; a part of {@link file://./expected.ts}. */
export const nominationsExpected: Readonly<Record<string, Line>> = {
  'POST /nominations': person(nominating),
  'GET /nominations': person({ ...readers, analyst: everybody }),
  'GET /nominations/{programmeId}/{employeeId}': person(readers),
  'GET /nominations/{programmeId}/{employeeId}/history': person(readers),
  'POST /nominations/{programmeId}/{employeeId}/acceptance': person(deciding),
  'POST /nominations/{programmeId}/{employeeId}/refusal': person(deciding),
  'POST /nominations/{programmeId}/{employeeId}/withdrawal': person(nominating),
  'GET /catalogue': city(everybodyAtWork),
  'GET /opportunity': ofUnit(overview),
};
