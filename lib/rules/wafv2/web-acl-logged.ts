import { defineRule } from '../../engine/rule';
import { webAcl } from '../../resources/wafv2/web-acl';

export default defineRule({
  title: 'Web ACLs log the requests they judge',
  problem: 'This web ACL keeps no logs.',
  why: 'Logs show what was attacked and how, and whether rules stop real users.',
  fix: {
    how: 'Add a logging configuration.',
    resources: {
      'AWS::WAFv2::LoggingConfiguration': {
        ResourceArn: { 'Fn::GetAtt': ['This', 'Arn'] },
        LogDestinationConfigs: ['arn:aws:logs:eu-west-1:111122223333:log-group:aws-waf-logs-web'],
        RedactedFields: [{ SingleHeader: { Name: 'authorization' } }, { SingleHeader: { Name: 'cookie' } }],
      },
      aws_wafv2_web_acl_logging_configuration: {
        resource_arn: '${aws_wafv2_web_acl.this.arn}',
        log_destination_configs: ['arn:aws:logs:eu-west-1:111122223333:log-group:aws-waf-logs-web'],
        redacted_fields: [{ single_header: { name: 'authorization' } }, { single_header: { name: 'cookie' } }],
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['WAF.1', 'WAF.11'] },
  sameAs: { 'cdk-nag': ['WAFv2LoggingEnabled'], checkov: ['CKV2_AWS_31', 'CKV_AWS_176'] },
  resource: webAcl,
  check: (it) => it.logs.isSet(),
});
