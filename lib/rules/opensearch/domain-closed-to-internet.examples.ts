import { closedToInternet } from '../example-networks';

export default closedToInternet(443, {
  cloudformation: (group) => ({
    Type: 'AWS::OpenSearchService::Domain',
    Properties: { VPCOptions: { SubnetIds: ['subnet-1'], SecurityGroupIds: [group] } },
  }),
  terraform: (group) => ({
    aws_opensearch_domain: {
      it: { domain_name: 'search', vpc_options: { subnet_ids: ['subnet-1'], security_group_ids: [group] } },
    },
  }),
});
