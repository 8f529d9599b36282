import fc from 'fast-check';
import { doubtful, judgedAlike } from '../../lib/diff/judged-alike';
import { pair } from '../../lib/diff/pair';
import { unlike } from '../../lib/diff/unlike';
import { checkTemplates } from '../../lib/engine/check';
import { Found } from '../../lib/engine/finding';
import type { Template } from '../../lib/engine/template';
import { readInputs } from '../../lib/read/inputs';
import { ruleBook, rules } from '../../lib/rules';
import { everything, merged, situationsOf } from '../engine/verdicts';
import { changed, DIALECTS, type Dialect, numbers, type Written } from './changes';

/** What every rule finds of the resources that are left out, on one side. */
function foundIn(templates: readonly Template[], isLeftOut: ReturnType<typeof judgedAlike>): string[] {
  return checkTemplates(templates, everything, ruleBook)
    .findings.filter((one) => one instanceof Found)
    .filter(({ subject }) => isLeftOut(subject))
    .map(({ rule, state, path, at, world = '' }) => `${path} ${rule} ${state} ${at} ${world}`)
    .sort();
}

let leftOut = 0;
let all = 0;

function expectAlike(dialect: Dialect, resources: readonly Written[], changes: readonly (readonly number[])[]): void {
  const { name, write } = DIALECTS[dialect];
  const other = changes.reduce((now, change) => changed(now, dialect, change), [...resources]);
  const read = (written: readonly Written[]) => readInputs([{ name, content: write(written) }]);
  for (const [one, next] of [
    [resources, other],
    [other, resources],
  ] as const) {
    const [before, after] = [read(one), read(next)];
    const pairing = pair(before, after);
    const isLeftOut = judgedAlike(
      before,
      after,
      pairing,
      doubtful(before, after, pairing, unlike(before, after, pairing)),
      everything,
    );
    const of = after.flatMap((template) => [...template.resources.values()]);
    leftOut += of.filter(isLeftOut).length;
    all += of.length;
    expect(foundIn(after, isLeftOut)).toEqual(foundIn(before, isLeftOut));
  }
}

const ids = Object.keys(rules).filter((id) => !/^(github|gitlab)\//.test(id));
const services = [...new Set(ids.map((id) => id.split('/')[0] as string))];

describe.each(['cloudformation', 'terraform'] as const)(
  'what is left out is judged alike on both sides: %s',
  (dialect) => {
    const from = (some: readonly string[]) => DIALECTS[dialect].read(merged(situationsOf(some, dialect), dialect));

    test.each(services)('one change beside %s', (service) => {
      const resources = from(ids.filter((id) => id.startsWith(`${service}/`)).slice(0, 12));
      if (resources.length === 0) return;
      for (const change of fc.sample(numbers, { numRuns: 1, seed: service.length * 31 + service.charCodeAt(0) }))
        expectAlike(dialect, resources, [change]);
    });

    test('changes among rules of all services', () => {
      const some = fc.tuple(
        fc.shuffledSubarray(ids, { minLength: 12, maxLength: 12 }),
        fc.array(numbers, { minLength: 1, maxLength: 3 }),
      );
      for (const [chosen, changes] of fc.sample(some, { numRuns: 30, seed: 7 }))
        expectAlike(dialect, from(chosen), changes);
    });
  },
);

test('most are left out', () => {
  expect(leftOut / all).toBeGreaterThan(0.5);
});
