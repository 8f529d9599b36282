import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'an API key',
      cloudformation: {
        Setting: {
          Type: 'AWS::SSM::Parameter',
          Properties: {
            Type: 'String',
            Name: '/shop/api_key',
            Value: 'akdfaksdfjkasdfjskafjdkfajsdfk345',
          },
        },
      },
      terraform: {
        aws_ssm_parameter: {
          setting: {
            type: 'String',
            name: '/shop/api_key',
            value: 'akdfaksdfjkasdfjskafjdkfajsdfk345',
          },
        },
      },
    },
    {
      name: 'an access key',
      cloudformation: {
        Setting: {
          Type: 'AWS::SSM::Parameter',
          Properties: {
            Type: 'String',
            Name: '/shop/setting',
            Value: 'AKIAIOSFODNN7EXAMPLE',
          },
        },
      },
      terraform: {
        aws_ssm_parameter: {
          setting: {
            type: 'String',
            name: '/shop/setting',
            value: 'AKIAIOSFODNN7EXAMPLE',
          },
        },
      },
    },
    {
      name: 'a password within a document',
      cloudformation: {
        Setting: {
          Type: 'AWS::SSM::Parameter',
          Properties: { Type: 'String', Name: '/shop/config', Value: '{"db":{"password":"s3cretPass9"},"port":80}' },
        },
      },
      terraform: {
        aws_ssm_parameter: {
          setting: {
            type: 'String',
            name: '/shop/config',
            value: '${jsonencode({ db = { password = "s3cretPass9" }, port = 80 })}',
          },
        },
      },
    },
    {
      name: 'a password among lines of settings',
      cloudformation: {
        Setting: {
          Type: 'AWS::SSM::Parameter',
          Properties: { Type: 'String', Name: '/shop/env', Value: 'DB_HOST=db\nDB_PASSWORD=hunter2-Sup3r\n' },
        },
      },
      terraform: {
        aws_ssm_parameter: {
          setting: { type: 'String', name: '/shop/env', value: 'DB_HOST=db\nDB_PASSWORD=hunter2-Sup3r\n' },
        },
      },
    },
    {
      name: 'a copy of a secret',
      cloudformation: {
        Setting: {
          Type: 'AWS::SSM::Parameter',
          Properties: {
            Type: 'String',
            Name: '/shop/db',
            Value: '{{resolve:secretsmanager:db:SecretString:password}}',
          },
        },
      },
      terraform: {
        random_password: { db: { length: 20 } },
        aws_ssm_parameter: {
          setting: { type: 'String', name: '/shop/db', value: '${random_password.db.result}' },
        },
      },
    },
    {
      name: 'the value of a hidden parameter',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: {
          Setting: {
            Type: 'AWS::SSM::Parameter',
            Properties: { Type: 'String', Name: '/shop/db', Value: { Ref: 'Password' } },
          },
        },
      },
      terraform: {
        variable: { password: { type: 'string', sensitive: true } },
        resource: { aws_ssm_parameter: { setting: { type: 'String', name: '/shop/db', value: '${var.password}' } } },
      },
    },
    {
      name: 'a password by the name of its resource, where it has no other',
      cloudformation: {
        DbPassword: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: 'hunter2-Sup3r' } },
      },
    },
  ],
  passes: [
    {
      name: 'a setting',
      cloudformation: {
        Setting: {
          Type: 'AWS::SSM::Parameter',
          Properties: {
            Type: 'String',
            Name: '/shop/colour',
            Value: 'blue',
          },
        },
      },
      terraform: {
        aws_ssm_parameter: {
          setting: {
            type: 'String',
            name: '/shop/colour',
            value: 'blue',
          },
        },
      },
    },
    {
      name: 'the address of a secret',
      cloudformation: {
        Setting: {
          Type: 'AWS::SSM::Parameter',
          Properties: {
            Type: 'String',
            Name: '/shop/secret',
            Value: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop',
          },
        },
      },
      terraform: {
        aws_ssm_parameter: {
          setting: {
            type: 'String',
            name: '/shop/secret',
            value: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop',
          },
        },
      },
    },
    {
      name: 'a copy of a name that stands beside a password',
      cloudformation: {
        Setting: {
          Type: 'AWS::SSM::Parameter',
          Properties: {
            Type: 'String',
            Name: '/shop/db',
            Value: '{{resolve:secretsmanager:db:SecretString:username}}',
          },
        },
      },
    },
    {
      name: 'what is public of a pair of keys',
      terraform: {
        tls_private_key: { shop: { algorithm: 'ED25519' } },
        aws_ssm_parameter: {
          setting: { type: 'String', name: '/shop/key', value: '${tls_private_key.shop.public_key_openssh}' },
        },
      },
    },
    {
      name: 'settings in a document',
      cloudformation: {
        Setting: {
          Type: 'AWS::SSM::Parameter',
          Properties: {
            Type: 'String',
            Name: '/shop/config',
            Value: '{"db":{"secret":"arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop"}}',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a value from a parameter that is shown',
      cloudformation: {
        Parameters: {
          Password: {
            Type: 'String',
          },
        },
        Resources: {
          Setting: {
            Type: 'AWS::SSM::Parameter',
            Properties: {
              Type: 'String',
              Name: '/shop/password',
              Value: {
                Ref: 'Password',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          password: {
            type: 'string',
          },
        },
        resource: {
          aws_ssm_parameter: {
            setting: {
              type: 'String',
              name: '/shop/password',
              value: '${var.password}',
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'an encrypted parameter',
      terraform: {
        aws_ssm_parameter: {
          setting: {
            type: 'SecureString',
            name: '/shop/password',
            value: 'x',
          },
        },
      },
    },
  ],
});
