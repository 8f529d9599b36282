import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { certificate } from '../../resources/acm/certificate';

const isNamed = (name: string) => !name.startsWith('*');

export default defineRule({
  title: 'Certificates name their hosts',
  problem: 'This certificate is valid for every host of a domain.',
  why: 'Whoever gets hold of its key, on the weakest of these hosts, can impersonate all of them.',
  fix: {
    how: 'Name the hosts, one certificate for each service.',
    cdk: { domainName: 'www.example.org' },
    properties: { DomainName: 'www.example.org', SubjectAlternativeNames: [] },
    arguments: { domain_name: 'www.example.org', subject_alternative_names: [] },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_71'], kics: ['wildcard_in_acm_certificate_domain_name'] },
  resource: certificate,
  check: (it) =>
    all(
      it.name.isAbsentHere ? it.name.pass() : it.name.holds(isNamed),
      it.others.every<string>((name) => name.holds(isNamed)),
    ),
});
