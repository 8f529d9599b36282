import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { defineConfig } from '../../../lib';
import { checkTemplates } from '../../../lib/engine/check';
import { readPaths } from '../../../lib/read/paths';
import { ruleBook } from '../../../lib/rules';

const versioned = defineConfig({ name: 'own', rules: { 's3/bucket-versioned': 'error' } });

/** Which buckets are not known to be versioned: `a fail`. */
function open(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'companions-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { templates, failures } = readPaths(['.'], folder);
  rmSync(folder, { recursive: true });
  expect(failures).toEqual([]);
  return checkTemplates(templates, versioned, ruleBook).findings.map(
    ({ resource, state }) => `${resource.replace(/aws_s3_bucket\./, '')} ${state}`,
  );
}

const keeping = (lines: string) =>
  `resource "aws_s3_bucket_versioning" "v" {\n${lines}\n  versioning_configuration { status = "Enabled" }\n}\n`;
const two = 'resource "aws_s3_bucket" "a" {}\nresource "aws_s3_bucket" "b" {}\nvariable "open" {}\n';
const many = 'variable "names" { type = set(string) }\nresource "aws_s3_bucket" "a" { for_each = var.names }\n';
const byVariable = `variable "bucket" {}\n${keeping('bucket = var.bucket')}`;

describe('a companion is of the resource that its expression evaluates to', () => {
  test.each<[string, string, string[]]>([
    ['a condition that is known', 'bucket = "x" == "y" ? aws_s3_bucket.b.id : aws_s3_bucket.a.id', ['b fail']],
    [
      'a condition that a variable decides',
      'bucket = var.open == "y" ? aws_s3_bucket.b.id : aws_s3_bucket.a.id',
      ['a fail', 'b fail'],
    ],
    ['an entry of a map', 'bucket = { x = aws_s3_bucket.a.id, y = aws_s3_bucket.b.id }["x"]', ['b fail']],
    [
      'an entry that only deployment knows',
      'bucket = { x = aws_s3_bucket.a.id, y = aws_s3_bucket.b.id }[var.open]',
      ['a unknown', 'b unknown'],
    ],
    ['each of a map', 'for_each = { x = aws_s3_bucket.a.id }\nbucket = each.value', ['b fail']],
    ['a text that begins with a name', 'bucket = "${aws_s3_bucket.a.id}-copy"', ['a fail', 'b fail']],
    ['an ARN', 'bucket = "arn:aws:s3:::${aws_s3_bucket.a.id}"', ['b fail']],
  ])('%s', (_, lines, expected) => {
    expect(open({ 'main.tf': two + keeping(lines) })).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ['another companion', 'resource "aws_s3_bucket_logging" "l" { bucket = aws_s3_bucket.a.id }\n', ['b fail']],
    [
      'a companion of a companion',
      'resource "aws_s3_bucket_logging" "l" { bucket = aws_s3_bucket_acl.c.bucket }\nresource "aws_s3_bucket_acl" "c" { bucket = aws_s3_bucket.a.id }\n',
      ['b fail'],
    ],
    [
      'a companion that gives a name',
      'resource "aws_s3_bucket_logging" "l" { bucket = "somewhere-else" }\n',
      ['a fail', 'b fail'],
    ],
  ])('by way of %s', (_, through, expected) => {
    expect(open({ 'main.tf': two + through + keeping('bucket = aws_s3_bucket_logging.l.bucket') })).toEqual(expected);
  });

  test.each<[string, string, string, string[]]>([
    [
      'the id of a companion, which is the name of the bucket',
      'resource "aws_s3_bucket_logging" "l" { bucket = aws_s3_bucket.a.id }\n',
      'aws_s3_bucket_logging.l.id',
      ['b fail'],
    ],
    [
      'an id that says more than the name',
      'resource "aws_s3_bucket_acl" "c" { bucket = aws_s3_bucket.a.id }\n',
      'aws_s3_bucket_acl.c.id',
      ['a fail', 'b fail'],
    ],
    [
      'what terraform_data puts out',
      'resource "terraform_data" "t" { input = aws_s3_bucket.a.id }\n',
      'terraform_data.t.output',
      ['b fail'],
    ],
  ])('by way of %s', (_, through, name, expected) => {
    expect(open({ 'main.tf': two + through + keeping(`bucket = ${name}`) })).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['trimprefix(aws_s3_bucket.a.arn, "arn:aws:s3:::")', ['b fail']],
    ['replace(aws_s3_bucket.a.arn, "arn:aws:s3:::", "")', ['b fail']],
    ['replace(aws_s3_bucket.a.arn, "/^.*:/", "")', ['b fail']],
    ['split(":::", aws_s3_bucket.a.arn)[1]', ['b fail']],
    ['element(reverse(split(":", aws_s3_bucket.a.arn)), 0)', ['b fail']],
    ['regex("[^:]+$", aws_s3_bucket.a.arn)', ['b fail']],
    ['regex("arn:aws:s3:::(?P<name>.+)", aws_s3_bucket.a.arn).name', ['b fail']],
    ['substr(aws_s3_bucket.a.arn, 13, -1)', ['b fail']],
    ['provider::aws::arn_parse(aws_s3_bucket.a.arn).resource', ['b fail']],
    ['trimsuffix("${aws_s3_bucket.a.arn}/*", "/*")', ['b fail']],
    ['lower(trimspace(aws_s3_bucket.a.id))', ['b fail']],
    ['coalesce(aws_s3_bucket.a.bucket, "other")', ['b fail']],
    // What is another name for some names is not known to be this one.
    ['replace(aws_s3_bucket.a.id, "-logs", "-data")', ['a unknown', 'b fail']],
    ['trimprefix(aws_s3_bucket.a.id, "copy-of-")', ['a unknown', 'b fail']],
    ['split("-", aws_s3_bucket.a.id)[0]', ['a unknown', 'b fail']],
    ['substr(aws_s3_bucket.a.id, 0, 8)', ['a unknown', 'b fail']],
    ['split(":", aws_s3_bucket.a.arn)[4]', ['a unknown', 'b fail']],
  ])('that cuts it out of another text: %s', (name, expected) => {
    expect(open({ 'main.tf': two + keeping(`bucket = ${name}`) })).toEqual(expected);
  });

  test('by way of a data source that looks it up', () => {
    const named =
      'resource "aws_s3_bucket" "a" { bucket = "here" }\nresource "aws_s3_bucket" "b" { bucket = "near" }\n';
    const found = (bucket: string) =>
      open({
        'main.tf': `${named}data "aws_s3_bucket" "d" { bucket = ${bucket} }\n${keeping('bucket = data.aws_s3_bucket.d.id')}`,
      });
    expect(found('aws_s3_bucket.a.id')).toEqual(['b fail']);
    expect(found('"near"')).toEqual(['a fail']);
    expect(found('"there"')).toEqual(['a fail', 'b fail']);
  });
});

describe('companions of instances whose names only deployment knows', () => {
  test.each<[string, string, string[]]>([
    ['each of them', 'for_each = aws_s3_bucket.a\nbucket = each.value.id', []],
    ['a map that is made of them', 'for_each = { for k, b in aws_s3_bucket.a : k => b.id }\nbucket = each.value', []],
    ['a set that is made of them', 'for_each = toset(values(aws_s3_bucket.a)[*].id)\nbucket = each.key', []],
    [
      'some of them',
      'for_each = { for k, b in aws_s3_bucket.a : k => b.id if k != "x" }\nbucket = each.value',
      ['a unknown'],
    ],
    ['one of them', 'bucket = aws_s3_bucket.a["logs"].id', ['a unknown']],
    ['others', 'for_each = var.names\nbucket = each.value', ['a fail']],
  ])('%s', (_, lines, expected) => {
    expect(open({ 'main.tf': many + keeping(lines) })).toEqual(expected);
  });

  test('in a module that is called for each of them, and of a module that is called for each name', () => {
    const call = 'module "v" {\n  source = "./v"\n  for_each = aws_s3_bucket.a\n  bucket = each.value.id\n}\n';
    expect(open({ 'main.tf': many + call, 'v/main.tf': byVariable })).toEqual([]);
    const called =
      'variable "names" { type = set(string) }\nmodule "m" {\n  source = "./m"\n  for_each = var.names\n}\n';
    const bucket = 'resource "aws_s3_bucket" "a" {}\noutput "id" { value = aws_s3_bucket.a.id }\n';
    const all = keeping('for_each = module.m\nbucket = each.value.id');
    expect(open({ 'main.tf': called + all, 'm/main.tf': bucket })).toEqual([]);
  });
});

describe('names that are equal whatever they come to', () => {
  const named = (bucket: string, more = '') =>
    `resource "random_pet" "p" {}\nresource "random_pet" "q" {}\nresource "aws_s3_bucket" "a" { bucket = ${bucket} }\n${more}`;
  test.each<[string, string, string, string[]]>([
    ['the same of another provider', '"x-${random_pet.p.id}"', '"x-${random_pet.p.id}"', []],
    ['that alone', 'random_pet.p.id', 'random_pet.p.id', []],
    ['that in lower case', 'lower(random_pet.p.id)', 'lower(random_pet.p.id)', []],
    ['that in lower case and as it is', 'lower(random_pet.p.id)', 'random_pet.p.id', ['a fail']],
    ['another of the same type', '"x-${random_pet.p.id}"', '"x-${random_pet.q.id}"', ['a fail']],
    ['something that differs each time', '"x-${uuid()}"', '"x-${uuid()}"', ['a fail']],
  ])('%s', (_, bucket, ofCompanion, expected) => {
    expect(open({ 'main.tf': named(bucket) + keeping(`bucket = ${ofCompanion}`) })).toEqual(expected);
  });

  test('across modules', () => {
    const call = 'module "v" {\n  source = "./v"\n  bucket = "x-${random_pet.p.id}"\n}\n';
    expect(open({ 'main.tf': named('"x-${random_pet.p.id}"', call), 'v/main.tf': byVariable })).toEqual([]);
  });
});
