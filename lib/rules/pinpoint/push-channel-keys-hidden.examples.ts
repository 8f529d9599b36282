import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Push: {
          Type: 'AWS::Pinpoint::APNSChannel',
          Properties: {
            ApplicationId: 'app',
            PrivateKey: 'correct-horse-battery',
          },
        },
      },
      terraform: {
        aws_pinpoint_apns_channel: {
          push: {
            application_id: 'app',
            private_key: 'correct-horse-battery',
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
          Push: {
            Type: 'AWS::Pinpoint::APNSChannel',
            Properties: {
              ApplicationId: 'app',
              PrivateKey: {
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
          Push: {
            Type: 'AWS::Pinpoint::APNSChannel',
            Properties: {
              ApplicationId: 'app',
              PrivateKey: {
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
        Push: {
          Type: 'AWS::Pinpoint::APNSChannel',
          Properties: {
            ApplicationId: 'app',
            PrivateKey: '{{resolve:secretsmanager:app/credentials:SecretString:value}}',
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
          Push: {
            Type: 'AWS::Pinpoint::APNSChannel',
            Properties: {
              ApplicationId: 'app',
              PrivateKey: {
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
        Push: {
          Type: 'AWS::Pinpoint::APNSChannel',
          Properties: {
            ApplicationId: 'app',
          },
        },
      },
      terraform: {
        aws_pinpoint_apns_channel: {
          push: {
            application_id: 'app',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'an output of another stack',
      cloudformation: {
        Push: {
          Type: 'AWS::Pinpoint::APNSChannel',
          Properties: {
            ApplicationId: 'app',
            PrivateKey: {
              'Fn::ImportValue': 'secret',
            },
          },
        },
      },
    },
  ],
});
