import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Shop: {
          Type: 'AWS::OpsWorks::Stack',
          Properties: {
            Name: 'shop',
            CustomCookbooksSource: {
              Password: 'correct-horse-battery',
            },
          },
        },
      },
      terraform: {
        aws_opsworks_stack: {
          shop: {
            name: 'shop',
            custom_cookbooks_source: {
              password: 'correct-horse-battery',
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
            Type: 'AWS::OpsWorks::Stack',
            Properties: {
              Name: 'shop',
              CustomCookbooksSource: {
                Password: {
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
            Type: 'AWS::OpsWorks::Stack',
            Properties: {
              Name: 'shop',
              CustomCookbooksSource: {
                Password: {
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
          Type: 'AWS::OpsWorks::Stack',
          Properties: {
            Name: 'shop',
            CustomCookbooksSource: {
              Password: '{{resolve:secretsmanager:app/credentials:SecretString:value}}',
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
            Type: 'AWS::OpsWorks::Stack',
            Properties: {
              Name: 'shop',
              CustomCookbooksSource: {
                Password: {
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
          Type: 'AWS::OpsWorks::Stack',
          Properties: {
            Name: 'shop',
          },
        },
      },
      terraform: {
        aws_opsworks_stack: {
          shop: {
            name: 'shop',
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
          Type: 'AWS::OpsWorks::Stack',
          Properties: {
            Name: 'shop',
            CustomCookbooksSource: {
              Password: {
                'Fn::ImportValue': 'secret',
              },
            },
          },
        },
      },
    },
  ],
});
