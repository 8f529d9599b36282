import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'not encrypted',
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
                      Encrypted: false,
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
                    encrypted: false,
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
      name: 'encrypted',
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
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Encrypted: {
            Type: 'String',
          },
        },
        Resources: {
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
                        Encrypted: {
                          Ref: 'Encrypted',
                        },
                      },
                    ],
                  },
                ],
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          encrypted: {
            type: 'string',
          },
        },
        resource: {
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
                      encrypted: '${var.encrypted}',
                    },
                  ],
                },
              },
            },
          },
        },
      },
    },
  ],
});
