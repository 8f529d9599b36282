import { defineResource, defineRule, fact } from '../../engine/rule';

/** What Amazon Inspector scans in accounts. CloudFormation has no such resource. */
const enabler = defineResource({
  terraform: 'aws_inspector2_enabler',
  facts: { scans: fact<string[]>(undefined, 'resource_types') },
});

export default defineRule({
  title: 'Amazon Inspector scans the code of functions',
  problem: 'Amazon Inspector does not look into the code of functions here.',
  why: 'Injections, secrets and weak cryptography in it stay unseen; the scan of packages sees libraries alone.',
  fix: {
    how: 'Enable LAMBDA_CODE, with LAMBDA.',
    arguments: { resource_types: ['EC2', 'ECR', 'LAMBDA', 'LAMBDA_CODE'] },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['Inspector.3'] },
  sameAs: {},
  resource: enabler,
  check: (it) => it.scans.hasAll('LAMBDA_CODE'),
});
