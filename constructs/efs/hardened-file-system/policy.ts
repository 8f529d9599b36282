import type { Statement } from '../../iam/policy';

const VIA_MOUNT_TARGET = { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } };

const [MOUNT, WRITE, ROOT] = [
  'elasticfilesystem:ClientMount',
  'elasticfilesystem:ClientWrite',
  'elasticfilesystem:ClientRootAccess',
];

/** Refuses clients without TLS. */
export const refusingPlainTransport = (arn: string): Statement => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 'elasticfilesystem:*',
  Resource: arn,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});

/**
 * Refuses clients that come otherwise than through a mount target, and so its security groups. As long as there is any
 * policy, clients that do not say who they are are refused as well:
 * https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html
 */
export const refusingOtherWays = (arn: string): Statement => ({
  Effect: 'Deny',
  Principal: '*',
  Action: [MOUNT, WRITE, ROOT],
  Resource: arn,
  Condition: { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'false' } },
});

/** Lets clients in that do not say who they are, but not as root. */
export const lettingAnyoneIn = (arn: string): Statement => ({
  Effect: 'Allow',
  Principal: '*',
  Action: [MOUNT, WRITE],
  Resource: arn,
  Condition: VIA_MOUNT_TARGET,
});

/** What a file system grants to its clients, as `FileSystem` of the CDK does. */
export const granting = (actions: readonly string[], arn: string) => ({
  actions,
  resources: [arn],
  conditions: VIA_MOUNT_TARGET,
});

/** What a hardened file system grants, and nothing beside. */
export const fileSystemGrants = {
  read: [MOUNT],
  readWrite: [MOUNT, WRITE],
  rootAccess: [MOUNT, WRITE, ROOT],
} as const;
