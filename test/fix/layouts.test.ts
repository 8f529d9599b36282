import fc from 'fast-check';
import { unifiedDiff } from '../../lib/fix/unified-diff';
import { readSource } from '../../lib/read/source';
import { readHcl } from '../../lib/read/terraform/hcl';
import { fixing } from './fixing';

const RULES = [
  'rds/instance-encrypted',
  'rds/instance-deletion-protected',
  'rds/instance-backed-up',
  's3/bucket-versioned',
  's3/bucket-tls-only',
  'sqs/queue-encrypted',
  'logs/log-group-retention-set',
  'ec2/instance-imdsv2-required',
  'ecr/repository-scanned',
  'elb/load-balancer-drops-invalid-headers',
];

type Data = null | boolean | number | string | Data[] | { [key: string]: Data };

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const someOf = (keys: Record<string, fc.Arbitrary<Data | undefined>>): fc.Arbitrary<{ [key: string]: Data }> =>
  fc
    .record(keys)
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))) as any;

const word = fc.constantFrom('orders', 'a b', "it's", '2012-10-17', 'yes', 'x: y', '#1', 'ä');
const resources = fc.oneof(
  someOf({ Type: fc.constant('AWS::S3::Bucket'), Properties: maybe(someOf({ BucketName: maybe(word) })) }),
  someOf({
    Type: fc.constant('AWS::RDS::DBInstance'),
    Properties: maybe(
      someOf({
        Engine: fc.constant('mysql'),
        StorageEncrypted: maybe(fc.constantFrom<Data>(false, 'false', true)),
        DeletionProtection: maybe(fc.boolean()),
        BackupRetentionPeriod: maybe(fc.constantFrom<Data>(0, '0', 3)),
        Tags: maybe(fc.array(someOf({ Key: word, Value: word }), { maxLength: 2 })),
      }),
    ),
  }),
  someOf({ Type: fc.constant('AWS::SQS::Queue'), Properties: maybe(someOf({ QueueName: word })) }),
  someOf({ Type: fc.constant('AWS::Logs::LogGroup'), Properties: maybe(fc.constant({})) }),
  someOf({
    Type: fc.constant('AWS::ECR::Repository'),
    Properties: maybe(someOf({ ImageScanningConfiguration: maybe(fc.constantFrom<Data>({}, { ScanOnPush: false })) })),
  }),
  someOf({
    Type: fc.constant('AWS::ElasticLoadBalancingV2::LoadBalancer'),
    Properties: someOf({
      LoadBalancerAttributes: maybe(
        fc.constantFrom<Data>(
          [],
          [{ Key: 'idle_timeout.timeout_seconds', Value: '60' }],
          [{ Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'false' }],
        ),
      ),
    }),
  }),
);

const template = fc
  .array(resources, { minLength: 1, maxLength: 4 })
  .map((all): Data => ({ Resources: Object.fromEntries(all.map((one, at) => [`R${at}`, one])) }));

/** Turns that a layout takes, one after another. */
const turns = fc.array(fc.nat(11), { minLength: 60, maxLength: 60 });

/** Data as YAML, laid out by whim. */
function yamlOf(data: Data, whims: readonly number[]): string {
  let at = 0;
  const whim = (): number => whims[at++ % whims.length] as number;
  const unit = ' '.repeat([2, 4, 3][whim() % 3] as number);
  const listIndent = whim() % 2 === 0 ? '' : unit;
  const scalar = (value: Data): string => {
    if (typeof value !== 'string') return String(value);
    if (/^[a-zA-Z][\w:]*$/.test(value) && !/^(yes|true|false)$/.test(value) && whim() % 2 === 0) return value;
    return whim() % 2 === 0 ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
  };
  const flow = (value: Data): string => {
    if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return scalar(value);
    const pairs = Object.entries(value).map(([key, item]) => `${scalar(key)}: ${flow(item)}`);
    return whim() % 2 === 0 ? `{${pairs.join(', ')}}` : `{ ${pairs.join(',  ')} }`;
  };
  const comment = (): string => (whim() % 4 === 0 ? '  # a note: { of [ mine' : '');
  const block = (value: Data, indent: string): string[] =>
    Object.entries(value as { [key: string]: Data }).flatMap(([key, item]) => {
      const before =
        whim() % 5 === 0 ? [`${whim() % 2 === 0 ? indent : ''}# before ${key}`] : whim() % 5 === 0 ? [''] : [];
      const isSmall = typeof item !== 'object' || item === null || Object.keys(item).length === 0;
      const isFlow = isSmall || (indent !== '' && whim() % 5 === 0);
      if (isFlow) return [...before, `${indent}${scalar(key)}: ${flow(item)}${comment()}`];
      const lines = Array.isArray(item)
        ? item.flatMap((one) => {
            const [first = '', ...rest] = block(one, `${indent}${listIndent}  `).filter(
              (line) => line.trim() && !/^\s*#/.test(line),
            );
            return [`${indent}${listIndent}- ${first.trimStart()}`, ...rest];
          })
        : block(item, indent + unit);
      return [...before, `${indent}${scalar(key)}:${comment()}`, ...lines];
    });
  const end = whim() % 3 === 0 ? '\r\n' : '\n';
  const close = ['', end, `${end}# the end${end}`][whim() % 3];
  return `${whim() % 4 === 0 ? '\uFEFF' : ''}${whim() % 3 === 0 ? `---${end}` : ''}${block(data, '').join(end)}${close}`;
}

function jsonOf(data: Data, whims: readonly number[]): string {
  const [unit = 0, end = 0, mark = 0, close = 0] = whims;
  const text = JSON.stringify(data, null, [2, 4, '\t', undefined][unit % 4]);
  return `${mark % 3 === 0 ? '\uFEFF' : ''}${end % 3 === 0 ? text.replaceAll('\n', '\r\n') : text}${close % 2 === 0 ? '\n' : ''}`;
}

const dataOf = (file: string, text: string): Data => JSON.parse(JSON.stringify(readSource(file, text).data));
const plain = (text: string) => fixing({ 'template.json': text }, RULES).texts['template.json'] as string;
const commentsIn = (text: string) => text.match(/# (a note|before|the end).*/g) ?? [];

const RUNS = { numRuns: 40, seed: 11 };

test('YAML says the same after its fixes, however it is laid out, and keeps its comments and lines', () => {
  fc.assert(
    fc.property(template, turns, (data, whims) => {
      const text = yamlOf(data, whims);
      expect(dataOf('template.yaml', text)).toEqual(data);
      const { texts, fixed, left } = fixing({ 'template.yaml': text }, RULES);
      const after = texts['template.yaml'] as string;
      expect({ text: after, left: left.map(({ why }) => why) }).toEqual({ text: after, left: [] });
      expect(dataOf('template.yaml', after)).toEqual(dataOf('template.json', plain(JSON.stringify(data))));
      expect(commentsIn(after)).toEqual(commentsIn(text));
      expect(after.includes('\r\n')).toBe(text.includes('\r\n'));
      expect(after.replaceAll('\r\n', '').includes('\n')).toBe(!text.includes('\r\n') && after.includes('\n'));
      expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
      const gone = unifiedDiff('t', text, after).match(/^-(?!--)/gm)?.length ?? 0;
      expect(gone).toBeLessThanOrEqual(fixed.length);
      expect(fixing({ 'template.yaml': after }, RULES).files).toEqual([]);
    }),
    RUNS,
  );
});

test('JSON says the same after its fixes, however it is laid out', () => {
  fc.assert(
    fc.property(template, turns, (data, whims) => {
      const text = jsonOf(data, whims);
      const { texts, left } = fixing({ 'template.json': text }, RULES);
      const after = texts['template.json'] as string;
      expect(left.map(({ why }) => why)).toEqual([]);
      expect(dataOf('template.json', after)).toEqual(dataOf('template.json', plain(JSON.stringify(data))));
      // What was laid out as `JSON.stringify` does is laid out so still.
      const unit = /\n([ \t]+)/.exec(text)?.[1];
      const bare = after.replace('\uFEFF', '').replaceAll('\r\n', '\n').trimEnd();
      if (unit) expect(bare).toBe(JSON.stringify(JSON.parse(bare), null, unit));
      else expect(bare).toBe(JSON.stringify(JSON.parse(bare)));
      expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
    }),
    RUNS,
  );
});

/** Blocks of HCL that lack something, as lines that may stand apart. */
const blocks = fc.constantFrom(
  ['resource "aws_db_instance" "NAME" {', '  engine = "mysql"', '  storage_encrypted = false # for now', '}'],
  [
    'resource "aws_db_instance" "NAME" {',
    '  storage_encrypted   = false',
    '',
    '  timeouts {',
    '    create = "1h"',
    '  }',
    '}',
  ],
  ['resource "aws_s3_bucket" "NAME" {}'],
  ['resource "aws_s3_bucket" "NAME" { bucket = "orders-${1 + 1}" }'],
  ['resource "aws_s3_bucket" "NAME" {', '}'],
  [
    'resource "aws_instance" "NAME" {',
    '  user_data = <<-END',
    '    }',
    '    # no comment',
    '  END',
    '',
    '  metadata_options {',
    '    http_tokens = "optional" // for now',
    '  }',
    '}',
  ],
  ['resource "aws_instance" "NAME" {', '\tami = "ami-1"', '}'],
  [
    'resource "aws_ecr_repository" "NAME" {',
    '  name = "r" /* its name */',
    '  image_scanning_configuration {',
    '    scan_on_push = false',
    '  }',
    '}',
  ],
  ['resource "aws_cloudwatch_log_group" "NAME" { # the log', '  # nothing yet', '}'],
);

test('HCL says the same after its fixes, however it is laid out, and keeps its comments and lines', () => {
  fc.assert(
    fc.property(fc.array(blocks, { minLength: 1, maxLength: 4 }), turns, (all, whims) => {
      const end = (whims[0] as number) % 3 === 0 ? '\r\n' : '\n';
      const text = all
        .map((lines, at) =>
          [...((whims[at + 1] as number) % 3 === 0 ? ['# a note'] : []), ...lines]
            .join(end)
            .replaceAll('NAME', `r${at}`),
        )
        .join((whims[9] as number) % 2 === 0 ? end : end + end);
      const { texts, left, fixed, after: report } = fixing({ 'main.tf': text }, RULES);
      const after = texts['main.tf'] as string;
      expect(left.map(({ why }) => why)).toEqual([]);
      expect(report.findings.map(({ rule }) => rule)).toEqual([]);
      expect(() => readHcl('main.tf', after)).not.toThrow();
      if (text.includes(end)) expect(/(?<!\r)\n/.test(after)).toBe(end === '\n');
      // Blocks of one line are opened, and values give way: all other lines stay.
      const gone = unifiedDiff('t', text, after).match(/^-(?!--)/gm)?.length ?? 0;
      expect(gone).toBeLessThanOrEqual(fixed.length + 1);
      for (const line of text.split(end))
        if (/#|\/\/|\/\*|<<-END/.test(line))
          expect(after).toContain(
            line
              .replace(/false|"optional"/, '')
              .trim()
              .slice(-10),
          );
    }),
    RUNS,
  );
});

const DATABASE = 'Type: AWS::RDS::DBInstance, Properties: {DeletionProtection: true, BackupRetentionPeriod: 7}';

test.each([
  [
    'an anchor',
    `Resources:\n  A: &a {${DATABASE}}\n  B: *a\n`,
    /^an (anchor|alias) stands there, so that a change would reach elsewhere too$/,
  ],
  ['an alias', `X: &a {${DATABASE}}\nResources:\n  B: *a\n`, /^an alias stands there/],
  [
    'a function',
    `Resources:\n  B: {${DATABASE.replace('7', '7, StorageEncrypted: !Equals [a, b]')}}\n`,
    /^StorageEncrypted is decided by Fn::Equals$/,
  ],
])('%s is left as it is', (_, text, why) => {
  const { texts, left } = fixing({ 'template.yaml': text }, RULES);
  expect(left.map((one) => one.why)).toEqual(left.map(() => expect.stringMatching(why)));
  expect(left.length).toBeGreaterThan(0);
  expect(texts['template.yaml']).toBe(text);
});

test('what a merge gives is said below it, and a tag stays', () => {
  const text = `X: &a {StorageEncrypted: false}
Resources:
  B:
    Type: AWS::RDS::DBInstance
    Properties:
      <<: *a
      DeletionProtection: !!bool false
      BackupRetentionPeriod: 7
`;
  expect(fixing({ 'template.yaml': text }, RULES).texts['template.yaml']).toBe(
    text.replace('!!bool false', '!!bool true').replace('Period: 7\n', 'Period: 7\n      StorageEncrypted: true\n'),
  );
});
