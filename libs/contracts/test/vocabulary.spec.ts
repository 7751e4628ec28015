import { Day, Instant } from '@rondetafel/contracts';
import { z } from 'zod';

const faultsOf = (schema: z.ZodType, value: string) =>
  schema.safeParse(value).error?.issues.map(({ code, message }) => (code === 'custom' ? message : code)) ?? [];

/** As a reader of the API's document checks it: by pattern alone. */
const fitsPattern = (schema: z.ZodType, value: string) => new RegExp(z.toJSONSchema(schema).pattern!).test(value);

test.each([
  ['1890-01-01', []],
  ['2199-12-31', []],
  ['2028-02-29', []],
  ['1889-12-31', ['date-out-of-bounds']],
  ['0026-11-27', ['date-out-of-bounds']],
  ['2200-01-01', ['date-out-of-bounds']],
  ['2026-02-29', ['invalid_format']],
  ['+012026-01-01', ['invalid_format']],
  ['27-11-2026', ['invalid_format']],
])('The day %s has the faults %j', (day, faults) => {
  expect(faultsOf(Day, day)).toEqual(faults);
  if (faults[0] !== 'invalid_format') expect(fitsPattern(Day, day)).toBe(faults.length === 0);
});

test.each([
  ['2026-11-27T10:00:00Z', []],
  ['2026-11-27T10:00:00.123456789+01:00', []],
  ['2026-11-27T10:00:00+14:00', []],
  ['2026-11-27T10:00:00-14:00', []],
  ['0026-11-27T10:00:00Z', ['date-out-of-bounds']],
  ['9999-11-27T10:00:00Z', ['date-out-of-bounds']],
  ['2026-11-27T10:00:00+14:01', ['offset-out-of-bounds']],
  ['2026-11-27T10:00:00+16:00', ['offset-out-of-bounds']],
  ['2026-11-27T10:00:00-23:59', ['offset-out-of-bounds']],
  ['0026-11-27T10:00:00+23:00', ['date-out-of-bounds', 'offset-out-of-bounds']],
  ['2026-11-27T10:00:00.1234567890Z', ['fraction-too-long']],
  ['2026-11-27T10:00:00', ['invalid_format']],
  ['2026-11-27T25:00:00Z', ['invalid_format']],
])('The instant %s has the faults %j', (instant, faults) => {
  expect(faultsOf(Instant, instant)).toEqual(faults);
  if (faults[0] !== 'invalid_format') expect(fitsPattern(Instant, instant)).toBe(faults.length === 0);
});
