import { Fact } from '../../engine/fact';
import { defineResource, defineRule, fact } from '../../engine/rule';
import { when } from '../../engine/verdict';

/** A private certificate authority. */
const authority = defineResource({
  cloudformation: 'AWS::ACMPCA::CertificateAuthority',
  terraform: 'aws_acmpca_certificate_authority',
  facts: {
    type: fact<'ROOT' | 'SUBORDINATE'>('Type', (it) => it.fact<'ROOT' | 'SUBORDINATE'>('type').or('SUBORDINATE')),
    /** One that is not activated issues nothing. */
    enabled: fact<boolean>(
      (it) => {
        const activation = it.companion('AWS::ACMPCA::CertificateAuthorityActivation', 'CertificateAuthorityArn');
        return activation.fact('CertificateAuthorityArn').isAbsentHere
          ? new Fact<boolean>(it.fact('Type'), false)
          : activation
              .fact<string>('Status')
              .or('ACTIVE')
              .map((status) => status !== 'DISABLED');
      },
      (it) => it.fact<boolean>('enabled').or(true),
    ),
  },
});

export default defineRule({
  title: 'Private root authorities are disabled while nobody needs them',
  problem: 'This root authority can issue certificates at any time.',
  why: 'Whoever may use it for a moment makes an authority that everything in the company trusts, for years.',
  fix: {
    how: 'Issue certificates by subordinate authorities, and disable the root after it has signed theirs.',
    arguments: { enabled: false },
    resources: {
      'AWS::ACMPCA::CertificateAuthorityActivation': { CertificateAuthorityArn: { Ref: 'This' }, Status: 'DISABLED' },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['PCA.1'] },
  sameAs: {},
  resource: authority,
  check: (it) => when(it.type.is('ROOT'), () => it.enabled.isFalse()),
});
