import { defineResource, defineRule, fact } from '../../engine/rule';

const snapshot = defineResource({
  terraform: 'aws_ebs_snapshot',
  facts: {
    encrypted: fact<boolean>(undefined, (it) => {
      const volume = it.fact('volume_id');
      return it.follow(volume)?.fact<boolean>('encrypted').or(false) ?? (volume as never);
    }),
  },
});

export default defineRule({
  title: 'EBS snapshots are encrypted',
  problem: 'This snapshot is taken of a volume that is not encrypted.',
  why: 'Snapshots are copied and shared; encryption keeps what is in them from whoever gets hold of one.',
  fix: { how: 'Encrypt the volume.', noCode: 'A snapshot is encrypted like the volume it is made of.' },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { kics: ['ebs_volume_snapshot_not_encrypted'] },
  resource: snapshot,
  check: (it) => (/volume_id$/.test(it.encrypted.at.path) ? it.encrypted.unknown() : it.encrypted.isTrue()),
});
