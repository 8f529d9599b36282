import { stringify } from 'yaml';
import { rules } from '../../lib';
import type { Declared } from '../../lib/engine/template';
import { placeholderIn } from '../../lib/fix/certain';
import { readSource } from '../../lib/read/source';
import { readHcl } from '../../lib/read/terraform/hcl';
import type { Content } from '../../lib/testing/mend';
import { mended } from '../mended';
import { fixing, namesOf } from './fixing';
import { hclOf } from './hcl-of';

/** Every how many examples are tried; all of them with `EVERY_FIX=1`, which takes a minute. */
const EVERY = process.env.EVERY_FIX ? 1 : 15;

const PRESETS = ['baseline', 'strict', 'optional'];

const FORMS: Readonly<Record<string, { file: string; dialect: Declared; write(content: Content): string }>> = {
  YAML: {
    file: 'template.yaml',
    dialect: 'cloudformation',
    write: (content) => stringify(content, { lineWidth: 0, aliasDuplicateObjects: false }),
  },
  JSON: { file: 'template.json', dialect: 'cloudformation', write: (content) => JSON.stringify(content, null, 2) },
  HCL: { file: 'main.tf', dialect: 'terraform', write: hclOf },
  'Terraform JSON': { file: 'cdk.tf.json', dialect: 'terraform', write: (content) => JSON.stringify(content, null, 2) },
};

/** Why an example may be left, as its own words are about what the fix cannot tell. */
const LEFT =
  /^the finding would stay$|^it would bring |decided by|a document as text|a list that says something else|holds more than|there are \d+ of|made of something|dynamic block|only resources|may be for it|would get another element|is no (map|list)|no plain value|would be taken away|elements that are decided|text of several lines/;

describe.each(Object.keys(FORMS))('the failing examples of rules, as %s', (form) => {
  const { file, dialect, write } = FORMS[form] as (typeof FORMS)[string];
  const certain = mended(dialect).filter(({ rule }) => placeholderIn(rule.fix, dialect) === undefined);
  const some = certain.filter((_, at) => at % EVERY === 0);
  const read = (text: string) => (form === 'HCL' ? readHcl : readSource)(file, text).data;

  test('lose their finding, get no other, and say all else as they did', () => {
    const wrong: string[] = [];
    let fixed = 0;
    for (const { id, rule, example, before, after } of some) {
      const name = `${id}: ${example.name}`;
      const config = Object.keys(rules).filter(
        (other) => PRESETS.indexOf(rules[other]!.preset) <= PRESETS.indexOf(rule.preset),
      );
      const outcome = fixing({ [file]: write(before) }, config, [id]);
      for (const { why } of outcome.left) if (!LEFT.test(why)) wrong.push(`${name}: ${why}`);
      if (outcome.fixed.length === 0) continue;
      fixed++;
      const known = namesOf(outcome.report.findings);
      const gone = namesOf(outcome.fixed);
      const bad = namesOf(outcome.after.findings).filter((one) => gone.includes(one) || !known.includes(one));
      if (bad.length > 0) wrong.push(`${name}: ${bad.join(', ')} is there`);
      if (example.fix || outcome.left.length > 0 || gone.length > 1) continue;
      const made = JSON.stringify(meant(read(outcome.texts[file] as string)));
      if (form !== 'HCL' && made !== JSON.stringify(meant(after)) && !hasList(rule.fix)) wrong.push(`${name}: ${made}`);
    }
    expect(wrong).toEqual([]);
    expect(fixed).toBeGreaterThan(some.length / 2);
  });

  test('stay as they are in a second run', () => {
    const changed = some
      .filter((_, at) => at % 3 === 0)
      .flatMap(({ id, example, before }) => {
        const { texts } = fixing({ [file]: write(before) }, [id]);
        return fixing(texts, [id]).files.length > 0 ? [`${id}: ${example.name}`] : [];
      });
    expect(changed).toEqual([]);
  });
});

/** A fix is laid over examples with its lists in place of theirs, and over files with theirs kept. */
const hasList = (fix: object): boolean => /:\[/.test(JSON.stringify(fix));

/** Data in the order of its keys, without what takes properties away. */
function meant(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(meant);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => JSON.stringify(value) !== '{"Ref":"AWS::NoValue"}')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, meant(value)]),
  );
}
