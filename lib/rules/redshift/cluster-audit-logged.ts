import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters write audit logs',
  problem: 'This cluster does not log connections and users.',
  why: 'After a leak the audit log says who connected and what they changed.',
  fix: {
    how: 'Send audit logs to S3 or CloudWatch.',
    cdk: "loggingProperties: { bucketName: logs.bucketName, s3KeyPrefix: 'warehouse' }",
    properties: { LoggingProperties: { BucketName: 'audit-logs' } },
    resources: {
      aws_redshift_logging: {
        cluster_identifier: '${aws_redshift_cluster.this.id}',
        bucket_name: 'audit-logs',
        log_destination_type: 's3',
      },
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['Redshift.4'] },
  sameAs: {
    terrascan: ['AC_AWS_0200'],
    checkov: ['CKV_AWS_71'],
    kics: ['redshift_cluster_logging_disabled'],
    'cdk-nag': ['RedshiftClusterAuditLogging', 'RedshiftClusterConfiguration'],
  },
  resource: cluster,
  check: (it) => all(it.logs.isSet(), it.logsEnabled.isNot(false)),
});
