import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Skill: {
          Type: 'AWS::Lambda::Permission',
          Properties: {
            Action: 'lambda:InvokeFunction',
            FunctionName: 'quiz',
            Principal: 'alexa-appkit.amazon.com',
            EventSourceToken: 'correct-horse-battery',
          },
        },
      },
      terraform: {
        aws_lambda_permission: {
          skill: {
            action: 'lambda:InvokeFunction',
            function_name: 'quiz',
            principal: 'alexa-appkit.amazon.com',
            event_source_token: 'correct-horse-battery',
          },
        },
      },
    },
    {
      name: 'a parameter with a default',
      cloudformation: {
        Parameters: {
          Secret: {
            Type: 'String',
            NoEcho: true,
            Default: 'correct-horse-battery',
          },
        },
        Resources: {
          Skill: {
            Type: 'AWS::Lambda::Permission',
            Properties: {
              Action: 'lambda:InvokeFunction',
              FunctionName: 'quiz',
              Principal: 'alexa-appkit.amazon.com',
              EventSourceToken: {
                Ref: 'Secret',
              },
            },
          },
        },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: {
          Secret: {
            Type: 'String',
          },
        },
        Resources: {
          Skill: {
            Type: 'AWS::Lambda::Permission',
            Properties: {
              Action: 'lambda:InvokeFunction',
              FunctionName: 'quiz',
              Principal: 'alexa-appkit.amazon.com',
              EventSourceToken: {
                Ref: 'Secret',
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret in Secrets Manager',
      cloudformation: {
        Skill: {
          Type: 'AWS::Lambda::Permission',
          Properties: {
            Action: 'lambda:InvokeFunction',
            FunctionName: 'quiz',
            Principal: 'alexa-appkit.amazon.com',
            EventSourceToken: '{{resolve:secretsmanager:app/credentials:SecretString:value}}',
          },
        },
      },
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: {
          Secret: {
            Type: 'String',
            NoEcho: true,
          },
        },
        Resources: {
          Skill: {
            Type: 'AWS::Lambda::Permission',
            Properties: {
              Action: 'lambda:InvokeFunction',
              FunctionName: 'quiz',
              Principal: 'alexa-appkit.amazon.com',
              EventSourceToken: {
                Ref: 'Secret',
              },
            },
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Skill: {
          Type: 'AWS::Lambda::Permission',
          Properties: {
            Action: 'lambda:InvokeFunction',
            FunctionName: 'quiz',
            Principal: 'alexa-appkit.amazon.com',
          },
        },
      },
      terraform: {
        aws_lambda_permission: {
          skill: {
            action: 'lambda:InvokeFunction',
            function_name: 'quiz',
            principal: 'alexa-appkit.amazon.com',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'an output of another stack',
      cloudformation: {
        Skill: {
          Type: 'AWS::Lambda::Permission',
          Properties: {
            Action: 'lambda:InvokeFunction',
            FunctionName: 'quiz',
            Principal: 'alexa-appkit.amazon.com',
            EventSourceToken: {
              'Fn::ImportValue': 'secret',
            },
          },
        },
      },
    },
  ],
});
