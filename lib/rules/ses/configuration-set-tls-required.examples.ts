import { defineExamples } from '../../engine/rule';

const both = (policy: unknown) => ({
  cloudformation: {
    Mail: { Type: 'AWS::SES::ConfigurationSet', Properties: { DeliveryOptions: { TlsPolicy: policy } } },
  },
  terraform: { aws_ses_configuration_set: { mail: { name: 'mail', delivery_options: { tls_policy: policy } } } },
});

export default defineExamples({
  fails: [
    { name: 'TLS where the receiver knows it', ...both('OPTIONAL') },
    {
      name: 'nothing said',
      cloudformation: { Mail: { Type: 'AWS::SES::ConfigurationSet' } },
      terraform: { aws_sesv2_configuration_set: { mail: { configuration_set_name: 'mail' } } },
    },
  ],
  passes: [{ name: 'TLS required', ...both('REQUIRE') }],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: { Parameters: { Tls: { Type: 'String' } }, Resources: both({ Ref: 'Tls' }).cloudformation },
      terraform: { variable: { tls: { type: 'string' } }, resource: both('${var.tls}').terraform },
    },
  ],
});
