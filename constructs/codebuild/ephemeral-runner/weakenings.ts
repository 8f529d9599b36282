import { LinuxBuildImage } from 'aws-cdk-lib/aws-codebuild';
import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import build from '../ephemeral-build/weakenings';
import * as cdk from './cdk';
import * as cdktf from './cdktf';
import { guards } from './defaults';

const DIGEST = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const IMAGE = `111122223333.dkr.ecr.eu-west-1.amazonaws.com/runner@${DIGEST}`;
const buildImage = LinuxBuildImage.fromCodeBuildImageId(`aws/codebuild/standard@${DIGEST}`);

const given = (props: object) => Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));

export default defineWeakenings({
  make: {
    cdk: (scope, id, props = {}) =>
      new cdk.EphemeralRunner(scope, id, {
        ...{ repository: 'acme/shop', vpc: vpcIn(scope), environment: { buildImage } },
        ...given(props),
      }),
    cdktf: (scope, id, props = {}) =>
      new cdktf.EphemeralRunner(scope, id, {
        ...{ repository: 'acme/shop', vpcId: network.vpcId, subnetIds: network.subnetIds },
        environment: { buildImage: IMAGE },
        ...given(props),
      }),
  },
  // It is a build, and is weakened as one.
  weakenings: build.weakenings.filter((weakening) => weakening.guards.every((guard) => guard in guards)),
  defaulted: [
    ...['encryptionKey', 'projectName', 'queuedTimeout', 'securityGroups', 'subnetSelection', 'host', 'description'],
    'concurrentBuildLimit',
  ],
});
