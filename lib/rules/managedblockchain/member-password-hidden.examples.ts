import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Acme: {
          Type: 'AWS::ManagedBlockchain::Member',
          Properties: {
            MemberConfiguration: {
              MemberFrameworkConfiguration: {
                MemberFabricConfiguration: {
                  AdminPassword: 'correct-horse-battery',
                },
              },
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
          Acme: {
            Type: 'AWS::ManagedBlockchain::Member',
            Properties: {
              MemberConfiguration: {
                MemberFrameworkConfiguration: {
                  MemberFabricConfiguration: {
                    AdminPassword: {
                      Ref: 'Secret',
                    },
                  },
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
          Acme: {
            Type: 'AWS::ManagedBlockchain::Member',
            Properties: {
              MemberConfiguration: {
                MemberFrameworkConfiguration: {
                  MemberFabricConfiguration: {
                    AdminPassword: {
                      Ref: 'Secret',
                    },
                  },
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
        Acme: {
          Type: 'AWS::ManagedBlockchain::Member',
          Properties: {
            MemberConfiguration: {
              MemberFrameworkConfiguration: {
                MemberFabricConfiguration: {
                  AdminPassword: '{{resolve:secretsmanager:app/credentials:SecretString:value}}',
                },
              },
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
          Acme: {
            Type: 'AWS::ManagedBlockchain::Member',
            Properties: {
              MemberConfiguration: {
                MemberFrameworkConfiguration: {
                  MemberFabricConfiguration: {
                    AdminPassword: {
                      Ref: 'Secret',
                    },
                  },
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
        Acme: {
          Type: 'AWS::ManagedBlockchain::Member',
        },
      },
    },
  ],
  unknown: [
    {
      name: 'an output of another stack',
      cloudformation: {
        Acme: {
          Type: 'AWS::ManagedBlockchain::Member',
          Properties: {
            MemberConfiguration: {
              MemberFrameworkConfiguration: {
                MemberFabricConfiguration: {
                  AdminPassword: {
                    'Fn::ImportValue': 'secret',
                  },
                },
              },
            },
          },
        },
      },
    },
  ],
  only: {
    dialect: 'cloudformation',
    because: 'the AWS provider of Terraform has no resource for Managed Blockchain',
  },
});
