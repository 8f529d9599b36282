/** A Studio domain, as examples of several rules have it. */
export const domain = (properties: object = {}) => ({
  Studio: { Type: 'AWS::SageMaker::Domain', Properties: { DomainName: 'studio', ...properties } },
});

/** The same in Terraform. */
export const domainInTerraform = (args: object = {}) => ({
  aws_sagemaker_domain: {
    studio: {
      auth_mode: 'IAM',
      subnet_ids: ['subnet-1', 'subnet-2'],
      vpc_id: 'vpc-1',
      default_user_settings: { execution_role: 'arn:aws:iam::111122223333:role/service' },
      domain_name: 'studio',
      ...args,
    },
  },
});
