import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Main: { Type: 'AWS::EC2::Volume', Properties: { AvailabilityZone: 'eu-west-1a', Encrypted: true } },
      },
      terraform: { aws_ebs_volume: { main: { availability_zone: 'eu-west-1a', encrypted: true } } },
    },
    {
      name: 'the key of AWS by its ARN',
      cloudformation: {
        Data: {
          Type: 'AWS::EC2::Volume',
          Properties: {
            Encrypted: true,
            KmsKeyId: {
              'Fn::Sub': 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:alias/aws/ebs',
            },
          },
        },
      },
      terraform: {
        aws_ebs_volume: {
          data: {
            availability_zone: 'eu-west-1a',
            size: 8,
            encrypted: true,
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:alias/aws/ebs',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Volume',
          Properties: {
            AvailabilityZone: 'eu-west-1a',
            Encrypted: true,
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
          },
        },
      },
      terraform: {
        aws_ebs_volume: {
          main: {
            availability_zone: 'eu-west-1a',
            encrypted: true,
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1',
          },
        },
      },
    },
  ],
});
