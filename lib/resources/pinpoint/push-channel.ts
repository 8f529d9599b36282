import { defineResource, fact } from '../../engine/rule';

/** A Pinpoint channel that sends notifications to Apple devices. */
export const pushChannel = defineResource({
  cloudformation: [
    'AWS::Pinpoint::APNSChannel',
    'AWS::Pinpoint::APNSSandboxChannel',
    'AWS::Pinpoint::APNSVoipChannel',
    'AWS::Pinpoint::APNSVoipSandboxChannel',
  ],
  terraform: [
    'aws_pinpoint_apns_channel',
    'aws_pinpoint_apns_sandbox_channel',
    'aws_pinpoint_apns_voip_channel',
    'aws_pinpoint_apns_voip_sandbox_channel',
  ],
  facts: {
    privateKey: fact<string>('PrivateKey', 'private_key'),
    tokenKey: fact<string>('TokenKey', 'token_key'),
  },
});
