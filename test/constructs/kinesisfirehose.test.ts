import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { KinesisStreamSource, S3Bucket } from 'aws-cdk-lib/aws-kinesisfirehose';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { HardenedDeliveryStream, type HardenedDeliveryStreamProps, HardenedStream } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';

function streamWith(props: (stack: Stack) => HardenedDeliveryStreamProps = () => ({})) {
  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
  new HardenedDeliveryStream(stack, 'Clicks', props(stack));
  const resources = Object.entries<any>(Template.fromStack(stack).toJSON().Resources);
  const ofType = (type: string) => resources.filter(([, { Type }]) => Type === `AWS::${type}`);
  const statementsIn = (type: string, document = 'PolicyDocument'): any[] =>
    ofType(type).flatMap(([, { Properties }]) => Properties[document].Statement);
  return { ofType, statementsIn };
}

describe('a hardened delivery stream', () => {
  test('has a role that Firehose takes for this account, and that may deliver but not delete', () => {
    const { statementsIn, ofType } = streamWith();
    expect(statementsIn('IAM::Role', 'AssumeRolePolicyDocument')).toEqual([
      expect.objectContaining({
        Principal: { Service: 'firehose.amazonaws.com' },
        Condition: { StringEquals: { 'sts:ExternalId': '111122223333' } },
      }),
    ]);
    const actions = statementsIn('IAM::ManagedPolicy').flatMap(({ Action }) => Action);
    expect(actions).toEqual(
      expect.arrayContaining(['s3:PutObject', 's3:ListBucketMultipartUploads', 'logs:PutLogEvents']),
    );
    expect(actions.filter((action) => /Delete|\*/.test(action))).toEqual([]);
    expect(ofType('IAM::Policy')).toEqual([]);
  });

  test('lets nobody into the bucket, the key or the logs by their own policies', () => {
    const { statementsIn, ofType } = streamWith();
    const allowed = [...statementsIn('S3::BucketPolicy'), ...statementsIn('KMS::Key', 'KeyPolicy')].filter(
      ({ Effect, Principal }) => Effect === 'Allow' && JSON.stringify(Principal).includes('ClicksRole'),
    );
    expect(allowed).toEqual([]);
    expect(ofType('Logs::ResourcePolicy')).toEqual([]);
  });

  test('logs errors of a destination that is given to a hardened log group', () => {
    const { ofType } = streamWith((stack) => ({
      destination: new S3Bucket(Bucket.fromBucketName(stack, 'Given', 'records')),
    }));
    const groups = ofType('Logs::LogGroup');
    expect(groups).toHaveLength(1);
    expect(groups[0]?.[1].Properties).toMatchObject({ RetentionInDays: 365, DeletionProtectionEnabled: true });
    const [[, { Properties }] = []] = ofType('KinesisFirehose::DeliveryStream') as [string, any][];
    expect(Properties.ExtendedS3DestinationConfiguration.CloudWatchLoggingOptions).toMatchObject({
      Enabled: true,
      LogGroupName: { Ref: groups[0]?.[0] },
    });
    expect(ofType('S3::Bucket')).toEqual([]);
  });

  test('leaves encryption to the stream that it reads from', () => {
    const { ofType, statementsIn } = streamWith((stack) => ({
      source: new KinesisStreamSource(new HardenedStream(stack, 'Source')),
    }));
    const [[, { Properties }] = []] = ofType('KinesisFirehose::DeliveryStream') as [string, any][];
    expect(Properties.DeliveryStreamEncryptionConfigurationInput).toBeUndefined();
    expect(statementsIn('IAM::ManagedPolicy').flatMap(({ Action }) => Action)).toContain('kinesis:GetRecords');
  });

  test('is the same in Terraform', () => {
    const stack = new TerraformStack(new TerraformApp(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
    new cdktf.HardenedDeliveryStream(stack, 'clicks');
    stack.prepareStack();
    const { resource } = stack.toTerraform();
    const [stream] = Object.values<any>(resource.aws_kinesis_firehose_delivery_stream);
    expect(stream.server_side_encryption).toMatchObject({ enabled: true, key_type: 'CUSTOMER_MANAGED_CMK' });
    expect(stream.extended_s3_configuration).toMatchObject({
      compression_format: 'GZIP',
      cloudwatch_logging_options: { enabled: true },
    });
    expect(JSON.stringify(resource.aws_iam_role)).toContain('sts:ExternalId');
    expect(JSON.stringify(resource.aws_iam_policy)).not.toContain('s3:DeleteObject');
  });
});
