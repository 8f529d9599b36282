import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { zone } from '../../resources/route53/zone';

export default defineRule({
  title: 'Public zones are signed (DNSSEC)',
  problem: 'This public zone is not signed.',
  why: "Answers without signature can be forged on their way, and lead users to someone else's servers.",
  fix: {
    how: 'Make a key-signing key and enable DNSSEC signing, then add the DS record to the parent.',
    resources: {
      'AWS::Route53::DNSSEC': { HostedZoneId: { Ref: 'This' } },
      aws_route53_hosted_zone_dnssec: { hosted_zone_id: '${aws_route53_zone.this.zone_id}' },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_38'] },
  resource: zone,
  check: (it) => when(it.vpcs.isAbsent(), () => it.signing.is('SIGNING')),
});
