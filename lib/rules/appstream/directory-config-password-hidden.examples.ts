import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Corp: {
          Type: 'AWS::AppStream::DirectoryConfig',
          Properties: {
            DirectoryName: 'corp.example.com',
            OrganizationalUnitDistinguishedNames: ['OU=desktops'],
            ServiceAccountCredentials: {
              AccountPassword: 'correct-horse-battery',
            },
          },
        },
      },
      terraform: {
        aws_appstream_directory_config: {
          corp: {
            directory_name: 'corp.example.com',
            organizational_unit_distinguished_names: ['OU=desktops'],
            service_account_credentials: {
              account_name: 'EXAMPLE\\streaming',
              account_password: 'correct-horse-battery',
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
          Corp: {
            Type: 'AWS::AppStream::DirectoryConfig',
            Properties: {
              DirectoryName: 'corp.example.com',
              OrganizationalUnitDistinguishedNames: ['OU=desktops'],
              ServiceAccountCredentials: {
                AccountPassword: {
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
          Corp: {
            Type: 'AWS::AppStream::DirectoryConfig',
            Properties: {
              DirectoryName: 'corp.example.com',
              OrganizationalUnitDistinguishedNames: ['OU=desktops'],
              ServiceAccountCredentials: {
                AccountPassword: {
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
        Corp: {
          Type: 'AWS::AppStream::DirectoryConfig',
          Properties: {
            DirectoryName: 'corp.example.com',
            OrganizationalUnitDistinguishedNames: ['OU=desktops'],
            ServiceAccountCredentials: {
              AccountPassword: '{{resolve:secretsmanager:app/credentials:SecretString:value}}',
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
          Corp: {
            Type: 'AWS::AppStream::DirectoryConfig',
            Properties: {
              DirectoryName: 'corp.example.com',
              OrganizationalUnitDistinguishedNames: ['OU=desktops'],
              ServiceAccountCredentials: {
                AccountPassword: {
                  Ref: 'Secret',
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: { password: { type: 'string', sensitive: true } },
        resource: {
          aws_appstream_directory_config: {
            corp: {
              directory_name: 'corp.example.com',
              organizational_unit_distinguished_names: ['OU=desktops'],
              service_account_credentials: {
                account_name: 'EXAMPLE\\streaming',
                account_password: '${var.password}',
              },
            },
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Corp: {
          Type: 'AWS::AppStream::DirectoryConfig',
          Properties: {
            DirectoryName: 'corp.example.com',
            OrganizationalUnitDistinguishedNames: ['OU=desktops'],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'an output of another stack',
      cloudformation: {
        Corp: {
          Type: 'AWS::AppStream::DirectoryConfig',
          Properties: {
            DirectoryName: 'corp.example.com',
            OrganizationalUnitDistinguishedNames: ['OU=desktops'],
            ServiceAccountCredentials: {
              AccountPassword: {
                'Fn::ImportValue': 'secret',
              },
            },
          },
        },
      },
    },
  ],
});
