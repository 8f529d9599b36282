import { defineResource, fact } from '../../engine/rule';

/** Settings under which SES sends mail. */
export const configurationSet = defineResource({
  cloudformation: 'AWS::SES::ConfigurationSet',
  terraform: ['aws_ses_configuration_set', 'aws_sesv2_configuration_set'],
  facts: { tls: fact<string>('DeliveryOptions.TlsPolicy', 'delivery_options.tls_policy') },
});
