import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { certificate } from '../../resources/acm/certificate';

export default defineRule({
  title: 'Certificates are logged publicly',
  problem: 'This certificate is kept out of the transparency logs.',
  why: 'Browsers refuse certificates that are in no log, and owners see forged ones only because they are logged.',
  fix: {
    how: 'Leave transparency logging on.',
    properties: { CertificateTransparencyLoggingPreference: 'ENABLED' },
    arguments: { options: { certificate_transparency_logging_preference: 'ENABLED' } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_234'] },
  resource: certificate,
  check: (it) => when(it.authority.isAbsent(), () => it.transparency.isNot('DISABLED')),
});
