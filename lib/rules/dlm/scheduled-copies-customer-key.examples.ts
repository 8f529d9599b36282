import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Backups: {
          Type: 'AWS::DLM::LifecyclePolicy',
          Properties: {
            State: 'ENABLED',
            Description: 'backups',
            PolicyDetails: {
              Schedules: [
                {
                  Name: 'daily',
                  CrossRegionCopyRules: [
                    {
                      Target: 'eu-central-1',
                      Encrypted: true,
                    },
                  ],
                },
              ],
            },
          },
        },
      },
      terraform: {
        aws_dlm_lifecycle_policy: {
          backups: {
            description: 'backups',
            execution_role_arn: 'arn:aws:iam::111122223333:role/dlm',
            policy_details: {
              schedule: {
                create_rule: { interval: 24 },
                retain_rule: { count: 7 },
                name: 'daily',
                cross_region_copy_rule: [
                  {
                    target: 'eu-central-1',
                    encrypted: true,
                  },
                ],
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Backups: {
          Type: 'AWS::DLM::LifecyclePolicy',
          Properties: {
            State: 'ENABLED',
            Description: 'backups',
            PolicyDetails: {
              Schedules: [
                {
                  Name: 'daily',
                  CrossRegionCopyRules: [
                    {
                      Target: 'eu-central-1',
                      Encrypted: true,
                      CmkArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
                    },
                  ],
                },
              ],
            },
          },
        },
      },
      terraform: {
        aws_dlm_lifecycle_policy: {
          backups: {
            description: 'backups',
            execution_role_arn: 'arn:aws:iam::111122223333:role/dlm',
            policy_details: {
              schedule: {
                create_rule: { interval: 24 },
                retain_rule: { count: 7 },
                name: 'daily',
                cross_region_copy_rule: [
                  {
                    target: 'eu-central-1',
                    encrypted: true,
                    cmk_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
                  },
                ],
              },
            },
          },
        },
      },
    },
  ],
});
