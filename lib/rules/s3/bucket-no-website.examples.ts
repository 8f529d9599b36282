import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a website',
      cloudformation: {
        Uploads: { Type: 'AWS::S3::Bucket', Properties: { WebsiteConfiguration: { IndexDocument: 'index.html' } } },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_website_configuration: {
          uploads: { bucket: '${aws_s3_bucket.uploads.id}', index_document: { suffix: 'index.html' } },
        },
      },
    },
    {
      name: 'the older argument',
      terraform: { aws_s3_bucket: { uploads: { website: [{ index_document: 'index.html' }] } } },
    },
  ],
  passes: [
    {
      name: 'no website',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
  ],
});
