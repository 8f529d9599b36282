import { defineExamples } from '../../engine/rule';
import { webAcl, webAclInTerraform } from './example-web-acl';

export default defineExamples({
  fails: [
    {
      name: 'no logs',
      cloudformation: webAcl({ DefaultAction: { Allow: {} } }),
      terraform: webAclInTerraform({ default_action: { allow: {} } }),
    },
  ],
  passes: [
    {
      name: 'logs',
      cloudformation: {
        ...webAcl({ DefaultAction: { Allow: {} } }),
        Log: {
          Type: 'AWS::WAFv2::LoggingConfiguration',
          Properties: {
            ResourceArn: { 'Fn::GetAtt': ['Main', 'Arn'] },
            LogDestinationConfigs: ['arn:aws:logs:eu-west-1:111122223333:log-group:aws-waf-logs-web'],
          },
        },
      },
      terraform: {
        ...webAclInTerraform({ default_action: { allow: {} } }),
        aws_wafv2_web_acl_logging_configuration: {
          log: {
            resource_arn: '${aws_wafv2_web_acl.main.arn}',
            log_destination_configs: ['arn:aws:logs:eu-west-1:111122223333:log-group:aws-waf-logs-web'],
          },
        },
      },
    },
  ],
});
