import { defineResource, fact } from '../../engine/rule';

/** A SageMaker domain. */
export const domain = defineResource({
  cloudformation: 'AWS::SageMaker::Domain',
  terraform: 'aws_sagemaker_domain',
  facts: {
    networkAccess: fact<'PublicInternetOnly' | 'VpcOnly'>('AppNetworkAccessType', 'app_network_access_type'),
  },
});
