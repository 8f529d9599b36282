import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { listener } from '../../resources/elb/listener';

export default defineRule({
  title: 'Listeners have a certificate that renews itself',
  problem: 'This listener has no certificate of Certificate Manager.',
  why: 'Certificates from elsewhere expire unnoticed, and their keys lie in files; those of Certificate Manager renew themselves and never leave it.',
  fix: {
    how: 'Use a certificate of AWS Certificate Manager.',
    cdk: 'certificates: [certificate]',
    properties: { Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1' }] },
    arguments: { certificate_arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { 'cdk-nag': ['ELBv2ACMCertificateRequired'], guard: ['ELBV2_ACM_CERTIFICATE_REQUIRED'] },
  resource: listener,
  check: (it) =>
    when(it.protocol.is('HTTPS', 'TLS'), () =>
      it.certificate.target || it.certificate.isUnknown
        ? it.certificate.pass()
        : it.certificate.holds((arn) => !arn.includes(':iam:')),
    ),
});
