import { exampleMapping, file } from '../../testing/example.js';
import { refusePersonalNumbers } from './personal.js';

const row = (number: string) => `${number};06/03/2023;Arsip;Klasikal;Lulus;-;2;1;1;50;80;4`;

it.each(['199003042015031002', '19900304 201503 1 002', '1271010101900001'])(
  'refuses a file whose employee numbers are like %s',
  async (number) => {
    const csv = await file(row('P-1'), row(number));
    expect(() => refusePersonalNumbers(csv, exampleMapping())).toThrow(/NIP.*3/);
  },
);

it('takes numbers that say nothing', async () => {
  const csv = await file(row('1043'), row('P-000000000000000001'));
  expect(() => refusePersonalNumbers(csv, exampleMapping())).not.toThrow();
});
