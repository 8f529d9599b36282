import type { ConfigLayer, Level } from './layer';
import type { Profile, Settings } from './settings';

interface Terms {
  /** Settings where no layer says others. */
  readonly settings: Partial<Settings>;
  /** Rules that ask for what it does without, unless a later layer turns them on. */
  readonly without: readonly string[];
}

/** What lives longer than a stack, stands in several zones, or can be brought back. Nothing is public in any profile. */
const LASTING = [
  'autoscaling/group-multiple-zones',
  'backup/vault-deletion-denied',
  'backup/vault-locked',
  'cloudformation/stack-set-retained',
  'cognito/user-pool-deletion-protected',
  'docdb/cluster-deletion-protected',
  'dynamodb/table-deletion-protected',
  'dynamodb/table-in-backup-plan',
  'dynamodb/table-point-in-time-recovery',
  'ec2/instance-termination-protected',
  'ecr/repository-retained',
  'efs/file-system-in-backup-plan',
  'efs/file-system-retained',
  'eks/cluster-deletion-protected',
  'elasticache/group-multi-az',
  'elb/load-balancer-deletion-protected',
  'keyspaces/table-point-in-time-recovery',
  'kms/key-retained',
  'lambda/function-multiple-zones',
  'logs/log-group-deletion-protected',
  'neptune/cluster-deletion-protected',
  'networkfirewall/firewall-deletion-protected',
  'opensearch/domain-dedicated-masters',
  'opensearch/domain-three-data-nodes',
  'opensearch/domain-zone-aware',
  'rds/cluster-deletion-protected',
  'rds/cluster-in-backup-plan',
  'rds/instance-deletion-protected',
  'rds/instance-in-backup-plan',
  'rds/instance-multi-az',
  'redshift/cluster-multi-az',
  's3/bucket-retained',
  'signer/profile-retained',
];

const profiles: Readonly<Record<Profile, Terms>> = {
  dev: { settings: { logRetentionDays: 30, backupRetentionDays: 1 }, without: LASTING },
  baseline: { settings: {}, without: [] },
  regulated: { settings: { backupRetentionDays: 35 }, without: [] },
};

/** Rules that ask for what a profile does without. */
export const withoutIn = (profile: Profile): readonly string[] => profiles[profile].without;

/** What a layer's profile comes to, as a layer that stands before it. */
export function profileLayer({ settings }: ConfigLayer): ConfigLayer[] {
  const profile = settings?.profile;
  if (profile === undefined) return [];
  const { settings: own, without } = profiles[profile];
  const rules = Object.fromEntries(without.map((rule): [string, Level] => [rule, 'off']));
  return [{ name: `profile ${profile}`, settings: own, rules }];
}
