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
              PolicyType: 'EVENT_BASED_POLICY',
              Actions: [
                {
                  Name: 'copy',
                  CrossRegionCopy: [
                    {
                      Target: 'eu-central-1',
                      EncryptionConfiguration: {
                        Encrypted: false,
                      },
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
              policy_type: 'EVENT_BASED_POLICY',
              action: {
                name: 'copy',
                cross_region_copy: [
                  {
                    target: 'eu-central-1',
                    encryption_configuration: {
                      encrypted: false,
                    },
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
              PolicyType: 'EVENT_BASED_POLICY',
              Actions: [
                {
                  Name: 'copy',
                  CrossRegionCopy: [
                    {
                      Target: 'eu-central-1',
                      EncryptionConfiguration: {
                        Encrypted: true,
                      },
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
              policy_type: 'EVENT_BASED_POLICY',
              action: {
                name: 'copy',
                cross_region_copy: [
                  {
                    target: 'eu-central-1',
                    encryption_configuration: {
                      encrypted: true,
                    },
                  },
                ],
              },
            },
          },
        },
      },
    },
    {
      name: 'no copies',
      cloudformation: {
        Backups: {
          Type: 'AWS::DLM::LifecyclePolicy',
          Properties: {
            State: 'ENABLED',
            Description: 'backups',
            PolicyDetails: {
              PolicyType: 'EBS_SNAPSHOT_MANAGEMENT',
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
              policy_type: 'EBS_SNAPSHOT_MANAGEMENT',
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
                PolicyType: 'EVENT_BASED_POLICY',
                Actions: [
                  {
                    Name: 'copy',
                    CrossRegionCopy: [
                      {
                        Target: 'eu-central-1',
                        EncryptionConfiguration: {
                          Encrypted: {
                            Ref: 'Encrypted',
                          },
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
                policy_type: 'EVENT_BASED_POLICY',
                action: {
                  name: 'copy',
                  cross_region_copy: [
                    {
                      target: 'eu-central-1',
                      encryption_configuration: {
                        encrypted: '${var.encrypted}',
                      },
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
