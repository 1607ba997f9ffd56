import { asksFor } from './asks.js';

const told = (source: string) => [...asksFor(source)].sort();

it.each([
  ['a command by its name', "when('HoldSession', {})", ['HoldSession']],
  ['a command by its class', 'new ApprovePlan()', ['ApprovePlan']],
  ['an address that is posted to', "done(api, '/programmes', {})", ['ScheduleProgramme']],
  ['an address that is read, whatever is asked of it', 'api.get(`/units/${id}?year=1`)', ['unit']],
  ['what is plain before what may be anything', "api.get('/evaluations/calendar')", ['evaluation-calendar']],
  ['an address with a name', 'const path = `/units/${id}`; api.post(`${path}/moves`, {})', ['MoveUnit']],
  ['an address that a function makes', 'const of = (id: string) => `/units/${id}`; api.get(of(1))', ['unit']],
  ['an end that only one thing has', 'api.post(`${run.path}/completion`, {})', ['CompleteProgramme']],
  [
    'an end that of what is asked for only one thing has',
    "api.get('/follow-ups'); api.get(`${path}/history`)",
    ['follow-up-history', 'follow-up-list'],
  ],
])('a test asks for %s', (_, source, actions) => expect(told(source)).toEqual(actions));

it.each([
  ['a name that is imported', "import { HoldSession } from '@jejak/domain'"],
  ['a comment', '// HoldSession, /programmes'],
  ['an address with a name that is not used', 'const path = `/units/${id}`'],
  ['an end that several things have', 'api.get(`${path}/history`)'],
  [
    'a parameter of the name of an address',
    "const path = '/units'; const ask = (path) => api.get(`${path}`)",
  ],
  ['a route that there is not', "api.get('/nothing')"],
])('a test does not ask for %s', (_, source) => expect(told(source)).toEqual([]));
