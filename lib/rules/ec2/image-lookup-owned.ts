import { defineResource, defineRule, fact } from '../../engine/rule';
import { any } from '../../engine/verdict';

const OWNER_FILTERS = ['owner-alias', 'owner-id', 'image-id'];

const lookup = defineResource({
  terraform: 'data.aws_ami',
  facts: {
    owners: fact<string[]>(undefined, 'owners'),
    filters: fact<object[]>(undefined, 'filter'),
    mostRecent: fact<boolean>(undefined, 'most_recent'),
  },
});

export default defineRule({
  title: 'Machine images are looked up by their owner',
  problem: 'This lookup takes the newest image of any owner.',
  why: 'Anyone can publish an image of a fitting name; the next deployment then starts machines from it.',
  fix: {
    how: 'Name the owners whose images are trusted.',
    noCode: 'The image is looked up anew, by the id of an owner that the author trusts.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_386'], datadog: ['ami_owner_missing'], trivy: ['AWS-0344'] },
  resource: lookup,
  check: (it) =>
    any(
      it.mostRecent.or(false).isFalse(),
      it.owners.isSet(),
      it.filters.some((filter) => filter.get<string>('name').is(...OWNER_FILTERS)),
    ),
});
