import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: {
        Source: { Type: 'AWS::DMS::Endpoint', Properties: { EndpointType: 'source', EngineName: 'postgres' } },
      },
      terraform: {
        aws_dms_endpoint: { source: { endpoint_id: 'source', endpoint_type: 'source', engine_name: 'postgres' } },
      },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Source: {
          Type: 'AWS::DMS::Endpoint',
          Properties: { EndpointType: 'source', EngineName: 'postgres', KmsKeyId: 'alias/aws/dms' },
        },
      },
      terraform: {
        aws_dms_endpoint: {
          source: {
            endpoint_id: 'source',
            endpoint_type: 'source',
            engine_name: 'postgres',
            kms_key_arn: 'alias/aws/dms',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Source: {
          Type: 'AWS::DMS::Endpoint',
          Properties: {
            EndpointType: 'source',
            EngineName: 'postgres',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_dms_endpoint: {
          source: {
            endpoint_id: 'source',
            endpoint_type: 'source',
            engine_name: 'postgres',
            kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: {
          Source: {
            Type: 'AWS::DMS::Endpoint',
            Properties: { EndpointType: 'source', EngineName: 'postgres', KmsKeyId: { Ref: 'KeyArn' } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_dms_endpoint: {
            source: {
              endpoint_id: 'source',
              endpoint_type: 'source',
              engine_name: 'postgres',
              kms_key_arn: '${var.key_arn}',
            },
          },
        },
      },
    },
  ],
});
