import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'encryption left out',
      cloudformation: { Main: { Type: 'AWS::EC2::Volume', Properties: { AvailabilityZone: 'eu-west-1a', Size: 20 } } },
      terraform: { aws_ebs_volume: { main: { availability_zone: 'eu-west-1a', size: 20 } } },
    },
    {
      name: 'encryption turned off',
      cloudformation: {
        Main: { Type: 'AWS::EC2::Volume', Properties: { AvailabilityZone: 'eu-west-1a', Encrypted: false } },
      },
      terraform: { aws_ebs_volume: { main: { availability_zone: 'eu-west-1a', encrypted: false } } },
    },
    {
      name: 'encryption by default in another region',
      terraform: {
        provider: { aws: [{ region: 'eu-west-1' }, { alias: 'us', region: 'us-east-1' }] },
        resource: {
          aws_ebs_encryption_by_default: { main: { provider: 'aws.us' } },
          aws_ebs_volume: { main: { availability_zone: 'eu-west-1a' } },
        },
      },
    },
  ],
  passes: [
    {
      name: 'encryption turned on',
      cloudformation: {
        Main: { Type: 'AWS::EC2::Volume', Properties: { AvailabilityZone: 'eu-west-1a', Encrypted: true } },
      },
      terraform: { aws_ebs_volume: { main: { availability_zone: 'eu-west-1a', encrypted: true } } },
    },
    {
      name: 'encryption by default in the account',
      terraform: {
        aws_ebs_encryption_by_default: { main: {} },
        aws_ebs_volume: { main: { availability_zone: 'eu-west-1a' } },
      },
    },
  ],
  unknown: [
    {
      name: 'a volume made from a snapshot',
      cloudformation: {
        Main: { Type: 'AWS::EC2::Volume', Properties: { AvailabilityZone: 'eu-west-1a', SnapshotId: 'snap-1' } },
      },
      terraform: { aws_ebs_volume: { main: { availability_zone: 'eu-west-1a', snapshot_id: 'snap-1' } } },
    },
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Main: {
            Type: 'AWS::EC2::Volume',
            Properties: { AvailabilityZone: 'eu-west-1a', Encrypted: { Ref: 'Choice' } },
          },
        },
      },
    },
  ],
});
