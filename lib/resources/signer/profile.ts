import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { removal } from '../removal';

/** Days of each unit that AWS Signer counts in. */
const DAYS: Readonly<Record<string, number>> = { DAYS: 1, MONTHS: 365 / 12, YEARS: 365 };

function validityOf(it: Reading): Fact<number> {
  const value = it.fact<number>('SignatureValidityPeriod.Value', 'signature_validity_period.value');
  const unit = it.fact<string>('SignatureValidityPeriod.Type', 'signature_validity_period.type');
  const days = unit.map((name) => DAYS[name]);
  return days.known === undefined ? days : value.map((count) => Number(count) * Number(days.known));
}

/** What AWS Signer signs code with. */
export const profile = defineResource({
  cloudformation: 'AWS::Signer::SigningProfile',
  terraform: 'aws_signer_signing_profile',
  facts: {
    /** Days that a signature is taken for valid. */
    validityDays: fact<number>(validityOf, validityOf),
    removal,
  },
});
