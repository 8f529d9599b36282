/** A webhook, as examples of several rules have it. */
export const webhook = (properties: object = {}) => ({
  Push: {
    Type: 'AWS::CodePipeline::Webhook',
    Properties: {
      TargetPipeline: 'release',
      TargetAction: 'Source',
      TargetPipelineVersion: 1,
      Filters: [{ JsonPath: '$.ref', MatchEquals: 'refs/heads/main' }],
      ...properties,
    },
  },
});

/** The same in Terraform. */
export const webhookInTerraform = (args: object = {}) => ({
  aws_codepipeline_webhook: {
    push: {
      filter: { json_path: '$.ref', match_equals: 'refs/heads/main' },
      name: 'push',
      ...args,
      target_action: 'Source',
      target_pipeline: 'release',
    },
  },
});
