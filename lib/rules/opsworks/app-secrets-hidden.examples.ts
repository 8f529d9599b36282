import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Shop: {
          Type: 'AWS::OpsWorks::App',
          Properties: {
            Name: 'shop',
            StackId: 'stack',
            Type: 'other',
            SslConfiguration: {
              PrivateKey: 'correct-horse-battery',
            },
          },
        },
      },
      terraform: {
        aws_opsworks_application: {
          shop: {
            name: 'shop',
            stack_id: 'stack',
            type: 'other',
            ssl_configuration: {
              private_key: 'correct-horse-battery',
            },
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
          Shop: {
            Type: 'AWS::OpsWorks::App',
            Properties: {
              Name: 'shop',
              StackId: 'stack',
              Type: 'other',
              SslConfiguration: {
                PrivateKey: {
                  Ref: 'Secret',
                },
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
          Shop: {
            Type: 'AWS::OpsWorks::App',
            Properties: {
              Name: 'shop',
              StackId: 'stack',
              Type: 'other',
              SslConfiguration: {
                PrivateKey: {
                  Ref: 'Secret',
                },
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
        Shop: {
          Type: 'AWS::OpsWorks::App',
          Properties: {
            Name: 'shop',
            StackId: 'stack',
            Type: 'other',
            SslConfiguration: {
              PrivateKey: '{{resolve:secretsmanager:app/credentials:SecretString:value}}',
            },
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
          Shop: {
            Type: 'AWS::OpsWorks::App',
            Properties: {
              Name: 'shop',
              StackId: 'stack',
              Type: 'other',
              SslConfiguration: {
                PrivateKey: {
                  Ref: 'Secret',
                },
              },
            },
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Shop: {
          Type: 'AWS::OpsWorks::App',
          Properties: {
            Name: 'shop',
            StackId: 'stack',
            Type: 'other',
          },
        },
      },
      terraform: {
        aws_opsworks_application: {
          shop: {
            name: 'shop',
            stack_id: 'stack',
            type: 'other',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'an output of another stack',
      cloudformation: {
        Shop: {
          Type: 'AWS::OpsWorks::App',
          Properties: {
            Name: 'shop',
            StackId: 'stack',
            Type: 'other',
            SslConfiguration: {
              PrivateKey: {
                'Fn::ImportValue': 'secret',
              },
            },
          },
        },
      },
    },
  ],
});
