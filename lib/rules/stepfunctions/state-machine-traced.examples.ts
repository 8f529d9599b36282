import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: {
        Orders: {
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/orders',
            TracingConfiguration: {
              Enabled: false,
            },
          },
        },
      },
      terraform: {
        aws_sfn_state_machine: {
          orders: {
            definition: '{"StartAt":"End","States":{"End":{"Type":"Succeed"}}}',
            name: 'orders',
            role_arn: 'arn:aws:iam::111122223333:role/orders',
            tracing_configuration: {
              enabled: false,
            },
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Orders: {
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/orders',
          },
        },
      },
      terraform: {
        aws_sfn_state_machine: {
          orders: {
            definition: '{"StartAt":"End","States":{"End":{"Type":"Succeed"}}}',
            name: 'orders',
            role_arn: 'arn:aws:iam::111122223333:role/orders',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: {
        Orders: {
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/orders',
            TracingConfiguration: {
              Enabled: true,
            },
          },
        },
      },
      terraform: {
        aws_sfn_state_machine: {
          orders: {
            definition: '{"StartAt":"End","States":{"End":{"Type":"Succeed"}}}',
            name: 'orders',
            role_arn: 'arn:aws:iam::111122223333:role/orders',
            tracing_configuration: {
              enabled: true,
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
          Choice: {
            Type: 'String',
          },
        },
        Resources: {
          Orders: {
            Type: 'AWS::StepFunctions::StateMachine',
            Properties: {
              RoleArn: 'arn:aws:iam::111122223333:role/orders',
              TracingConfiguration: {
                Enabled: {
                  Ref: 'Choice',
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          choice: {
            type: 'string',
          },
        },
        resource: {
          aws_sfn_state_machine: {
            orders: {
              definition: '{"StartAt":"End","States":{"End":{"Type":"Succeed"}}}',
              name: 'orders',
              role_arn: 'arn:aws:iam::111122223333:role/orders',
              tracing_configuration: {
                enabled: '${var.choice}',
              },
            },
          },
        },
      },
    },
  ],
});
