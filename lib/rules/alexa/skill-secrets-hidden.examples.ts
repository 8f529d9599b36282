import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Quiz: {
          Type: 'Alexa::ASK::Skill',
          Properties: {
            VendorId: 'M1',
            AuthenticationConfiguration: {
              ClientSecret: 'correct-horse-battery',
            },
          },
        },
      },
    },
    {
      name: 'the refresh token in the template',
      fix: {
        properties: {
          AuthenticationConfiguration: {
            RefreshToken: '{{resolve:secretsmanager:app/credentials:SecretString:value}}',
          },
        },
      },
      cloudformation: {
        Quiz: {
          Type: 'Alexa::ASK::Skill',
          Properties: {
            VendorId: 'M1',
            AuthenticationConfiguration: {
              ClientSecret: '{{resolve:secretsmanager:quiz}}',
              RefreshToken: 'correct-horse-battery',
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
          Quiz: {
            Type: 'Alexa::ASK::Skill',
            Properties: {
              VendorId: 'M1',
              AuthenticationConfiguration: {
                ClientSecret: {
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
          Quiz: {
            Type: 'Alexa::ASK::Skill',
            Properties: {
              VendorId: 'M1',
              AuthenticationConfiguration: {
                ClientSecret: {
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
        Quiz: {
          Type: 'Alexa::ASK::Skill',
          Properties: {
            VendorId: 'M1',
            AuthenticationConfiguration: {
              ClientSecret: '{{resolve:secretsmanager:app/credentials:SecretString:value}}',
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
          Quiz: {
            Type: 'Alexa::ASK::Skill',
            Properties: {
              VendorId: 'M1',
              AuthenticationConfiguration: {
                ClientSecret: {
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
        Quiz: {
          Type: 'Alexa::ASK::Skill',
          Properties: {
            VendorId: 'M1',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'an output of another stack',
      cloudformation: {
        Quiz: {
          Type: 'Alexa::ASK::Skill',
          Properties: {
            VendorId: 'M1',
            AuthenticationConfiguration: {
              ClientSecret: {
                'Fn::ImportValue': 'secret',
              },
            },
          },
        },
      },
    },
  ],
  only: {
    dialect: 'cloudformation',
    because: 'Terraform has no resource for Alexa skills',
  },
});
