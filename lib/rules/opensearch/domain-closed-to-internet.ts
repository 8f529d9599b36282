import { defineResource, defineRule } from '../../engine/rule';
import { closedToInternet } from '../../reach/verdict';

const domain = defineResource({
  cloudformation: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  terraform: ['aws_opensearch_domain', 'aws_elasticsearch_domain'],
  facts: {},
});

export default defineRule({
  title: 'Security groups of search domains in a VPC let nobody in from the internet',
  problem: 'A security group of this domain lets the internet in.',
  why: 'A domain in a VPC has no public address, but for anyone who reaches the VPC through a load balancer or a peered network only its policy stands before the data.',
  fix: {
    how: 'Let only the security groups of its clients in.',
    cdk: 'domain.connections.allowFrom(service, Port.HTTPS)',
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  resource: domain,
  check: ({ reading }) => closedToInternet(reading),
});
