import { App, DefaultStackSynthesizer, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';

const app = new App();
// It has no assets, so it needs no account that was bootstrapped.
const stack = new Stack(app, 'Notes', {
  synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});

new Bucket(stack, 'Notes', {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN,
});

app.synth();
