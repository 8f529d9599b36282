import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { project } from '../../resources/codebuild/project';

export default defineRule({
  title: 'CodeBuild projects keep logs of their builds',
  problem: 'Builds of this project leave no logs.',
  why: 'Without logs nobody can tell what a build ran, or that it was tampered with.',
  fix: {
    how: 'Leave logs in CloudWatch on, or send them to S3.',
    cdk: 'logging: { cloudWatch: { logGroup } }',
    properties: {
      LogsConfig: {
        CloudWatchLogs: {
          Status: 'ENABLED',
        },
      },
    },
    arguments: {
      logs_config: {
        cloudwatch_logs: {
          status: 'ENABLED',
        },
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['CodeBuild.4'], 'cis-supply-chain-1.0': ['2.1.3'], 'owasp-cicd': ['CICD-SEC-10'] },
  sameAs: {
    checkov: ['CKV_AWS_314'],
  },
  resource: project,
  check: (it) => any(it.cloudwatchLogs.or('ENABLED').is('ENABLED'), it.s3Logs.is('ENABLED')),
});
