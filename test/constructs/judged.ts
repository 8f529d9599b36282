import type { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct, type IConstruct } from 'constructs';
import { HardenedBucket, HardenedKey, LeastPrivilegeRole, LogBucket, PermissionsBoundary } from '../../doors/cdk';
import type { Exception } from './exceptions';
import { makerOf, subjectsIn } from './subjects';

/** Every hardened construct once with what it makes itself, and buckets with what they are given and grant. */
export function hardened(stack: Stack): void {
  for (const { name, make } of subjectsIn('cdk')) make(new Construct(stack, name), 'Subject');
  granting(stack);
}

function granting(stack: Stack): void {
  const given = new HardenedBucket(stack, 'Given', {
    encryptionKey: new HardenedKey(stack, 'Key'),
    serverAccessLogsBucket: new LogBucket(stack, 'Logs'),
  });
  const role = new LeastPrivilegeRole(stack, 'Role', {
    assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
    permissionsBoundary: new PermissionsBoundary(stack, 'Boundary', { services: ['s3', 'logs'] }),
  });
  given.grantReadWrite(role);
}

/** What a team would write without us. */
export function plain(stack: Stack): void {
  new Bucket(stack, 'Bucket');
  new Key(stack, 'Key');
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('codebuild.amazonaws.com') });
  role.addToPolicy(new PolicyStatement({ actions: ['s3:*'], resources: ['*'] }));
}

export const sorted = (all: readonly string[]): string[] => [...new Set(all)].sort();

/** The class of the construct that made the resource at a path. */
export function kindAt(stack: Stack, path: string): string {
  const found = constructsOf(stack).get(path);
  return found ? makerOf(found) : path;
}

const known = new WeakMap<Stack, ReadonlyMap<string, IConstruct>>();

/** All constructs of a stack that is complete, by their paths. */
function constructsOf(stack: Stack): ReadonlyMap<string, IConstruct> {
  const all = known.get(stack) ?? new Map(stack.node.findAll().map((it) => [it.node.path, it]));
  known.set(stack, all);
  return all;
}

/** Exceptions as `rule Construct`. */
export const all = (exceptions: readonly Exception[]): string[] =>
  sorted(exceptions.flatMap(({ rule, of }) => of.map((kind) => `${rule} ${kind}`)));
