import { defineResource, fact } from '../../engine/rule';
import { awsDefaults } from '../aws-defaults';

/** A machine that migrates databases. */
export const replicationInstance = defineResource({
  cloudformation: 'AWS::DMS::ReplicationInstance',
  terraform: 'aws_dms_replication_instance',
  facts: {
    /** CloudFormation takes true when nothing is said, the Terraform provider false. */
    public: fact<boolean>(
      (it) => it.fact<boolean>('PubliclyAccessible').or(awsDefaults.replicationInstancePublic.value),
      (it) => it.fact<boolean>('publicly_accessible').or(false),
    ),
    /** CloudFormation takes true when nothing is said, the Terraform provider false. */
    minorUpgrades: fact<boolean>(
      (it) => it.fact<boolean>('AutoMinorVersionUpgrade').or(awsDefaults.replicationInstanceUpgraded.value),
      (it) => it.fact<boolean>('auto_minor_version_upgrade').or(false),
    ),
    multiAz: fact<boolean>('MultiAZ', 'multi_az'),
    key: fact('KmsKeyId', 'kms_key_arn'),
  },
});
