import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a file system from outside of IAM. */
export const fileSystemPolicy = defineResource({
  cloudformation: 'AWS::EFS::FileSystem',
  terraform: 'aws_efs_file_system_policy',
  facts: { policy: policyFact('FileSystemPolicy', 'policy') },
});
