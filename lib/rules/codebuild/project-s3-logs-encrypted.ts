import { defineRule } from '../../engine/rule';
import { project } from '../../resources/codebuild/project';

export default defineRule({
  title: 'CodeBuild projects encrypt their logs in S3',
  problem: 'This project writes its logs to S3 without encryption.',
  why: 'Build logs often hold more than they should.',
  fix: {
    how: 'Leave encryption of the logs on.',
    cdk: 'logging: { s3: { bucket, encrypted: true } }',
    properties: {
      LogsConfig: {
        S3Logs: {
          EncryptionDisabled: false,
        },
      },
    },
    arguments: {
      logs_config: {
        s3_logs: {
          encryption_disabled: false,
        },
      },
    },
  },
  severity: 'low',
  preset: 'baseline',
  controls: { 'security-hub': ['CodeBuild.3'] },
  sameAs: {
    checkov: ['CKV_AWS_311'],
  },
  resource: project,
  check: (it) => it.s3LogsUnencrypted.or(false).is(false),
});
