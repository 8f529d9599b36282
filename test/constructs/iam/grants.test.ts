import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { HardenedBucket, HardenedKey, LeastPrivilegeRole, PermissionsBoundary } from '../../../doors/cdk';
import { actionsOf, allServices } from '../../../lib/iam/actions';
import { decide, type ReadPolicies, readPolicies } from '../../../lib/iam/evaluate';
import { root } from '../../../scripts/layout';
import { ACCOUNT, deployedBy, REGION } from './documents';

interface Made {
  readonly bucket: HardenedBucket;
  readonly key: HardenedKey;
  readonly role: LeastPrivilegeRole;
}

/** What requests can be aimed at, in words; beside what is granted on, something alike that is not. */
const TARGETS: Readonly<Record<string, string>> = {
  'the bucket': 'arn:aws:s3:::bucket83908e77',
  'an object of the bucket': 'arn:aws:s3:::bucket83908e77/a/b.txt',
  'the key': `arn:aws:kms:${REGION}:${ACCOUNT}:key/Key961B73FD`,
  'the table': `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/orders`,
  'an object of another bucket': 'arn:aws:s3:::others/a/b.txt',
  'another key': `arn:aws:kms:${REGION}:${ACCOUNT}:key/Other`,
  'anything else': '*',
};

/** Every action of AWS that a role may take after a grant, and on what. */
function effective(grant: (made: Made) => unknown): string[] {
  const resources = deployedBy((stack: Stack) => {
    const key = new HardenedKey(stack, 'Key');
    const role = new LeastPrivilegeRole(stack, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      permissionsBoundary: new PermissionsBoundary(stack, 'Boundary', { services: ['s3', 'kms', 'dynamodb'] }),
    });
    grant({ key, role, bucket: new HardenedBucket(stack, 'Bucket', { encryptionKey: key }) });
  });
  const [boundary, ...granted] = resources('AWS::IAM::ManagedPolicy').sort((a, b) => (a.id < b.id ? -1 : 1));
  const identity = [...granted, ...resources('AWS::IAM::Policy')].map(({ PolicyDocument }) => PolicyDocument);
  const [own, bounded] = [readPolicies({ identity }), readPolicies({ identity, boundary: boundary.PolicyDocument })];
  const isRefused = (policies: ReadPolicies, action: string, resource: string) =>
    decide({ principal: ROLE, action, resource }, policies).decision === 'denied';
  // Only what a policy speaks of can be granted, and none of these speaks of every service.
  const spokenOf = JSON.stringify(identity).toLowerCase();
  expect(spokenOf).not.toMatch(/"action":\[?"\*/);
  return ALL_ACTIONS.filter((action) => spokenOf.includes(`"${action.split(':')[0]}:`)).flatMap((action) =>
    Object.entries(TARGETS)
      .filter(([, resource]) => !isRefused(own, action, resource) && !isRefused(bounded, action, resource))
      .map(([target]) => `${action} on ${target}`),
  );
}

const ROLE = `arn:aws:iam::${ACCOUNT}:role/app/Stack/Role`;
const ALL_ACTIONS = allServices().flatMap((service) => actionsOf(service).map(({ name }) => name));

/** What docstrings say of grant methods: "`grantRead` is `s3:GetObject` and `kms:Decrypt`". */
const documented = (construct: string): Map<string, string[]> =>
  new Map(
    [
      ...readFileSync(join(root, `constructs/${construct}/cdk.ts`), 'utf8')
        .replace(/\n \* /g, ' ')
        .matchAll(/`(grant\w+)` is ((?:`\w+:\w+`(?:, | and )?)+)/g),
    ].map(([, method, actions]) => [
      method as string,
      [...(actions as string).matchAll(/`(\w+:\w+)`/g)].map(([, action]) => action as string).sort(),
    ]),
  );

const actionsIn = (lines: readonly string[]): string[] => lines.map((line) => line.split(' ')[0] as string).sort();

const bucketDocs = documented('s3/hardened-bucket');
const keyDocs = documented('kms/hardened-key');

const grants: readonly [name: string, grant: (made: Made) => unknown, documented: readonly string[]][] = [
  ['HardenedBucket.grantRead', ({ bucket, role }) => bucket.grantRead(role), bucketDocs.get('grantRead')!],
  ['HardenedBucket.grantPut', ({ bucket, role }) => bucket.grantPut(role), bucketDocs.get('grantPut')!],
  ['HardenedBucket.grantDelete', ({ bucket, role }) => bucket.grantDelete(role), bucketDocs.get('grantDelete')!],
  [
    'HardenedBucket.grantWrite',
    ({ bucket, role }) => bucket.grantWrite(role),
    [...bucketDocs.get('grantPut')!, ...bucketDocs.get('grantDelete')!].sort(),
  ],
  [
    'HardenedBucket.grantReadWrite',
    ({ bucket, role }) => bucket.grantReadWrite(role),
    [...new Set(['grantRead', 'grantPut', 'grantDelete'].flatMap((method) => bucketDocs.get(method)!))].sort(),
  ],
  ['HardenedKey.grantEncrypt', ({ key, role }) => key.grantEncrypt(role), keyDocs.get('grantEncrypt')!],
  ['HardenedKey.grantDecrypt', ({ key, role }) => key.grantDecrypt(role), keyDocs.get('grantDecrypt')!],
  [
    'HardenedKey.grantEncryptDecrypt',
    ({ key, role }) => key.grantEncryptDecrypt(role),
    ['grantEncrypt', 'grantDecrypt'].flatMap((method) => keyDocs.get(method)!).sort(),
  ],
  [
    'LeastPrivilegeRole.allow',
    ({ role }) =>
      role.allow({ actions: ['dynamodb:GetItem', 'dynamodb:Query'], resources: [TARGETS['the table'] as string] }),
    ['dynamodb:GetItem', 'dynamodb:Query'],
  ],
];

test.each(grants)('%s grants what it documents, of all actions of AWS', (_, grant, documented) => {
  const lines = effective(grant);
  expect(actionsIn(lines)).toEqual(documented);
  expect(`\n${lines.join('\n')}\n`).toMatchSnapshot();
});

test('a role that is granted nothing may do nothing', () => {
  expect(
    effective(({ role }) =>
      role.allow({ actions: ['sqs:SendMessage'], resources: ['arn:aws:sqs:eu-west-1:111122223333:jobs'] }),
    ),
  ).toEqual([]);
});
