import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { type ContextValue, can, type PolicyDocument, type Request } from '../../lib/iam';

/** A Python that has ministack, whose evaluator is an opinion of its own. */
const PYTHON = process.env.PYTHON ?? 'python3';

/** ministack knows no variables, so it is given policies in which they are replaced; where one has no value, nothing matches. */
const replaced = (line: string, team: unknown): string =>
  line.replaceAll('${aws:PrincipalTag/team}', typeof team === 'string' ? team : '(none)');

/** Answers requests, one JSON text a line. Account ids of resources are given, service control policies it has none. */
const ANSWER = `
import json, sys
from ministack.core.iam_evaluator import EvalContext, combine_resource_policy, evaluate, parse_policy_document
for line in sys.stdin:
    it = json.loads(line)
    layer = lambda documents: [parse_policy_document(one) for one in documents]
    ctx = EvalContext(principal_arn=it["principal"], principal_type=it["type"], principal_account=it["account"],
                      action=it["action"], resource_arn=it["resource"], region="eu-west-1", source_ip=None,
                      secure_transport=None, service_context={key.lower(): value for key, value in it["context"].items()})
    limits = [layer(one) for one in it["limits"]]
    result = evaluate(ctx, layer(it["identity"]), *limits)
    if it["resourcePolicy"] is not None:
        result = combine_resource_policy(result, ctx, it["resourcePolicy"], it["owner"], it["required"], limits)
    elif it["owner"] != it["account"] and result.decision == "Allow":
        result.decision = "ImplicitDeny"
    print(result.decision)
`;

const ANA = 'arn:aws:iam::111122223333:user/ana';
const SESSION = 'arn:aws:sts::111122223333:assumed-role/web/one';
const EVE = 'arn:aws:iam::444455556666:user/eve';
const ROLE = 'arn:aws:iam::111122223333:role/app/web';
const ROOT = 'arn:aws:iam::111122223333:root';
const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:jobs';
const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/k1';

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const listOf = <T>(one: fc.Arbitrary<T>) => fc.oneof(one, fc.uniqueArray(one, { minLength: 1, maxLength: 3 }));
const either = (name: string, values: fc.Arbitrary<unknown>) =>
  fc.tuple(some('', '', '', 'Not'), values).map(([not, value]) => ({ [`${not}${name}`]: value }));
const merge = (parts: readonly object[]) => Object.assign({}, ...parts);

/** Keys, with what a request and a policy may say of each. */
const KEYS: Record<string, { operators: string[]; values: ContextValue[]; wanted: unknown[] }> = {
  'aws:PrincipalTag/team': {
    operators: [
      'StringEquals',
      'StringNotEquals',
      'StringEqualsIgnoreCase',
      'StringNotEqualsIgnoreCase',
      'StringLike',
      'StringNotLike',
    ],
    values: ['red', 'Red', 'blue', '', null],
    wanted: ['red', 'RED', 're*', '?ed', 'blue', '*', ''],
  },
  'aws:CalledVia': {
    operators: [
      'ForAllValues:StringEquals',
      'ForAnyValue:StringEquals',
      'ForAllValues:StringNotEquals',
      'ForAnyValue:StringNotEquals',
      'ForAnyValue:StringLike',
      'ForAllValues:StringNotLike',
      'StringEquals',
    ],
    values: [['a.amazonaws.com'], ['a.amazonaws.com', 'b.amazonaws.com'], ['c.amazonaws.com', 'a.amazonaws.com'], null],
    wanted: ['a.amazonaws.com', 'b.amazonaws.com', '?.amazonaws.com', '*'],
  },
  's3:max-keys': {
    operators: [
      'NumericEquals',
      'NumericNotEquals',
      'NumericLessThan',
      'NumericLessThanEquals',
      'NumericGreaterThan',
      'NumericGreaterThanEquals',
    ],
    values: ['10', '9.5', '-1', 'many', null],
    wanted: ['10', '10.0', 9.5, '0', '100', 'few'],
  },
  'aws:TokenIssueTime': {
    operators: [
      'DateEquals',
      'DateNotEquals',
      'DateLessThan',
      'DateLessThanEquals',
      'DateGreaterThan',
      'DateGreaterThanEquals',
    ],
    values: ['2026-01-01T00:00:00Z', '2026-01-01T01:00:00+01:00', '2025-06-30T12:00:00Z', '1767225600', null],
    wanted: ['2026-01-01T00:00:00Z', '2026-01-01', '1767225600', '2025-06-30T12:00:00Z'],
  },
  'aws:MultiFactorAuthPresent': {
    operators: ['Bool'],
    values: ['true', 'false', null],
    wanted: ['true', 'False', true],
  },
  'aws:VpcSourceIp': {
    operators: ['IpAddress', 'NotIpAddress'],
    values: ['10.0.0.1', '192.0.2.77', '2001:db8::1', null],
    wanted: ['10.0.0.0/8', '0.0.0.0/0', '192.0.2.64/26', '192.0.2.77', '2001:db8::/32', '::/0'],
  },
  'aws:SourceArn': {
    operators: ['ArnLike', 'ArnEquals', 'ArnNotLike', 'ArnNotEquals', 'StringLike'],
    values: [
      'arn:aws:sns:eu-west-1:111122223333:topic',
      'arn:aws:s3:::uploads',
      'arn:aws:x:r:444455556666:a:111122223333:b',
      null,
    ],
    wanted: [
      'arn:aws:sns:*:111122223333:*',
      'arn:aws:s3:::*',
      'arn:aws:x:*:111122223333:b',
      '*',
      'arn:aws:sns:eu-west-1:111122223333:topic',
      'arn:*',
    ],
  },
};

const test_ = fc.constantFrom(...Object.entries(KEYS)).chain(([key, { operators, wanted }]) =>
  fc
    .tuple(
      fc.oneof(
        { weight: 9, arbitrary: fc.tuple(some(...operators), some('', '', 'IfExists')) },
        { weight: 1, arbitrary: fc.constant(['Null', ''] as [string, string]) },
      ),
      listOf(some(...wanted)),
      some('true', 'false'),
    )
    .map(([[operator, ifExists], values, isAbsent]) => ({
      [`${operator}${ifExists}`]: { [key]: operator === 'Null' ? isAbsent : values },
    })),
);
const statement = fc
  .tuple(
    some('Allow', 'Allow', 'Allow', 'Deny').map((Effect) => ({ Effect })),
    either(
      'Action',
      listOf(
        some(
          '*',
          's3:*',
          's3:Get*',
          'S3:GETOBJECT',
          's3:?utObject',
          'sqs:*',
          'sqs:SendMessage',
          'kms:Decrypt',
          'kms:*',
        ),
      ),
    ),
    either(
      'Resource',
      listOf(
        some(
          '*',
          'arn:aws:s3:::uploads/*',
          'arn:aws:s3:::up*/a.tx?',
          'arn:aws:s3:::Uploads/*',
          QUEUE,
          'arn:aws:sqs:*:*:*',
          KEY,
          'arn:aws:s3:::${aws:PrincipalTag/team}/*',
        ),
      ),
    ),
    fc.oneof(
      { weight: 2, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: test_.map((Condition) => ({ Condition })) },
      { weight: 1, arbitrary: fc.tuple(test_, test_).map(([a, b]) => ({ Condition: { ...a, ...b } })) },
    ),
  )
  .map(merge);
const granting = fc
  .tuple(
    statement,
    either(
      'Principal',
      fc.oneof(
        some<unknown>('*'),
        fc.record({
          AWS: listOf(
            some(
              '*',
              ANA,
              SESSION,
              EVE,
              ROLE,
              ROOT,
              '111122223333',
              '444455556666',
              'arn:aws:iam::111122223333:user/*',
            ),
          ),
        }),
        fc.constant({ Service: 'sns.amazonaws.com' }),
      ),
    ),
  )
  .map(merge);
const document = (one: fc.Arbitrary<object>) =>
  fc.array(one, { minLength: 1, maxLength: 3 }).map((Statement) => ({ Version: '2012-10-17', Statement }));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 2, nil: undefined });
const context = fc.record(Object.fromEntries(Object.entries(KEYS).map(([key, { values }]) => [key, some(...values)])));
const request = fc.record({
  principal: some(ANA, ANA, SESSION, EVE),
  what: some(
    ['s3:GetObject', 'arn:aws:s3:::uploads/a.txt'],
    ['s3:PutObject', 'arn:aws:s3:::uploads/b'],
    ['sqs:SendMessage', QUEUE],
    ['kms:Decrypt', KEY],
  ),
  context,
  identity: fc.array(document(statement), { maxLength: 2 }),
  boundary: maybe(document(statement)),
  session: maybe(document(statement)),
  resourcePolicy: maybe(document(granting)),
});

type Drawn = typeof request extends fc.Arbitrary<infer T> ? T : never;
type Given = Request & { readonly resourcePolicy?: PolicyDocument };

/** What the two differ in by design, told from the request alone, and why ours is as it is. */
const EXPLAINED: Readonly<Record<string, (given: Given, text: string) => boolean>> = {
  'NotPrincipal is everyone but those named; ministack lets such statements never apply': (_, text) =>
    text.includes('"NotPrincipal"'),
  'a principal is named in full, as IAM asks; ministack lets * stand for a part of its ARN': (_, text) =>
    text.includes(':user/*"'),
  'each field of an ARN is matched by itself; ministack lets * run across colons': (given, text) =>
    /"Arn\w+":\{"aws:SourceArn"/.test(text) &&
    /arn:aws:x:\*|arn:\*/.test(text) &&
    given.context?.['aws:SourceArn'] !== null,
  'several values without a set operator are alternatives; ministack compares them as one text': (given, text) =>
    /"StringEquals(IfExists)?":\{"aws:CalledVia"/.test(text) && Array.isArray(given.context?.['aws:CalledVia']),
  'a text that is no number equals none, so NumericNotEquals holds; ministack has no comparison hold': (given, text) =>
    /"NumericNotEquals/.test(text) && (given.context?.['s3:max-keys'] === 'many' || text.includes('"few"')),
  'a grant to everyone is no grant to a role, so boundary and session do not limit it; ministack lets them': (
    given,
    text,
  ) =>
    (given.boundary !== undefined || given.session !== undefined) &&
    /"Principal":("\*"|\{"AWS":("\*"|\[[^\]]*"\*"))/.test(text),
};

const toRequest = ({ what: [action, resource], ...given }: Drawn): Given =>
  JSON.parse(
    JSON.stringify({
      ...given,
      action,
      resource,
      context: { ...given.context, 'aws:ResourceAccount': '111122223333' },
    }),
  );

const hasMinistack = spawnSync(PYTHON, ['-c', 'import ministack.core.iam_evaluator'], { stdio: 'ignore' }).status === 0;

const compared = () =>
  test('20,000 random requests: the same answer, or a difference that is explained', () => {
    const requests = fc.sample(request, { numRuns: 20_000, seed: 20_261_121 }).map(toRequest);
    const lines = requests.map(
      ({ identity, boundary, session, resourcePolicy = null, principal, context: keys = {}, ...rest }) =>
        replaced(
          JSON.stringify({
            ...rest,
            principal,
            context: keys,
            identity,
            resourcePolicy,
            type: principal.includes(':user/') ? 'User' : 'AssumedRole',
            account: principal.split(':')[4],
            owner: '111122223333',
            required: rest.action.startsWith('kms:') && resourcePolicy !== null,
            limits: [boundary, session].flatMap((limit) => (limit ? [[limit]] : [])),
          }),
          keys['aws:PrincipalTag/team'],
        ),
    );
    const { stdout, stderr, status } = spawnSync(PYTHON, ['-c', ANSWER], {
      input: lines.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    const theirs = stdout.trim().split('\n');
    expect(theirs).toHaveLength(requests.length);
    const counts: Record<string, number> = {};
    const unexplained: object[] = [];
    for (const [at, given] of requests.entries()) {
      const { decision, explicit } = can(given);
      const ours = decision === 'allowed' ? 'Allow' : explicit ? 'Deny' : 'ImplicitDeny';
      const text = JSON.stringify([given.identity, given.boundary, given.session, given.resourcePolicy]);
      const why = Object.entries(EXPLAINED).find(([, applies]) => applies(given, text))?.[0];
      const outcome = ours === theirs[at] ? `same: ${ours}` : (why ?? 'unexplained');
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      if (ours !== theirs[at] && !why) unexplained.push({ ours, theirs: theirs[at], ...given });
    }
    if (process.env.DEBUG) process.stderr.write(`${JSON.stringify(counts, null, 2)}\n`);
    expect(unexplained.slice(0, 3)).toEqual([]);
    for (const answer of ['Allow', 'Deny', 'ImplicitDeny']) expect(counts[`same: ${answer}`]).toBeGreaterThan(1000);
  });

test('random requests are answered without a condition where every key is known', () => {
  for (const given of fc.sample(request, { numRuns: 2000, seed: 1 }).map(toRequest))
    expect(can(given).conditions).toEqual([]);
});

if (hasMinistack) describe('compared with the evaluator of ministack', compared);
else
  process.stderr.write(`${PYTHON} has no ministack (pip install ministack): our evaluator was not compared with it\n`);
