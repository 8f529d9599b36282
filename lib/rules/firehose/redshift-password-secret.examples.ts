import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Delivery: {
          Type: 'AWS::KinesisFirehose::DeliveryStream',
          Properties: { RedshiftDestinationConfiguration: { Username: 'loader', Password: 'Correct-horse-battery-1' } },
        },
      },
      terraform: {
        aws_kinesis_firehose_delivery_stream: {
          delivery: {
            name: 'delivery',
            destination: 'redshift',
            redshift_configuration: {
              cluster_jdbcurl: 'jdbc:redshift://warehouse.example.com:5439/sales',
              data_table_name: 'orders',
              role_arn: 'arn:aws:iam::111122223333:role/service',
              s3_configuration: {
                bucket_arn: 'arn:aws:s3:::stream',
                role_arn: 'arn:aws:iam::111122223333:role/service',
              },
              username: 'loader',
              password: 'Correct-horse-battery-1',
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
            Properties: { RedshiftDestinationConfiguration: { Username: 'loader', Password: { Ref: 'Password' } } },
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
            RedshiftDestinationConfiguration: {
              Username: 'loader',
              Password: '{{resolve:secretsmanager:app:SecretString:password}}',
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
            Properties: { RedshiftDestinationConfiguration: { Username: 'loader', Password: { Ref: 'Password' } } },
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
            destination: 'redshift',
            redshift_configuration: {
              cluster_jdbcurl: 'jdbc:redshift://warehouse.example.com:5439/sales',
              data_table_name: 'orders',
              role_arn: 'arn:aws:iam::111122223333:role/service',
              s3_configuration: {
                bucket_arn: 'arn:aws:s3:::stream',
                role_arn: 'arn:aws:iam::111122223333:role/service',
              },
              username: 'loader',
              password: '${random_password.app.result}',
            },
          },
        },
        random_password: { app: { length: 32 } },
      },
    },
  ],
});
