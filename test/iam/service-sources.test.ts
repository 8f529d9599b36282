import fc from 'fast-check';
import { Assembly } from '../../lib/engine/assembly';
import { Fact } from '../../lib/engine/fact';
import { Reading } from '../../lib/engine/reading';
import type { Resource, Template } from '../../lib/engine/template';
import { Unknown, type Value } from '../../lib/engine/value';
import { World } from '../../lib/engine/world';
import { type ContextValue, can } from '../../lib/iam';
import { policyOf, type Statement } from '../../lib/iam/policy';
import { trustsAnySource } from '../../lib/iam/service-sources';

const template = {
  name: 'test',
  dialect: 'cloudformation',
  resources: new Map(),
  notices: [],
  assembly: new Assembly(),
  evaluate: (node: unknown) => node,
  exists: () => true,
  referencesIn: () => [],
  positionOf: () => undefined,
} as unknown as Template;
const resource: Resource = { template, id: 'Queue', type: 'T', body: {}, attributes: {}, path: 'Queue' };

const documentOf = (more: object) => ({
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Principal: { Service: 'sns.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource: '*',
    ...more,
  },
});
const statementOf = (more: object): Statement => {
  const document = new Fact({ resource, path: 'Properties.Policy' }, documentOf(more) as unknown as Value);
  return policyOf(new Reading(resource, new World()), document).known?.statements[0] as Statement;
};

const open = new Unknown('parameter P', '${P}');

describe('a service lets anyone act through it', () => {
  test.each<[string, object, boolean | undefined]>([
    ['where nothing asks for whom', {}, true],
    ['in whatever partition', { Principal: { Service: 'SNS.amazonaws.com.cn' } }, true],
    ['with a suffix of the partition', { Principal: { Service: 'sns.${AWS::URLSuffix}' } }, true],
    ['among other principals', { Principal: { AWS: '111122223333', Service: ['sns.amazonaws.com'] } }, true],
    ['for any action', { Action: '*' }, true],
    ['for all actions but some', { Action: undefined, NotAction: 'sqs:DeleteQueue' }, true],
    ['but not in a Deny', { Effect: 'Deny' }, false],
    ['perhaps, where a parameter names it', { Principal: { Service: open } }, undefined],
    ['perhaps, where it may be a Deny', { Effect: open }, undefined],
    ['in letters of any case', { Action: 'SQS:SendMessage' }, true],
    ['by one of several actions', { Action: ['sqs:DeleteQueue', 's3:PutObject'] }, true],
    ['but not one that does not say so', { Principal: { Service: 'ec2.amazonaws.com' } }, false],
    ['but not who is no service', { Principal: { AWS: 'sns.amazonaws.com' } }, false],
    ['but not whom a parameter names as no service', { Principal: { AWS: open, Service: 'ec2.amazonaws.com' } }, false],
    ['but not all others', { Principal: undefined, NotPrincipal: { Service: 'sns.amazonaws.com' } }, false],
    ['but not where conditions are put together at deployment', { Condition: open }, false],
    ['but not where it does not say for whom it acts', { Action: 's3:PutObject' }, false],
    [
      'but not where a source is asked for',
      { Condition: { StringLike: { 'aws:SourceAccount': '111122223333' } } },
      false,
    ],
  ])('%s', (_, more, outcome) => expect(trustsAnySource(statementOf(more))).toBe(outcome));
});

const KEYS = ['aws:SourceAccount', 'aws:SourceArn', 'aws:SourceOrgID', 'aws:Referer', 'aws:UserAgent'];
const VALUES = [
  '*',
  '111122223333',
  '1111*',
  'o-own',
  'arn:aws:sns:eu-west-1:111122223333:orders',
  'arn:aws:sns:*:111122223333:*',
  'arn:aws:sns:*:*:*',
  'arn:aws:s3:::uploads',
  'arn:aws:s3:::*',
];
const OPERATORS = ['StringEquals', 'StringLike', 'StringNotEquals', 'ArnLike', 'ArnEquals', 'ArnNotLike'].flatMap(
  (name) => ['', 'ForAllValues:', 'ForAnyValue:'].flatMap((set) => ['', 'IfExists'].map((end) => set + name + end)),
);
/** What comes of a topic or a bucket of another account; of what is not theirs, some keys are missing. */
const STRANGERS: readonly Record<string, ContextValue>[] = [
  'arn:aws:sns:eu-west-1:444455556666:orders',
  'arn:aws:s3:::stolen',
].flatMap((arn) =>
  ['o-other', null].map((organization) => ({
    'aws:SourceAccount': '444455556666',
    'aws:SourceArn': arn,
    'aws:SourceOrgID': organization,
    'aws:Referer': '111122223333',
    'aws:UserAgent': '111122223333',
  })),
);

test('where a statement is found to ask for a source, can() lets nobody else act through the service', () => {
  const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
  const condition = fc
    .array(fc.tuple(some(OPERATORS), some(KEYS), fc.uniqueArray(some(VALUES), { minLength: 1, maxLength: 2 })), {
      minLength: 1,
      maxLength: 2,
    })
    .map((tests) => Object.assign({}, ...tests.map(([operator, key, values]) => ({ [operator]: { [key]: values } }))));
  let asking = 0;
  fc.assert(
    fc.property(condition, (Condition) => {
      if (trustsAnySource(statementOf({ Condition })) !== false) return;
      asking++;
      for (const context of STRANGERS) {
        const { decision } = can({
          principal: 'sns.amazonaws.com',
          action: 'sqs:SendMessage',
          resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
          context,
          identity: [],
          resourcePolicy: documentOf({ Condition }),
        });
        expect([context, decision]).toEqual([context, 'denied']);
      }
    }),
    { numRuns: 3000 },
  );
  expect(asking).toBeGreaterThan(100);
});
