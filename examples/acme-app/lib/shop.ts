import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { HardenedBucket, HardenedFunction, HardenedQueue } from 'cdk-bulwark/cdk';
import type { Construct } from 'constructs';

export class Shop extends Stack {
  readonly orders: HardenedQueue;
  readonly uploads: HardenedBucket;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    this.orders = new HardenedQueue(this, 'Orders', { retentionPeriod: Duration.days(14) });
    this.uploads = new HardenedBucket(this, 'Uploads');
    new HardenedFunction(this, 'Report', {
      runtime: Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: Code.fromInline('exports.handler = async () => {};'),
      // The baseline of Acme advises against this; once it asks for less, this is accepted until it is mended.
      timeout: Duration.minutes(15),
    });
  }
}
