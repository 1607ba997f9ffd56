import { portOf, shown } from './address.js';

it.each([
  ['postgresql://jejak:secret@127.0.0.1:5432/jejak?sslmode=require', 'postgresql://127.0.0.1:5432/jejak'],
  ['postgresql://u:p%40ss@h/d', 'postgresql://h/d'],
  ['esdb://admin:changeit@one:2113,two:2113?tls=true', 'esdb://one:2113,two:2113'],
  ['esdb+discover://a:b@cluster?tls=true', 'esdb+discover://cluster'],
])('%s is shown without what is secret', (url, visible) => {
  expect(shown(url)).toBe(visible);
});

it.each([
  ['postgresql://jejak:secret@127.0.0.1:40485/jejak', 40485],
  ['esdb://127.0.0.1:44703?tls=false', 44703],
  ['http://[::1]:8080', 8080],
])('%s has a port', (url, port) => {
  expect(portOf(url)).toBe(port);
});
