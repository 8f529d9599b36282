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
