import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a domain from outside of IAM. */
export const domainPolicy = defineResource({
  cloudformation: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  terraform: [
    'aws_opensearch_domain',
    'aws_opensearch_domain_policy',
    'aws_elasticsearch_domain',
    'aws_elasticsearch_domain_policy',
  ],
  facts: { policy: policyFact('AccessPolicies', 'access_policies') },
});
