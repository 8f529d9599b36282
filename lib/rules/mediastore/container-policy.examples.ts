import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
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
      name: 'stated',
      cloudformation: {
        Video: {
          Type: 'AWS::MediaStore::Container',
          Properties: {
            ContainerName: 'video',
            Policy: '{"Version":"2012-10-17","Statement":[]}',
          },
        },
      },
    },
    {
      name: 'a policy in a resource of its own',
      terraform: {
        aws_media_store_container: {
          video: {
            name: 'video',
          },
        },
        aws_media_store_container_policy: {
          video: {
            container_name: 'video',
            policy: '{"Version":"2012-10-17","Statement":[]}',
          },
        },
      },
    },
  ],
});
