import { callerKey } from './caller-key.js';

it.each([
  ['10.1.2.3', 'address 10.1.2.3'],
  ['::ffff:10.1.2.3', 'address 10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', 'network 2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', 'network 2001:db8:1:2'],
  ['2001:db8::1', 'network 2001:db8:0:0'],
  ['::1', 'network 0:0:0:0'],
  ['fe80::1%eth0', 'network fe80:0:0:0'],
])('%s counts as %s', (ip, key) => {
  expect(callerKey({ ip })).toBe(key);
});

it('is who signed in, wherever they are', () => {
  expect(callerKey({ ip: '10.1.2.3', subject: 'a' })).toBe(callerKey({ ip: '::1', subject: 'a' }));
});
