import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Delivery: {
          Type: 'AWS::KinesisFirehose::DeliveryStream',
          Properties: {
            SplunkDestinationConfiguration: {
              HECEndpoint: 'https://splunk.example.com',
              HECToken: 'Correct-horse-battery-1',
            },
          },
        },
      },
      terraform: {
        aws_kinesis_firehose_delivery_stream: {
          delivery: {
            name: 'delivery',
            destination: 'splunk',
            splunk_configuration: {
              s3_configuration: {
                bucket_arn: 'arn:aws:s3:::stream',
                role_arn: 'arn:aws:iam::111122223333:role/service',
              },
              hec_endpoint: 'https://splunk.example.com',
              hec_token: 'Correct-horse-battery-1',
            },
          },
        },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: {
          Delivery: {
            Type: 'AWS::KinesisFirehose::DeliveryStream',
            Properties: {
              SplunkDestinationConfiguration: {
                HECEndpoint: 'https://splunk.example.com',
                HECToken: { Ref: 'Password' },
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: {
        Delivery: {
          Type: 'AWS::KinesisFirehose::DeliveryStream',
          Properties: {
            SplunkDestinationConfiguration: {
              HECEndpoint: 'https://splunk.example.com',
              HECToken: '{{resolve:secretsmanager:app:SecretString:password}}',
            },
          },
        },
      },
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: {
          Delivery: {
            Type: 'AWS::KinesisFirehose::DeliveryStream',
            Properties: {
              SplunkDestinationConfiguration: {
                HECEndpoint: 'https://splunk.example.com',
                HECToken: { Ref: 'Password' },
              },
            },
          },
        },
      },
    },
    {
      name: 'a generated password',
      terraform: {
        aws_kinesis_firehose_delivery_stream: {
          delivery: {
            name: 'delivery',
            destination: 'splunk',
            splunk_configuration: {
              s3_configuration: {
                bucket_arn: 'arn:aws:s3:::stream',
                role_arn: 'arn:aws:iam::111122223333:role/service',
              },
              hec_endpoint: 'https://splunk.example.com',
              hec_token: '${random_password.app.result}',
            },
          },
        },
        random_password: { app: { length: 32 } },
      },
    },
  ],
});
