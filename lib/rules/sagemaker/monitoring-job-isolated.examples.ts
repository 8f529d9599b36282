import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::SageMaker::DataQualityJobDefinition', Properties: { ...own } },
});

const inTerraform = (own: object = {}) => ({
  aws_sagemaker_data_quality_job_definition: {
    it: {
      role_arn: 'arn:aws:iam::111122223333:role/service',
      data_quality_app_specification: { image_uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1' },
      data_quality_job_input: { endpoint_input: { endpoint_name: 'shop' } },
      data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://shop-quality/found' } } },
      job_resources: { cluster_config: { instance_count: 1, instance_type: 'ml.t3.medium', volume_size_in_gb: 20 } },
      name: 'quality',
      ...own,
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'turned off',
      cloudformation: inCloudFormation({ NetworkConfig: { EnableNetworkIsolation: false } }),
      terraform: inTerraform({ network_config: { enable_network_isolation: false } }),
    },
  ],
  passes: [
    {
      name: 'isolated',
      cloudformation: inCloudFormation({ NetworkConfig: { EnableNetworkIsolation: true } }),
      terraform: inTerraform({ network_config: { enable_network_isolation: true } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ NetworkConfig: { EnableNetworkIsolation: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ network_config: { enable_network_isolation: '${var.choice}' } }),
      },
    },
  ],
});
