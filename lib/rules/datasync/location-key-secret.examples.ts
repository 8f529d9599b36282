import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Archive: {
          Type: 'AWS::DataSync::LocationObjectStorage',
          Properties: {
            ServerHostname: 'minio.example.com',
            BucketName: 'archive',
            SecretKey: 'abcdefghijklmnopqrstuvwx',
          },
        },
      },
      terraform: {
        aws_datasync_location_object_storage: {
          archive: {
            server_hostname: 'minio.example.com',
            bucket_name: 'archive',
            secret_key: 'abcdefghijklmnopqrstuvwx',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: {
        Archive: {
          Type: 'AWS::DataSync::LocationObjectStorage',
          Properties: {
            ServerHostname: 'minio.example.com',
            BucketName: 'archive',
            SecretKey: '{{resolve:secretsmanager:archive:SecretString:key}}',
          },
        },
      },
    },
    {
      name: 'no key',
      cloudformation: {
        Archive: {
          Type: 'AWS::DataSync::LocationObjectStorage',
          Properties: { ServerHostname: 'minio.example.com', BucketName: 'archive' },
        },
      },
      terraform: {
        aws_datasync_location_object_storage: {
          archive: { server_hostname: 'minio.example.com', bucket_name: 'archive' },
        },
      },
    },
  ],
});
