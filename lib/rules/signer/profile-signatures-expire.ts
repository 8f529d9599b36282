import { defineRule } from '../../engine/rule';
import { profile } from '../../resources/signer/profile';

export default defineRule({
  title: 'Signatures of AWS Signer run out within a year',
  problem: 'What this profile signs is taken for valid for more than a year, eleven unless something else is said.',
  why: 'Old code with known flaws can be deployed for as long as its signature is valid.',
  fix: {
    how: 'Let signatures be valid for a year at most, and sign again what is still deployed.',
    cdk: { signatureValidity: 'Duration.days(365)' },
    properties: { SignatureValidityPeriod: { Type: 'DAYS', Value: 365 } },
    arguments: { signature_validity_period: { type: 'DAYS', value: 365 } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: profile,
  check: (it) => it.validityDays.atMost(366),
});
