import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';
import { awsDefaults } from '../aws-defaults';
import { writtenSecret } from '../plaintext-secret';

/** A parameter of the group that a cluster names; absent where it names none. */
function ofGroup(it: Reading, name: string): Fact<string> {
  const named = it.fact('ClusterParameterGroupName', 'cluster_parameter_group_name');
  const group = it.follow(named);
  if (!group) return named as Fact<string>;
  return parameterOf(group, name);
}

function parameterOf(group: Reading, name: string): Fact<string> {
  const parameters = group.fact('Parameters', 'parameter');
  const found = parameters
    .items()
    .find((parameter) => parameter.get(group.either('ParameterName', 'name')).text === name);
  return found
    ? found.get<string>(group.either('ParameterValue', 'value'))
    : new Fact<string>(parameters, parameters.isUnknown ? parameters.value : undefined);
}

/** A provisioned Redshift cluster. */
export const cluster = defineResource({
  cloudformation: 'AWS::Redshift::Cluster',
  terraform: 'aws_redshift_cluster',
  facts: {
    encrypted: fact<boolean>('Encrypted', 'encrypted'),
    key: fact('KmsKeyId', 'kms_key_id'),
    /** Redshift takes false when nothing is said; the Terraform provider took true before its version 6. */
    public: fact<boolean>(
      (it) => it.fact<boolean>('PubliclyAccessible').or(awsDefaults.redshiftPublic.value),
      (it) => {
        const said = it.fact<boolean>('publicly_accessible');
        return said.isAbsentHere ? new Fact<boolean>(said, new Unknown('the version of the provider')) : said;
      },
    ),
    snapshotDays: fact<number>('AutomatedSnapshotRetentionPeriod', 'automated_snapshot_retention_period'),
    logs: fact('LoggingProperties', (it) =>
      it
        .companion('aws_redshift_logging', 'cluster_identifier', 'cluster_identifier')
        .fact('')
        .orElse(() => it.fact('logging')),
    ),
    logsEnabled: fact<boolean>(undefined, (it) => it.fact<boolean>('logging.enable')),
    enhancedRouting: fact<boolean>('EnhancedVpcRouting', 'enhanced_vpc_routing'),
    versionUpgrades: fact<boolean>('AllowVersionUpgrade', 'allow_version_upgrade'),
    username: fact<string>('MasterUsername', 'master_username'),
    password: writtenSecret('MasterUserPassword', 'master_password'),
    database: fact<string>('DBName', 'database_name'),
    port: fact<number>('Port', 'port'),
    subnetGroup: fact('ClusterSubnetGroupName', 'cluster_subnet_group_name'),
    multiAz: fact<boolean>('MultiAZ', 'multi_az'),
    /** Whether each statement is logged; no default group does. */
    logsActivity: fact<string>(
      (it) => ofGroup(it, 'enable_user_activity_logging'),
      (it) => ofGroup(it, 'enable_user_activity_logging'),
    ),
    maintenanceWindow: fact('PreferredMaintenanceWindow', 'preferred_maintenance_window'),
  },
});

/** The settings of Redshift's database engine. */
export const parameterGroup = defineResource({
  cloudformation: 'AWS::Redshift::ClusterParameterGroup',
  terraform: 'aws_redshift_parameter_group',
  facts: {
    requiresTls: fact<string>(
      (it) => parameterOf(it, 'require_ssl'),
      (it) => parameterOf(it, 'require_ssl'),
    ),
  },
});

/** Leave for Redshift to use a key in the region that snapshots are copied to. */
export const snapshotCopyGrant = defineResource({
  terraform: 'aws_redshift_snapshot_copy_grant',
  facts: { key: fact(undefined, 'kms_key_id') },
});
