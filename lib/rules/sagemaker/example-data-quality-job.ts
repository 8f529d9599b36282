/** A job that watches the quality of data, as examples of several rules have it. */
export const dataQualityJob = (properties: object = {}) => ({
  Quality: { Type: 'AWS::SageMaker::DataQualityJobDefinition', Properties: properties },
});

/** The same in Terraform. */
export const dataQualityJobInTerraform = (args: object = {}) => ({
  aws_sagemaker_data_quality_job_definition: {
    quality: {
      role_arn: 'arn:aws:iam::111122223333:role/service',
      data_quality_app_specification: { image_uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1' },
      data_quality_job_input: { endpoint_input: { endpoint_name: 'shop' } },
      ...args,
      name: 'quality',
    },
  },
});
