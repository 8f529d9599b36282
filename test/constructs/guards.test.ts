import { Stack } from 'aws-cdk-lib';
import { check, defineConfig, presets, rules } from '../../lib';
import { isEmptier, PARTNER, subjects, templateOf, waived } from './weakenings';

const strict = defineConfig(presets.strict, { name: 'shop', settings: { accounts: [PARTNER] } });

/** What the strict preset finds, as `rule resource`. */
const findingsOf = (build: (stack: Stack) => unknown, context: Record<string, unknown> = {}): string[] =>
  check(templateOf(build, { context }), strict)
    .findings.filter(({ resource }) => !isEmptier(resource))
    .map(({ rule, resource }) => `${rule} ${resource.replace(/[0-9A-F]{8}$/, '')}`)
    .sort();

describe.each(subjects)('$name', ({ guards, make, weakenings, defaulted }) => {
  const flags = { '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true };

  test.each([
    ['with the feature flags of a new app', { ...require('../../cdk.json').context }],
    ['without any feature flag', {}],
    ['with log delivery by bucket policy', flags],
  ])('has no findings by default, %s', (_, context) => {
    expect(findingsOf((stack) => make(stack), context)).toEqual([]);
  });

  test('keeps its defaults where props are undefined', () => {
    const undefinedProps = Object.fromEntries(defaulted.map((prop) => [prop, undefined]));
    expect(templateOf((stack) => make(stack, undefinedProps))).toEqual(templateOf((stack) => make(stack)));
  });

  test('names guards that exist', () => {
    expect(Object.keys(guards).filter((rule) => !rules[rule])).toEqual([]);
  });

  test('has a weakening here for each guard', () => {
    expect([...new Set(weakenings.flatMap((weakening) => weakening.guards))].sort()).toEqual(
      Object.keys(guards).sort(),
    );
  });

  describe.each(weakenings)('$name', (weakening) => {
    test('is refused in one error that names guard, reason and remedy', () => {
      const error = refusalOf(() => make(new Stack(), weakening.props));
      for (const rule of weakening.guards) {
        expect(error).toContain(`gives up ${rule}. ${rules[rule]?.why}`);
        expect(error).toContain(`waive: { '${rule}': { because, owner, until } }`);
      }
      for (const prop of Object.keys(weakening.props)) expect(error).toContain(`\`${prop}\``);
      expect(error).toContain("'Default/Subject'");
    });

    test('is refused as long as one of its guards is not waived', () => {
      const [, ...others] = weakening.guards;
      const error = refusalOf(() => make(new Stack(), { ...weakening.props, waive: waived(...others) }));
      expect(error).toContain(`gives up ${weakening.guards[0]}.`);
      for (const rule of others) expect(error).not.toContain(`gives up ${rule}.`);
    });

    test('is what its guards notice, and no other rule', () => {
      const found = findingsOf((stack) => make(stack, { ...weakening.props, waive: waived(...weakening.guards) }));
      expect([...new Set(found.map((finding) => finding.split(' ')[0]))].sort()).toEqual([...weakening.guards].sort());
    });

    test('is refused when its waiver has run out or says too little', () => {
      const [rule = ''] = weakening.guards;
      const terms = waived(...weakening.guards);
      const expired = { ...terms, [rule]: { ...terms[rule], until: '2020-02-29' } };
      expect(refusalOf(() => make(new Stack(), { ...weakening.props, waive: expired }))).toContain(
        'Its waiver ran out on 2020-02-29.',
      );
      const silent = { ...terms, [rule]: { ...terms[rule], because: ' ' } };
      expect(refusalOf(() => make(new Stack(), { ...weakening.props, waive: silent }))).toContain(
        `waive('${rule}'): \`because\` must say why`,
      );
    });
  });
});

function refusalOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    expect((error as Error).name).toBe('BulwarkError');
    return (error as Error).message;
  }
  throw new Error('it was not refused');
}
