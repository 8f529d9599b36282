import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no policy',
      cloudformation: {
        Video: {
          Type: 'AWS::MediaStore::Container',
          Properties: {
            ContainerName: 'video',
          },
        },
      },
      terraform: {
        aws_media_store_container: {
          video: {
            name: 'video',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a policy that denies plain HTTP',
      cloudformation: {
        Video: {
          Type: 'AWS::MediaStore::Container',
          Properties: {
            ContainerName: 'video',
            Policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"mediastore:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
          },
        },
      },
      terraform: {
        aws_media_store_container: {
          video: {
            name: 'video',
          },
        },
        aws_media_store_container_policy: {
          video: {
            container_name: '${aws_media_store_container.video.name}',
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"mediastore:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
          },
        },
      },
    },
  ],
});
