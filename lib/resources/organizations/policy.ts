import { defineResource, fact } from '../../engine/rule';
import { CONTROL_POLICIES, ownPolicy, typesWith } from '../policies';

/** A policy of an organisation that limits what its accounts may do, or what may be done with their resources. */
export const policy = defineResource({
  ...typesWith(CONTROL_POLICIES),
  where: (it) => {
    const type = it.fact('Type', 'type');
    return type.isAbsentHere || type.isUnknown || /^(SERVICE|RESOURCE)_CONTROL_POLICY$/.test(type.text ?? '');
  },
  facts: {
    type: fact<string>('Type', (it) => it.fact<string>('type').or('SERVICE_CONTROL_POLICY')),
    content: ownPolicy('control'),
  },
});
