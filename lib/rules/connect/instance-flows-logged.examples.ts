import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::Connect::Instance', Properties: { IdentityManagementType: 'SAML', ...own } },
});

const inTerraform = (own: object = {}) => ({
  aws_connect_instance: {
    it: {
      identity_management_type: 'SAML',
      instance_alias: 'support',
      inbound_calls_enabled: true,
      outbound_calls_enabled: false,
      ...own,
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: inCloudFormation({ Attributes: { InboundCalls: true, OutboundCalls: false } }),
      terraform: inTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: inCloudFormation({
        Attributes: { InboundCalls: true, OutboundCalls: false, ContactflowLogs: false },
      }),
      terraform: inTerraform({ contact_flow_logs_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: inCloudFormation({
        Attributes: { InboundCalls: true, OutboundCalls: false, ContactflowLogs: true },
      }),
      terraform: inTerraform({ contact_flow_logs_enabled: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          Attributes: { InboundCalls: true, OutboundCalls: false, ContactflowLogs: { Ref: 'Choice' } },
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ contact_flow_logs_enabled: '${var.choice}' }),
      },
    },
  ],
});
