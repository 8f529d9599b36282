/** A lifecycle policy, as examples of several rules have it. */
export const lifecyclePolicy = (details: object) => ({
  Backups: {
    Type: 'AWS::DLM::LifecyclePolicy',
    Properties: { State: 'ENABLED', Description: 'backups', PolicyDetails: details },
  },
});

/** The same in Terraform. */
export const lifecyclePolicyInTerraform = (details: object) => ({
  aws_dlm_lifecycle_policy: {
    backups: {
      description: 'backups',
      execution_role_arn: 'arn:aws:iam::111122223333:role/dlm',
      policy_details: details,
    },
  },
});

/** One that copies snapshots to another region every day. */
export const scheduledCopy = (copy: object) =>
  lifecyclePolicy({
    Schedules: [{ Name: 'daily', CrossRegionCopyRules: [{ Target: 'eu-central-1', ...copy }] }],
  });

export const scheduledCopyInTerraform = (copy: object) =>
  lifecyclePolicyInTerraform({
    schedule: {
      create_rule: { interval: 24 },
      retain_rule: { count: 7 },
      name: 'daily',
      cross_region_copy_rule: [{ target: 'eu-central-1', ...copy }],
    },
  });

/** One that copies a snapshot to another region when it is shared. */
export const eventCopy = (encryption: object) =>
  lifecyclePolicy({
    PolicyType: 'EVENT_BASED_POLICY',
    Actions: [{ Name: 'copy', CrossRegionCopy: [{ Target: 'eu-central-1', EncryptionConfiguration: encryption }] }],
  });

export const eventCopyInTerraform = (encryption: object) =>
  lifecyclePolicyInTerraform({
    policy_type: 'EVENT_BASED_POLICY',
    action: {
      name: 'copy',
      cross_region_copy: [{ target: 'eu-central-1', encryption_configuration: encryption }],
    },
  });
