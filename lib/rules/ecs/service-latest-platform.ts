import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { service } from '../../resources/ecs/service';

export default defineRule({
  title: 'ECS services on Fargate run on the latest platform version',
  problem: 'This service is pinned to an old version of the Fargate platform.',
  why: 'Patches of the kernel and the container runtime reach the latest version.',
  fix: {
    how: 'Leave the platform version out, or say LATEST.',
    cdk: {
      platformVersion: 'FargatePlatformVersion.LATEST',
    },
    properties: {
      PlatformVersion: 'LATEST',
    },
    arguments: {
      platform_version: 'LATEST',
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    'security-hub': ['ECS.10'],
  },
  sameAs: {
    checkov: ['CKV_AWS_332'],
  },
  resource: service,
  check: (it) => it.platformVersion.or(awsDefaults.taskPlatform.value).is('LATEST', '1.4.0', '1.0.0'),
});
