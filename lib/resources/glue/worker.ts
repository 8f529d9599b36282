import { defineResource, fact } from '../../engine/rule';

/** What reads and writes data for Glue: a job, a crawler or a development endpoint. */
export const worker = defineResource({
  cloudformation: ['AWS::Glue::Job', 'AWS::Glue::Crawler', 'AWS::Glue::DevEndpoint'],
  terraform: ['aws_glue_job', 'aws_glue_crawler', 'aws_glue_dev_endpoint'],
  facts: {
    securityConfiguration: fact(
      (it) => it.fact(it.type === 'AWS::Glue::Crawler' ? 'CrawlerSecurityConfiguration' : 'SecurityConfiguration'),
      'security_configuration',
    ),
  },
});
