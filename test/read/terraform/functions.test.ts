import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPartlyUnknown, type Value } from '../../../lib/engine/value';
import { World } from '../../../lib/engine/world';
import { readInputs } from '../../../lib/read/inputs';
import { FUNCTIONS } from '../../../lib/read/terraform/functions';
import { comparedWithTerraform, plain } from './terraform-console';

const CONFIGURATION = { locals: { pattern: '$${a}-b' } };

/** Calls, and what they give as JSON, or that they are refused. */
const TABLE = readFileSync(join(__dirname, 'functions.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ⇒ ') as [string, string]);

const [template] = readInputs([{ name: 'main.tf.json', content: { ...CONFIGURATION, resource: {} } }]);

const ours = (call: string): unknown => {
  const value = template!.evaluate(`\${${call}}`, new World()) as Value;
  return isPartlyUnknown(value) ? 'refused' : plain(value);
};

test.each(TABLE)('%s ⇒ %s', (call, outcome) =>
  expect(ours(call)).toEqual(outcome === 'refused' ? outcome : plain(JSON.parse(outcome))),
);

test('what deployment decides stays open, and what is known beside it is kept', () => {
  const [template] = readInputs([
    { name: 'main.tf.json', content: { variable: { a: { type: 'string' } }, resource: { aws_s3_bucket: { b: {} } } } },
  ]);
  const text = (call: string): string => JSON.stringify(template!.evaluate(`\${${call}}`, new World()));
  expect(text('formatlist("%s/*", [aws_s3_bucket.b.arn, "x"])')).toBe('["${aws_s3_bucket.b.arn}/*","x/*"]');
  expect(text('setproduct(["a"], [aws_s3_bucket.b.arn])')).toBe('[["a","${aws_s3_bucket.b.arn}"]]');
  expect(text('chunklist([var.a, "x", "y"], 2)[1]')).toBe('["y"]');
  expect(text('provider::aws::arn_build("aws", "iam", "", var.a, "role/x")')).toBe('"arn:aws:iam::${var.a}:role/x"');
  expect(text('alltrue([var.a == "x", false])')).toBe('false');
  expect(text('replace("arn:${var.a}/x", "x", "y")')).toBe('"arn:${?}/y"');
  expect(text('replace("NAME/*", "NAME", aws_s3_bucket.b.arn)')).toBe('"${aws_s3_bucket.b.arn}/*"');
  for (const open of [
    'replace("arn:${var.a}/x", ":x", "y")',
    'replace("${var.a}x${var.a}", "axb", "y")',
    'replace("arn:${var.a}/x", "a/", "y")',
  ])
    expect(isPartlyUnknown(template!.evaluate(`\${${open}}`, new World()) as Value)).toBe(true);
  for (const open of ['setsubtract([var.a], ["x"])', 'regex("a", var.a)', 'one(setintersection(["x"], [var.a]))'])
    expect(isPartlyUnknown(template!.evaluate(`\${${open}}`, new World()) as Value)).toBe(true);
});

test('a pattern that takes for ever is left open', () => {
  const call = `\${regex("^(a+)+$", "${'a'.repeat(60)}b")}`;
  expect(isPartlyUnknown(template!.evaluate(call, new World()) as Value)).toBe(true);
});

comparedWithTerraform(CONFIGURATION, (ask) => {
  const asked = TABLE.filter(([call]) => !/^(provider::|urldecode|base64gunzip|cidrcontains)/.test(call));

  test('it is what Terraform says, too', () => {
    const theirs = ask(asked.map(([call]) => call));
    expect(theirs.map((it) => (it ? plain(it.value) : 'refused'))).toEqual(
      asked.map(([, outcome]) => (outcome === 'refused' ? outcome : plain(JSON.parse(outcome)))),
    );
  });

  test('no function of its own that needs nothing but its arguments is left out', () => {
    const all = Object.keys(
      JSON.parse(execFileSync('terraform', ['metadata', 'functions', '-json'], { encoding: 'utf8' }))
        .function_signatures,
    );
    const more = ['try', 'can', 'issensitive', 'rsadecrypt', 'base64gzip', 'fileset', 'abspath', 'pathexpand'];
    const impure = ['bcrypt', 'uuid', 'timestamp', 'plantimestamp'];
    const left = all.filter((name) => !name.startsWith('core::') && !Object.hasOwn(FUNCTIONS, name));
    expect(left.sort()).toEqual([...more, ...impure].sort());
  });
});
