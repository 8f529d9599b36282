/** An environment, as examples of several rules have it. */
export const environment = (properties: object = {}) => ({
  Shop: { Type: 'AWS::ElasticBeanstalk::Environment', Properties: { ApplicationName: 'shop', ...properties } },
});

/** The same in Terraform. */
export const environmentInTerraform = (args: object = {}) => ({
  aws_elastic_beanstalk_environment: { shop: { name: 'shop', application: 'shop', ...args } },
});
