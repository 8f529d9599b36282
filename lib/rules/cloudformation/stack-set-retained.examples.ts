import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        Baseline: {
          Type: 'AWS::CloudFormation::StackSet',
          Properties: {
            StackSetName: 'baseline',
            PermissionModel: 'SERVICE_MANAGED',
          },
        },
      },
      terraform: {
        aws_cloudformation_stack_set_instance: {
          baseline: {
            stack_set_name: 'baseline',
          },
        },
      },
    },
    {
      name: 'deleted',
      cloudformation: {
        Baseline: {
          Type: 'AWS::CloudFormation::StackSet',
          Properties: {
            StackSetName: 'baseline',
            PermissionModel: 'SERVICE_MANAGED',
            AutoDeployment: {
              Enabled: true,
              RetainStacksOnAccountRemoval: false,
            },
          },
        },
      },
      terraform: {
        aws_cloudformation_stack_set_instance: {
          baseline: {
            stack_set_name: 'baseline',
            retain_stack: false,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'retained',
      cloudformation: {
        Baseline: {
          Type: 'AWS::CloudFormation::StackSet',
          Properties: {
            StackSetName: 'baseline',
            PermissionModel: 'SERVICE_MANAGED',
            AutoDeployment: {
              Enabled: true,
              RetainStacksOnAccountRemoval: true,
            },
          },
        },
      },
      terraform: {
        aws_cloudformation_stack_set_instance: {
          baseline: {
            stack_set_name: 'baseline',
            retain_stack: true,
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
          Keep: {
            Type: 'String',
          },
        },
        Resources: {
          Baseline: {
            Type: 'AWS::CloudFormation::StackSet',
            Properties: {
              StackSetName: 'baseline',
              PermissionModel: 'SERVICE_MANAGED',
              AutoDeployment: {
                Enabled: true,
                RetainStacksOnAccountRemoval: {
                  Ref: 'Keep',
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          keep: {
            type: 'string',
          },
        },
        resource: {
          aws_cloudformation_stack_set_instance: {
            baseline: {
              stack_set_name: 'baseline',
              retain_stack: '${var.keep}',
            },
          },
        },
      },
    },
  ],
});
