import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import {
  DeliveryStream,
  DisableLogging,
  type IDestination,
  KinesisStreamSource,
  S3Bucket,
  StreamEncryption,
} from 'aws-cdk-lib/aws-kinesisfirehose';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const silent: IDestination = {
  bind: () => ({
    extendedS3DestinationConfiguration: {
      bucketArn: 'arn:aws:s3:::records',
      roleArn: 'arn:aws:iam::111122223333:role/deliver',
    },
  }),
};

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.HardenedDeliveryStream(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.HardenedDeliveryStream(scope, id, props),
  },
  weakenings: [
    {
      name: 'no encryption',
      guards: ['firehose/delivery-stream-encrypted', 'firehose/delivery-stream-customer-key'],
      cdk: { encryption: StreamEncryption.unencrypted() },
      cdktf: { encryption: 'UNENCRYPTED' },
    },
    {
      name: 'a key of AWS',
      guards: ['firehose/delivery-stream-customer-key'],
      cdk: { encryption: StreamEncryption.awsOwnedKey() },
      cdktf: { encryption: 'AWS_OWNED' },
    },
    {
      name: 'records lost in silence',
      guards: ['firehose/delivery-stream-logged'],
      cdk: { destination: silent },
      cdktf: { logging: false },
    },
  ],
  plain: (scope, id, props) =>
    new DeliveryStream(scope, id, {
      destination: new S3Bucket(Bucket.fromBucketName(scope, 'Plain', 'records'), {
        role: Role.fromRoleArn(scope, 'PlainRole', 'arn:aws:iam::111122223333:role/plain', { mutable: false }),
        loggingConfig: new DisableLogging(),
      }),
      ...props,
    }),
  accepts: (scope) => ({
    deliveryStreamName: 'clicks',
    role: new Role(scope, 'Given', { assumedBy: new ServicePrincipal('firehose.amazonaws.com') }),
    source: new KinesisStreamSource(
      Stream.fromStreamArn(scope, 'Source', 'arn:aws:kinesis:eu-west-1:111122223333:stream/clicks'),
    ),
  }),
  alongside: { role: ['source'], source: ['role'] },
  defaulted: ['bucket'],
});
