import { defineExamples } from '../../engine/rule';
import { webAcl, webAclInTerraform } from './example-web-acl';

const logging = (properties: object = {}) => ({
  Logging: {
    Type: 'AWS::WAFv2::LoggingConfiguration',
    Properties: {
      ResourceArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/web/1234abcd-12ab-34cd-56ef-1234567890ab',
      LogDestinationConfigs: ['arn:aws:logs:eu-west-1:111122223333:log-group:aws-waf-logs-web'],
      ...properties,
    },
  },
});

const loggingInTerraform = (args: object = {}) => ({
  aws_wafv2_web_acl_logging_configuration: {
    logging: {
      resource_arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/web/1234abcd-12ab-34cd-56ef-1234567890ab',
      log_destination_configs: ['arn:aws:logs:eu-west-1:111122223333:log-group:aws-waf-logs-web'],
      ...args,
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'nothing redacted', cloudformation: logging(), terraform: loggingInTerraform() },
    {
      name: 'one of them only',
      cloudformation: logging({ RedactedFields: [{ SingleHeader: { Name: 'cookie' } }] }),
      terraform: loggingInTerraform({ redacted_fields: [{ single_header: { name: 'cookie' } }] }),
    },
  ],
  passes: [
    {
      name: 'both redacted',
      cloudformation: logging({
        RedactedFields: [{ SingleHeader: { Name: 'Authorization' } }, { SingleHeader: { Name: 'Cookie' } }],
      }),
      terraform: loggingInTerraform({
        redacted_fields: [{ single_header: { name: 'authorization' } }, { single_header: { name: 'cookie' } }],
      }),
    },
    {
      name: 'both protected by the web ACL',
      cloudformation: {
        ...webAcl({
          DefaultAction: { Allow: {} },
          DataProtectionConfig: {
            DataProtections: [
              { Field: { FieldType: 'SINGLE_HEADER', FieldKeys: ['authorization', 'cookie'] }, Action: 'HASH' },
            ],
          },
        }),
        ...logging({ ResourceArn: { 'Fn::GetAtt': ['Main', 'Arn'] } }),
      },
      terraform: {
        ...webAclInTerraform({
          default_action: { allow: {} },
          data_protection_config: {
            data_protection: [
              { field: { field_type: 'SINGLE_HEADER', field_keys: ['authorization', 'cookie'] }, action: 'HASH' },
            ],
          },
        }),
        ...loggingInTerraform({ resource_arn: '${aws_wafv2_web_acl.main.arn}' }),
      },
    },
  ],
  unknown: [
    {
      name: 'a header named at deployment',
      cloudformation: {
        Parameters: { Header: { Type: 'String' } },
        Resources: logging({
          RedactedFields: [{ SingleHeader: { Name: 'authorization' } }, { SingleHeader: { Name: { Ref: 'Header' } } }],
        }),
      },
      terraform: {
        variable: { header: { type: 'string' } },
        resource: loggingInTerraform({
          redacted_fields: [{ single_header: { name: 'authorization' } }, { single_header: { name: '${var.header}' } }],
        }),
      },
    },
  ],
});
