import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out, which is the policy of 2018',
      cloudformation: {
        Files: {
          Type: 'AWS::Transfer::Server',
        },
      },
      terraform: {
        aws_transfer_server: {
          files: {},
        },
      },
    },
    {
      name: 'a policy of 2020',
      cloudformation: {
        Files: {
          Type: 'AWS::Transfer::Server',
          Properties: {
            SecurityPolicyName: 'TransferSecurityPolicy-2020-06',
          },
        },
      },
      terraform: {
        aws_transfer_server: {
          files: {
            security_policy_name: 'TransferSecurityPolicy-2020-06',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a policy of 2024',
      cloudformation: {
        Files: {
          Type: 'AWS::Transfer::Server',
          Properties: {
            SecurityPolicyName: 'TransferSecurityPolicy-2024-01',
          },
        },
      },
      terraform: {
        aws_transfer_server: {
          files: {
            security_policy_name: 'TransferSecurityPolicy-2024-01',
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
          Policy: {
            Type: 'String',
          },
        },
        Resources: {
          Files: {
            Type: 'AWS::Transfer::Server',
            Properties: {
              SecurityPolicyName: {
                Ref: 'Policy',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          policy: {
            type: 'string',
          },
        },
        resource: {
          aws_transfer_server: {
            files: {
              security_policy_name: '${var.policy}',
            },
          },
        },
      },
    },
  ],
});
