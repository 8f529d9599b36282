import fc from 'fast-check';
import { type Config, defineConfig, type Resource, type WaiverTerms, waive } from '../../lib';
import { levelsOf } from '../../lib/engine/levels';
import { isDay, namesRule, waiverOf } from '../../lib/engine/waiver';
import { waiversOf } from '../../lib/engine/waivers';
import { terms } from './things';

const uploads = { id: 'ShopUploads1A2B', path: 'Shop/Uploads/Resource' } as Resource;
const DAY = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The waivers of a configuration, on a day. */
const of = (config: Config, now: Date) => waiversOf(config, [], levelsOf(config), now);

/** The waiver that holds for a rule on the uploads, of one with these terms. */
const held = (given: Partial<WaiverTerms>, now = new Date('2026-06-15T12:00:00Z'), rule = 's3/bucket-versioned') =>
  of(defineConfig(waive('s3/bucket-versioned', { ...terms, ...given })), now).of(rule, uploads);

describe('a waiver holds', () => {
  test('to the end of its last day, and not a moment longer', () => {
    const time = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(time, fc.integer({ min: -3, max: 3 }), (now, days) => {
        const until = dayOf(now + days * DAY);
        expect(held({ until }, new Date(now)) !== undefined).toBe(days >= 0);
      }),
    );
    expect(held({ until: '2026-06-15' }, new Date('2026-06-15T23:59:59.999Z'))).toBeDefined();
    expect(held({ until: '2026-06-15' }, new Date('2026-06-16T00:00:00Z'))).toBeUndefined();
  });

  test.each([
    ['a construct path', ['Shop/Uploads/Resource'], true],
    ['all below a construct', ['Shop/**'], true],
    ['a resource id', ['ShopUploads1A2B'], true],
    ['one of several', ['Elsewhere/**', 'ShopUploads*'], true],
    ['a construct above alone', ['Shop'], false],
    ['the beginning of an id', ['ShopUploads'], false],
    ['another place', ['Elsewhere/**'], false],
  ])('within %s', (_, within, expected) => {
    expect(held({ within }) !== undefined).toBe(expected);
  });

  test('for its rule alone', () => {
    expect(held({}, undefined, 's3/bucket-encrypted')).toBeUndefined();
  });

  test('though another of the same place has run out', () => {
    const config = defineConfig(
      waive('s3/bucket-versioned', { ...terms, until: '2026-01-01' }),
      waive('s3/bucket-versioned', { ...terms, owner: 'second' }),
      waive('s3/bucket-versioned', { ...terms, owner: 'third' }),
    );
    const all = of(config, new Date('2026-06-15T12:00:00Z'));
    expect(all.of('s3/bucket-versioned', uploads)?.owner).toBe('second');
    expect(all.findings({}).map(({ rule }) => rule)).toEqual(['waivers/expired']);
  });
});

test('a service is all of its rules, and no other’s', () => {
  const names = (pattern: string, rule: string) => namesRule(waiverOf(pattern, terms), rule);
  expect(names('s3/*', 's3/bucket-versioned')).toBe(true);
  expect(names('s3/*', 's3control/block')).toBe(false);
  expect(names('s3/bucket', 's3/bucket-versioned')).toBe(false);
});

test('what is wrong with a waiver is told where it stands, on whose word, and costs what its severity does', () => {
  const config = defineConfig(waive('s3/bucket-versioned', terms), { name: 'x', severity: { low: 'error' } });
  const all = of(config, new Date('2026-06-15T12:00:00Z'));
  expect(all.findings({})).toEqual([
    expect.objectContaining({
      rule: 'waivers/unused',
      level: 'error',
      blocking: true,
      path: 'Shop/**',
      template: 'configuration',
      detail: 'waived within Shop/** until 2026-12-31, because: scratch data (owner: storage)',
    }),
  ]);
});

test('a waiver that has run out is to be mended by a day; what costs nothing is still noted', () => {
  const expired = waive('s3/bucket-versioned', { ...terms, until: '2026-06-14' });
  const found = (severity: object) => {
    const config = defineConfig(expired, { name: 'x', severity });
    const all = of(config, new Date('2026-06-15T12:00:00Z'));
    all.of('s3/bucket-versioned', uploads);
    return all.findings({}).map(({ rule, level, blocking, due }) => [rule, level, blocking, due]);
  };
  expect(found({})).toEqual([['waivers/expired', 'warn', false, '2026-07-15']]);
  expect(found({ medium: 'off' })).toEqual([['waivers/expired', 'note', false, undefined]]);
});

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-6-30', false],
  ['2027-06-30T00:00', false],
  ['someday', false],
  [20270630, false],
])('%p is a day: %p', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
