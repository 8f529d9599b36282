import { defineResource, defineRule, fact } from '../../engine/rule';
import { all, type Verdict } from '../../engine/verdict';

const policy = defineResource({
  terraform: ['aws_load_balancer_policy', 'aws_lb_ssl_negotiation_policy'],
  facts: {
    type: fact<string>(undefined, 'policy_type_name'),
    attributes: fact<{ name: string; value: string }[]>(undefined, (it) =>
      it.fact<{ name: string; value: string }[]>('policy_attribute').orElse(() => it.fact('attribute')),
    ),
  },
});

const STRONG = 'ELBSecurityPolicy-TLS-1-2-2017-01';
const WEAK_PROTOCOL = /^Protocol-(SSLv2|SSLv3|TLSv1|TLSv1\.1)$/;
/** Export, null, anonymous, RC4, DES and MD5 suites. */
const WEAK_CIPHER = /EXP|NULL|ADH|AECDH|RC4|RC2|DES|MD5|IDEA|SEED|KRB5|PSK/;

export default defineRule({
  title: 'TLS policies of Classic Load Balancers allow TLS 1.2 or later only',
  problem: 'This policy lets a load balancer speak TLS older than 1.2.',
  why: 'TLS 1.0 and 1.1 have known weaknesses and are withdrawn (RFC 8996).',
  fix: {
    how: 'Refer to the predefined policy ELBSecurityPolicy-TLS-1-2-2017-01.',
    arguments: {
      policy_attribute: [{ name: 'Reference-Security-Policy', value: 'ELBSecurityPolicy-TLS-1-2-2017-01' }],
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['ELB.8'] },
  sameAs: {
    terrascan: ['AC_AWS_0172'],
    checkov: ['CKV_AWS_213'],
    kics: ['elb_using_insecure_protocols', 'elb_using_weak_ciphers'],
  },
  resource: policy,
  check: (it) => {
    if (it.type.text !== undefined && it.type.text !== 'SSLNegotiationPolicyType') return it.type.notApplicable();
    const judged = it.attributes.items<{ name: string; value: string }>().map((one): Verdict => {
      const [name, value] = [one.get<string>('name'), one.get<string>('value')];
      if (name.text === 'Reference-Security-Policy') return value.is(STRONG);
      return WEAK_PROTOCOL.test(name.text ?? '') || WEAK_CIPHER.test(name.text ?? '')
        ? value.isNot('true')
        : value.pass();
    });
    return all(it.attributes.pass(), ...judged);
  },
});
