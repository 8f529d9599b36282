import type { Construct } from 'constructs';
import { leading } from '../../constructs/hardening';
import type { Toolkit } from '../../constructs/weakening';
import { type Config, check, type Input, rules } from '../../lib';
import { PROFILES } from '../../lib/engine/settings';
import { untraced } from '../untraced';
import { isExcepted, isHelper, once, refusalOf, strict, strictIn, subjectsIn, waived } from './subjects';

/** Tests of every hardened construct in one toolkit. `emit` makes a stack called `Stack`, and gives what it emits. */
export function describeHardening(
  toolkit: Toolkit,
  synthesise: (build: (stack: Construct) => unknown, given?: { config?: Config }) => Input[],
): void {
  const emit: typeof synthesise = (build, given) => untraced(() => synthesise(build, given));
  const foundIn = (emitted: Input[], config = strict): string[] => [
    ...new Set(
      check(emitted, config)
        .findings.filter((it) => !isHelper(it.resource) && !isExcepted(it))
        .map(({ rule }) => rule),
    ),
  ];

  describe.each(subjectsIn(toolkit))('$name', ({ guards, make, weakenings, unsaid, defaulted }) => {
    const byDefault = once(() => emit((stack) => make(stack, 'Subject')));

    test.each(PROFILES)('has no findings by default in the profile %s', (profile) => {
      const config = strictIn(profile);
      const emitted = profile === 'baseline' ? byDefault() : emit((stack) => make(stack, 'Subject'), { config });
      expect(foundIn(emitted, config)).toEqual([]);
    });

    test('keeps its defaults where props are undefined', () => {
      const undefinedProps = Object.fromEntries(defaulted.map((prop) => [prop, undefined]));
      const given = emit((stack) => make(stack, 'Subject', undefinedProps));
      expect(given).toEqual(byDefault());
    });

    test('has a weakening for each guard', () => {
      const tripped = [...weakenings.flatMap((weakening) => weakening.guards), ...unsaid];
      expect([...new Set(tripped)].sort()).toEqual(Object.keys(guards).sort());
    });

    for (const weakening of weakenings)
      describe(weakening.name, () => {
        const [rule = '', ...others] = leading(weakening.guards);
        const all = waived(rule, ...others);
        const refusal = (waive?: typeof all) =>
          refusalOf(() => emit((stack) => make(stack, 'Subject', { ...weakening.props, waive })));

        test('is refused in one error that names guard, reason and remedy', () => {
          const error = refusal();
          for (const rule of leading(weakening.guards)) {
            expect(error).toContain(`gives up ${rule}. ${rules[rule]?.why}`);
            expect(error).toContain(`waive: { '${rule}': { because, owner, until } }`);
          }
          for (const prop of Object.keys(weakening.props)) expect(error).toContain(`\`${prop}\``);
          expect(error).toContain("'Stack/Subject'");
        });

        test('is refused as long as one of its guards is not waived', () => {
          const error = refusal(waived(...others));
          expect(error).toContain(`gives up ${rule}.`);
          for (const other of others) expect(error).not.toContain(`gives up ${other}.`);
        });

        test('is what its guards notice, and no other rule', () => {
          const found = foundIn(emit((stack) => make(stack, 'Subject', { ...weakening.props, waive: all })));
          expect(found.sort()).toEqual([...weakening.guards].sort());
        });

        test('is refused when its waiver has run out or says too little', () => {
          const expired = { ...all, [rule]: { ...all[rule]!, until: '2020-02-29' } };
          expect(refusal(expired)).toContain('Its waiver ran out on 2020-02-29.');
          const silent = { ...all, [rule]: { ...all[rule]!, because: ' ' } };
          expect(refusal(silent)).toContain(`waive('${rule}'): \`because\` must say why`);
        });
      });
  });
}
