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
            LifecyclePolicy:
              '{"rules":[{"definition":{"path":[{"wildcard":"live/*"}],"days_since_create":[{"numeric":[">",5]}]},"action":"EXPIRE"}]}',
          },
        },
      },
    },
  ],
  only: {
    dialect: 'cloudformation',
    because: 'the AWS provider of Terraform does not set this',
  },
});
