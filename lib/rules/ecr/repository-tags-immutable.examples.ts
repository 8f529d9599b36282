import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out, which is mutable',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
          },
        },
      },
    },
    {
      name: 'mutable',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: {
            ImageTagMutability: 'MUTABLE',
          },
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
            image_tag_mutability: 'MUTABLE',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'immutable',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: {
            ImageTagMutability: 'IMMUTABLE',
          },
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
            image_tag_mutability: 'IMMUTABLE',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Tags: {
            Type: 'String',
          },
        },
        Resources: {
          Images: {
            Type: 'AWS::ECR::Repository',
            Properties: {
              ImageTagMutability: {
                Ref: 'Tags',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          tags: {
            type: 'string',
          },
        },
        resource: {
          aws_ecr_repository: {
            images: {
              name: 'images',
              image_tag_mutability: '${var.tags}',
            },
          },
        },
      },
    },
  ],
});
