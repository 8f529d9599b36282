import { Duration, Stack } from 'aws-cdk-lib';
import { Fleet, LinuxBuildImage } from 'aws-cdk-lib/aws-codebuild';
import { InstanceType } from 'aws-cdk-lib/aws-ec2';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const DIGEST = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const REGISTRY = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
const FLEET = 'arn:aws:codebuild:eu-west-1:111122223333:fleet/runners:0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f';

const fleet = Fleet.fromFleetArn(new Stack(), 'Fleet', FLEET);
const buildImage = LinuxBuildImage.fromCodeBuildImageId(`aws/codebuild/standard@${DIGEST}`);
const jobs = { organization: 'acme', group: 7, repositories: ['acme/shop'], labels: ['self-hosted', 'shop'] };
const image = { imageId: 'ami-0123456789abcdef0', rootDevice: '/dev/xvda' };

const given = (props: object) => Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));

export default defineWeakenings({
  make: {
    cdk: (scope, id, props = {}) =>
      new cdk.EphemeralRunnerFleet(scope, id, {
        ...jobs,
        appSecret: Secret.fromSecretNameV2(scope, 'App', 'runners-app'),
        vpc: vpcIn(scope),
        codebuild: { buildImage },
        fargate: { image: ContainerImage.fromRegistry(`${REGISTRY}/runner@${DIGEST}`) },
        ec2: { ...image, instanceType: new InstanceType('m7i.large') },
        ...given(props),
      }),
    cdktf: (scope, id, props = {}) =>
      new cdktf.EphemeralRunnerFleet(scope, id, {
        ...jobs,
        ...network,
        appSecret: { arn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:runners-app-1a2b3c' },
        codebuild: { buildImage: `aws/codebuild/standard@${DIGEST}` },
        fargate: { image: `${REGISTRY}/runner@${DIGEST}` },
        ec2: { ...image, instanceType: 'm7i.large' },
        ...given(props),
      }),
  },
  weakenings: [
    {
      name: 'jobs of repositories that everybody sees',
      guards: ['lambda/runner-no-public-repositories'],
      props: { publicRepositories: true },
    },
    { name: 'jobs of forks', guards: ['lambda/runner-no-forks'], props: { forks: true } },
    {
      name: 'jobs of two hours',
      guards: ['codebuild/project-time-limited'],
      cdk: { timeout: Duration.hours(2) },
      cdktf: { timeout: 120 },
    },
    {
      name: 'machines that are kept warm',
      guards: ['codebuild/project-on-demand'],
      cdk: { codebuild: { buildImage, fleet } },
      cdktf: { codebuild: { buildImage: `aws/codebuild/standard@${DIGEST}`, fleet: FLEET } },
    },
    {
      name: 'builds in an image by its tag',
      guards: ['codebuild/project-image-by-digest'],
      cdk: { codebuild: { buildImage: LinuxBuildImage.STANDARD_7_0 } },
      cdktf: { codebuild: { buildImage: 'aws/codebuild/standard:7.0' } },
    },
    {
      name: 'builds in an image of somebody else',
      guards: ['codebuild/project-managed-image'],
      cdk: { codebuild: { buildImage: LinuxBuildImage.fromDockerRegistry(`ghcr.io/acme/runner@${DIGEST}`) } },
      cdktf: { codebuild: { buildImage: `ghcr.io/acme/runner@${DIGEST}` } },
    },
    {
      name: 'containers of an image by its tag',
      guards: ['ecs/task-definition-image-by-digest'],
      cdk: { fargate: { image: ContainerImage.fromRegistry(`${REGISTRY}/runner:1.4.2`) } },
      cdktf: { fargate: { image: `${REGISTRY}/runner:1.4.2` } },
    },
    {
      name: 'a way out to anywhere',
      guards: ['ec2/group-no-world-egress-all-ports'],
      props: { allowAllOutbound: true },
    },
  ],
  defaulted: ['webhookSecret', 'vpcSubnets', 'securityGroups', 'topic', 'fleetName', 'apiUrl'],
});
