import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Flows: {
          Type: 'AWS::MWAA::Environment',
          Properties: {
            Name: 'flows',
          },
        },
      },
      terraform: {
        aws_mwaa_environment: {
          flows: {
            dag_s3_path: 'dags/',
            execution_role_arn: 'arn:aws:iam::111122223333:role/service',
            source_bucket_arn: 'arn:aws:s3:::workflows',
            network_configuration: { security_group_ids: ['sg-1'], subnet_ids: ['subnet-1', 'subnet-2'] },
            name: 'flows',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Flows: {
          Type: 'AWS::MWAA::Environment',
          Properties: {
            Name: 'flows',
            KmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_mwaa_environment: {
          flows: {
            dag_s3_path: 'dags/',
            execution_role_arn: 'arn:aws:iam::111122223333:role/service',
            source_bucket_arn: 'arn:aws:s3:::workflows',
            network_configuration: { security_group_ids: ['sg-1'], subnet_ids: ['subnet-1', 'subnet-2'] },
            name: 'flows',
            kms_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'key decided at deployment',
      cloudformation: {
        Parameters: {
          Key: {
            Type: 'String',
          },
        },
        Resources: {
          Flows: {
            Type: 'AWS::MWAA::Environment',
            Properties: {
              Name: 'flows',
              KmsKey: {
                Ref: 'Key',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          key: {
            type: 'string',
          },
        },
        resource: {
          aws_mwaa_environment: {
            flows: {
              dag_s3_path: 'dags/',
              execution_role_arn: 'arn:aws:iam::111122223333:role/service',
              source_bucket_arn: 'arn:aws:s3:::workflows',
              network_configuration: { security_group_ids: ['sg-1'], subnet_ids: ['subnet-1', 'subnet-2'] },
              name: 'flows',
              kms_key: '${var.key}',
            },
          },
        },
      },
    },
  ],
});
