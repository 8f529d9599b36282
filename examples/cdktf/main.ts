import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { defineConfig, presets } from 'cdk-bulwark';
import { HardenedBucket, HardenedKey, harden, settingsIn } from 'cdk-bulwark/cdktf';
import { App, TerraformStack } from 'cdktf';

const app = new App();
harden(app, defineConfig(presets.strict));

const stack = new TerraformStack(app, 'shop');
new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });

// Encrypted with KMS, private, TLS only, versioned, logged, kept from a destroy.
new HardenedBucket(stack, 'uploads');

// What has no construct of its own yet is judged all the same.
const key = new HardenedKey(stack, 'log-key');
key.allowService('logs.eu-west-1.amazonaws.com', 'arn:aws:logs:eu-west-1:*:log-group:/shop/orders');
new CloudwatchLogGroup(stack, 'orders', {
  name: '/shop/orders',
  kmsKeyId: key.arn,
  retentionInDays: settingsIn(stack).logRetentionDays,
});

app.synth();
