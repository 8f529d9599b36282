import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a job without one',
      cloudformation: { Nightly: { Type: 'AWS::Glue::Job', Properties: { Role: 'glue' } } },
      terraform: {
        aws_glue_job: {
          nightly: {
            command: { script_location: 's3://scripts/job.py' },
            name: 'nightly',
            role_arn: 'arn:aws:iam::111122223333:role/glue',
          },
        },
      },
    },
    {
      name: 'a crawler without one',
      fix: {
        properties: { CrawlerSecurityConfiguration: 'settings' },
        arguments: { security_configuration: 'settings' },
      },
      cloudformation: { Crawl: { Type: 'AWS::Glue::Crawler', Properties: { Role: 'glue' } } },
      terraform: { aws_glue_crawler: { crawl: { database_name: 'sales', role: 'glue', name: 'crawl' } } },
    },
  ],
  passes: [
    {
      name: 'a job with one',
      cloudformation: {
        Nightly: { Type: 'AWS::Glue::Job', Properties: { Role: 'glue', SecurityConfiguration: 'settings' } },
      },
      terraform: {
        aws_glue_job: {
          nightly: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            command: { script_location: 's3://scripts/job.py' },
            name: 'nightly',
            security_configuration: 'settings',
          },
        },
      },
    },
    {
      name: 'a crawler with one',
      cloudformation: {
        Crawl: { Type: 'AWS::Glue::Crawler', Properties: { Role: 'glue', CrawlerSecurityConfiguration: 'settings' } },
      },
      terraform: {
        aws_glue_crawler: {
          crawl: { database_name: 'sales', role: 'glue', name: 'crawl', security_configuration: 'settings' },
        },
      },
    },
  ],
});
